import { hidingOf } from "../../checking/amounts/hiding";
import { aboutCell } from "../../checking/cellFacts";
import { totalIssue } from "../../checking/totals/totalJudgement";
import type { Form } from "../../forms/schema";
import { cellArea } from "../../grid/area";
import { isError } from "../../grid/cell";
import { cellAt, type Grid } from "../../grid/grid";
import { located } from "../../grid/located";
import { offStack, type SheetStack } from "../../grid/sheetStack";
import { inSheetOrder } from "../../issues/order";
import { issue, judge } from "../../issues/make";
import type { Submission } from "../../plan/submission";
import { headingsWithoutLine, summaryTotals, type SummaryTotal } from "../../totals/summaryTotals";
import { verdictOn, type TotalVerdict } from "../../totals/verdict";
import { culprit } from "../blaming/culprit";
import { figures, makeFinding, type Finding } from "../finding";
import type { Verification, VerifiedTotal } from "../verification";
import { planFinding, totalFinding } from "./planFinding";

/** Findings about how a cell looks or what it is, whatever it should add up. */
const ofCells: ReadonlySet<string> = new Set([
  ...["amount-shown-otherwise", "struck-through", "formula-error", "formula-external", "amount-as-text"],
  ...["number-as-text", "formula-irreproducible"],
]);

/**
 * A summary sheet whose cells are totals of a plan's other sheets: each is held against the rows it is the total of, its
 * formula against the cells it should name.
 *
 * Why: the summary is what is signed and sent on; a link to the wrong total, one left out or a figure typed over it shows
 * nowhere else.
 *
 * @param inferred what the sheet's own formulas and figures showed; of the summary's cells, this takes its place
 */
export function withSummary(
  inferred: Verification,
  summary: Grid,
  { grid, submission, form }: Summarized,
): Verification {
  const totals = summaryTotals(summary, grid, submission, form);
  const cells = new Set(totals.map(({ at }) => `${at.row} ${at.column}`));
  const isOther = ({ area }: Finding) => area === null || !cells.has(`${area.top} ${area.left}`);
  const found = findingsOfSummary(totals, summary, { grid, submission, form });
  const listed = new Map(totals.map((total) => [`${total.at.row} ${total.at.column}`, verifiedTotal(total)]));
  for (const one of inferred.totals) {
    const key = `${one.at.row} ${one.at.column}`;
    if (!listed.has(key)) listed.set(key, one);
  }
  return {
    ...inferred,
    checked: { ...inferred.checked, totals: listed.size },
    totals: [...listed.values()].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column),
    findings: [...inferred.findings.filter((one) => isOther(one) || ofCells.has(one.code)), ...found].sort(
      inSheetOrder,
    ),
    notChecked: inferred.notChecked.filter(({ area }) => area === null || !cells.has(`${area.top} ${area.left}`)),
  };
}

interface Summarized {
  /** The plan's sheets, stacked. */
  readonly grid: Grid;
  readonly submission: Submission;
  readonly form: Form;
}

/** The same findings, of the cells of a summary sheet alone. */
export const summaryFindings = (summary: Grid, of: Summarized): Finding[] =>
  findingsOfSummary(summaryTotals(summary, of.grid, of.submission, of.form), summary, of);

const findingsOfSummary = (
  totals: readonly SummaryTotal[],
  summary: Grid,
  { grid, submission, form }: Summarized,
): Finding[] => [
  ...findingsOfTotals(totals, summary, grid.stack, form),
  ...hiddenTotals(totals, summary, form),
  ...judge(
    headingsWithoutLine(summary, grid, submission, form).map(({ heading, sum, at }) =>
      issue("summary-line-missing", { sheet: summary.sheet, area: cellArea(at), params: { heading, amount: sum } }),
    ),
    form.severities,
  ).map((one) => planFinding(one)),
];

/** Lines of a summary that nobody sees: whoever adds up the page gets another sum than its grand total. */
function hiddenTotals(totals: readonly SummaryTotal[], summary: Grid, { severities }: Form): Finding[] {
  const hiddenIn = hidingOf(summary);
  const issues = totals.flatMap(({ at, heading, printed: { value } }) => {
    const where = heading !== null && value ? hiddenIn(at) : null;
    return where ? [issue("hidden-amount", { ...aboutCell(summary, at), params: { where, amount: value! } })] : [];
  });
  return judge(issues, severities).map((one) => planFinding(one));
}

/** @param stack of what is found on another sheet than the plan's; undefined: it is on the plan's own */
export const findingsOfTotals = (
  totals: readonly SummaryTotal[],
  summary: Grid,
  stack: SheetStack | undefined,
  form: Form,
): Finding[] => totals.flatMap((total) => findingOf(total, summary, stack, form));

export const verifiedTotal = ({ at, heading, printed, expected }: SummaryTotal): VerifiedTotal => ({
  ...{ at, label: heading ?? "", stored: printed.value, recomputed: expected.computed, unit: "satang", covers: [] },
  ok: expected.computed !== null && printed.value === expected.computed,
});

function findingOf(total: SummaryTotal, summary: Grid, stack: SheetStack | undefined, form: Form): Finding[] {
  const { at, heading, printed, judgedOn, expected, formula } = total;
  const cell = cellAt(summary, at);
  // A cell that shows an error is reported by the rule for those.
  if (isError(cell?.value)) return [];
  const verdict = verdictOn(printed, judgedOn, expected) ?? textVerdict(total, cell?.value ?? null);
  // One that is right is not out of date for adding up one that is.
  if (!verdict || (verdict.kind === "stale" && printed.value === expected.computed)) return [];
  const there = stack && judgedOn === stack.sheet ? located(verdict, stack, summary.sheet) : verdict;
  const onSummary = (written: string): string => (stack ? offStack(written, summary.sheet, stack) : written);
  const mismatch = heading === null ? "grand-total-mismatch" : "total-mismatch";
  const about = { ...aboutCell(summary, at), expected: onSummary(formula) };
  const found = cell?.formula ? onSummary(cell.formula) : about.found;
  const issues = judge(
    [totalIssue(there, { ...about, found }, { mismatch, fix: () => null, baht: undefined })],
    form.severities,
  );
  return issues.map((one) => {
    const finding = totalFinding(one, { issue: one, verdict: there, printed: { ...printed, at } }, undefined);
    if (there.kind !== "differs") return finding;
    const replaced = { unit: "satang", stored: there.stored, suggested: there.computed, fixes: 1 } as const;
    const reason = printed.formula === null ? "total-typed-over" : "formula-wrong";
    return makeFinding(one, figures(there.stored, there.computed, "satang"), culprit(at, reason, "certain", replaced));
  });
}

/** Words, or nothing, where an amount belongs. */
function textVerdict({ expected: { computed }, printed }: SummaryTotal, value: unknown): TotalVerdict | null {
  if (printed.formula !== null || printed.value !== null || computed === null || computed === 0) return null;
  return typeof value === "string" ? { kind: "differs", stored: 0 as typeof computed, computed } : null;
}
