import type { PlanRow } from "../plan/submission";

/** What a row says, wherever it says it: as a text, to be compared. */
export function saidByRow({ path, texts, numbers, amounts, agency }: PlanRow): string {
  const sorted = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    path.map(({ field, name, number }) => [field, name, number]),
    ...[texts, numbers, amounts].map(sorted),
    agency,
  ]);
}
