import type { Cell } from "../grid/cell";
import { shiftFormula } from "../grid/shiftFormula";
import { holds, isNothing } from "./content";
import type { Draft, DraftRow } from "./draft";
import type { Content } from "./step";
import type { WorkbookDraft } from "./workbookDraft";

/** What has become of one row, whatever the steps were that led to it. */
export interface RowChange {
  /** Where the row stands now. */
  readonly index: number;
  /** The row of the sheet as given; null for an inserted one. */
  readonly origin: number | null;
  /** For an inserted row: the row of the sheet as given that it takes after, and whether its height follows its text. */
  readonly like: number | null;
  readonly fit: boolean;
  /** By column; formulas as they read now. What the cell held before is left out. */
  readonly contents: ReadonlyMap<number, Content>;
  /** Number formats that were set, by column. */
  readonly formats: ReadonlyMap<number, string>;
  /** All that stands in the row now, by ascending column. Their row numbers are not to be trusted. */
  readonly cells: readonly Cell[];
}

/** The rows that are inserted or hold something else than before, by ascending index. Rows that only moved are not listed. */
export function rowChanges(workbook: WorkbookDraft, draft: Draft): RowChange[] {
  const changes: RowChange[] = [];
  for (const row of draft.rows.all()) {
    const { index, origin, look } = row;
    if (origin !== null && row.written.size === 0 && row.formatted.size === 0) continue;
    const contents = netContents(workbook, draft, row);
    const formats = netFormats(row);
    if (origin !== null && contents.size === 0 && formats.size === 0) continue;
    changes.push({
      index,
      origin,
      like: look?.like ?? null,
      fit: look?.fit ?? true,
      contents,
      formats,
      cells: row.cells,
    });
  }
  return changes;
}

function netContents(workbook: WorkbookDraft, draft: Draft, row: DraftRow): ReadonlyMap<number, Content> {
  const { given, written, writtenAt } = row;
  if (!given && writtenAt.size === 0) return written;
  const { sheet } = draft.given;
  const contents = new Map<number, Content>();
  for (const [column, content] of written) {
    const edits = writtenAt.get(column) ?? 0;
    const now = contentNow(content, (formula) => shiftFormula(formula, sheet, workbook.movesSince(edits)));
    const cell = given?.cells.find((one) => one.column === column);
    const before = cell && cellNow(cell, (formula) => shiftFormula(formula, sheet, workbook.movesSince(0)));
    if (!isSame(before, now)) contents.set(column, now);
  }
  return contents;
}

const contentNow = (content: Content, follow: (formula: string) => string): Content =>
  content !== null && "formula" in content ? { ...content, formula: follow(content.formula) } : content;

const cellNow = (cell: Cell, follow: (formula: string) => string): Cell =>
  cell.formula === null ? cell : { ...cell, formula: follow(cell.formula) };

/** Unlike `holds`, a formula's result counts where one is given: it is what a reader of the file sees. */
function isSame(cell: Cell | undefined, content: Content): boolean {
  if (isNothing(content) || !cell) return isNothing(content) && !cell;
  if (!holds(cell, content)) return false;
  if (!("formula" in content) || content.result === undefined) return true;
  return JSON.stringify(content.result) === JSON.stringify(cell.value);
}

function netFormats({ given, formatted }: DraftRow): ReadonlyMap<number, string> {
  if (!given || formatted.size === 0) return formatted;
  const formats = new Map(formatted);
  for (const { column, format } of given.cells) if (formats.get(column) === format) formats.delete(column);
  return formats;
}
