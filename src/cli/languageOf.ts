import type { Language } from "../words/language";

/**
 * The language of the environment: English where the locale says so, otherwise Thai. "C" and no locale at all are what
 * a server or a task scheduler has, and say nothing about who reads.
 *
 *   { LANG: "en_US.UTF-8" } → "en"    { LC_ALL: "th_TH.UTF-8", LANG: "en_US.UTF-8" } → "th"    {} → "th"
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^en(?![a-z])/i.test(locale) ? "en" : "th";
}

/** The language that a command line asks for, whatever else is wrong with it; null: none. */
export function languageAsked(args: readonly string[]): Language | null {
  const [, asked] = /(?:^| )--lang[= ](th|en)(?= |$)/.exec(args.join(" ")) ?? [];
  return (asked ?? null) as Language | null;
}
