import { worded } from "./worded";
import { remedyAt, type Surface, type Words } from "./entry";
import { everyEntry, type Family } from "./families";
import type { Severity } from "./severity";

/** All that the catalogue says of a code. */
export interface Explanation {
  readonly family: Family;
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, said of an example. */
  readonly what: Words;
  readonly why: Words;
  readonly remedy: Words;
  /** null: the program offers no fix. */
  readonly fix: "safe" | "asked" | null;
}

export const explanations = (surface: Surface): readonly Explanation[] =>
  everyEntry.map((entry) => ({
    family: entry.family,
    code: entry.code,
    severity: entry.severity,
    what: worded(entry, entry.example).message,
    why: entry.why,
    remedy: remedyAt(entry.remedy, surface),
    fix: entry.fix ?? null,
  }));

/** What a code means: several, where families share its name; none, where it is unknown. */
export const explain = (code: string, surface: Surface): readonly Explanation[] =>
  explanations(surface).filter((one) => one.code === code);
