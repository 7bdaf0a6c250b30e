import type { Grid } from "../../grid/grid";
import type { FormNames } from "./formNames";
import type { BookPlace } from "./bookSheet";
import { gridTexts, type CellFault } from "./gridTexts";
import { isHeading, valuesOfLine, type ReadLine, type TableColumn } from "./table";

/** Which column of the table each cell of a row is the heading of; by the columns of the sheet. */
export type HeaderReader = (row: ReadonlyMap<number, string>) => ReadonlyMap<number, TableColumn>;

/** A table as it is on its sheet, before it is known what its cells refer to. */
export interface ReadTable {
  readonly faults: readonly CellFault[];
  /** The header's place: what is wrong with the table as a whole is reported there. */
  readonly header: BookPlace;
  readonly headings: ReadonlyMap<number, TableColumn>;
  lines(names: FormNames): ReadLine[];
}

/** Rows from the top among which the header is. */
const headerWithin = 12;

export const headingsAmong =
  (columns: readonly TableColumn[]): HeaderReader =>
  (row) => {
    const found = new Map<number, TableColumn>();
    for (const [at, text] of row) {
      const column = columns.find(({ heading }) => isHeading(text, heading));
      if (column) found.set(at, column);
    }
    return found;
  };

/** Finds the header, and reads the lines below it. A heading that nobody knows is a fault where something is below it. */
export function readTable(grid: Grid, headingsOf: HeaderReader): ReadTable {
  const { texts, faults: unread } = gridTexts(grid);
  const faults: CellFault[] = [...unread];
  let header = 0;
  let headings: ReadonlyMap<number, TableColumn> = new Map();
  for (let row = 0; row < headerWithin; row++) {
    const found = headingsOf(texts.get(row) ?? new Map<number, string>());
    if (found.size > headings.size) [header, headings] = [row, found];
  }
  const place = (row: number, column: number): BookPlace => ({ sheet: grid.sheet, row, column });
  const below = [...texts].filter(([row]) => row > header);
  if (headings.size === 0 && texts.size > 0) {
    faults.push({
      place: place(0, 0),
      reason: { th: "ไม่พบหัวตารางของแผ่นนี้", en: "The header of this sheet was not found" },
    });
  }
  const seen = new Set<string>();
  for (const [column, text] of headings.size === 0 ? [] : (texts.get(header) ?? [])) {
    const known = headings.get(column);
    if (known ? seen.has(known.key) : below.some(([, cells]) => cells.has(column))) {
      faults.push({
        place: place(header, column),
        reason: known
          ? { th: "หัวตารางนี้มีแล้ว", en: "This heading is there already" }
          : {
              th: `ไม่รู้จักหัวตาราง “${text.split("\n")[0]}”`,
              en: `“${text.split("\n")[0]}” is not a heading of this sheet`,
            },
      });
    }
    if (known) seen.add(known.key);
  }
  const right = Math.max(...headings.keys(), 0);
  for (const [row, cells] of headings.size === 0 ? [] : below) {
    const beside = [...cells.keys()].find((column) => column > right);
    if (beside === undefined || texts.get(header)?.has(beside)) continue;
    faults.push({
      place: place(row, beside),
      reason: { th: "ช่องนี้ไม่มีหัวตาราง จึงไม่ถูกอ่าน", en: "This cell has no heading and would not be read" },
    });
  }
  const columns = [...headings.values()];
  const columnOf = new Map([...headings].reverse().map(([at, { key }]) => [key, at]));
  return {
    ...{ faults, headings, header: place(header, 0) },
    lines: (names) =>
      below.flatMap(([row, cells]) => {
        const known = new Map([...headings].flatMap(([at, { key }]) => (cells.has(at) ? [[key, cells.get(at)!]] : [])));
        if (known.size === 0) return [];
        const at = (key: string): BookPlace => place(row, columnOf.get(key) ?? 0);
        return [{ row, values: valuesOfLine(known, columns, names), place: at, text: (key: string) => known.get(key) }];
      }),
  };
}
