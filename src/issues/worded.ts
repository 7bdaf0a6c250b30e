import type { Entry, Remedy, Words } from "./entry";

/** What is wrong and what to do about it, in words for an officer. */
export interface Described {
  readonly message: Words;
  readonly remedy: Remedy;
  /** Why it matters. */
  readonly why: Words;
}

/** What words are made of. */
export type Worded<F> = Pick<Entry<F>, "th" | "en" | "why" | "remedy">;

/** An entry's words for these facts. */
export const worded = <F>(entry: Worded<F>, facts: F): Described => ({
  message: { th: entry.th(facts), en: entry.en(facts) },
  remedy: entry.remedy,
  why: entry.why,
});
