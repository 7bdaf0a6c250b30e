import { baht } from "../issues/words";
import { shownName, type Field, type PlanFields } from "../plan/fields";
import { addSatang, noMoney, type Satang } from "../plan/satang";
import type { Language } from "../words/language";
import { tableLines } from "./table";

export type Totals = Readonly<Record<Field, Satang>>;

/** Something with rows and totals of its own: a file, a section, an agency. */
export interface Totalled {
  readonly name: string;
  readonly rows: number;
  readonly totals: Totals;
  /** Of its form. */
  readonly fields: PlanFields;
}

const words = {
  rows: { th: "แถว", en: "rows" },
  sum: { th: "รวมทั้งสิ้น", en: "grand total" },
};

/** A line for each, with its rows and its baht by budget column, and their sum. `head` names the first column. */
export function totalsTable(head: string, lines: readonly Totalled[], language: Language): string[] {
  const all = new Map(lines.flatMap(({ fields }) => fields.amounts.map((field) => [field, shownName(fields, field)])));
  const columns = [...all.keys()].filter((field) => lines.some(({ totals }) => totals[field] !== undefined));
  const figures = (rows: number, totals: Totals): string[] => [
    String(rows),
    ...columns.map((field) => baht(totals[field] ?? noMoney)),
  ];
  return tableLines({
    head: [head, words.rows[language], ...columns.map((field) => all.get(field)![language])],
    rows: lines.map(({ name, rows, totals }) => [name, ...figures(rows, totals)]),
    foot: [words.sum[language], ...figures(sumOf(lines.map(({ rows }) => rows)), addedTotals(lines))],
  });
}

/** The sum of every budget column that any of them has. */
export function addedTotals(lines: readonly { readonly totals: Totals }[]): Totals {
  const sum: Record<Field, Satang> = {};
  for (const { totals } of lines) {
    for (const [field, amount] of Object.entries(totals)) sum[field] = addSatang(sum[field] ?? noMoney, amount);
  }
  return sum;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
