import { tokenize, type Token } from "@borgar/fx/xlsx";
import { columnIndex, maxColumns, maxRows, type Area } from "./area";
import { splitReference } from "./reference";

/** An area of a sheet; `sheet` in lower case, since sheets are named in any case. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

export interface FormulaReads {
  readonly areas: readonly SheetArea[];
  /** It may read more than its text shows: a table, several sheets, what INDIRECT says, the time of day. */
  readonly isOpen: boolean;
}

/** Functions whose result does not follow from the cells they name. */
const openFunctions =
  /^(?:_xlfn\.)?(?:INDIRECT|OFFSET|CELL|INFO|ROW|SHEET|SHEETS|FORMULATEXT|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|GETPIVOTDATA|LAMBDA)$/i;

/**
 * Which cells a formula on `sheet` reads. `nameOf` gives what a name stands for on a sheet, without `=`;
 * undefined for a name it does not know.
 *
 *   =SUM(B2:B9)+แผน!$C$1 on รวม → รวม B2:B9, แผน C1
 */
export function formulaReads(
  formula: string,
  sheet: string,
  nameOf: (name: string, sheet: string) => string | undefined,
  depth = 0,
): FormulaReads {
  const areas: SheetArea[] = [];
  let isOpen = false;
  for (const token of tokenize(formula, { withLocation: false })) {
    const read = readsOf(token, sheet, nameOf, depth);
    areas.push(...read.areas);
    isOpen ||= read.isOpen;
  }
  return { areas, isOpen };
}

/** Names that stand for names that stand for names …: none is that deep unless it goes in circles. */
const deepestName = 8;

const nothing: FormulaReads = { areas: [], isOpen: false };
const anything: FormulaReads = { areas: [], isOpen: true };

function readsOf(
  { type, value }: Token,
  sheet: string,
  nameOf: (name: string, sheet: string) => string | undefined,
  depth: number,
): FormulaReads {
  if (type === "structured" || type === "range_ternary" || type === "unknown" || value === "#") return anything;
  if (type === "func") return openFunctions.test(value) ? anything : nothing;
  if (type !== "range" && type !== "range_beam" && type !== "range_named") return nothing;

  const parts = splitReference(value);
  const named = parts.sheet ?? sheet;
  // What another workbook holds, no change to this one touches.
  if (named.includes("[")) return nothing;
  if (named.includes(":")) return anything;
  if (type === "range_named") {
    const meaning = depth < deepestName ? nameOf(parts.cells, named) : undefined;
    return meaning === undefined ? anything : formulaReads(meaning, named, nameOf, depth + 1);
  }
  const area = cellsNamed(value, sheet);
  return area ? { areas: [area], isOpen: false } : anything;
}

/**
 * The cells that a reference on `sheet` names; undefined where they are those of another workbook or of several sheets,
 * or where it names none.
 *
 *   แผน!$C$1, B2:C9, B:C, 2:9
 */
export function cellsNamed(reference: string, sheet: string): SheetArea | undefined {
  const { sheet: given, cells } = splitReference(reference);
  const named = given ?? sheet;
  const area = /[[:]/.test(named) ? undefined : areaOf(cells);
  return area && { sheet: named.toLowerCase(), area };
}

/** `B2:C9`, `B:C`, `2:9`; `$` are passed over. */
function areaOf(text: string): Area | undefined {
  const match = /^([A-Z]*)([0-9]*)(?:\.?:\.?([A-Z]*)([0-9]*))?$/i.exec(text.replaceAll("$", ""));
  if (!match) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const columns = [left === "" ? 0 : columnIndex(left), right === "" ? maxColumns - 1 : columnIndex(right)];
  const rows = [top === "" ? 0 : Number(top) - 1, bottom === "" ? maxRows - 1 : Number(bottom) - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}
