import { cellArea, toA1 } from "../../grid/area";
import type { Cell } from "../../grid/cell";
import { formulaReads } from "../../grid/formulaReads";
import type { Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { PlanRow, Submission } from "../../plan/submission";
import type { PlanReading } from "../../reading/readWorkbook";
import { matchKey } from "../../text/matchKey";
import { makeFinding, type Finding } from "../finding";

/** A formula on another sheet, and its line there. */
interface Reader {
  readonly grid: Grid;
  readonly cell: Cell;
  readonly formula: string;
  /** Texts of its row, to its left. */
  readonly labels: readonly string[];
}

/**
 * Formulas of other sheets that read rows of a plan, and read others than they seem meant to: one over a section or the plan
 * that leaves some of its rows out; one beside the name of an agency or a heading that shows a row of another.
 *
 * Why: an officer signs the figures of a budget-control sheet; what a row inserted years ago has put out of it nobody sees there.
 *
 * @param grids sheets that are not plans; the findings are theirs
 */
export function planReferences(
  grids: readonly Grid[],
  plans: readonly PlanReading[],
): ReadonlyMap<string, readonly Finding[]> {
  const known = plans
    .filter(({ submission }) => submission.rows.length > 0)
    .map(({ submission }) => partsOf(submission));
  const found = new Map<string, Finding[]>();
  if (known.length === 0) return found;
  for (const grid of grids) {
    const own = [...readersIn(grid)].flatMap((reader) => known.flatMap((plan) => findingOf(reader, plan) ?? []));
    if (own.length > 0) found.set(grid.sheet, own);
  }
  return found;
}

function* readersIn(grid: Grid): Iterable<Reader> {
  for (const { cells } of grid.rows) {
    const labels: string[] = [];
    for (const cell of cells) {
      const { formula, value } = cell;
      if (formula?.includes("!")) yield { grid, cell, formula, labels: [...labels] };
      else if (formula === null && typeof value === "string") labels.push(matchKey(value));
    }
  }
}

/** A plan by what is read of it as a whole. 0-based rows of its sheet, ascending. */
interface PlanParts {
  readonly submission: Submission;
  readonly sheet: string;
  readonly rows: readonly number[];
  /** Every heading's rows, and the whole plan's. */
  readonly wholes: readonly (readonly number[])[];
  /** The rows of each total; of a plan without, all. */
  readonly sections: readonly (readonly number[])[];
  readonly rowAt: ReadonlyMap<number, PlanRow>;
  /** What rows say of themselves, as a label would: their agency and their headings. */
  readonly names: ReadonlySet<string>;
}

function partsOf(submission: Submission): PlanParts {
  const rows = submission.rows.map(({ row }) => row);
  const wholes = new Map<string, number[]>();
  for (const { row, path } of submission.rows) {
    for (let depth = 0; depth <= path.length; depth++) {
      const key = path
        .slice(0, depth)
        .map(({ field, name }) => `${field} ${matchKey(name)}`)
        .join(" › ");
      wholes.set(key, [...(wholes.get(key) ?? []), row]);
    }
  }
  const sections = submission.sections
    .map((section) => section.rows.map((index) => rows[index]!))
    .filter((of) => of.length > 0);
  return {
    ...{ submission, rows, wholes: [...wholes.values()], sections: sections.length > 0 ? sections : [rows] },
    sheet: submission.sheet.toLowerCase(),
    rowAt: new Map(submission.rows.map((row) => [row.row, row])),
    names: new Set(submission.rows.flatMap(saidBy)),
  };
}

const saidBy = ({ agency, path }: PlanRow): string[] => [
  ...(agency === null ? [] : [matchKey(agency)]),
  ...path.map(({ name }) => matchKey(name)),
];

function findingOf(reader: Reader, plan: PlanParts): Finding | undefined {
  const { grid, cell, formula } = reader;
  const areas = formulaReads(formula, grid.sheet, () => undefined).areas.filter(({ sheet }) => sheet === plan.sheet);
  if (areas.length === 0) return undefined;
  const where = { sheet: grid.sheet, area: cellArea(cell), found: formula };
  const { sheet } = plan.submission;
  const [only] = areas;
  if (areas.length === 1 && only!.area.top === only!.area.bottom) {
    const row = plan.rowAt.get(only!.area.top);
    const label = row && otherLabel(reader.labels, row, plan);
    if (!row || label === undefined) return undefined;
    const at = `${sheet}!${toA1({ row: only!.area.top, column: only!.area.left })}`;
    const params = { label, at, of: row.agency ?? row.path.at(-1)?.name ?? "" };
    return makeFinding(issue("reference-other-row", { ...where, params }));
  }
  if (areas.every(({ area }) => area.top === area.bottom)) return undefined;
  const covers = (row: number) => areas.some(({ area }) => area.top <= row && row <= area.bottom);
  const missing = leftOut(plan, plan.rows.filter(covers));
  if (missing.length === 0) return undefined;
  return makeFinding(issue("reference-leaves-out-rows", { ...where, params: { sheet, rows: missing } }));
}

/** The name of something else in the plan that a formula's line gives it, where none of its names is the row's own. */
function otherLabel(labels: readonly string[], row: PlanRow, { names, submission }: PlanParts): string | undefined {
  const meant = labels.filter((label) => names.has(label));
  const own = new Set(saidBy(row));
  if (meant.length === 0 || meant.some((label) => own.has(label))) return undefined;
  const said = submission.rows.flatMap(({ agency, path }) => [agency ?? "", ...path.map(({ name }) => name)]);
  return said.find((name) => matchKey(name) === meant.at(-1));
}

/**
 * The rows that a range over most of a section, or of the plan, leaves out; none where it covers just what a heading or an
 * agency has, or less than half.
 */
function leftOut({ rows, wholes, sections, rowAt }: PlanParts, covered: readonly number[]): readonly number[] {
  const among = new Set(covered);
  const isSame = (of: readonly number[]) => of.length === covered.length && of.every((row) => among.has(row));
  if (covered.length === 0 || wholes.some(isSame)) return [];
  const without = (of: readonly number[]) => of.filter((row) => !among.has(row));
  const isMost = (of: readonly number[]) => 2 * without(of).length < of.length;
  const parted = sections.filter((of) => of.some((row) => among.has(row)) && without(of).length > 0);
  if (parted.length === 0) return isMost(rows) ? without(rows) : [];
  const agencies = new Set(covered.map((row) => rowAt.get(row)!.agency));
  const missing = parted.filter(isMost).flatMap(without);
  const isOneAgency = agencies.size === 1 && !missing.some((row) => agencies.has(rowAt.get(row)!.agency));
  return isOneAgency ? [] : missing;
}
