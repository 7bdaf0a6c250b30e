import { cellArea, type Area } from "../grid/area";
import { emptyGrid, type Grid } from "../grid/grid";
import type { CellError } from "../grid/cell";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import type { Field, PlanFields } from "../plan/fields";
import type { Submission } from "../plan/submission";
import { bahtFromSatang, type Satang } from "../plan/satang";
import { checkOneSheet } from "./checkBook";
import { readBook } from "./readBook";
import { saidByRow } from "./saidByRow";
import { totalsOfRows } from "./submissionTotals";

/** What a form makes of a sheet. */
export interface FormTrial {
  readonly sheet: string;
  readonly fields: PlanFields;
  /** Each row as a text: its headings and values, wherever they are in the sheet. */
  readonly rows: readonly string[];
  /** Of every column of amounts. */
  readonly totals: Readonly<Record<Field, Satang>>;
  /** Cells that hold something the form has no place for. */
  readonly unexplained: readonly Area[];
  /** What is wrong with the sheet by this form, those cells aside. */
  readonly issues: readonly Issue[];
  /** null: the sheet holds no table of the form. */
  readonly submission: Submission | null;
}

/** Reads a sheet by one form and no other; undefined where it holds no table of it. */
export function tryForm(grids: readonly Grid[], form: Form, sheet: string): FormTrial | undefined {
  const { plans } = checkOneSheet(readBook(grids, [form], form.id), sheet);
  const [plan] = plans;
  if (!plan) return undefined;
  const { submission, issues } = plan;
  const isUnread = ({ code }: Issue): boolean => code === "cell-unread";
  return {
    ...{ sheet, submission, fields: submission.fields, rows: submission.rows.map(saidByRow) },
    totals: totalsOfRows(submission),
    unexplained: issues.filter(isUnread).map(({ area }) => area ?? cellArea({ row: 0, column: 0 })),
    issues: issues.filter((one) => !isUnread(one)),
  };
}

/** A sheet that a form was made from, and what the form read in it: the form's own test. Plain data. */
export interface FormExample {
  readonly sheet: string;
  /** Row and column (0-based), value, formula, number format. */
  readonly cells: readonly ExampleCell[];
  /** Top, left, bottom and right of merged areas. */
  readonly merges: readonly (readonly [number, number, number, number])[];
  readonly rows: readonly string[];
  /** Baht. */
  readonly totals: Readonly<Record<Field, number>>;
}

type ExampleCell = readonly [number, number, string | number | boolean | CellError | null, string | null, string];

export const exampleOf = ({ rows, merges }: Grid, trial: FormTrial): FormExample => ({
  sheet: trial.sheet,
  cells: rows.flatMap(({ cells }) =>
    cells.map(({ row, column, value, formula, format }): ExampleCell => [row, column, value, formula, format]),
  ),
  merges: merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]),
  ...{ rows: trial.rows, totals: bahtOf(trial.totals) },
});

/** How what a form reads in its example differs from what it read when it was made. */
export interface ExampleDifference {
  readonly lost: readonly string[];
  readonly added: readonly string[];
  /** Baht of each column that comes to something else; null: it has no such column. */
  readonly totals: readonly { readonly field: Field; readonly before: number | null; readonly after: number | null }[];
}

/** Reads a form's example again. Nothing differs while the form is as good as on its first day. */
export function testForm(form: Form, example: FormExample): ExampleDifference {
  const trial = tryForm([gridOfExample(example)], form, example.sheet);
  const now = trial?.rows ?? [];
  const totals = bahtOf(trial?.totals ?? {});
  const fields = [...new Set([...Object.keys(example.totals), ...Object.keys(totals)])];
  return {
    lost: without(example.rows, now),
    added: without(now, example.rows),
    totals: fields
      .map((field) => ({ field, before: example.totals[field] ?? null, after: totals[field] ?? null }))
      .filter(({ before, after }) => before !== after),
  };
}

const bahtOf = (totals: Readonly<Record<Field, Satang>>): Record<Field, number> =>
  Object.fromEntries(Object.entries(totals).map(([field, satang]) => [field, bahtFromSatang(satang)]));

/** The texts of a list that another does not hold as often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function gridOfExample({ sheet, cells, merges }: FormExample): Grid {
  const rows = new Map<number, { index: number; cells: Grid["rows"][number]["cells"][number][] }>();
  for (const [row, column, value, formula, format] of cells) {
    const there = rows.get(row) ?? { index: row, cells: [] };
    rows.set(row, there);
    there.cells.push({ row, column, value, formula, format });
  }
  return {
    ...emptyGrid(sheet),
    rows: [...rows.values()].sort((a, b) => a.index - b.index),
    merges: merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
  };
}
