import type { Form } from "../../forms/schema";
import { matchKey, rememberKeys } from "../../text/matchKey";

/** An agency's place in the form's register; agencies that are not in it come last. */
export function agencyRanks({ agencies }: Form): (agency: string | null) => number {
  const keyOf = rememberKeys();
  const ranks = new Map(agencies.map(({ name }, rank) => [matchKey(name), rank]));
  return (agency) => (agency === null ? agencies.length : (ranks.get(keyOf(agency)) ?? agencies.length));
}

/** The order of agencies wherever they are listed: as in the form's register, the others after them by name. */
export const compareAgencies = (
  { rankOf }: { readonly rankOf: (agency: string | null) => number },
  a: string | null,
  b: string | null,
): number => rankOf(a) - rankOf(b) || compareTexts(a ?? "", b ?? "");

/** By code points, the same on every machine. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
