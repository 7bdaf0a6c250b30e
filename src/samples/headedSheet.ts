import { columnName } from "../grid/area";
import { toThaiDigits } from "../text/digits";
import { totalFormat, typedNumber, type Column, type Manner } from "./manner";
import { guidelines, planTitle, type Guideline, type SampleRow } from "./plan";
import { DraftSheet, type DraftCell } from "../workbook/xlsx/making/draft";
import type { Look } from "../workbook/xlsx/making/styles";

/** A sheet filled in, and where everything of it is (0-based). */
export interface FilledSheet {
  readonly sheet: DraftSheet;
  readonly columns: Readonly<Record<Column, number>>;
  /** The row of each plan row, in the order they were given. */
  readonly rows: readonly number[];
  readonly totals: readonly number[];
}

const widths: Record<Column, number> = {
  ordinal: 5,
  activity: 46,
  unit: 10,
  quantity: 11,
  integratedBudget: 15,
  agencyBudget: 15,
  indicator: 32,
  outcome: 36,
  agency: 30,
};
const groups: Partial<Record<Column, string>> = {
  unit: "เป้าหมายดำเนินงาน",
  quantity: "เป้าหมายดำเนินงาน",
  integratedBudget: "งบประมาณ (ถ้ามี)",
  agencyBudget: "งบประมาณ (ถ้ามี)",
};
const looks: Partial<Record<Column, Look>> = {
  unit: "centred",
  quantity: "number",
  integratedBudget: "number",
  agencyBudget: "number",
};

/** How many sections fit a printed page, for those who repeat their headers there. */
const sectionsOfAPage = 2;

/** The form with headings in rows above their table, one section a substrategy, as `manner` fills it in. */
export function headedSheet(titles: readonly string[], rows: readonly SampleRow[], manner: Manner): FilledSheet {
  return new HeadedSheet(titles, manner).fill(sectionsOf(rows));
}

/** The same with every heading of the form and nothing under them: a master before its first merge. */
export function emptyHeadedSheet(titles: readonly string[], manner: Manner): FilledSheet {
  const sections = new Map<object, Section>();
  for (const guideline of guidelines) {
    const part = { guideline, rows: [] };
    sections.set(guideline.substrategy, [...(sections.get(guideline.substrategy) ?? []), part]);
  }
  return new HeadedSheet(titles, manner).fill([...sections.values()]);
}

/** The guidelines of one substrategy that an agency fills in. */
type Section = readonly { readonly guideline: Guideline; readonly rows: readonly SampleRow[] }[];

class HeadedSheet implements FilledSheet {
  readonly sheet: DraftSheet;
  readonly columns: Readonly<Record<Column, number>>;
  readonly rows: number[] = [];
  readonly totals: number[] = [];
  readonly #left: number;
  readonly #right: number;
  #texts = 0;

  constructor(
    titles: readonly string[],
    readonly manner: Manner,
  ) {
    const gap = manner.hiddenColumn ? 3 : manner.columns.length;
    this.#left = manner.indent;
    const placed = manner.columns.map((column, at) => [column, manner.indent + at + (at >= gap ? 1 : 0)] as const);
    this.columns = Object.fromEntries(placed) as Record<Column, number>;
    this.#right = Math.max(...placed.map(([, at]) => at));
    const sheetWidths = Array.from({ length: this.#right + 1 }, () => 4);
    for (const [column, at] of placed) sheetWidths[at] = widths[column];
    this.sheet = new DraftSheet(manner.sheet, sheetWidths);
    if (manner.hiddenColumn) this.sheet.hiddenColumns.add(manner.indent + gap);
    this.sheet.skip(manner.above);
    for (const title of titles) this.#line(title, "title");
    this.sheet.skip(1);
  }

  fill(sections: readonly Section[]): this {
    sections.forEach((section, at) => {
      if (at > 0) this.#betweenSections(at);
      this.#section(section, at);
    });
    if (this.manner.totals !== "none") this.#grandTotal(rowsOf(sections.flat()));
    for (const line of this.manner.footer) this.#line(line, "note");
    return this;
  }

  #betweenSections(at: number): void {
    if (this.manner.headers === "every-page" && at % sectionsOfAPage === 0) {
      this.#line(toThaiDigits(`-${at / sectionsOfAPage + 1}-`), "note");
    }
    this.sheet.skip(1);
  }

  #section(section: Section, at: number): void {
    const { strategy, substrategy } = section[0]!.guideline;
    this.#line(`ยุทธศาสตร์ที่ ${toThaiDigits(String(strategy.number))} “${strategy.name}”`, "heading");
    this.#line(`กลยุทธ์ที่ ${toThaiDigits(String(substrategy.number))} “${substrategy.name}”`, "heading");
    const { headers } = this.manner;
    if (at === 0 || headers === "every-section" || (headers === "every-page" && at % sectionsOfAPage === 0)) {
      this.#header();
    }
    const first = this.sheet.next;
    for (const { guideline, rows } of section) {
      this.#line(`แนวทางตามกลยุทธ์ : ${guideline.name}`, "heading");
      if (rows.length === 0) this.#blankRow();
      rows.forEach((row, index) => {
        const above = rows[index - 1];
        if (row.project !== above?.project) this.#line(this.#numbered(row.project), "heading");
        this.#row(row, row.activity === above?.activity);
      });
    }
    if (this.manner.totals !== "none") this.#total(rowsOf(section), first);
  }

