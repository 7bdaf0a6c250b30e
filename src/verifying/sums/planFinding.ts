import type { JudgedTotal } from "../../checking/totals/totalJudgement";
import type { IssueCode, ParamsOf } from "../../issues/catalogue";
import { isIssue, type Issue } from "../../issues/issue";
import type { Satang } from "../../plan/satang";
import type { Position } from "../../grid/area";
import type { TotalVerdict } from "../../totals/verdict";
import { blame } from "../blaming/blame";
import { culprit, type Culprit } from "../blaming/culprit";
import type { SumNode } from "../blaming/sumNode";
import { figures, makeFinding, type FindingFigures, type Finding } from "../finding";

type OfAmount = { [C in IssueCode]: ParamsOf<C> extends { readonly amount: Satang } ? C : never }[IssueCode];

/** The codes of issues that are about one amount, each with it. */
const ofAmount = {
  "amount-too-large": true,
  "amount-negative": true,
  "amount-in-both-columns": true,
  "amount-over-limit": true,
  "amount-across-columns": true,
  "amount-in-other-column": true,
  "amount-across-rows": true,
  "amount-shown-otherwise": true,
  "amount-unusual": true,
  "amount-as-text": true,
  "origin-missing": true,
  "merged-row-gone": true,
  "sent-row-missing": true,
  "row-not-sent": true,
  "hidden-amount": true,
  "summary-line-missing": true,
  "struck-through": true,
} satisfies Readonly<Record<OfAmount, true>>;

const isOfAmount = (found: Issue): found is Issue<OfAmount> => found.code in ofAmount;

/** An issue about a plan as a finding: with the amount it is about, where it is about one. */
export const planFinding = (found: Issue, blamed: Culprit | null = null): Finding =>
  makeFinding(found, figuresAbout(found), blamed);

function figuresAbout(found: Issue): FindingFigures | null {
  if (isIssue(found, "figure-differs")) return figures(found.params.stored, found.params.computed, "number");
  return isOfAmount(found) ? figures(found.params.amount, null, "satang") : null;
}

/**
 * A printed total that is not as it should be, with its figures and with the cell to blame.
 *
 * @param found how the total is reported
 * @param node the total among those of its plan; undefined where it shows no amount
 */
export const totalFinding = (found: Issue, { verdict, printed }: JudgedTotal, node: SumNode | undefined): Finding =>
  makeFinding(found, figuresOf(verdict), blamedFor(verdict, printed.at, node));

function figuresOf(verdict: TotalVerdict): FindingFigures | null {
  switch (verdict.kind) {
    case "typed":
    case "filtered":
    case "unclear":
      return null;
    default:
      return figures(verdict.stored, verdict.computed, "satang");
  }
}

function blamedFor(verdict: TotalVerdict, at: Position, node: SumNode | undefined): Culprit | null {
  switch (verdict.kind) {
    case "typed":
    case "filtered":
    case "unclear":
      return null;
    case "differs":
      return node ? blame(node) : null;
    case "stale":
      return culprit(at, "not-recalculated", "certain", putRight(verdict.stored, verdict.computed));
    case "elsewhere":
    case "short":
    case "twice":
      if (verdict.stored === null) return null;
      return culprit(at, "formula-wrong", "certain", putRight(verdict.stored, verdict.computed));
    case "skips-text": {
      const { stored, computed, rows } = verdict;
      if (stored === null) return null;
      const [first, ...others] = rows;
      const evidence = { unit: "satang", rows, amount: computed - stored } as const;
      const cell = { row: first!, column: at.column };
      return culprit(cell, "text-not-counted", others.length === 0 ? "certain" : "likely", evidence);
    }
  }
}

const putRight = (stored: number, computed: number) =>
  ({ unit: "satang", stored, suggested: computed, fixes: 1 }) as const;
