import { commonDepth } from "../comparing/commonDepth";
import type { PlanComparison } from "../comparing/comparePlans";
import type { ComparedRow, ReadPlan } from "../comparing/comparedRow";
import type { CellDifference, RowDifference } from "../comparing/rowDifference";
import { isOddlyPrinted, type TotalDifference } from "../comparing/totalDifferences";
import { valueText } from "../comparing/valueText";
import { toA1, type Position } from "../grid/area";
import { onOwnSheet } from "../grid/located";
import { baht, quoted, rowWords } from "../issues/words";
import { noMoney, type Satang } from "../plan/satang";
import type { Language } from "../words/language";
import type { Grid } from "../grid/grid";
import { plainText } from "./plainText";
import { tableLines } from "./table";
import { shownName, type PlanFields } from "../plan/fields";
import { textIn } from "../plan/rowValues";

const signs: Readonly<Record<RowDifference["kind"], string>> = {
  ...{ added: "+", removed: "−", changed: "~", moved: "→" },
  "changed-and-moved": "~→",
};

const words = {
  th: {
    same: "แผนทั้งสองเหมือนกันทุกแถว",
    rows: "แถวที่ต่าง (+ เพิ่ม − หายไป ~ แก้ → ย้าย)",
    counts: (same: number, counts: Readonly<Record<RowDifference["kind"], number>>) =>
      `เหมือนเดิม ${same} แถว · เพิ่ม ${counts.added} · หายไป ${counts.removed} · แก้ ${counts.changed + counts["changed-and-moved"]} · ย้าย ${counts.moved + counts["changed-and-moved"]}`,
    row: (row: number) => `แถว ${row}`,
    on: (sheet: string, words: string) => `แผ่น ${quoted(sheet)} ${words}`,
    old: "(เดิม)",
    unreadable: "อ่านจำนวนเงินไม่ได้",
    from: (heading: string) => `จากใต้ ${quoted(heading)}`,
    passed: "ลำดับเปลี่ยน",
    passedRows: (rows: string) => `เฉพาะลำดับเปลี่ยน: ${rows}`,
    total: "ยอดที่เปลี่ยน",
    grandTotal: "รวมงบประมาณทั้งสิ้น",
    before: "เดิม",
    after: "ใหม่",
    difference: "ต่าง",
    explained: "แถวที่ทำให้ต่าง",
    unexplained: (amount: string) => `ยอดที่พิมพ์ต่างไป ${amount} บาทโดยไม่มีแถวใดอธิบาย`,
    gone: "ยอดที่เคยพิมพ์ไว้หายไป หรืออ่านเป็นจำนวนเงินไม่ได้",
    come: "มียอดพิมพ์ไว้ ซึ่งเดิมไม่มีหรืออ่านไม่ได้",
    more: (count: number) => `และอีก ${count} แถว`,
  },
  en: {
    same: "The two plans are the same in every row",
    rows: "Rows that differ (+ added − removed ~ changed → moved)",
    counts: (same: number, counts: Readonly<Record<RowDifference["kind"], number>>) =>
      `${same} rows unchanged · ${counts.added} added · ${counts.removed} removed · ${counts.changed + counts["changed-and-moved"]} changed · ${counts.moved + counts["changed-and-moved"]} moved`,
    row: (row: number) => `row ${row}`,
    on: (sheet: string, words: string) => `sheet ${quoted(sheet)}, ${words}`,
    old: "(old)",
    unreadable: "amount unreadable",
    from: (heading: string) => `from under ${quoted(heading)}`,
    passed: "in a different order",
    passedRows: (rows: string) => `Only in a different order: ${rows}`,
    total: "Changed total",
    grandTotal: "grand total",
    before: "before",
    after: "after",
    difference: "difference",
    explained: "rows that explain it",
    unexplained: (amount: string) => `The printed total differs by ${amount} baht that no row explains`,
    gone: "The printed total is missing, or can no longer be read as an amount",
    come: "A total is printed where there was none, or none that could be read",
    more: (count: number) => `and ${count} more`,
  },
};

/** Rows of one report that are named. The JSON answer names every one. */
const namedRows = 200;

/** Two plans compared, and the sheets they are on. */
export interface ReportedComparison extends PlanComparison {
  readonly before: ReadPlan;
  readonly after: ReadPlan;
}

/** How many rows are the same, came, went, were changed or moved. */
export function comparisonWords({ rows, same }: Pick<PlanComparison, "rows" | "same">, language: Language): string {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0, "changed-and-moved": 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return rows.length === 0 ? words[language].same : words[language].counts(same, counts);
}

/** What became of a plan: its rows, and what makes each total another. */
export function compareReport(
  { fields, rows, same, totals, before: was, after: is }: ReportedComparison,
  before: string,
  after: string,
  language: Language,
): string[] {
  const say = words[language];
  const [passed, others] = [rows.filter(isOnlyPassed), rows.filter((row) => !isOnlyPassed(row))];
  const listed = others.slice(0, namedRows);
  const { head, rows: changed, odd } = changedTotals(totals, fields, language);
  return [
    `${before} → ${after}`,
    comparisonWords({ rows, same }, language),
    ...(listed.length > 0
      ? ["", say.rows, ...listed.flatMap((row) => rowLines(row, { fields, before: was, after: is }, language))]
      : []),
    ...(others.length > listed.length ? [`  ${say.more(others.length - listed.length)}`] : []),
    ...(passed.length > 0 ? ["", say.passedRows(passedWords(passed, is, language))] : []),
    ...(changed.length > 0
      ? ["", ...tableLines({ head, rows: changed, foot: null }), ...odd.map((one) => `  ${one}`)]
      : []),
  ].map(plainText);
}

