import type { Form, FormLevel, TaxonomyNode } from "../forms/schema";
import { freeSheetName } from "../grid/freeSheetName";
import { toArabicDigits, toThaiDigits } from "../text/digits";
import type { PartOfTotal } from "../totals/totalFormula";
import { subtotalDepth } from "../totals/missingTotals";
import type { DraftSheet } from "../workbook/xlsx/making/draft";
import { FormSheet } from "./formSheet";

/** The sheet of a plan that is on one. */
export const planSheetName = "แผนรวม";

/** Characters that an A4 sheet, lying, takes in letters that can still be read. */
const readableOnA4 = 260;

/** The sheets of an empty master: one, or one for each heading of a level and what shows their totals in front. */
export function masterSheets(form: Form): DraftSheet[] {
  const nodes = form.sheets === null ? [] : form.taxonomy.filter(({ field }) => field === form.sheets!.level);
  if (nodes.length === 0) return [masterSheet(planSheetName, form)];
  const { sheets } = form;
  const names: string[] = sheets?.summary ? [sheets.summary] : [];
  const made = nodes.map((node) => {
    const name = freeSheetName(`${node.number ?? ""} ${node.name}`.trim(), names);
    names.push(name);
    return masterSheet(name, form, [node]);
  });
  return made;
}

/**
 * An empty master: the form's titles, its header, every heading of its taxonomy with a blank row below the innermost, and
 * live totals. What agencies name themselves (projects, activities) is left to them.
 */
function masterSheet(name: string, form: Form, nodes: readonly TaxonomyNode[] = form.taxonomy): DraftSheet {
  const made = new FormSheet(name, form);
  const { sheet } = made;
  for (const title of titlesOf(form)) made.title(title);
  sheet.skip(1);
  const above = sheet.next;
  const isOnce = form.print.header === null;
  if (isOnce) made.header();
  const titled = sheet.next;
  new MasterRows(made).fill(listed(form, nodes));
  if (isOnce) sheet.frozen = titled;
  sheet.print = {
    titles: [1, isOnce ? titled : above],
    header: '&R&"TH SarabunPSK,Regular"&14&A',
    footer: '&C&"TH SarabunPSK,Regular"&14หน้า &P จาก &N',
    paper: form.print.paper ?? (sheet.widths.reduce((sum, width) => sum + width, 0) > readableOnA4 ? "A3" : "A4"),
    direction: form.print.direction,
  };
  return sheet;
}

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
  private readonly parts: PartOfTotal[] = [];
  private readonly depthOfTotal: number;

  constructor(private readonly made: FormSheet) {
    this.depthOfTotal = subtotalDepth(made.form);
  }

  fill(nodes: readonly TaxonomyNode[]): void {
    const { made } = this;
    const { totals } = made.form;
    const hasGrandTotal = !made.form.sheets?.summary && totals.grandTotalLabels.length > 0 && made.form.columns.some(({ kind }) => kind === "amount");
    const first = hasGrandTotal && totals.grandFirst ? made.grandTotal() : null;
    if (nodes.length === 0 && made.form.print.header !== null) made.header();
    const from = made.next;
    const beside = nodes.flatMap((node) => this.heading(node, null));
    if (nodes.length === 0) made.row();
    const whole = { first: from, last: made.next - 1 };
    const last = hasGrandTotal && !totals.grandFirst ? made.grandTotal() : first;
    const parts = this.parts.length > 0 ? this.parts : beside.map((row) => ({ first: row, last: row }));
    if (last !== null) made.addUp(last, parts.length > 0 || this.depthOfTotal >= 0 ? parts : [whole]);
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
    if (print.header === node.field) made.header();
    const from = made.next;
    const children = listed(made.form, node.children);
    const within = children.flatMap((child) => this.heading(child, node.number));
    if (children.length === 0) made.row();
    if (depth === this.depthOfTotal) {
      const total = made.subtotal({ first: from, last: made.next - 1 });
      this.parts.push({ first: total, last: total });
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