  #blankRow(): void {
    const at = this.sheet.next;
    for (const column of this.manner.columns) {
      this.sheet.put(at, this.columns[column], { value: null, look: looks[column] ?? "text" });
    }
  }

  #row(row: SampleRow, repeats: boolean): void {
    const at = this.sheet.next;
    const activity = this.#numbered(row.activity);
    this.#put(at, "ordinal", "");
    this.#put(at, "activity", repeats && this.manner.repeated !== "written" ? "" : activity);
    for (const column of ["unit", "indicator", "outcome", "agency"] as const) this.#put(at, column, row[column]);
    for (const column of ["quantity", "integratedBudget", "agencyBudget"] as const)
      this.#number(at, column, row[column]);
    if (repeats && this.manner.repeated === "merged") {
      for (const column of ["activity", "agency"] as const) {
        this.sheet.merge(at - 1, this.columns[column], at, this.columns[column]);
      }
      this.sheet.put(at, this.columns.agency, { value: null, look: "text" });
    }
    this.rows.push(at);
  }

  #total(rows: readonly SampleRow[], first: number): void {
    const last = this.sheet.next - 1;
    const at = this.#totalLabel("รวม");
    for (const column of ["integratedBudget", "agencyBudget"] as const) {
      const name = columnName(this.columns[column]);
      this.#amount(at, column, sum(rows, column), `SUM(${name}${first + 1}:${name}${last + 1})`);
    }
    this.totals.push(at);
  }

  #grandTotal(rows: readonly SampleRow[]): void {
    const at = this.#totalLabel("รวมงบประมาณทั้งสิ้น");
    for (const column of ["integratedBudget", "agencyBudget"] as const) {
      const name = columnName(this.columns[column]);
      this.#amount(at, column, sum(rows, column), this.totals.map((row) => `${name}${row + 1}`).join("+"));
    }
  }

  #totalLabel(label: string): number {
    const at = this.sheet.next;
    for (let column = this.#left; column <= this.#right; column++)
      this.sheet.put(at, column, { value: null, look: "total" });
    this.sheet.put(at, this.#left, { value: label, look: "total" });
    const amounts = Math.min(this.columns.integratedBudget, this.columns.agencyBudget);
    if (amounts - 1 > this.#left) this.sheet.merge(at, this.#left, at, amounts - 1);
    return at;
  }

  #amount(at: number, column: Column, baht: number, formula: string): void {
    const { totals, none } = this.manner;
    const cell: DraftCell =
      totals === "formula"
        ? { value: baht, formula, look: "total", format: totalFormat }
        : baht === 0
          ? { value: none === 0 ? 0 : "-", look: "total" }
          : { ...typedNumber(baht, "amount", this.manner), look: "total" };
    this.sheet.put(at, this.columns[column], cell);
  }

  #number(at: number, column: "quantity" | "integratedBudget" | "agencyBudget", number: number): void {
    const look = looks[column]!;
    const kind = column === "quantity" ? "quantity" : "amount";
    const none = kind === "amount" && number === 0 && this.manner.none !== 0;
    this.sheet.put(
      at,
      this.columns[column],
      none ? { value: this.manner.none || null, look } : { ...typedNumber(number, kind, this.manner), look },
    );
  }

  #header(): void {
    const { columns, headerRows } = this.manner;
    const top = this.sheet.next;
    const bottom = top + headerRows - 1;
    columns.forEach((column, index) => {
      const at = this.columns[column];
      const group = headerRows === 2 ? groups[column] : undefined;
      const beside = (step: number) => group !== undefined && groups[columns[index + step]!] === group;
      // A group name is over its two columns; where an officer has parted them, over each.
      if (group !== undefined && !beside(-1)) this.sheet.put(top, at, { value: group, look: "header" });
      this.sheet.put(group === undefined ? top : bottom, at, {
        value: this.manner.headerTexts[column],
        look: "header",
      });
      if (beside(1)) this.sheet.merge(top, at, top, at + 1);
      if (group === undefined && headerRows === 2) this.sheet.merge(top, at, bottom, at);
    });
  }

  #line(text: string, look: Look): void {
    const at = this.sheet.next;
    this.sheet.put(at, this.#left, { value: this.#typed(text), look });
    if (look === "title" || look === "heading") this.sheet.merge(at, this.#left, at, this.#right);
  }

  #put(at: number, column: Column, text: string): void {
    this.sheet.put(at, this.columns[column], {
      value: text === "" ? null : this.#typed(text),
      look: looks[column] ?? "text",
    });
  }

  #numbered({ number, name }: { readonly number: number; readonly name: string }): string {
    return this.manner.numbered ? `${toThaiDigits(String(number))}) ${name}` : name;
  }

  #typed(text: string): string {
    return this.manner.typed(text, this.#texts++);
  }
}

export const submissionTitles = (agency: string): string[] => [
  planTitle,
  "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
  `หน่วยงาน : ${agency}`,
];

function sectionsOf(rows: readonly SampleRow[]): Section[] {
  const sections: { guideline: Guideline; rows: SampleRow[] }[][] = [];
  for (const row of rows) {
    let section = sections.at(-1);
    if (section?.[0]!.guideline.substrategy !== row.guideline.substrategy) sections.push((section = []));
    const part = section!.at(-1);
    if (part?.guideline === row.guideline) part.rows.push(row);
    else section!.push({ guideline: row.guideline, rows: [row] });
  }
  return sections;
}

const rowsOf = (section: Section): SampleRow[] => section.flatMap(({ rows }) => rows);

/** Baht, exact to the satang. */
const sum = (rows: readonly SampleRow[], column: "integratedBudget" | "agencyBudget"): number =>
  rows.reduce((satang, row) => satang + Math.round(row[column] * 100), 0) / 100;
