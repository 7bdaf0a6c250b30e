import type { Form } from "../../src/forms/schema";
import { loadForm } from "../../src/forms/loadForm";
import { cellKey } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { inferForm } from "../../src/inference/inferForm";
import type { Proposal } from "../../src/inference/proposal";
import type { Field } from "../../src/plan/fields";
import type { Submission } from "../../src/plan/submission";
import { readSheet } from "../../src/reading/readSheet";

export interface Inferred {
  readonly proposal: Proposal;
  readonly form: Form;
  readonly submission: Submission;
}

/** The form that is made from a sheet, and the sheet read by it. */
export function inferred(grid: Grid): Inferred {
  const proposal = inferForm(grid, { id: "made", year: 2580 });
  if (!proposal) throw new Error("no table was found");
  const loaded = loadForm(JSON.stringify(proposal.file));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return { proposal, form: loaded.form, submission: readSheet(grid, loaded.form).submission };
}

/** What is right of what, and what is not, in words. */
export interface Score {
  readonly right: number;
  readonly of: number;
  readonly wrong: readonly string[];
}

/** Columns of the sheet whose kind, meaning and level are those of the form that the sheet was made in. */
export function columnScore(grid: Grid, right: Form, { proposal }: Inferred): Score {
  const { headers } = readSheet(grid, right).submission;
  const places = headers[0]?.columns ?? {};
  const wrong: string[] = [];
  let of = 0;
  for (const column of right.columns) {
    const at = places[column.field];
    if (at === undefined) continue;
    of += 1;
    const guess = proposal.columns.find((one) => one.column === at);
    const entry = guess && proposal.file.columns[guess.entry];
    const isLevel = entry !== undefined && "level" in entry;
    const meaning = (role: string | null): string => (role === "budget" ? "" : ` ${role}`);
    const expected = column.kind === "level" ? "level" : `${column.kind}${meaning(column.role)}`;
    const found = isLevel ? "level" : guess ? `${guess.kind}${meaning(guess.role)}` : "nothing";
    if (expected !== found) wrong.push(`${column.field}: ${found}, not ${expected}`);
  }
  return { right: of - wrong.length, of, wrong };
}

/** Headings of the sheet that are read at the level, counted from outside, that they are of. */
export function levelScore(grid: Grid, right: Form, { form, submission }: Inferred): Score {
  const depths = (read: Submission, { levels }: Form): Map<number, number> => {
    const depthOf = (field: Field): number => levels.findIndex((level) => level.field === field);
    return new Map(read.headings.map(({ at, field }) => [cellKey(at), depthOf(field)]));
  };
  const expected = depths(readSheet(grid, right).submission, right);
  const found = depths(submission, form);
  const wrong = [...expected].flatMap(([key, depth]) =>
    found.get(key) === depth ? [] : [`${key}: level ${found.get(key)}, not ${depth}`],
  );
  const places = (one: Form): string => one.levels.map(({ place }) => place).join();
  if (places(form) !== places(right)) wrong.push(`levels ${places(form)}, not ${places(right)}`);
  const of = expected.size + 1;
  return { right: of - wrong.length, of, wrong };
}

/** What rows hold, by the column of the sheet that it is in: names of fields aside, and columns that a form does not have. */
export function rowsByPlace({ rows }: Submission, columns: ReadonlySet<number>): string[] {
  return rows.map(({ row, path, texts, numbers, amounts, cells }) => {
    const values = Object.entries({ ...texts, ...numbers, ...amounts }).map(
      ([field, value]) => [cells[field]?.column ?? -1, value] as const,
    );
    return JSON.stringify([
      row,
      path.map(({ name, number }) => [name, number]),
      values.filter(([column]) => columns.has(column)).sort(([a], [b]) => a - b),
    ]);
  });
}

/** What printed totals hold, by row and column. */
export function totalsByPlace({ sections, besides, grandTotal }: Submission): string[] {
  const totals = [
    ...sections.flatMap(({ total }) => total ?? []),
    ...besides.map(({ total }) => total),
    ...(grandTotal ? [grandTotal] : []),
  ];
  return totals
    .map(({ kind, row, amounts }) =>
      JSON.stringify([
        ...[row, kind],
        Object.values(amounts)
          .map(({ at, value }) => [at.column, value])
          .sort(([a], [b]) => a! - b!),
      ]),
    )
    .sort();
}