/** Whether a row is under the same heading as before, before or behind another one than then. */
const isOnlyPassed = ({ kind, before, after }: RowDifference): boolean =>
  kind === "moved" && before!.place.parent === after!.place.parent;

/** Rows by their sheets, where the plan is over several. */
function passedWords(passed: readonly RowDifference[], { grid }: ReadPlan, language: Language): string {
  const bySheet = new Map<string, number[]>();
  for (const { after } of passed) {
    const { sheet, at } = onOwnSheet(grid, after!.row);
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), at.row]);
  }
  return [...bySheet].map(([sheet, rows]) => onSheet(grid, sheet, rowWords(rows)[language], language)).join(" · ");
}

const onSheet = ({ stack }: Grid, sheet: string, said: string, language: Language): string =>
  stack ? words[language].on(sheet, said) : said;

/** A row that differs, in words. */
export interface RowDifferenceWords {
  readonly sign: string;
  /** Its place, what and whose it is, what it adds. */
  readonly about: readonly string[];
  readonly cells: readonly string[];
}

type ComparedPlans = Pick<ReportedComparison, "fields" | "before" | "after">;

function rowLines(row: RowDifference, plans: ComparedPlans, language: Language): string[] {
  const { sign, about, cells } = rowDifferenceWords(row, plans, language);
  return [`  ${sign} ${about.join(" · ")}`, ...cells.map((cell) => `      ${cell}`)];
}

export function rowDifferenceWords(
  { kind, before, after, cells, amounts }: RowDifference,
  plans: ComparedPlans,
  language: Language,
): RowDifferenceWords {
  const say = words[language];
  const { fields } = plans;
  const row = (after ?? before)!;
  const { grid } = after ? plans.after : plans.before;
  const { sheet, at } = onOwnSheet(grid, row.row);
  const place = onSheet(grid, sheet, say.row(at.row + 1), language);
  const isMoved = kind === "moved" || kind === "changed-and-moved";
  const changes = Object.values(amounts).map((amount) => signed(amount, language));
  const about = [
    after ? place : `${place} ${say.old}`,
    row.row.path.at(-1)?.name ?? "",
    row.row.agency ?? textIn(row.row, fields.roles.agency) ?? "",
    ...(isMoved ? [movedFrom(before!, after!, language)] : []),
    ...changes,
  ];
  return { sign: signs[kind], about, cells: cells.map((cell) => cellLine(cell, plans, language)) };
}

function movedFrom(before: ComparedRow, after: ComparedRow, language: Language): string {
  const say = words[language];
  if (before.place.parent === after.place.parent) return say.passed;
  return say.from(before.place.path[commonDepth(before.place, after.place)]?.name ?? "–");
}

function cellLine(
  { field, before, after, beforeAt, afterAt }: CellDifference,
  { fields, before: was, after: is }: ComparedPlans,
  language: Language,
): string {
  const kind = fields.kinds[field];
  const cell = (at: Position, { grid }: ReadPlan): string => toA1(onOwnSheet(grid, at).at);
  const old = beforeAt ? `${cell(beforeAt, was)} ${words[language].old} ` : "";
  return `${afterAt ? `${cell(afterAt, is)} ` : old}${shownName(fields, field)[language]}: ${valueText(kind, before)} → ${valueText(kind, after)}`;
}

const signed = (amount: Satang | null, language: Language): string =>
  amount !== null && amount > noMoney ? `+${baht(amount)}` : known(amount, language);

const known = (amount: Satang | null, language: Language): string =>
  amount === null ? words[language].unreadable : baht(amount);

/** Totals that changed, as a table, and what of them no row explains. */
export function changedTotals(totals: readonly TotalDifference[], fields: PlanFields, language: Language) {
  const say = words[language];
  const changed = totals.filter((total) => total.difference !== 0 || isOddlyPrinted(total));
  const nameOf = ({ path }: TotalDifference) => (path ? (path.at(-1)?.name ?? "") : say.grandTotal);
  return {
    head: [say.total, "", say.before, say.after, say.difference, say.explained],
    rows: changed.map((total) => [
      nameOf(total),
      shownName(fields, total.field)[language],
      known(total.before, language),
      known(total.after, language),
      signed(total.difference, language),
      total.rows
        .map(({ amount }) => signed(amount, language))
        .slice(0, 8)
        .join(" ") + (total.rows.length > 8 ? " …" : ""),
    ]),
    odd: changed.flatMap((total) => {
      const { unexplained, printed, field } = total;
      const amounts = [
        ...((unexplained ?? 0) === 0 ? [] : [say.unexplained(signed(unexplained, language))]),
        ...(printed === null ? [] : [say[printed]]),
      ];
      return amounts.map((words) => `${nameOf(total)} · ${shownName(fields, field)[language]}: ${words}`);
    }),
  };
}
