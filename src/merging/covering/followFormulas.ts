import { contentOf } from "../../change/content";
import { invert } from "../../change/changeSet";
import type { Content, Step } from "../../change/step";
import { cellKey, inArea, type Position } from "../../grid/area";
import type { Cell } from "../../grid/cell";
import { formulaReads, type SheetArea } from "../../grid/formulaReads";
import type { Grid } from "../../grid/grid";
import type { CarriedRow, RowGrowth } from "../../grid/rowGrowth";
import { referencesIn } from "../../grid/reference";
import { rowHistory, type RowMoves } from "../../grid/rowMoves";
import { shiftFormula, type MovesOf } from "../../grid/shiftFormula";
import { sumTerms } from "../../grid/sumTerms";
import type { NotFollowed } from "../../issues/reasons/notices";
import { historyOf, movesOfSheet, type Rewritten } from "../movedSheet";
import type { RowSteps } from "../rowSteps";
import type { GainingWhole, PlanGrowths } from "./growths";
import { singlesAsAreas } from "./singlesAsAreas";

/** Formulas rewritten so that they go on covering what they covered. */
export interface Followed {
  /**
   * Once rows have come: cells whose formula would not find its rows again, were the change taken back, are blank while rows
   * go.
   */
  readonly clearing: readonly Step[];
  /** Once rows have gone. */
  readonly writing: readonly Step[];
  readonly rewritten: Rewritten;
  readonly notFollowed: readonly NotFollowed[];
}

interface Request {
  /** All sheets but those that record merges. */
  readonly grids: readonly Grid[];
  readonly plan: Grid;
  readonly rows: RowSteps;
  readonly growths: PlanGrowths;
  readonly carried: readonly CarriedRow[];
  /** 0-based rows of totals that come, once rows have come and before any goes. */
  readonly newTotals: readonly number[];
  /** Whether a row of the plan stays. */
  readonly stays: (row: number) => boolean;
  /** Whether a cell of the plan, by its place as it is, is written by merging itself. */
  readonly isPlanned: (at: Position) => boolean;
}

/** What is asked of every formula: where references go by themselves, and where they are to go. */
interface Ways {
  readonly plain: MovesOf;
  readonly growing: MovesOf;
  /** For one cell that is added up by itself: a section can have one row. */
  readonly ofSections: MovesOf;
  /** Once rows have come: where they go when others leave. */
  readonly deleting: MovesOf;
  /** Where they go when those come back. */
  readonly returning: MovesOf;
  readonly inserted: RowMoves;
  /** Where single rows go that are rewritten elsewhere. */
  readonly carried: MovesOf;
  readonly moved: RowMoves;
}

/**
 * Follows the formulas of all cells that cover a whole of the plan. Those of tables, names and charts are followed by whoever
 * holds them (see the step grow-references).
 */
export function followFormulas(request: Request): Followed {
  const { grids, plan, rows, growths, carried, newTotals, stays, isPlanned } = request;
  const clearing: Step[] = [];
  const writing: Step[] = [];
  const rewritten = new Map<number, string | null>();
  const notFollowed: NotFollowed[] = [];
  const sheets = grids.map((grid) => grid.sheet);
  const ways = waysOf(plan.sheet, rows, growths, carried);
  const movesRows = rows.inserting.length + rows.deleting.length > 0;
  const grows = growths.all.length + growths.gaining.length > 0;
  if (!movesRows && !grows) return { clearing, writing, rewritten, notFollowed };
  for (const grid of grids) {
    const isPlan = grid === plan;
    for (const cell of formulasOf(grid)) {
      const { formula, row, column } = cell;
      if (!isPlan && !formula.includes("!")) continue;
      if (isPlan && !stays(row)) continue;
      const { sheet } = grid;
      const { now, becomes: covering } = followed(formula, sheet, ways);
      const becomes = shiftFormula(covering, sheet, ways.carried);
      const isArray = grid.arrays?.some((area) => inArea(area, cell)) ?? false;
      if (!isArray && (becomes !== now || !findsAgain(now, sheet, ways))) {
        const held: Content = { ...contentOf(cell), formula: now };
        const at = isPlan ? ways.inserted.start(row) : row;
        const last = isPlan ? ways.moved.start(row) : row;
        const after = isPlan && isPlanned(cell) ? null : shiftFormula(becomes, sheet, ways.deleting);
        const write = { kind: "write-cells", sheet, column } as const;
        clearing.push({ ...write, row: at, before: [[held]], after: [[null]] });
        if (after !== null) writing.push({ ...write, row: last, before: [[null]], after: [[{ formula: after }]] });
        if (isPlan) rewritten.set(cellKey(cell), after);
      }
      if (isPlan && isPlanned(cell)) continue;
      const asked = { formula, becomes, sheet, plan: plan.sheet, sheets, ways, growths, newTotals, movesRows };
      const why = whyNot(asked);
      if (why) notFollowed.push({ sheet, at: { row, column }, formula, why });
    }
  }
  return { clearing, writing, rewritten, notFollowed };
}

/** Whether a formula reads what it read once the rows that go have come back. */
function findsAgain(formula: string, sheet: string, { deleting, returning }: Ways): boolean {
  const gone = shiftFormula(formula, sheet, deleting);
  return gone === formula || shiftFormula(gone, sheet, returning) === formula;
}

