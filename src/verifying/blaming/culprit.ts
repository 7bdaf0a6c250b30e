import type { Position } from "../../grid/area";
import type { CulpritReason, EvidenceOf } from "../../issues/aboutCulprits";

/** certain: nothing else explains the figures; likely: the simplest of few; possible: one of several as good. */
export type Confidence = "certain" | "likely" | "possible";

/** The cell that most likely makes a total wrong, and the figures that speak for it. */
export interface Culprit<R extends CulpritReason = CulpritReason> {
  /** On the finding's sheet; null where no one cell can be named (`unknown`) or it is not there (`row-missing`). */
  readonly cell: Position | null;
  readonly reason: R;
  readonly confidence: Confidence;
  /** What `describeReason` needs. Amounts in the unit named there; rows 0-based. */
  readonly evidence: EvidenceOf<R>;
}

export const culprit = <R extends CulpritReason>(
  cell: Position | null,
  reason: R,
  confidence: Confidence,
  evidence: EvidenceOf<R>,
): Culprit<R> => ({ cell, reason, confidence, evidence });
