import type { TablePlaces } from "../grid/tablePlace";
import { tablePlaceOf } from "../grid/tablePlace";
import type { Grid } from "../grid/grid";
import { cellArea } from "../grid/area";
import type { Issue } from "../issues/issue";
import { issue, judge } from "../issues/make";
import { inSheetOrder } from "../issues/order";
import type { FileRemark, FileSheets } from "../workbook/fileSheets";
import type { CheckedBook } from "./checkBook";

/** What is known of a file besides the cells of its sheets. */
export type FileFacts = Omit<FileSheets, "grids">;

/** What was found in the sheets of a file, with what reading the file has to say of them and, in a document, where they are in it. */
export function withFileFacts({ plans, issues }: CheckedBook, facts: FileFacts, grids: readonly Grid[]): CheckedBook {
  const isPlan = (sheet: string) => plans.some(({ submission }) => submission.sheet === sheet);
  return {
    issues: [
      ...issues,
      ...remarkIssues(facts, (sheet) => !isPlan(sheet)),
      ...unreadTables({ kind: facts.kind, grids }, isPlan),
    ],
    plans: plans.map((plan) => {
      const { sheet } = plan.submission;
      const found = judge([...plan.issues, ...remarkIssues(facts, (of) => of === sheet)], plan.form.severities);
      return { ...plan, issues: [...inDocument(found, facts.places?.get(sheet))].sort(inSheetOrder) };
    }),
  };
}

/** What reading a document has to say of a sheet, as issues. */
const remarkIssues = ({ remarks = [] }: FileFacts, isOf: (sheet: string) => boolean): Issue[] =>
  remarks.filter(({ sheet }) => isOf(sheet)).map(remarkIssue);

function remarkIssue({ remark, sheet, at, text }: FileRemark): Issue {
  const where = { sheet, area: at && cellArea(at) };
  switch (remark) {
    case "tracked-changes":
      return issue("document-changes-tracked", { ...where, params: { count: Number(text) } });
    case "text-box":
      return issue("document-box-unread", { ...where, params: { text } });
    case "nested-table":
      return issue("document-table-nested", { ...where, params: { text } });
    case "hidden-text":
      return issue("document-text-hidden", { ...where, params: { text } });
  }
}

/** Tables of a document that are not part of any plan in it and hold figures. Of a workbook, other sheets are other things. */
function unreadTables(
  { kind, grids }: Pick<FileSheets, "kind" | "grids">,
  isPlan: (sheet: string) => boolean,
): Issue[] {
  if ((kind !== "docx" && kind !== "html") || !grids.some(({ sheet }) => isPlan(sheet))) return [];
  return grids
    .filter((grid) => !isPlan(grid.sheet) && holdsFigures(grid))
    .map(({ sheet }) => issue("document-table-unread", { sheet, area: null, params: { name: sheet } }));
}

const holdsFigures = ({ rows }: Grid): boolean =>
  rows.some(({ cells }) =>
    cells.some(
      ({ value }) => typeof value === "number" || (typeof value === "string" && /^[\d๐-๙][\d๐-๙,.]*$/.test(value)),
    ),
  );

/** Issues with the place in the document where their cells are. */
export const inDocument = (issues: readonly Issue[], places: TablePlaces | undefined): readonly Issue[] =>
  places === undefined ? issues : issues.map((one) => located(one, places));

function located(found: Issue, places: TablePlaces): Issue {
  const place = found.area && tablePlaceOf(places, { row: found.area.top, column: found.area.left });
  return place ? { ...found, inDocument: place } : found;
}

/** Kinds of files that hold no formulas: that a total of theirs is typed says nothing. */
const withoutFormulas: ReadonlySet<FileSheets["kind"]> = new Set(["docx", "html", "csv"]);

/** The issues that make sense for this kind of file. */
export const fitting = (issues: readonly Issue[], kind: FileSheets["kind"]): readonly Issue[] =>
  withoutFormulas.has(kind) ? issues.filter(({ code }) => code !== "total-typed") : issues;
