import type { ChangeSet } from "../../change/changeSet";
import { cellAt } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { bahtFromSatang } from "../../plan/satang";
import type { PrintedAmount } from "../../plan/submission";
import { verdictOn, type Expected, type TotalVerdict } from "../../totals/verdict";
import { aboutCell, shown } from "../cellFacts";
import type { Checked } from "../checked";

/** A printed total that is not as it should be. */
export interface JudgedTotal {
  readonly printed: PrintedAmount;
  readonly verdict: TotalVerdict;
  /** The verdict in the words of the catalogue. */
  readonly issue: Issue;
}

/** How a verdict is reported. */
export interface TotalWording {
  readonly mismatch: "total-mismatch" | "grand-total-mismatch";
  /** The change that puts the right live formula there; null where that would not settle it. */
  readonly fix: () => ChangeSet | null;
  /** Baht that one in its cell stands for. */
  readonly baht: number | undefined;
}

/** The fault of one printed total, if it has one. A total that shows an error value is reported by the rule for those. */
export function judgeTotal(
  { grid }: Checked,
  printed: PrintedAmount,
  expected: Expected,
  wording: TotalWording,
): JudgedTotal[] {
  const cell = cellAt(grid, printed.at);
  if (typeof cell?.value === "object" && shown(cell) !== null) return [];
  const verdict = verdictOn(printed, grid.sheet, expected);
  return verdict ? [{ printed, verdict, issue: totalIssue(verdict, aboutTotal(), wording) }] : [];

  function aboutTotal(): ReturnType<typeof aboutCell> & { expected: string | null } {
    const { computed } = expected;
    return {
      ...aboutCell(grid, printed.at),
      expected: computed === null ? null : String(bahtFromSatang(computed, wording.baht)),
    };
  }
}

/** A verdict in the words of the catalogue. */
export function totalIssue(
  verdict: TotalVerdict,
  where: ReturnType<typeof aboutCell> & { readonly expected: string | null },
  { mismatch, fix }: TotalWording,
): Issue {
  switch (verdict.kind) {
    case "differs": {
      const { stored, computed } = verdict;
      return issue(mismatch, { ...where, params: { stored, computed } });
    }
    case "typed":
      return issue("total-typed", { ...where, params: { stored: verdict.stored }, fix: fix() });
    case "filtered":
    case "unclear": {
      const { formula, shows } = verdict;
      const code = verdict.kind === "filtered" ? "total-filtered" : "total-unclear";
      return issue(code, { ...where, params: { formula }, fix: shows === null ? null : fix() });
    }
    case "elsewhere": {
      const { stored, computed, cells } = verdict;
      return issue("total-refers-elsewhere", { ...where, params: { stored, computed, cells }, fix: fix() });
    }
    case "short":
    case "twice": {
      const { stored, computed, rows } = verdict;
      const code = verdict.kind === "short" ? "total-range-short" : "total-counts-twice";
      return issue(code, { ...where, params: { stored, computed, rows }, fix: fix() });
    }
    case "skips-text": {
      const { stored, computed, rows } = verdict;
      return issue("total-skips-text", { ...where, params: { stored, computed, rows }, fix: fix() });
    }
    case "stale": {
      const { stored, computed } = verdict;
      return issue("total-stale", { ...where, params: { stored, computed }, fix: fix() });
    }
  }
}
