import { hasErrors, issuesIn } from "../app/findings";
import { describe } from "../issues/describe";
import { describeLeftOut, type LeftOutReason } from "../issues/reasons/leftOut";
import type { Described } from "../issues/worded";
import type { MergeProposal } from "../merging/planMerge";
import type { FileShown, LeftOutShown, PlanFiles } from "./shown";
import { agencyOf, sentTwice, type Submitted } from "./submissions";

/** Why a file is left out, and its code in the catalogue. */
type Reason = Described & { readonly code: string };

/**
 * The files that a planned merge goes on without, whatever the reason: an error in them, a choice not made, or the
 * merge itself. First those whose agency is not in the plan at all, and those of which it is not known whose they are.
 */
export function planFiles(
  files: readonly Submitted[],
  shown: readonly FileShown[],
  { leftOut }: Pick<MergeProposal, "leftOut">,
  merged: ReadonlySet<string>,
): PlanFiles {
  const twice = sentTwice(files);
  const reasonsOf = (file: Submitted): Reason | undefined => {
    const others = files.filter((one) => one !== file && agencyOf(file) !== null && agencyOf(one) === agencyOf(file));
    const because = (reason: LeftOutReason, some = others): Reason => ({
      code: reason,
      ...describeLeftOut({ reason, others: some.map(({ read }) => read.file) }),
    });
    const chosen = others.filter((one) => shown.some(({ id, included }) => id === one.id && included));
    if (file.read.plans.length === 0) {
      const [issue] = issuesIn(file.read);
      return issue && { code: issue.code, ...describe(issue) };
    }
    if (hasErrors(file.read)) return because("has-errors");
    const { state } = shown.find(({ id }) => id === file.id)!;
    // It is in the plan: what was edited by hand stays unless a person asks for the file's values.
    if (state === "edited") return undefined;
    if (state === "empty" && file.wanted === null) return because("empty");
    if (twice.has(file.id) && file.wanted === null) return because("agency-twice");
    if (!isIncluded(file)) return file.wanted === false ? because("not-chosen", chosen) : because("agency-unknown");
    const dropped = leftOut.find((one) => one.sha256 === file.read.sha256);
    return dropped && { code: dropped.reason, ...describeLeftOut(dropped) };
  };
  const isIncluded = (file: Submitted) => shown.find(({ id }) => id === file.id)!.included;

  const out = files.flatMap((file) => {
    const why = reasonsOf(file);
    return why ? [{ file, why }] : [];
  });
  const isOut = new Set(out.map(({ file }) => file.id));
  const coming = new Set(files.filter(({ id }) => !isOut.has(id)).map(agencyOf));
  const listed = out.map(({ file, why }): LeftOutShown => {
    const { amounts, agency } = shown.find(({ id }) => id === file.id)!;
    const inPlan =
      agency === null ? "unknown" : coming.has(agency) ? "other-file" : merged.has(agency) ? "earlier" : "absent";
    return { file: file.read.file, agency, amounts, inPlan, ...why };
  });
  const rank: readonly LeftOutShown["inPlan"][] = ["absent", "unknown", "earlier", "other-file"];
  return {
    given: files.length,
    leftOut: listed.sort(
      (a, b) => rank.indexOf(a.inPlan) - rank.indexOf(b.inPlan) || (a.agency ?? "").localeCompare(b.agency ?? "", "th"),
    ),
    absent: new Set(listed.filter(({ inPlan }) => inPlan === "absent").map(({ agency }) => agency)).size,
  };
}
