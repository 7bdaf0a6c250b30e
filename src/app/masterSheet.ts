import type { Form, FormLevel, TaxonomyNode } from "../forms/schema";
import { freeSheetName } from "../grid/freeSheetName";
import { toArabicDigits, toThaiDigits } from "../text/digits";
import { areaToA1 } from "../grid/area";
import { sheetPrefix } from "../grid/reference";
import { grandTotalFormula, type PartOfTotal } from "../totals/totalFormula";
import { subtotalDepth } from "../totals/missingTotals";
import { DraftSheet, type PrintSettings } from "../workbook/xlsx/making/draft";
import { FormSheet } from "./formSheet";

/** The sheet of a plan that is on one. */
export const planSheetName = "แผนรวม";

/** Characters that an A4 sheet, lying, takes in letters that can still be read. */
const readableOnA4 = 260;

/** The sheets of an empty master: one, or one for each heading of a level and what shows their totals in front. */
export function masterSheets(form: Form): DraftSheet[] {
  const nodes = form.sheets === null ? [] : form.taxonomy.filter(({ field }) => field === form.sheets!.level);
  if (nodes.length === 0) {
    const { sheet, rows } = masterSheet(planSheetName, form, form.taxonomy, true);
    rows.addUp([rows.parts]);
    return [sheet];
  }
  const summary = form.sheets!.summary;
  const names: string[] = summary === null ? [] : [summary];
  const withTotal = summary === null ? (form.totals.grandFirst ? 0 : nodes.length - 1) : -1;
  const made = nodes.map((node, at) => {
    const name = freeSheetName(`${node.number ?? ""} ${node.name}`.trim(), names);
    names.push(name);
    return masterSheet(name, form, [node], at === withTotal);
  });
  const parts = made.map(({ rows }) => rows.parts);
  made[withTotal]?.rows.addUp(parts);
  const sheets = made.map(({ sheet }) => sheet);
  return summary === null ? sheets : [summarySheet(summary, form, nodes, parts), ...sheets];
}

/** Where the totals of a sheet are. */
interface PartsOfSheet {
  readonly sheet: string;
  readonly parts: readonly PartOfTotal[];
}

/** The formula that adds up totals of several sheets, without its `=`. */
const acrossSheets = (column: number, all: readonly PartsOfSheet[], home: string | null = null): string =>
  all
    .flatMap(({ sheet, parts }) =>
      parts.map(({ first, last }) => {
        const cells = `${sheet === home ? "" : sheetPrefix(sheet)}${areaToA1({ top: first, bottom: last, left: column, right: column })}`;
        return first === last ? cells : `SUM(${cells})`;
      }),
    )
    .join("+") || "0";

/** A line for each heading with a sheet of its own, its totals added up, and the grand total of those lines. */
function summarySheet(
  name: string,
  form: Form,
  nodes: readonly TaxonomyNode[],
  parts: readonly PartsOfSheet[],
): DraftSheet {
  const level = form.levels.find(({ field }) => field === form.sheets!.level)!;
  const amounts = form.columns.flatMap((column, at) => (column.kind === "amount" ? [{ ...column, at }] : []));
  const sheet = new DraftSheet(name, [60, ...amounts.map(() => 18)]);
  const words = new FormSheet(name, form);
  for (const title of titlesOf(form)) {
    const row = sheet.next;
    sheet.put(row, 0, { value: title, look: "title" });
    sheet.merge(row, 0, row, amounts.length);
  }
  sheet.skip(1);
  const top = sheet.next;
  sheet.put(top, 0, { value: level.name.th, look: "header" });
  amounts.forEach((column, at) => sheet.put(top, at + 1, { value: column.name.th, look: "header" }));
  const { amountFormat: format } = form;
  nodes.forEach((node, at) => {
    const row = sheet.next;
    sheet.put(row, 0, { value: words.written(node, level, null), look: "text" });
    amounts.forEach((column, i) =>
      sheet.put(row, i + 1, { value: 0, formula: acrossSheets(column.at, [parts[at]!]), look: "number", format }),
    );
  });
  const last = sheet.next;
  sheet.put(last, 0, { value: form.totals.grandTotalLabels[0] ?? "", look: "total" });
  amounts.forEach((_, i) => {
    const rows = nodes.map((_node, at) => ({ first: top + 1 + at, last: top + 1 + at }));
    const formula = grandTotalFormula(i + 1, rows)!.slice(1);
    sheet.put(last, i + 1, { value: 0, formula, look: "total", format });
  });
  sheet.frozen = top + 1;
  sheet.print = printOf(form, sheet, [1, top + 1]);
  return sheet;
}

/**
 * An empty master: the form's titles, its header, every heading of its taxonomy with a blank row below the innermost, and
 * live totals. What agencies name themselves (projects, activities) is left to them.
 */
