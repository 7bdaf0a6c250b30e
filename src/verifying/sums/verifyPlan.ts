import { checkedSheet, type Checked } from "../../checking/checked";
import { formulaError } from "../../checking/sheet/formulaError";
import { formulaExternal } from "../../checking/sheet/formulaExternal";
import { amountInOtherColumn } from "../../checking/totals/amountInOtherColumn";
import { judgedGrandTotal } from "../../checking/totals/grandTotal";
import { judgedSubtotals } from "../../checking/totals/subtotals";
import { cellArea, type Position } from "../../grid/area";
import type { Cell } from "../../grid/cell";
import { cellAt, type Grid } from "../../grid/grid";
import type { IssueCode } from "../../issues/catalogue";
import { isIssue, type Issue } from "../../issues/issue";
import { issue, judge } from "../../issues/make";
import { inSheetOrder } from "../../issues/order";
import type { PlanFields } from "../../plan/fields";
import { amountIn } from "../../plan/rowValues";
import type { Submission } from "../../plan/submission";
import type { PlanReading } from "../../reading/readWorkbook";
import type { SumNode } from "../blaming/sumNode";
import { figures, makeFinding, type Finding } from "../finding";
import { errorBehind } from "../blaming/errorBehind";
import type { CrossFooting, Verification } from "../verification";
import { crossFooting } from "./crossFooting";
import { planFinding, totalFinding } from "./planFinding";
import { planNodes } from "./planNodes";
import { verifiedFigures, verifiedPlanTotals, verified, type PlanTotal } from "./verifiedPlanTotals";
import { roundedSum } from "./rounding";
import { rules } from "./rules";
import { uncomputedTotals } from "./uncomputedTotals";

/**
 * Verifies a plan that a form reads: each printed total against its own rows, whatever its formula says; what the
 * formulas count; and what else bears on the figures (see `rules`), as the form judges it.
 */
export function verifyPlan({ submission, form, issues: read }: PlanReading, grid: Grid): Verification {
  const sheet = checkedSheet(submission, grid, form, read);
  const totals = verifiedPlanTotals(sheet);
  const figuresVerified = verifiedFigures(sheet);
  const footed = crossFooting(sheet);
  const { unreadable, notChecked } = sorted(read, sheet);
  const found = rules.flatMap((rule) => rule(sheet)).filter(({ code }) => code !== unnumbered);
  const nodes = planNodes(sheet, totals, repeatsIn(found));
  const nodeAt = new Map([...nodes.values()].map((node) => [placeKey(node.at), node]));
  const right = new Set(
    totals.filter(({ printed, computed }) => printed.value === computed).map(({ printed }) => placeKey(printed.at)),
  );
  // A total that is right is not out of date for counting one that is.
  const wrong = [...judgedSubtotals(sheet), ...judgedGrandTotal(sheet)].filter(
    ({ verdict, printed }) => verdict.kind !== "stale" || !right.has(placeKey(printed.at)),
  );
  const asJudged = (issues: readonly Issue[]) => judge(issues, form.severities);
  const judged = wrong.flatMap((one) => asJudged([one.issue]).map((issue) => ({ ...one, issue })));
  const ofTotals = judged.map(({ issue }) => issue);
  const explained = new Set(amountInOtherColumn(sheet, ofTotals));
  return {
    sheet: grid.sheet,
    form: form.id,
    checked: {
      totals: totals.length + figuresVerified.length,
      rows: submission.rows.length,
      cells: submission.roles.size,
    },
    totals: [...totals.map(verified), ...figuresVerified],
    crossFooting: footed,
    findings: [
      ...asJudged([...unreadable, ...found, ...uncomputedTotals(grid, totals)]).map((one) => planFinding(one)),
      ...asJudged([...formulaError(sheet), ...formulaExternal(sheet)]).map((one) =>
        planFinding(one, behind(grid, one)),
      ),
      ...judged
        .filter(({ issue }) => explained.has(issue))
        .map((one) => totalFinding(one.issue, one, nodeAt.get(placeKey(one.printed.at)))),
      ...asJudged([...explained].filter((one) => !ofTotals.includes(one))).map((one) => planFinding(one)),
      ...unattributed(sheet, footed).flatMap(({ issue, ...sums }) =>
        asJudged([issue]).map((judged) => makeFinding(judged, figures(sums.stored, sums.computed, sums.unit))),
      ),
      ...rounded(grid, nodes),
    ].sort(inSheetOrder),
    notChecked: [...notChecked, ...notRecomputed(grid, totals)].sort(inSheetOrder),
  };
}

