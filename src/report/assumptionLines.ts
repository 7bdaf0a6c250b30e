import { toA1 } from "../grid/area";
import { inAnyArea } from "../grid/inAnyArea";
import type { Issue } from "../issues/issue";
import { assumptions as kinds } from "../issues/reasons/assumptions";
import type { Assumption, AssumptionCode } from "../plan/submission";
import type { Language } from "../words/language";
import { someOf } from "./someOf";

const heading: Readonly<Record<Language, string>> = { th: "อ่านโดยถือว่า", en: "Assumed when reading" };

/** What was read differently from what is there, by kind, as far as no issue speaks of the cell: nothing is assumed in silence. */
export function assumptionLines(
  assumptions: readonly Assumption[],
  issues: readonly Issue[],
  language: Language,
): string[] {
  const isReported = inAnyArea(issues.flatMap(({ area }) => area ?? []));
  const cells = new Map<AssumptionCode, Set<string>>();
  for (const { code, at } of assumptions) {
    if (isReported(at)) continue;
    const known = cells.get(code);
    if (known) known.add(toA1(at));
    else cells.set(code, new Set([toA1(at)]));
  }
  if (cells.size === 0) return [];
  const count = [...cells.values()].reduce((sum, { size }) => sum + size, 0);
  return [
    `  ≈ ${heading[language]} (${count})`,
    ...[...cells].map(([code, at]) => `      ${kinds[code][language]({})}  ${someOf([...at], language)}`),
  ];
}
