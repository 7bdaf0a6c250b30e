import { cellsOfDraftRow, type DraftRow } from "../../../change/draftRow";
import type { WorkbookDraft } from "../../../change/workbookDraft";
import { CellComputer, type CellSource, type SourceCell } from "../../../computing/computeCells";
import { maxColumns, type Area } from "../../../grid/area";
import type { CellValue } from "../../../grid/cell";
import { countWhile } from "../../../grid/countWhile";
import { shiftFormula } from "../../../grid/shiftFormula";

/** By sheet and `row * maxColumns + column` of a cell's place in the sheet as given. */
export type Results = ReadonlyMap<string, ReadonlyMap<number, CellValue | null>>;

/** A formula that is left to whoever opens the file: where it was, and where it is. */
export interface LeftFormula {
  readonly sheet: string;
  readonly origin: number;
  readonly index: number;
  readonly column: number;
}

/** What stale formulas come to now; null: that is left to whoever opens the file, and `onLeft` hears of it. */
export function computedResults(
  workbook: WorkbookDraft,
  stale: ReadonlyMap<string, ReadonlySet<number>>,
  onLeft: (formula: LeftFormula) => void,
): Results {
  const results = new Map<string, ReadonlyMap<number, CellValue | null>>();
  if (stale.size === 0) return results;
  const source = new DraftCells(workbook, stale);
  const computer = new CellComputer(source);
  for (const [sheet, keys] of stale) {
    const computed = new Map<number, CellValue | null>();
    for (const cell of source.staleIn(sheet)) {
      const value = computer.compute(sheet, cell);
      computed.set(cell.key, value ?? null);
      if (value === undefined) onLeft({ sheet, origin: cell.origin, index: cell.row, column: cell.column });
    }
    // A sheet's stale cells are all among its rows.
    if (computed.size !== keys.size) throw new Error(`${sheet} has other formulas than were looked at`);
    results.set(sheet, computed);
  }
  return results;
}

/** The sheets in work as formulas see them: a stale formula shows nothing that may be read. */
class DraftCells implements CellSource {
  /** By name in lower case; rows by ascending index. */
  private readonly sheets = new Map<string, { readonly sheet: string; readonly rows: readonly DraftRow[] }>();

  constructor(
    private readonly workbook: WorkbookDraft,
    private readonly stale: ReadonlyMap<string, ReadonlySet<number>>,
  ) {}

  cellsIn(sheet: string, { top, left, bottom, right }: Area): readonly SourceCell[] | undefined {
    const found = this.sheetOf(sheet);
    if (!found) return undefined;
    const { rows } = found;
    const cells: SourceCell[] = [];
    const first = countWhile(rows.length, (at) => rows[at]!.index < top);
    for (let at = first; at < rows.length && rows[at]!.index <= bottom; at++) {
      cells.push(...this.cellsOf(found.sheet, rows[at]!, left, right));
    }
    return cells;
  }

  /** With their keys. */
  *staleIn(sheet: string): Iterable<SourceCell & { readonly key: number; readonly origin: number }> {
    const keys = this.stale.get(sheet)!;
    for (const row of this.sheetOf(sheet)!.rows) {
      if (row.origin === null) continue;
      for (const cell of this.cellsOf(sheet, row, 0, maxColumns)) {
        const key = row.origin * maxColumns + cell.column;
        if (keys.has(key)) yield { ...cell, key, origin: row.origin };
      }
    }
  }

  private cellsOf(sheet: string, row: DraftRow, left: number, right: number): SourceCell[] {
    const stale = this.stale.get(sheet);
    const cells = cellsOfDraftRow(row).filter(({ column }) => left <= column && column <= right);
    return cells.map(({ column, value, formula }) => {
      const key = row.origin === null ? -1 : row.origin * maxColumns + column;
      const isKnown = formula === null || (value !== null && !(stale?.has(key) && !row.written.has(column)));
      return {
        ...{ row: row.index, column },
        value: isKnown ? value : null,
        formula: isKnown ? null : shiftFormula(formula, sheet, this.movesOf(row, column)),
      };
    });
  }

  private movesOf(row: DraftRow, column: number) {
    return this.workbook.movesSince(row.written.has(column) ? (row.writtenAt.get(column) ?? 0) : 0);
  }

  private sheetOf(sheet: string): { readonly sheet: string; readonly rows: readonly DraftRow[] } | undefined {
    if (this.sheets.size === 0) {
      for (const [name, { rows }] of this.workbook.sheets) {
        this.sheets.set(name.toLowerCase(), { sheet: name, rows: [...rows.all()] });
      }
    }
    return this.sheets.get(sheet.toLowerCase());
  }
}
