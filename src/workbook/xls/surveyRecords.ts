import { cellKey } from "../../grid/area";
import type { Sight } from "../../grid/cell";
import { plainLook } from "../xlsx/looks/cellLook";
import { sightOf } from "../xlsx/looks/sightOf";
import { stop } from "../xlsx/fault";
import { cellsPerRow, maxCells, maxSheets } from "../xlsx/limits";

/** Records of the format ([MS-XLS] 2.3) that are looked at. */
const record = {
  beginning: 0x0809,
  end: 0x000a,
  password: 0x002f,
  sheet: 0x0085,
  font: 0x0031,
  style: 0x00e0,
  row: 0x0208,
} as const;

/** Cells: one each, or a run of them in a row. */
const single = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x00fd, 0x027e, 0x00d6]);
const runs = new Set([0x00bd, 0x00be]);

const globals = 0x0005;
const excel97 = 0x0600;

/** What the records of a workbook say that the library which reads them does not report. */
export interface RecordSurvey {
  /** By sheet, in the order of their tabs: cells that are not plain to see, by `row * maxColumns + column`. */
  readonly sights: readonly ReadonlyMap<number, Sight>[];
}

/**
 * Goes through the records of a workbook once, before a library is handed them: every length is within the stream, every
 * sheet that is listed is there to its end, nothing is locked by a password, and there are no more cells than are read.
 */
export function surveyRecords(stream: Uint8Array): RecordSurvey {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  const fonts: (Sight | undefined)[] = [];
  const styles: number[] = [];
  const listed: number[] = [];
  const ends = new Map<number, Map<number, Sight>>();
  const open: { readonly start: number; readonly kind: number; readonly sights: Map<number, Sight> }[] = [];
  let cells = 0;
  let at = 0;
  while (at + 4 <= stream.length) {
    const kind = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const from = at + 4;
    if (from + length > stream.length) stop("truncated", "a record is cut short");
    // Behind the last sheet, the last sector is filled up with zeros.
    if (kind === 0 && length === 0 && open.length === 0) break;
    const need = (bytes: number): void => {
      if (length < bytes) stop("damaged", `a record of ${length} bytes`);
    };
    if (kind === record.beginning) {
      need(4);
      if (view.getUint16(from, true) !== excel97) stop("no-workbook", "a workbook of Excel 95 or older");
      open.push({ start: at, kind: view.getUint16(from + 2, true), sights: new Map() });
      if (open.length > 20) stop("damaged", "parts too deep within each other");
    } else if (open.length === 0) stop("damaged", "a record outside all parts");
    else if (kind === record.end) {
      const ended = open.pop()!;
      if (open.length === 0) ends.set(ended.start, ended.sights);
    } else if (kind === record.password) stop("encrypted", "the workbook needs a password");
    else if (kind === record.sheet) {
      need(8);
      listed.push(view.getUint32(from, true));
      if (listed.length > maxSheets) stop("too-large", `more than ${maxSheets} sheets`);
    } else if (kind === record.font && open[0]!.kind === globals) {
      need(6);
      // The fourth font does not exist: numbers go on behind it.
      if (fonts.length === 4) fonts.push(undefined);
      fonts.push(
        sightOf({
          ...plainLook,
          size: view.getUint16(from, true) / 20 || plainLook.size,
          strike: (view.getUint16(from + 2, true) & 8) !== 0,
        }),
      );
    } else if (kind === record.style) {
      need(2);
      styles.push(view.getUint16(from, true));
    } else if (kind === record.row) cells += cellsPerRow;
    else if (single.has(kind) || runs.has(kind)) {
      need(6);
      const row = view.getUint16(from, true);
      const first = view.getUint16(from + 2, true);
      cells += runs.has(kind) ? Math.ceil(length / 2) : 1;
      const sight = single.has(kind) ? fonts[styles[view.getUint16(from + 4, true)] ?? 0] : undefined;
      if (sight && open.length === 1) open[0]!.sights.set(cellKey({ row, column: first }), sight);
      if (kind === 0x00bd && open.length === 1) runSights(view, from, length, row, first);
    }
    if (cells > maxCells) stop("too-large", `more than ${maxCells} cells`);
    at = from + length;
  }
  if (open.length > 0 || ends.size === 0) stop("truncated", "the workbook ends within a sheet");
  return { sights: listed.map((start) => ends.get(start) ?? stop("damaged", "a sheet is missing")) };

  /** Numbers in a run: each has a style of its own. */
  function runSights(of: DataView, from: number, length: number, row: number, first: number): void {
    for (let place = from + 4, column = first; place + 6 <= from + length - 2; place += 6, column++) {
      const sight = fonts[styles[of.getUint16(place, true)] ?? 0];
      if (sight) open[0]!.sights.set(cellKey({ row, column }), sight);
    }
  }
}
