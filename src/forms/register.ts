import { matchKey } from "../text/matchKey";
import { remembering } from "../text/remembering";
import { similarAmong, type Similar } from "../text/similar";
import { perForm } from "./perForm";
import type { Form } from "./schema";

/** What a written name was recognised as. */
export interface Recognised {
  /** As the form has it. */
  readonly name: string;
  /** exact: but for spaces, digits and spelling slips; alias: a known other spelling; near: a letter or two away. */
  readonly how: "exact" | "alias" | "near";
}

interface Entry {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Looks names up in one of a form's lists. */
export interface Register {
  find(written: string): Recognised | undefined;
  /** The name to suggest for one that was not found; null where nothing is like it. */
  suggest(written: string): string | null;
  /** Up to three names like one that was not found, the likeliest first. */
  alike(written: string): readonly string[];
}

/** As for near: more would take one body for another (สำนักงานแรงงาน…, สำนักงานพลังงาน…). */
const nearDistance = 2;
const nearLikeness = 0.9;
const suggestLikeness = 0.6;
const mostAlike = 3;

/** The register of a list of names with other spellings. Answers are remembered. */
export function registerOf(entries: readonly Entry[]): Register {
  const exact = new Map<string, Recognised>();
  const keys: string[] = [];
  const names: string[] = [];
  const add = (spelling: string, name: string, how: "exact" | "alias"): void => {
    const key = keyOf(spelling);
    if (!exact.has(key)) exact.set(key, { name, how });
    keys.push(key);
    names.push(name);
  };
  for (const { name } of entries) add(name, name, "exact");
  for (const { name, aliases } of entries) for (const alias of aliases) add(alias, name, "alias");
  const similar = similarAmong(keys);
  const similarLetters = similarAmong(keys.map(lettersOf));

  const near = (key: string): Recognised | undefined => {
    const found = similar.all(key, nearLikeness);
    const best = found[0];
    if (!best) return undefined;
    const name = names[best.index]!;
    const rival = found.find((other) => names[other.index] !== name);
    const certain =
      changes(best, key, keys) <= nearDistance &&
      (!rival || changes(rival, key, keys) > changes(best, key, keys) + 1) &&
      digitsOf(key) === digitsOf(keys[best.index]!);
    return certain ? { name, how: "near" } : undefined;
  };

  return {
    find: remembering((written) => {
      const key = keyOf(written);
      return key === "" ? undefined : (exact.get(key) ?? near(key));
    }),
    suggest: remembering((written) => {
      const best = similarLetters.best(lettersOf(keyOf(written)), suggestLikeness);
      return best ? names[best.index]! : null;
    }),
    alike(written) {
      const found = similarLetters.all(lettersOf(keyOf(written)), suggestLikeness);
      return [...new Set(found.map(({ index }) => names[index]!))].slice(0, mostAlike);
    },
  };
}

const remembered = perForm(registerOf);
export const unitRegister = (form: Form): Register => remembered(form.units);

/** A key; a name of signs alone ("%") is its own. */
const keyOf = (written: string): string => matchKey(written) || written.trim();

/** Without tone marks and the mark of a silent letter, which are lost first. */
const lettersOf = (key: string): string => key.replace(/[\u0e47-\u0e4e]/g, "");

const changes = (found: Similar, key: string, keys: readonly string[]): number =>
  Math.round((1 - found.likeness) * Math.max(key.length, keys[found.index]!.length));

const digitsOf = (key: string): string => key.replace(/[^0-9]/g, "");
