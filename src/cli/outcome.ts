import type { Words } from "../issues/entry";

/** What a command did, printed in the way that was asked for. */
export interface CommandOutcome {
  /** false: there is something that a person must see (exit code 1). */
  readonly clean: boolean;
  /** What a person should know about the files written; then the run is not clean. */
  readonly remarks?: readonly Words[];
  /** Plain data for another program; long lists in it as jsonText writes them. */
  readonly answer: () => object;
  /** Lines for a person. */
  readonly report: () => readonly string[];
}
