import type { Form } from "../forms/schema";
import { isError } from "../grid/cell";
import { cellAt, type Grid } from "../grid/grid";
import type { Field } from "../plan/fields";
import { amountIn, numberIn, placeIn, textIn } from "../plan/rowValues";
import { bahtFromSatang } from "../plan/satang";
import type { Heading, PlanRow, Submission } from "../plan/submission";
import type { DraftSheet } from "../workbook/xlsx/making/draft";
import { FormSheet } from "./formSheet";

/**
 * The rows of a plan in the form's own layout: its title, headings, headers, columns and live totals. What could not be
 * read is written as it was found, so that nothing of it is lost.
 */
export function cleanSheet(name: string, { submission, form, grid }: CleanPlan): DraftSheet {
  return new CleanSheet(name, submission, form, grid).fill();
}

export interface CleanPlan {
  readonly submission: Submission;
  readonly form: Form;
  readonly grid: Grid;
}

class CleanSheet {
  private readonly made: FormSheet;
  private readonly totals: number[] = [];
  private section: { readonly first: number } | undefined;

  constructor(
    name: string,
    private readonly submission: Submission,
    private readonly form: Form,
    private readonly grid: Grid,
  ) {
    this.made = new FormSheet(name, form);
  }

  fill(): DraftSheet {
    const { form, submission, made } = this;
    this.titles();
    const level = form.levels.findIndex(({ field, place }) => field === form.totals.level && place === "row");
    if (level < 0) made.header();
    let before: readonly Heading[] = [];
    for (const row of submission.rows) {
      const changed = this.firstChange(row.path, before);
      const isNew = level >= 0 && (this.section === undefined || changed <= level);
      if (isNew && this.section) this.subtotal(before);
      this.headings(row.path, changed, 0, level < 0 ? form.levels.length : level + 1);
      if (isNew) made.header();
      if (isNew || this.section === undefined) this.section = { first: made.next };
      if (level >= 0) this.headings(row.path, changed, level + 1, form.levels.length);
      made.row(({ field }) => this.valueOf(row, field));
      before = row.path;
    }
    if (level >= 0 && this.section) this.subtotal(before);
    if (submission.grandTotal || (level >= 0 && form.totals.expected)) this.grandTotal();
    return made.sheet;
  }

  private titles(): void {
    const { form, submission, made } = this;
    if (form.layout === "flat") return;
    made.title(form.title.th);
    const [year] = form.titles.fiscalYear;
    if (submission.fiscalYear && year) made.title(`${year} พ.ศ. ${made.digits(submission.fiscalYear.year)}`);
    const [agency] = form.titles.agency;
    if (submission.agency !== null && agency) made.title(`${agency} : ${submission.agency}`);
    made.sheet.skip(1);
  }

  /** The outermost level whose heading is another than the row above has. */
  private firstChange(path: readonly Heading[], before: readonly Heading[]): number {
    const at = this.form.levels.findIndex(({ field }) => {
      const [now, was] = [path, before].map((headings) => headings.find((one) => one.field === field));
      return now?.name !== was?.name || now?.number !== was?.number;
    });
    return at < 0 ? this.form.levels.length : at;
  }

  private headings(path: readonly Heading[], changed: number, from: number, to: number): void {
    for (let depth = Math.max(from, changed); depth < to; depth++) {
      const level = this.form.levels[depth]!;
      const heading = path.find(({ field }) => field === level.field);
      if (heading && level.place === "row") this.made.heading(this.written(heading, path));
    }
  }

  private written(heading: Heading, path: readonly Heading[]): string {
    const { levels } = this.form;
    const depth = levels.findIndex(({ field }) => field === heading.field);
    const parent = path.find(({ field }) => field === levels[depth - 1]?.field)?.number;
    return this.made.written(heading, levels[depth]!, parent ?? null);
  }

  private valueOf(row: PlanRow, field: Field): string | number | null {
    const heading = row.path.find((one) => one.field === field);
    if (heading) return this.written(heading, row.path);
    const amount = amountIn(row, field);
    return amount !== undefined
      ? bahtFromSatang(amount) / (this.submission.fields.baht[field] ?? 1)
      : (numberIn(row, field) ?? textIn(row, field) ?? this.asFound(row, field));
  }

  private asFound(row: PlanRow, field: Field): string | number | null {
    const place = placeIn(row, field);
    const value = (place && cellAt(this.grid, place)?.value) ?? null;
    if (value === null || typeof value === "number" || typeof value === "string") return value;
    return isError(value) ? value.error : String(value);
  }

  /** @param path of the section's last row */
  private subtotal(path: readonly Heading[]): void {
    const of = path.find(({ field }) => field === this.form.totals.level) ?? { number: null, name: "" };
    this.totals.push(this.made.subtotal({ first: this.section!.first, last: this.made.next - 1 }, of));
  }

  private grandTotal(): void {
    const { made, totals } = this;
    const whole = { first: this.section?.first ?? made.next, last: made.next - 1 };
    const at = made.grandTotal();
    if (totals.length > 0)
      made.addUp(
        at,
        totals.map((row) => ({ first: row, last: row })),
      );
    else made.addUp(at, whole.last < whole.first ? [] : [whole]);
  }
}
