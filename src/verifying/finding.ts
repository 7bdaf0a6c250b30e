import type { IssueCode } from "../issues/catalogue";
import type { Issue } from "../issues/issue";
import { limited } from "../issues/limited";
import type { Measured } from "../issues/words";
import type { Culprit } from "./blaming/culprit";

/** Two figures that should be the same. */
export interface FindingFigures {
  /** What is in the workbook; null where it holds none that can be read. */
  readonly stored: number | null;
  /** What it ought to be; null where that cannot be known. */
  readonly recomputed: number | null;
  /** stored − recomputed; null where either is. */
  readonly difference: number | null;
  /** Satang are whole; numbers are as the cells hold them. */
  readonly unit: Measured;
}

/**
 * What verifying found: an issue (its words come from `describe`) with its figures. Verifying only looks, so `fix` is
 * always null.
 */
export interface Finding<C extends IssueCode = IssueCode> extends Issue<C> {
  readonly fix: null;
  /** null for what is about no figure: a repeated row, a number skipped. */
  readonly figures: FindingFigures | null;
  /** What makes a total wrong, even its own formula; null for findings that are about no total, or name their cell. */
  readonly culprit: Culprit | null;
}

export function figures(stored: number | null, recomputed: number | null, unit: Measured): FindingFigures {
  const known = stored !== null && recomputed !== null;
  return { stored, recomputed, difference: known ? stored - recomputed : null, unit };
}

/** An issue as a finding, its offer to fix left out. */
export const makeFinding = <C extends IssueCode>(
  issue: Issue<C>,
  about: FindingFigures | null = null,
  blamed: Culprit | null = null,
): Finding<C> => ({ ...issue, fix: null, figures: about, culprit: blamed });

/** Findings as an answer lists them: of many of one kind, the first, and how many more there are. */
export const listedFindings = (findings: readonly Finding[]): readonly Finding[] =>
  limited(findings).map((one) => ("figures" in one ? (one as Finding) : makeFinding(one)));
