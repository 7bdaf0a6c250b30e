import type { Severity } from "./issue";

/** Words for a person, Thai first. */
export interface Words {
  readonly th: string;
  readonly en: string;
}

/** What a code means. `P` are the facts that its words need: a missing fact is a type error where the issue is made. */
export interface Entry<P> {
  /** A form may raise, lower or switch it off. */
  readonly severity: Severity;
  readonly th: (facts: P) => string;
  readonly en: (facts: P) => string;
  /** What the officer does about it. */
  readonly remedy: Words;
  /** A person may well leave it as it stands: its fix is made where it is asked for, not among all that is certain. */
  readonly onlyAsked?: true;
}

export const entry = <P>(made: Entry<P>): Entry<P> => made;

/** For issues that need no facts beyond their cell. */
export type None = Record<string, never>;
