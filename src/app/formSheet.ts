import { totalLabel, type NamedHeading } from "../forms/totalLabel";
import type { Form, FormColumn, FormLevel } from "../forms/schema";
import type { ColumnKind } from "../plan/fields";
import { displayWidth } from "../report/displayWidth";
import { toThaiDigits } from "../text/digits";
import { grandTotalFormula, subtotalFormula, type PartOfTotal } from "../totals/totalFormula";
import type { Span } from "../grid/area";
import { DraftSheet, type DraftCell } from "../workbook/xlsx/making/draft";
import type { Look } from "../workbook/xlsx/making/styles";

/** A heading as it is to be written. */
export interface WrittenHeading {
  readonly name: string;
  readonly number: number | null;
}

/** Characters of a column; of amounts where there are few and where there are many. */
const widths: Record<ColumnKind, number> = {
  ...{ ordinal: 6, amount: 16, number: 12, percent: 12, text: 30, list: 18, date: 16, period: 22 },
  ...{ mark: 7, code: 14, level: 40 },
};
const narrowAmount = 12;
/** More columns of amounts than this are narrow. */
const fewAmounts = 8;

const looks: Partial<Record<ColumnKind, Look>> = {
  ...{ amount: "number", number: "number", percent: "number" },
  ...{ ordinal: "centred", mark: "centred", date: "centred", code: "centred" },
};

/** Points of a line of text as these sheets write it; with room for the marks of a font that replaces a missing one. */
const lineHeight = 26;
/** Lines of a header cell before its column is made wider. */
const headerLines = 3;
/** Characters of a header that is not to be broken. */
const oneWord = 12;

/**
 * A sheet in a form's own layout, filled from the top: titles, headings, headers, rows and live totals. What fills it
 * decides what comes where.
 */
export class FormSheet {
  readonly sheet: DraftSheet;
  private readonly right: number;
  private readonly firstAmount: number;

  constructor(
    name: string,
    readonly form: Form,
  ) {
    const { columns } = form;
    this.sheet = new DraftSheet(name, columnWidths(columns));
    this.right = columns.length - 1;
    this.firstAmount = columns.findIndex(({ kind }) => kind === "amount");
  }

  get next(): number {
    return this.sheet.next;
  }

  title(text: string): void {
    this.line(text, "title");
  }

  digits(number: number | string): string {
    return this.form.digits === "thai" ? toThaiDigits(String(number)) : String(number);
  }

  written({ name, number }: WrittenHeading, level: FormLevel, parent: number | null): string {
    return (number === null ? (level.writtenBare ?? "{name}") : level.written)
      .replace("{parent}", () => this.digits(parent ?? ""))
      .replace("{number}", () => this.digits(number ?? ""))
      .replace("{name}", () => name);
  }

  heading(text: string): void {
    this.line(text, "heading");
  }

  /** A heading with its total beside it, of these rows or totals; its row. */
  headingWithTotal(text: string): number {
    return this.totalRow(text, "heading");
  }

  /** The rows of the header. */
  header(): Span {
    const paths = this.form.columns.map(headerPath);
    const deep = Math.max(...paths.map(({ length }) => length));
    const top = this.sheet.next;
    const bottom = top + deep - 1;
    paths.forEach((path, at) => {
      path.forEach((text, depth) => {
        const isLowest = depth === path.length - 1;
        const row = isLowest && depth > 0 ? bottom : top + depth;
        const endRow = isLowest ? bottom : depth === path.length - 2 ? bottom - 1 : row;
        const isSame = (other: readonly string[] | undefined): boolean =>
          !isLowest &&
          other !== undefined &&
          other.length > depth + 1 &&
          path.every((one, i) => i > depth || other[i] === one);
        if (isSame(paths[at - 1])) return;
        let last = at;
        while (isSame(paths[last + 1])) last++;
        this.sheet.put(row, at, { value: text, look: "header" });
        if (last > at || endRow > row) this.sheet.merge(row, at, endRow, last);
      });
    });
    for (let row = top; row < bottom; row++) this.sheet.heights.set(row, lineHeight);
    const lines = paths.map(
      (path, at) => linesOf(path.at(-1)!, this.sheet.widths[at]!) - (path.length === 1 ? deep - 1 : 0),
    );
    this.sheet.heights.set(bottom, lineHeight * Math.max(1, ...lines));
    return { first: top, last: bottom };
  }

