import type { Form } from "../forms/schema";
import { withName, type Field, type NamedField } from "../plan/fields";
import { textIn } from "../plan/rowValues";
import { noMoney, type Satang } from "../plan/satang";
import type { PlanRow, Submission } from "../plan/submission";
import { matchKey, rememberKeys } from "../text/matchKey";
import { reportFigures, type FigureGroup } from "../totals/reportFigures";
import { sumOfPlanRows, type RowSum } from "../totals/sums";

/** Rows that have something in common, and what they come to. */
export interface SummaryLine extends Omit<RowSum, "path" | "rows"> {
  /** null: rows that name no such heading, agency or source. */
  readonly name: string | null;
  /** The number before a heading's name. */
  readonly number: number | null;
  /** 0: of the outermost level, or of no level. */
  readonly depth: number;
  /** Indexes into the plan's rows, ascending. */
  readonly rows: readonly number[];
}

/** What an agency has under one heading. */
export type CrossedSum = Pick<SummaryLine, "rows" | "sum">;

/** Columns of a series, each with what all rows come to in it. */
export interface SeriesSummary {
  readonly id: string;
  readonly members: readonly (NamedField & { readonly sum: Satang })[];
}

/** A plan in numbers: counts and sums of its rows, never of what its totals print. */
export interface PlanSummary {
  /** The columns that together are the plan's money. */
  readonly sources: readonly NamedField[];
  readonly whole: SummaryLine;
  /** The levels down to the one that carries totals, outermost first. */
  readonly levels: readonly NamedField[];
  /** As they come in the plan; each is followed by those within it. */
  readonly headings: readonly SummaryLine[];
  /** Names of the headings of the deepest of those levels that have no row. */
  readonly empty: readonly string[];
  /** The largest sum first; none where rows name no agencies. */
  readonly agencies: readonly SummaryLine[];
  /** Agencies of the form's register that no row names, in register order; null: there is no register to go by. */
  readonly absent: readonly string[] | null;
  /** For each agency, for each heading of the outermost level. */
  readonly crossed: readonly (readonly CrossedSum[])[];
  readonly series: readonly SeriesSummary[];
  /** What the form's own reports show. */
  readonly figures: readonly FigureGroup[];
}

export function planSummary(
  { rows, fields, sections }: Pick<Submission, "rows" | "fields" | "sections">,
  form: Form,
): PlanSummary {
  const { main } = fields;
  const all = rows.map((_, index) => index);
  const lineOf = (name: string | null, number: number | null, depth: number, own: readonly number[]): SummaryLine => ({
    ...sumOfPlanRows(
      own.map((index) => rows[index]!),
      main,
    ),
    ...{ name, number, depth, rows: own },
  });
  const levels = summaryLevels(form);
  const headings = headingLines(rows, all, levels, lineOf);
  const agencies = agencyLines(rows, all, fields.roles.agency, lineOf);
  return {
    sources: main.map((field) => withName(fields, field)),
    whole: lineOf(null, null, 0, all),
    levels: levels.map((field) => withName(fields, field)),
    headings,
    empty: sections.flatMap(({ path, rows: own }) => (own.length === 0 ? (path.at(-1)?.name ?? []) : [])),
    agencies,
    absent: form.agencies.length === 0 ? null : absentAgencies(form, agencies),
    crossed: crossedSums(
      rows,
      agencies,
      headings.filter(({ depth }) => depth === 0),
      main,
    ),
    series: form.series.flatMap(({ id, members }) => {
      const summed = members.filter(({ field }) => fields.summed.includes(field));
      const { sums } = sumOfPlanRows(
        rows,
        summed.map(({ field }) => field),
      );
      const named = summed.map(({ field }) => ({ ...withName(fields, field), sum: sums[field] ?? noMoney }));
      return named.length === 0 ? [] : [{ id, members: named }];
    }),
    figures: reportFigures(rows, form),
  };
}

type LineOf = (name: string | null, number: number | null, depth: number, own: readonly number[]) => SummaryLine;

/** Down to the level that carries totals; of a form without one, the outermost alone. */
function summaryLevels({ levels, totals }: Form): Field[] {
  const deepest = Math.max(
    0,
    levels.findIndex(({ field }) => field === totals.level),
  );
  return levels.slice(0, deepest + 1).map(({ field }) => field);
}

function headingLines(
  rows: readonly PlanRow[],
  within: readonly number[],
  [level, ...deeper]: readonly Field[],
  lineOf: LineOf,
  depth = 0,
): SummaryLine[] {
  if (level === undefined) return [];
  const headingOf = (index: number) => rows[index]!.path.find(({ field }) => field === level);
  const groups = grouped(within, (index) => headingOf(index)?.name);
  return groups.flatMap((own) => {
    const heading = headingOf(own[0]!);
    return [
      lineOf(heading?.name ?? null, heading?.number ?? null, depth, own),
      ...headingLines(rows, own, deeper, lineOf, depth + 1),
    ];
  });
}

function agencyLines(
  rows: readonly PlanRow[],
  all: readonly number[],
  column: Field | undefined,
  lineOf: LineOf,
): SummaryLine[] {
  const nameOf = (index: number) => rows[index]!.agency ?? textIn(rows[index]!, column);
  const groups = grouped(all, nameOf);
  if (groups.every(([first]) => nameOf(first!) === undefined)) return [];
  const lines = groups.map((own) => lineOf(nameOf(own[0]!) ?? null, null, 0, own));
  return lines.sort((a, b) => b.sum - a.sum || b.rows.length - a.rows.length);
}

function absentAgencies({ agencies: register }: Form, agencies: readonly SummaryLine[]): string[] {
  const present = new Set(agencies.flatMap(({ name }) => (name === null ? [] : matchKey(name))));
  return register.flatMap(({ name }) => (present.has(matchKey(name)) ? [] : name));
}

/** Those of one name together, as matching reads names; in the order they first appear. */
function grouped(indexes: readonly number[], nameOf: (index: number) => string | undefined): number[][] {
  const keyOf = rememberKeys();
  const groups = new Map<string | undefined, number[]>();
  for (const index of indexes) {
    const name = nameOf(index);
    const key = name === undefined ? undefined : keyOf(name);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()];
}

function crossedSums(
  rows: readonly PlanRow[],
  agencies: readonly SummaryLine[],
  headings: readonly SummaryLine[],
  main: readonly Field[],
): CrossedSum[][] {
  const headingOf = new Map(headings.flatMap(({ rows: own }, at) => own.map((index) => [index, at] as const)));
  return agencies.map(({ rows: own }) => {
    const under = headings.map((): number[] => []);
    for (const index of own) under[headingOf.get(index)!]!.push(index);
    return under.map((some) => {
      const { sum } = sumOfPlanRows(
        some.map((index) => rows[index]!),
        main,
      );
      return { rows: some, sum };
    });
  });
}

/** Of a whole, in percent; 0 where the whole is nothing. */
export const shareOf = (sum: number, whole: number): number => (whole === 0 ? 0 : (sum / whole) * 100);
