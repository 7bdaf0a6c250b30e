import type { WorkbookDraft } from "../../change/workbookDraft";
import { areaToA1, parseArea, type Area } from "../../grid/area";
import { coveredArea } from "../../grid/moveAreas";
import { shiftFormula, type MovesOf } from "../../grid/shiftFormula";
import type { Requests } from "./requests";
import type { Session } from "./session";
import { supports } from "./supports";
import { operationBytes } from "./writeStructure";

/** What is not a cell and says which cells it covers: of a name its formula, of the others an area of their sheet. */
export type HeldReference =
  | { readonly kind: "name"; readonly name: string; readonly formula: string }
  | { readonly kind: "table"; readonly sheet: string; readonly name: string; readonly area: Area }
  | { readonly kind: "filter" | "print"; readonly sheet: string; readonly area: Area };

/** Names of the workbook and tables, filters and print areas of these sheets: there to be had after the next sync. */
export function askReferences(
  { context: { workbook }, sync }: Session,
  sheets: readonly string[],
): () => Promise<HeldReference[]> {
  if (sheets.length === 0) return async () => [];
  workbook.names.load("items/name,items/formula,items/type");
  const asked = sheets.map((sheet) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(sheet);
    const filter = worksheet.autoFilter.getRangeOrNullObject().untrack().load(place);
    const print = worksheet.pageLayout.getPrintAreaOrNullObject().load("areaCount,address");
    return { sheet, worksheet, filter, print, tables: worksheet.tables.load("items/name") };
  });
  return async () => {
    const there = asked.filter(({ worksheet }) => !worksheet.isNullObject);
    const tables = there.flatMap(({ sheet, tables: { items } }) =>
      items.map((table) => ({ sheet, name: table.name, range: table.getRange().untrack().load(place) })),
    );
    if (tables.length > 0) await sync();
    return [
      ...workbook.names.items.flatMap(({ name, type, formula }): HeldReference[] =>
        type === "Range" ? [{ kind: "name", name, formula: String(formula) }] : [],
      ),
      ...tables.map(({ sheet, name, range }): HeldReference => ({ kind: "table", sheet, name, area: areaOf(range) })),
      ...there.flatMap(({ sheet, filter, print }): HeldReference[] => [
        ...(filter.isNullObject ? [] : [{ kind: "filter" as const, sheet, area: areaOf(filter) }]),
        ...printed(sheet, print),
      ]),
    ];
  };
}

const place = "rowIndex,columnIndex,rowCount,columnCount";

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

/** Several areas are printed on pages of their own: none of them covers the whole plan. */
function printed(sheet: string, print: Excel.RangeAreas): HeldReference[] {
  if (print.isNullObject || print.areaCount !== 1) return [];
  const area = parseArea(print.address.slice(print.address.lastIndexOf("!") + 1));
  return area ? [{ kind: "print", sheet, area }] : [];
}

/** References that Excel does not move to where they are to be, as they are to be, and as they were. */
export interface ReferenceWrites {
  readonly forward: readonly HeldReference[];
  readonly backward: readonly HeldReference[];
}

/** `inverse`: what the change taken back makes of the workbook. */
export function referenceWrites(
  given: readonly HeldReference[],
  draft: WorkbookDraft,
  inverse: WorkbookDraft,
): ReferenceWrites {
  const forward: HeldReference[] = [];
  const backward: HeldReference[] = [];
  for (const one of given) {
    const wanted = moved(one, draft.followed);
    const itself = moved(one, draft.movesSince(0));
    if (wanted && !isSame(wanted, itself)) forward.push(wanted);
    const restored = wanted && moved(wanted, inverse.movesSince(0));
    if (!isSame(one, restored)) backward.push(one);
  }
  return { forward, backward };
}

/** undefined where nothing is left of it. */
function moved(one: HeldReference, movesOf: MovesOf): HeldReference | undefined {
  if (one.kind === "name") return { ...one, formula: shiftFormula(one.formula, "", movesOf, "fixed") };
  const moves = movesOf(one.sheet);
  const area = moves ? coveredArea(one.area, moves, one.kind === "print" ? "print" : "headed") : one.area;
  return area && { ...one, area };
}

const isSame = (a: HeldReference, b: HeldReference | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Doing it twice does no harm. */
export async function writeReferences(
  requests: Requests,
  { names }: Excel.Workbook,
  sheetOf: (name: string) => Excel.Worksheet,
  references: readonly HeldReference[],
): Promise<void> {
  for (const one of references) {
    await requests.add(2 * operationBytes, () => {
      if (one.kind === "name") names.getItem(one.name).formula = one.formula;
      else {
        const sheet = sheetOf(one.sheet);
        const range = sheet.getRange(areaToA1(one.area)).untrack();
        if (one.kind === "table" && supports("1.13")) sheet.tables.getItem(one.name).resize(range);
        if (one.kind === "print") sheet.pageLayout.setPrintArea(range);
        if (one.kind === "filter") sheet.autoFilter.apply(range);
      }
    });
  }
}