  /** A row of the table, blank where `valueOf` has nothing to say. */
  row(valueOf: (column: FormColumn) => DraftCell["value"] = () => null): void {
    const at = this.sheet.next;
    this.form.columns.forEach((column, index) => {
      const value = valueOf(column);
      const format = column.kind === "amount" && typeof value !== "string" ? this.form.amountFormat : undefined;
      this.sheet.put(at, index, { value, look: looks[column.kind] ?? "text", ...(format && { format }) });
    });
  }

  /** The total of the rows of a body; its row. */
  subtotal(body: Span, of: NamedHeading): number {
    const at = this.totalRow(totalLabel(this.form, this.form.totals.subtotalLabels[0] ?? "", of), "total");
    this.totalFormulas(at, (column) => subtotalFormula(column, body, [], []));
    return at;
  }

  /** The total of everything, its formulas still to be written: it may be above what it adds up. */
  grandTotal(): number {
    return this.totalRow(this.form.totals.grandTotalLabels[0] ?? "", "total");
  }

  addUp(at: number, parts: readonly PartOfTotal[]): void {
    this.totalFormulas(at, (column) => grandTotalFormula(column, parts) ?? "=0");
  }

  totalFormulas(at: number, formulaOf: (column: number) => string): void {
    this.form.columns.forEach(({ kind }, column) => {
      if (kind !== "amount") return;
      const { look } = this.sheet.rows[at]![column]!;
      const formula = formulaOf(column).slice(1);
      this.sheet.put(at, column, { value: 0, formula, look, format: this.form.amountFormat });
    });
  }

  private totalRow(label: string, look: "total" | "heading"): number {
    const at = this.sheet.next;
    this.form.columns.forEach(({ kind }, column) => {
      const isAmount = kind === "amount";
      this.sheet.put(at, column, { value: null, look: isAmount ? "total" : look });
    });
    const labelled = this.firstAmount === 0 ? this.form.columns.findIndex(({ kind }) => kind !== "amount") : 0;
    this.sheet.put(at, labelled, { value: label, look });
    if (this.firstAmount > 1) this.sheet.merge(at, 0, at, this.firstAmount - 1);
    const width = this.firstAmount > 1 ? this.sheet.widths.slice(0, this.firstAmount) : [this.sheet.widths[labelled]!];
    this.heighten(at, label, width);
    return at;
  }

  private line(text: string, look: "title" | "heading"): void {
    const at = this.sheet.next;
    this.sheet.put(at, 0, { value: text, look });
    if (this.right > 0) this.sheet.merge(at, 0, at, this.right);
    this.heighten(at, text, this.sheet.widths);
  }

  /** Merged cells are not as high as their text by themselves. */
  private heighten(row: number, text: string, across: readonly number[]): void {
    const lines = linesOf(
      text,
      across.reduce((sum, width) => sum + width, 0),
    );
    this.sheet.heights.set(row, lineHeight * lines);
  }
}

/** The header texts of a column from the top, as the form itself writes them. */
const headerPath = ({ above, headers }: FormColumn): string[] => [...above, headers[0] ?? ""];

const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil((displayWidth(text) * 1.15) / width));

function columnWidths(columns: readonly FormColumn[]): number[] {
  const amounts = columns.filter(({ kind }) => kind === "amount").length;
  return columns.map(({ kind, role, headers }) => {
    const usual = kind === "amount" && amounts > fewAmounts ? narrowAmount : role === "unit" ? 12 : widths[kind];
    const text = displayWidth(headers[0] ?? "") * 1.15;
    return Math.max(usual, Math.ceil(text <= oneWord ? text : text / headerLines));
  });
}
