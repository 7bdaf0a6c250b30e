/** Functions that make one figure of all that they are given. */
const gathering = /(?<![\w.])(SUM|COUNT|COUNTA|AVERAGE|MAX|MIN|SUBTOTAL|SUMPRODUCT)\(([^()"]*)\)/gi;
const single = /^(\s*)((?:(?:'(?:[^']|'')+'|[^\s'"!()+,:*/^&<>=-]+)!)?)(\$?[A-Z]{1,3}\$?[0-9]{1,7})(\s*)$/i;

/**
 * A formula in which a cell that is gathered by itself is an area of one row: a section of one row is summed like that.
 *
 *   =SUM(แผน!E11)-B3 → =SUM(แผน!E11:E11)-B3
 */
export const singlesAsAreas = (formula: string): string =>
  formula.replace(gathering, (call, name: string, given: string) => {
    const cells = single.exec(given);
    if (!cells) return call;
    const [, before = "", sheet = "", cell = "", after = ""] = cells;
    return `${name}(${before}${sheet}${cell}:${cell}${after})`;
  });
