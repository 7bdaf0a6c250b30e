import { maxColumns, type Span } from "../grid/area";
import type { Cell } from "../grid/cell";
import { cellIn } from "../grid/grid";
import { shiftFormula } from "../grid/shiftFormula";
import type { ByColumn } from "./byColumn";
import { holds, isNothing } from "./content";
import type { Draft } from "./draft";
import { cellsOfDraftRow, firstHeld, lastHeld, type DraftRow } from "./draftRow";
import type { Content } from "./step";
import type { WorkbookDraft } from "./workbookDraft";

/** What has become of one row, whatever the steps were that led to it. */
export interface RowChange {
  /** Where the row is now. */
  readonly index: number;
  /** The row of the sheet as given; null for an inserted one. */
  readonly origin: number | null;
  /** For an inserted row: the row of the sheet as given that it takes after, and whether its height follows its text. */
  readonly like: number | null;
  readonly fit: boolean;
  /** By column; formulas as they read now. What the cell held before is left out. */
  readonly contents: ByColumn<Content>;
  /** Number formats that were set, by column. */
  readonly formats: ReadonlyMap<number, string>;
  /**
   * All that is in the row now, by ascending column: made when they are asked for. Their row numbers are not to be
   * trusted.
   */
  readonly cells: readonly Cell[];
  /** The columns from the first to the last that hold something; undefined: none does. */
  readonly held: Span | undefined;
}

/** The rows that are inserted or hold something else than before, by ascending index. Rows that only moved are not listed. */
export function rowChanges(workbook: WorkbookDraft, draft: Draft): RowChange[] {
  const changes: RowChange[] = [];
  for (const row of draft.rows.all()) {
    const { origin } = row;
    if (origin !== null && row.written.size === 0 && row.formatted.size === 0) continue;
    const contents = netContents(workbook, draft, row);
    const formats = netFormats(row);
    if (origin !== null && contents.size === 0 && formats.size === 0) continue;
    changes.push(new ChangedRow(row, contents, formats));
  }
  return changes;
}

class ChangedRow implements RowChange {
  constructor(
    private readonly row: DraftRow,
    readonly contents: ByColumn<Content>,
    readonly formats: ReadonlyMap<number, string>,
  ) {}

  get index(): number {
    return this.row.index;
  }

  get origin(): number | null {
    return this.row.origin;
  }

  get like(): number | null {
    return this.row.look?.like ?? null;
  }

  get fit(): boolean {
    return this.row.look?.fit ?? true;
  }

  get cells(): readonly Cell[] {
    return cellsOfDraftRow(this.row);
  }

  get held(): Span | undefined {
    const first = firstHeld(this.row, 0, maxColumns);
    return first === undefined ? undefined : { first, last: lastHeld(this.row)! };
  }
}

function netContents(workbook: WorkbookDraft, draft: Draft, row: DraftRow): ByColumn<Content> {
  const { given, written, writtenAt } = row;
  if (!given && writtenAt.size === 0) return written;
  const { sheet } = draft.given;
  const contents = new Map<number, Content>();
  for (const [column, content] of written) {
    const edits = writtenAt.get(column) ?? 0;
    const now = contentNow(content, (formula) => shiftFormula(formula, sheet, workbook.movesSince(edits)));
    const cell = cellIn(given ?? undefined, column);
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
