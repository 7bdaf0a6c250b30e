import type { Form, FormLevel } from "../forms/schema";
import { columnName } from "../grid/area";
import { isError } from "../grid/cell";
import { cellAt, type Grid } from "../grid/grid";
import type { ColumnKind, Field } from "../plan/fields";
import { amountIn, numberIn, placeIn, textIn } from "../plan/rowValues";
import { bahtFromSatang } from "../plan/satang";
import type { Heading, PlanRow, Submission } from "../plan/submission";
import { toThaiDigits } from "../text/digits";
import { DraftSheet } from "../workbook/xlsx/making/draft";
import type { Look } from "../workbook/xlsx/making/styles";

/** Characters of a column. */
const widthOf = (kind: ColumnKind): number =>
  kind === "ordinal" ? 6 : kind === "amount" ? 16 : kind === "number" ? 12 : kind === "level" ? 40 : 30;

const lookOf = (kind: ColumnKind): Look =>
  kind === "amount" || kind === "number" ? "number" : kind === "ordinal" ? "centred" : "text";

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
  private readonly sheet: DraftSheet;
  private readonly totals: number[] = [];
  private readonly right: number;
  private section: { readonly first: number } | undefined;

  constructor(
    name: string,
    private readonly submission: Submission,
    private readonly form: Form,
    private readonly grid: Grid,
  ) {
    this.sheet = new DraftSheet(
      name,
      form.columns.map(({ kind }) => widthOf(kind)),
    );
    this.right = form.columns.length - 1;
  }

  fill(): DraftSheet {
    const { form, submission } = this;
    this.titles();
    const level = form.levels.findIndex(({ field, place }) => field === form.totals.level && place === "row");
    if (level < 0) this.header();
    let before: readonly Heading[] = [];
    for (const row of submission.rows) {
      const changed = this.firstChange(row.path, before);
      const isNew = level >= 0 && (this.section === undefined || changed <= level);
      if (isNew && this.section) this.subtotal();
      this.headings(row.path, changed, 0, level < 0 ? form.levels.length : level + 1);
      if (isNew) this.header();
      if (isNew || this.section === undefined) this.section = { first: this.sheet.next };
      if (level >= 0) this.headings(row.path, changed, level + 1, form.levels.length);
      this.row(row);
      before = row.path;
    }
    if (level >= 0 && this.section) this.subtotal();
    if (submission.grandTotal || (level >= 0 && form.totals.expected)) this.grandTotal();
    return this.sheet;
  }

  private titles(): void {
    const { form, submission } = this;
    if (form.layout === "flat") return;
    this.line(form.title.th, "title");
    const [year] = form.titles.fiscalYear;
    if (submission.fiscalYear && year) {
      this.line(`${year} พ.ศ. ${this.digits(submission.fiscalYear.year)}`, "title");
    }
    const [agency] = form.titles.agency;
    if (submission.agency !== null && agency) this.line(`${agency} : ${submission.agency}`, "title");
    this.sheet.skip(1);
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
      if (heading && level.place === "row") this.line(this.written(heading, level, path), "heading");
    }
  }

  private written({ name, number }: Heading, level: FormLevel, path: readonly Heading[]): string {
    const above = this.form.levels[this.form.levels.indexOf(level) - 1];
    const parent = path.find(({ field }) => field === above?.field)?.number;
    return (number === null ? (level.writtenBare ?? "{name}") : level.written)
      .replace("{parent}", () => this.digits(parent ?? ""))
      .replace("{number}", () => this.digits(number ?? ""))
      .replace("{name}", () => name);
  }

  private digits(number: number | string): string {
    return this.form.digits === "thai" ? toThaiDigits(String(number)) : String(number);
  }

  private header(): void {
    const { columns } = this.form;
    const top = this.sheet.next;
    const deep = columns.some(({ groups }) => groups.length > 0) ? 1 : 0;
    columns.forEach(({ headers, groups }, at) => {
      const group = groups[0];
      const look = "header" as const;
      if (group === undefined) {
        this.sheet.put(top, at, { value: headers[0] ?? "", look });
        if (deep > 0) this.sheet.merge(top, at, top + deep, at);
        return;
      }
      this.sheet.put(top + deep, at, { value: headers[0] ?? "", look });
      if (columns[at - 1]?.groups[0] === group) return;
      this.sheet.put(top, at, { value: group, look });
      let last = at;
      while (columns[last + 1]?.groups[0] === group) last++;
      if (last > at) this.sheet.merge(top, at, top, last);
    });
  }

  private row(row: PlanRow): void {
    const at = this.sheet.next;
    this.form.columns.forEach(({ field, kind }, column) => {
      const look = lookOf(kind);
      const value = this.valueOf(row, field);
      const format = kind === "amount" && typeof value === "number" ? this.form.amountFormat : undefined;
      this.sheet.put(at, column, { value, look, ...(format && { format }) });
    });
  }

  private valueOf(row: PlanRow, field: Field): string | number | null {
    const heading = row.path.find((one) => one.field === field);
    if (heading)
      return this.written(
        heading,
        this.form.levels.find((level) => level.field === field)!,
        row.path,
      );
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

  private subtotal(): void {
    const first = this.section!.first;
    const last = this.sheet.next - 1;
    const at = this.sheet.next;
    this.total(this.form.totals.subtotalLabels[0] ?? "", (name) => `SUM(${name}${first + 1}:${name}${last + 1})`);
    this.totals.push(at);
  }

  private grandTotal(): void {
    const first = this.section?.first ?? this.sheet.next;
    const last = this.sheet.next - 1;
    this.total(this.form.totals.grandTotalLabels[0] ?? "", (name) =>
      this.totals.length > 0
        ? this.totals.map((row) => `${name}${row + 1}`).join("+")
        : last < first
          ? "0"
          : `SUM(${name}${first + 1}:${name}${last + 1})`,
    );
  }

  /** A row of totals: `formula` of the amounts in a column, by its letters. */
  private total(label: string, formula: (column: string) => string): void {
    const at = this.sheet.next;
    const { columns, amountFormat } = this.form;
    columns.forEach(({ kind }, column) => {
      const total = kind === "amount" ? { formula: formula(columnName(column)), format: amountFormat } : {};
      this.sheet.put(at, column, { value: null, look: "total", ...total });
    });
    const labelled = columns.findIndex(({ kind }) => kind === "amount");
    this.sheet.put(at, 0, { value: label, look: "total" });
    if (labelled > 1) this.sheet.merge(at, 0, at, labelled - 1);
  }

  private line(text: string, look: Look): void {
    const at = this.sheet.next;
    this.sheet.put(at, 0, { value: text, look });
    if (this.right > 0) this.sheet.merge(at, 0, at, this.right);
  }
}
