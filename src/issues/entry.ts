import type { Words } from "../text/language";
import type { Severity } from "./severity";

export type { Words } from "../text/language";

/** Where a text is read: the pane in Excel, the page in the browser, the command line. What to do differs by it. */
export type Surface = "pane" | "page" | "command";

/** What to do: the same everywhere, or said for each surface. */
export type Remedy = Words | Readonly<Record<Surface, Words>>;

/** What a code means. `F` are the facts that its words need: a missing fact is a type error where the code is used. */
export interface Entry<F> {
  /** Of an issue: a form may raise, lower or switch it off. */
  readonly severity: Severity;
  /** What is wrong, in one sentence without its full stop. */
  readonly th: (facts: F) => string;
  readonly en: (facts: F) => string;
  /** Why it matters: what goes wrong where nobody acts on it. */
  readonly why: Words;
  /** Facts of one case, for the catalogue page and the tests. */
  readonly example: F;
  /** What the officer does about it, in sentences. */
  readonly remedy: Remedy;
  /**
   * How the program offers to fix it, where it does. safe: its fix is among all that is certain. asked: a person may
   * well leave it as it is, so it is fixed where that is asked for. Nothing said: as asked.
   */
  readonly fix?: "safe" | "asked";
}

export const entry = <F>(made: Entry<F>): Entry<F> => made;

/** For codes that need no facts beyond their cell. */
export type None = Record<string, never>;

/** The facts of a code in a group of entries. */
export type FactsOf<G, C extends keyof G> = G[C] extends { readonly th: (facts: infer F) => string } ? F : never;

/** One remedy for both screens, another for the command line. */
export const bySurface = (screen: Words, command: Words): Remedy => ({ pane: screen, page: screen, command });

export const remedyAt = (remedy: Remedy, surface: Surface): Words => ("th" in remedy ? remedy : remedy[surface]);