function waysOf(
  sheet: string,
  { inserting, deleting }: RowSteps,
  { all, sections }: PlanGrowths,
  carried: readonly CarriedRow[],
): Ways {
  const inserts = historyOf(inserting);
  const carrying = rowHistory();
  if (carried.length > 0) carrying.addGrowths([], carried);
  const growing = (growths: readonly RowGrowth[]): RowMoves => {
    const history = historyOf(inserting);
    history.addGrowths(growths.filter(({ printed }) => !printed));
    return history.since(0, "growing");
  };
  return {
    plain: movesOfSheet(sheet, inserts.since(0)),
    growing: movesOfSheet(sheet, growing(all)),
    ofSections: movesOfSheet(sheet, growing(sections)),
    deleting: movesOfSheet(sheet, historyOf(deleting).since(0)),
    returning: movesOfSheet(sheet, historyOf(invert({ steps: deleting }).steps).since(0)),
    inserted: inserts.since(0),
    carried: movesOfSheet(sheet, carrying.since(0, "growing")),
    moved: historyOf([...inserting, ...deleting]).since(0),
  };
}

function* formulasOf({ rows }: Grid): Iterable<Cell & { readonly formula: string }> {
  for (const { cells } of rows) {
    for (const cell of cells) if (cell.formula !== null) yield cell as Cell & { readonly formula: string };
  }
}

/** A formula once rows have come: as it reads by itself, and as it is to read. */
function followed(formula: string, sheet: string, ways: Ways): { now: string; becomes: string } {
  const now = shiftFormula(formula, sheet, ways.plain);
  const becomes = shiftFormula(formula, sheet, ways.growing);
  const spelled = singlesAsAreas(formula);
  if (spelled === formula) return { now, becomes };
  const alone = shiftFormula(spelled, sheet, ways.ofSections);
  if (alone === shiftFormula(spelled, sheet, ways.plain)) return { now, becomes };
  return { now, becomes: shiftFormula(spelled, sheet, ways.growing) };
}

interface Asked {
  readonly formula: string;
  /** As it is to read once rows have come. */
  readonly becomes: string;
  readonly sheet: string;
  readonly plan: string;
  /** All sheets, in their order. */
  readonly sheets: readonly string[];
  readonly ways: Ways;
  readonly growths: PlanGrowths;
  readonly newTotals: readonly number[];
  readonly movesRows: boolean;
}

function whyNot(asked: Asked): NotFollowed["why"] | undefined {
  const { formula, becomes, sheet, plan, sheets, ways, growths, newTotals, movesRows } = asked;
  const key = plan.toLowerCase();
  const reads = (text: string): readonly SheetArea[] =>
    formulaReads(text, sheet, () => undefined).areas.filter((one) => one.sheet === key);
  const readsByText =
    movesRows && /\b(INDIRECT|OFFSET)\(/i.test(formula) && (sheet === plan || namesSheet(formula, plan));
  if (readsByText || (movesRows && readsThrough(formula, plan, sheets))) return "said-in-text";
  if (sheet !== plan && !namesSheet(formula, plan)) return undefined;
  if (lost(shiftFormula(becomes, sheet, ways.deleting)) > lost(formula)) return "rows-gone";
  const areas = reads(becomes);
  if (areas.length > 1 && growths.gaining.some((whole) => isLeftShort(whole, areas))) return "cell-by-cell";
  const adds = sumTerms(formula, sheet) !== undefined || /\bSUMPRODUCT\(/i.test(formula);
  const counts = ({ area: { top, bottom } }: SheetArea) => newTotals.some((row) => top < row && row < bottom);
  return adds && areas.some(counts) ? "counts-totals" : undefined;
}

const lost = (formula: string): number => formula.split("#REF!").length;

/** Whether the name of a sheet is in the formula, as a reference or in text. */
const namesSheet = (formula: string, sheet: string): boolean =>
  formula.toLowerCase().replaceAll("''", "'").includes(sheet.toLowerCase());

/** Whether it reads several sheets at once, the plan among them: 'แผน:สรุป'!E9. `sheets`: all, in their order. */
function readsThrough(formula: string, plan: string, sheets: readonly string[]): boolean {
  if (!/:[^!]*!/.test(formula)) return false;
  const placeOf = (name: string): number => sheets.findIndex((sheet) => sheet.toLowerCase() === name.toLowerCase());
  const at = placeOf(plan);
  return referencesIn(formula).some(({ sheet }) => {
    const [first, last] = sheet?.split(":") ?? [];
    if (first === undefined || last === undefined || first.includes("[")) return false;
    const ends = [placeOf(first), placeOf(last)];
    // A sheet that merging keeps for itself can be an end, and has no place here.
    return ends.includes(-1) || (Math.min(...ends) <= at && at <= Math.max(...ends));
  });
}

/** Whether areas that together name every row of a whole, and none of them all, lack one of its new rows. */
function isLeftShort({ before, after, columns }: GainingWhole, areas: readonly SheetArea[]): boolean {
  const here = areas.filter(({ area }) => area.left <= columns.last && area.right >= columns.first);
  const covers = (row: number) => here.some(({ area: { top, bottom } }) => top <= row && row <= bottom);
  const isSplit =
    before.length > 1 && here.every(({ area: { top, bottom } }) => top > before[0]! || bottom < before.at(-1)!);
  return isSplit && before.every(covers) && !after.every(covers);
}
