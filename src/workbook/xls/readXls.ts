import { read, type CellObject, type WorkSheet } from "@e965/xlsx";
import { cellKey, parseArea } from "../../grid/area";
import { withPicture, type CellValue, type Sight } from "../../grid/cell";
import type { Grid } from "../../grid/grid";
import type { FileSheets } from "../fileSheets";
import { GridDraft } from "../gridDraft";
import { stop } from "../xlsx/fault";
import { streamOf } from "./compoundFile";
import { surveyRecords } from "./surveyRecords";

/** Bytes of a workbook's records: the library holds each several times. A sheet of 65,536 rows has some ten million. */
const mostBytes = 24 * 1024 * 1024;

/**
 * Reads a workbook of Excel 97 to 2003 by way of a library. It is given the records alone, once they were looked through:
 * it takes what is cut short for the whole, and a file that is none for a text.
 */
export function readXls(bytes: Uint8Array): FileSheets {
  const stream = streamOf(bytes, ["Workbook"]);
  if (!stream) return stop("no-workbook", "the file holds no workbook of Excel 97 or later");
  if (stream.length > mostBytes) stop("too-large", `${stream.length} bytes of records`);
  const { sights } = surveyRecords(stream);
  const { book, warned } = parsed(stream);
  const sheets = book.Workbook?.Sheets ?? [];
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const grids = book.SheetNames.flatMap((name, index): Grid[] => {
    const sheet = book.Sheets[name];
    if (!sheet) return stop("damaged", `the sheet "${name}" is missing`);
    const kind: unknown = sheet["!type"];
    if (kind !== undefined && kind !== "sheet") return [];
    const visibility = (["visible", "hidden", "very-hidden"] as const)[sheets[index]?.Hidden ?? 0] ?? "visible";
    return [gridOf(name, sheet, sights[index] ?? new Map(), { visibility, date1904 })];
  });
  if (grids.length === 0) stop("damaged", warned ?? "no sheet");
  return { kind: "xls", grids };
}

function parsed(stream: Uint8Array) {
  try {
    const options = { cellFormula: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: true, WTF: true };
    return { book: read(stream, { type: "array", dense: true, ...options }), warned: undefined };
  } catch (error) {
    return stop("damaged", error instanceof Error ? error.message : String(error));
  }
}

type Facts = Pick<Grid, "visibility" | "date1904">;

function gridOf(name: string, sheet: WorkSheet, sights: ReadonlyMap<number, Sight>, facts: Facts): Grid {
  const draft = new GridDraft();
  const rows = sheet["!data"] ?? [];
  rows.forEach((cells, row) => {
    cells?.forEach((cell: CellObject | undefined, column) => {
      if (cell) putCell(draft, row, column, cell, sights.get(cellKey({ row, column })));
    });
  });
  for (const { s, e } of sheet["!merges"] ?? []) draft.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  sheet["!rows"]?.forEach((row, at) => {
    if (row && (row.hidden || row.hpt === 0)) draft.hideRows(at, at);
  });
  sheet["!cols"]?.forEach((column, at) => {
    if (column && (column.hidden || column.width === 0)) draft.hideColumns(at, at);
  });
  const filter = sheet["!autofilter"];
  return draft.finish(name, {
    ...facts,
    protected: sheet["!protect"] !== undefined,
    filtered: filter !== undefined && parseArea(filter.ref) !== undefined,
  });
}

function putCell(draft: GridDraft, row: number, column: number, cell: CellObject, sight: Sight | undefined): void {
  const format = typeof cell.z === "string" ? cell.z : "General";
  const value = valueOf(cell);
  const formula = cell.f === undefined ? null : `=${cell.f}`;
  if (cell.l) draft.link({ top: row, left: column, bottom: row, right: column });
  if (cell.s) {
    const { fgColor } = cell.s as { readonly fgColor?: { readonly rgb?: string } };
    if (fgColor?.rgb && fgColor.rgb !== "FFFFFF") draft.fill(row, column, fgColor.rgb);
  }
  if (formula === null && (value === null || value === "")) draft.blankFormat(row, column, format);
  else draft.put(row, column, { value: withPicture(value, formula), formula, format, ...(sight && { sight }) });
}

const errors = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

function valueOf({ t, v }: CellObject): CellValue | null {
  switch (t) {
    case "n":
      return typeof v === "number" ? v : null;
    case "b":
      return v === true;
    case "e":
      return { error: errors.get(Number(v)) ?? "#N/A" };
    case "s":
      return typeof v === "string" ? v.replace(/\r\n?/g, "\n") : null;
    default:
      return null;
  }
}
