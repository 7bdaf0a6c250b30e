import type { Position } from "../grid/area";
import type { Grid } from "../grid/grid";
import type { TablePlaces } from "../grid/tablePlace";
import { fileFormat } from "./fileFormat";
import type { Codec } from "./xlsx/codec";
import { faultOrResult, unlessFault, type XlsxFault } from "./xlsx/fault";
import { openXlsx } from "./xlsx/package";
import { readGrid } from "./xlsx/readXlsxSheet";

/** Kinds of files that are read. */
export type ReadableKind = "xlsx" | "xls" | "ods" | "docx" | "html" | "csv";

/** The sheets of a file, of whatever kind it is. */
export interface FileSheets {
  readonly kind: ReadableKind;
  /** In the order of the file. */
  readonly grids: readonly Grid[];
  /** Where cells are in the document, by the name of their sheet; only for documents, which have no cell addresses. */
  readonly places?: ReadonlyMap<string, TablePlaces>;
  /** What reading the grids does not show. */
  readonly remarks?: readonly FileRemark[];
}

/** Something of a document that is in no cell, or was read in one of several ways. */
export interface FileRemark {
  readonly remark: "tracked-changes" | "text-box" | "nested-table" | "hidden-text";
  readonly sheet: string;
  /** The cell that it is in; null: it is in none. */
  readonly at: Position | null;
  /** What it says; of tracked changes, how many there are. */
  readonly text: string;
}

/** Reads one kind of file. Whatever the bytes are, the answer is a fault or every sheet: never a part of a file. */
export type SheetReader = (bytes: Uint8Array, codec: Codec) => FileSheets;

/** All but workbooks of our own kind are loaded when the first of their kind comes. */
const readers: Readonly<Record<ReadableKind, () => Promise<SheetReader>>> = {
  xlsx: async () => readXlsx,
  xls: async () => (await import(/* webpackChunkName: "read-xls" */ "./xls/readXls")).readXls,
  ods: async () => (await import(/* webpackChunkName: "read-ods" */ "./ods/readOds")).readOds,
  docx: async () => (await import(/* webpackChunkName: "read-docx" */ "./docx/readDocx")).readDocx,
  html: async () => (await import(/* webpackChunkName: "read-html" */ "./html/readHtml")).readHtml,
  csv: async () => (await import(/* webpackChunkName: "read-csv" */ "./csv/readCsv")).readCsv,
};

/** The kind of file that these bytes are, recognized from them and not from a name; undefined: none that is read. */
export function readableKind(bytes: Uint8Array): ReadableKind | undefined {
  const format = fileFormat(bytes);
  switch (format) {
    case "xlsx":
    case "xls":
    case "ods":
    case "docx":
    case "csv":
      return format;
    case "odf":
      return "ods";
    case "html-table":
      return "html";
    default:
      return undefined;
  }
}

/** Every sheet of a file, or why there are none to be had. What no reader knows is opened as a workbook, which says why not. */
export async function readFileSheets(bytes: Uint8Array, codec: Codec): Promise<FileSheets | XlsxFault> {
  const read = await readers[readableKind(bytes) ?? "xlsx"]();
  return faultOrResult(null, () => read(bytes, codec));
}

function readXlsx(bytes: Uint8Array, codec: Codec): FileSheets {
  const opened = unlessFault(openXlsx(bytes, codec));
  const grids = opened.sheets.flatMap(({ sheet }) => readGrid(opened, sheet) ?? []).map((grid) => unlessFault(grid));
  return { kind: "xlsx", grids };
}