function masterSheet(
  name: string,
  form: Form,
  nodes: readonly TaxonomyNode[],
  withGrandTotal: boolean,
): { readonly sheet: DraftSheet; readonly rows: MasterRows } {
  const made = new FormSheet(name, form);
  const { sheet } = made;
  for (const title of titlesOf(form)) made.title(title);
  sheet.skip(1);
  const above = sheet.next;
  const hasGrandTotal =
    withGrandTotal && form.totals.grandTotalLabels.length > 0 && form.columns.some(({ kind }) => kind === "amount");
  // A total above all rows has the header above it.
  const isOnce = form.print.header === null || (hasGrandTotal && form.totals.grandFirst);
  if (isOnce) made.header();
  const titled = sheet.next;
  const rows = new MasterRows(made, hasGrandTotal, isOnce);
  rows.fill(listed(form, nodes));
  if (isOnce) sheet.frozen = titled;
  sheet.print = printOf(form, sheet, [1, isOnce ? titled : above]);
  return { sheet, rows };
}

const printOf = ({ print }: Form, { widths }: DraftSheet, titles: PrintSettings["titles"]): PrintSettings => ({
  titles,
  header: '&R&"TH SarabunPSK,Regular"&14&A',
  footer: '&C&"TH SarabunPSK,Regular"&14หน้า &P จาก &N',
  paper: print.paper ?? (widths.reduce((sum, width) => sum + width, 0) > readableOnA4 ? "A3" : "A4"),
  direction: print.direction,
});

/** The form's title lines; of one that names none its title, and its years where that does not name them. */
export function titlesOf(form: Form): string[] {
  const { fiscalYear, lastYear, print, title, titles, digits } = form;
  const years = fiscalYear === lastYear ? `${fiscalYear}` : `${fiscalYear} - ${lastYear}`;
  const shown = digits === "thai" ? toThaiDigits(years) : years;
  if (print.titles.length > 0) return print.titles.map((line) => line.replaceAll("{year}", shown));
  const [label] = titles.fiscalYear;
  const isNamed = toArabicDigits(title.th).includes(String(fiscalYear));
  return isNamed || label === undefined ? [title.th] : [title.th, `${label} ${shown}`];
}

class MasterRows {
  private readonly totals: PartOfTotal[] = [];
  private readonly depthOfTotal: number;
  private grandTotal: number | null = null;
  private own: readonly PartOfTotal[] = [];

  constructor(
    private readonly made: FormSheet,
    private readonly hasGrandTotal: boolean,
    /** Whether the header is above all rows, and no heading has its own. */
    private readonly isOnce: boolean,
  ) {
    this.depthOfTotal = subtotalDepth(made.form);
  }

  /** What the sheet's rows are added up by, once they are filled in. */
  get parts(): PartsOfSheet {
    return { sheet: this.made.sheet.name, parts: this.own };
  }

  fill(nodes: readonly TaxonomyNode[]): void {
    const { made, hasGrandTotal } = this;
    const { grandFirst } = made.form.totals;
    if (hasGrandTotal && grandFirst) this.grandTotal = made.grandTotal();
    if (nodes.length === 0 && !this.isOnce) made.header();
    const from = made.next;
    const beside = nodes.flatMap((node) => this.heading(node, null));
    if (nodes.length === 0) made.row();
    const whole = { first: from, last: made.next - 1 };
    if (hasGrandTotal && !grandFirst) this.grandTotal = made.grandTotal();
    const parts = this.totals.length > 0 ? this.totals : beside.map((row) => ({ first: row, last: row }));
    // Across sheets rows are added up one by one, and as yet there is none.
    const isAcross = made.form.sheets !== null;
    this.own = parts.length > 0 || this.depthOfTotal >= 0 || isAcross ? parts : [whole];
  }

  /** Fills in the grand total of what these sheets hold, its own among them. */
  addUp(all: readonly PartsOfSheet[]): void {
    const { made, grandTotal } = this;
    if (grandTotal === null) return;
    if (all.length === 1) made.addUp(grandTotal, this.own);
    else made.totalFormulas(grandTotal, (column) => `=${acrossSheets(column, all, made.sheet.name)}`);
  }

  /** The heading and all below it; the rows of totals beside the headings in it, outermost first. */
  private heading(node: TaxonomyNode, parent: number | null): number[] {
    const { made } = this;
    const { levels, totals, print } = made.form;
    const depth = levels.findIndex(({ field }) => field === node.field);
    const level: FormLevel = levels[depth]!;
    const text = made.written(node, level, parent);
    const beside = totals.beside.includes(node.field) ? made.headingWithTotal(text) : null;
    if (beside === null) made.heading(text);
    if (!this.isOnce && print.header === node.field) made.header();
    const from = made.next;
    const children = listed(made.form, node.children);
    const within = children.flatMap((child) => this.heading(child, node.number));
    if (children.length === 0) made.row();
    if (depth === this.depthOfTotal) {
      const total = made.subtotal({ first: from, last: made.next - 1 }, node);
      this.totals.push({ first: total, last: total });
    }
    if (beside === null) return within;
    made.addUp(
      beside,
      within.map((row) => ({ first: row, last: row })),
    );
    return [beside];
  }
}

/** Headings that are printed: those in rows of their own, but for what agencies name themselves. */
const listed = ({ levels }: Form, nodes: readonly TaxonomyNode[]): TaxonomyNode[] =>
  nodes.filter((node) => {
    const level = levels.find(({ field }) => field === node.field);
    return level?.place === "row" && level.role !== "project" && level.role !== "activity";
  });
