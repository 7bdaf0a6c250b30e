import { cellArea, cellKey } from "../../grid/area";
import { issue } from "../../issues/make";
import { isPageNumber } from "../../reading/noteLine";
import { saysNothing, shown } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * What a page break leaves inside a table: the header again, a page number, a rule of dashes. Reported once for the sheet.
 *
 * Why: these lines were passed over and the headings above them carried on; whoever wonders where they went should
 * know. A header below a heading begins a table of its own, also where the heading was forgotten and only the number of
 * the first row reports it.
 */
export const pageBreakLines: Rule = ({ submission, grid }) => {
  const { headers, rows, roles } = submission;
  const [first] = headers;
  const last = rows.at(-1)?.row;
  if (!first || last === undefined) return [];
  const headingRows = new Set(submission.headings.map(({ at }) => at.row));
  const unreported = new Set(submission.headings.filter(({ written }) => written === "").map(({ at }) => at.row));
  const again = headers.slice(1).filter(({ area }) => !unreported.has(area.bottom + 1));
  const headerTops = new Set(again.map(({ area }) => area.top));
  const detailRows = new Set(rows.map(({ row }) => row));
  const found: number[] = [];
  /** Whether the last line that was not a page's own was a row of the table. */
  let inTable = false;
  for (const { index, cells } of grid.rows) {
    if (index <= first.area.bottom || index >= last) continue;
    if (detailRows.has(index)) {
      inTable = true;
      continue;
    }
    const texts = cells.map((cell) => shown(cell) ?? "").filter((text) => text.trim() !== "");
    if (texts.length === 0) continue;
    const isNote = cells.every(
      ({ column }, at) => shown(cells[at]) === null || roles.get(cellKey({ row: index, column })) === "note",
    );
    if (isNote && texts.every((text) => saysNothing(text) || isPageNumber(text.trim()))) found.push(index);
    else if (headerTops.has(index) && inTable) found.push(index);
    else if (headingRows.has(index) || headerTops.has(index)) inTable = false;
  }
  const [row] = found;
  if (row === undefined) return [];
  const at = { row, column: grid.rows.find(({ index }) => index === row)!.cells[0]!.column };
  return [issue("page-break-lines", { sheet: grid.sheet, area: cellArea(at), params: { rows: found } })];
};