/** A gap or a repeated number may be a row lost or put in; a heading that has none says nothing of the kind. */
const unnumbered: IssueCode = "number-missing";

const placeKey = ({ row, column }: Position): string => `${row} ${column}`;

/** The cell whose error a formula passes on. */
const behind = (grid: Grid, { area }: Issue) => area && errorBehind(grid, { row: area.top, column: area.left });

/** What reading could not read: amounts are findings; other cells, sums beside the form's, and rows out of place, were not verified. */
function sorted(
  read: readonly Issue[],
  { submission, shifted }: Checked,
): { unreadable: Issue[]; notChecked: Issue[] } {
  const isUnread = (one: Issue) => isUnreadAmount(one, submission.fields) || isCutAmount(one, submission);
  return {
    unreadable: read.filter(isUnread),
    notChecked: read.filter(
      (one) =>
        (isIssue(one, "cell-unread", "text-continued", "total-foreign") && !isUnread(one)) ||
        (isIssue(one, "row-shifted") && one.area !== null && shifted.has(one.area.top)),
    ),
  };
}

/** What goes on from an amount may be a part of it. */
const isCutAmount = (one: Issue, { headers, fields }: Submission): boolean =>
  isIssue(one, "text-continued") &&
  headers.some(({ columns }) => fields.amounts.some((field) => columns[field] === one.area?.left));

function isUnreadAmount(one: Issue, { kinds }: PlanFields): boolean {
  // A formula's error is reported by the rule for those.
  if (isIssue(one, "value-of-wrong-kind") && one.params.kind === "error") return false;
  return isIssue(one, "amount-unreadable", "formula-uncomputed", "value-of-wrong-kind")
    ? kinds[one.params.column.field] === "amount"
    : isIssue(
        one,
        ...(["amount-letter-for-digit", "amount-point-ambiguous", "amount-below-satang"] as const),
        ...(["amount-too-large", "total-unlabelled"] as const),
      );
}

/** Totals over an amount that nobody can read: nothing can be said of them. */
const notRecomputed = (grid: Grid, totals: readonly PlanTotal[]): Issue[] =>
  totals
    .filter(({ computed }) => computed === null)
    .map(({ printed, rows: all, field }) => {
      const rows = all.filter((row) => amountIn(row, field) === undefined).map(({ row }) => row);
      return issue("total-not-recomputed", { sheet: grid.sheet, area: cellArea(printed.at), params: { rows } });
    });

interface Unattributed extends Pick<CrossFooting, "unit"> {
  readonly issue: Issue;
  readonly stored: number;
  readonly computed: number;
}

/** Money that belongs to no strategy or to no agency, which is missing where the plan is added up by them. */
function unattributed({ grid, submission }: Checked, ways: readonly CrossFooting[]): Unattributed[] {
  const all = ways.find(({ by }) => by === "source")?.sum;
  return ways.flatMap(({ by, parts, sum, unit }) => {
    const nameless = parts.some((part) => part.name === "" && part.sum !== 0);
    if (all === undefined || !nameless) return [];
    const area = submission.grandTotal ? cellArea(submission.grandTotal.label) : null;
    const sums = { stored: all, computed: sum, unit };
    return [{ issue: issue("cross-foot-mismatch", { sheet: grid.sheet, area, params: { by, ...sums } }), ...sums }];
  });
}

/** Which row each repeated one repeats; 0-based. */
function repeatsIn(issues: readonly Issue[]): Map<number, number> {
  const repeats = new Map<number, number>();
  for (const one of issues) {
    if (isIssue(one, "row-repeated", "row-nearly-repeated") && one.area) repeats.set(one.area.top, one.params.row);
  }
  return repeats;
}

/** Subtotals over their rows, and the grand total over the subtotals, as they look on the page. */
function rounded(grid: Grid, nodes: ReadonlyMap<PlanTotal, SumNode>): Finding[] {
  return [...nodes].flatMap(([{ rows, field, computed }, { at, stored, children, addends }]) => {
    if (stored !== computed || !rows.some(({ amounts }) => (amounts[field] ?? 0) % 100 !== 0)) return [];
    function* cells(): Iterable<Cell> {
      for (const counted of [...children, ...addends()]) {
        const cell = cellAt(grid, counted.at);
        if (cell) yield cell;
      }
    }
    return roundedSum(grid, at, cells(), stored, "satang") ?? [];
  });
}
