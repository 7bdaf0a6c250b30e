import { countUpTo } from "../grid/countWhile";
import type { Grid } from "../grid/grid";
import type { CarriedRow, RowGrowth } from "../grid/rowGrowth";
import { rowHistory, type RowEdit, type RowHistory } from "../grid/rowMoves";
import type { MovesOf } from "../grid/shiftFormula";
import { draftOf, type Draft } from "./draft";

/**
 * A workbook while steps are applied to it. Formulas are not rewritten at each edit of rows: each is known
 * to be of a moment, counted in edits over all sheets, and is moved when it is looked at.
 */
export interface WorkbookDraft {
  /** In the order of the workbook; inserted sheets last. */
  readonly sheets: ReadonlyMap<string, Draft>;
  /** Edits of rows so far. */
  readonly edits: number;
  /** Excel takes names that differ only in case for the same. */
  hasSheet(sheet: string): boolean;
  insertSheet(grid: Grid, inserted: NonNullable<Draft["inserted"]>): void;
  deleteSheet(sheet: string): void;
  /** Makes it known to every formula; the rows themselves are the caller's to move. */
  editRows(sheet: string, edit: RowEdit): void;
  growReferences(sheet: string, growths: readonly RowGrowth[], carried?: readonly CarriedRow[]): void;
  movesSince(edits: number): MovesOf;
  /** How references go that are not formulas of cells: they grow with the wholes that they cover. */
  readonly followed: MovesOf;
  /** Whether references may have to be rewritten: rows have moved, or wholes have grown. */
  readonly movesReferences: boolean;
}

interface Log {
  readonly history: RowHistory;
  /** When each edit of this sheet was made. */
  readonly moments: number[];
}

export function workbookDraft(grids: ReadonlyMap<string, Grid>): WorkbookDraft {
  const logs = new Map<string, Log>();
  const keyOf = (sheet: string) => sheet.toLowerCase();
  const logOf = (sheet: string): Log => {
    const log = logs.get(keyOf(sheet)) ?? { history: rowHistory(), moments: [] };
    logs.set(keyOf(sheet), log);
    return log;
  };
  const sheets = new Map([...grids].map(([sheet, grid]) => [sheet, draftOf(grid, logOf(sheet).history)]));
  let edits = 0;

  return {
    sheets,
    get edits() {
      return edits;
    },
    hasSheet: (sheet) => [...sheets.keys()].some((name) => keyOf(name) === keyOf(sheet)),
    insertSheet: (grid, inserted) => sheets.set(grid.sheet, draftOf(grid, logOf(grid.sheet).history, inserted)),
    deleteSheet(sheet) {
      sheets.delete(sheet);
      const { history, moments } = logOf(sheet);
      history.addEnd();
      moments.push(edits++);
    },
    editRows(sheet, edit) {
      const { history, moments } = logOf(sheet);
      history.add(edit);
      moments.push(edits++);
    },
    growReferences: (sheet, growths, carried) => logOf(sheet).history.addGrowths(growths, carried),
    movesSince: (since) => remembered((key) => movesOf(logs.get(key), since)),
    get followed() {
      return remembered((key) => {
        const history = logs.get(key)?.history;
        return history && (history.length > 0 || history.hasGrown) ? history.since(0, "growing") : undefined;
      });
    },
    get movesReferences() {
      return edits > 0 || [...logs.values()].some(({ history }) => history.hasGrown);
    },
  };

  function remembered(movesOfKey: MovesOf): MovesOf {
    const found = new Map<string, ReturnType<MovesOf>>();
    return (sheet) => {
      const key = keyOf(sheet);
      if (!found.has(key)) found.set(key, movesOfKey(key));
      return found.get(key);
    };
  }
}

function movesOf(log: Log | undefined, since: number): ReturnType<MovesOf> {
  if (!log) return undefined;
  const { history, moments } = log;
  if (moments.length === 0 || moments.at(-1)! < since) return undefined;
  return history.since(countUpTo(moments, since - 1));
}
