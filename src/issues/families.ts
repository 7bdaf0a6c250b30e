import { catalogue } from "./catalogue";
import type { Entry } from "./entry";
import { assumptions } from "./reasons/assumptions";
import { leftOutReasons } from "./reasons/leftOut";
import { masterRefusals } from "./reasons/masterRefusals";
import { notices } from "./reasons/notices";
import { refusals } from "./reasons/refusals";
import { repairs } from "./reasons/repairs";
import { skippedReasons } from "./reasons/skipped";
import { unreadReasons } from "./reasons/unread";

/** Everything the program says of a file, a sheet or a change, by what it is said of. A code is unique in its family. */
export const families = {
  issue: catalogue,
  notice: notices,
  "left-out": leftOutReasons,
  "master-refused": masterRefusals,
  "change-refused": refusals,
  assumption: assumptions,
  repair: repairs,
  skipped: skippedReasons,
  unread: unreadReasons,
};

export type Family = keyof typeof families;

/** An entry of any family, with its own example. */
export interface Coded extends Entry<unknown> {
  readonly family: Family;
  readonly code: string;
}

export const everyEntry: readonly Coded[] = (Object.keys(families) as Family[]).flatMap((family) =>
  Object.entries(families[family] as Readonly<Record<string, Entry<unknown>>>).map(([code, entry]) => ({
    family,
    code,
    ...entry,
  })),
);
