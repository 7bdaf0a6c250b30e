import { perForm } from "../forms/perForm";
import type { Form } from "../forms/schema";
import type { Field } from "../plan/fields";
import { matchKey } from "../text/matchKey";
import { similarAmong } from "../text/similar";

/** What a header text can mean in one form. */
export interface HeaderWord {
  /** The columns it names as their own header. More than one: it does not say which. */
  readonly named: ReadonlySet<Field>;
  /** The columns that are below it when it is the merged cell above them. */
  readonly grouped: ReadonlySet<Field>;
  /** Named only by a wrong text or one that is nearly right. */
  readonly doubtful: boolean;
}

/** The header texts of one form, by their match keys. */
export interface HeaderWords {
  readonly form: Form;
  /** No header text is longer, a few spaces inside included. */
  readonly longest: number;
  find(key: string): HeaderWord | undefined;
  /** Whether a fixed text begins as one of them does: its key need not be made to see that it is none. */
  mayBe(text: string): boolean;
  /** The meaning of a text a letter or two away from a known one. */
  near(key: string): HeaderWord | undefined;
}

/** A header text is short; what is longer is looked at no further. */
export const longestHeader = 80;

/** Spaces, line breaks and brackets that a header text may hold besides its letters. */
const spaces = 12;

const nearLikeness = 0.8;

/** Thai consonants, and vowels written before one, are in a key as they are. */
const beginsKey = (code: number): boolean => (code >= 0x0e01 && code <= 0x0e2e) || (code >= 0x0e40 && code <= 0x0e44);

export const headerWords = perForm((form: Form): HeaderWords => {
  const words = new Map<string, { named: Set<Field>; grouped: Set<Field>; doubtful: boolean }>();
  const word = (text: string) => {
    const key = matchKey(text);
    const found = words.get(key) ?? { named: new Set(), grouped: new Set(), doubtful: true };
    words.set(key, found);
    return found;
  };
  for (const { field, headers, groups, misreadings } of form.columns) {
    for (const header of headers) {
      word(header).named.add(field);
      word(header).doubtful = false;
    }
    for (const group of groups) word(group).grouped.add(field);
    for (const misreading of misreadings) word(misreading).named.add(field);
  }
  const keys = [...words.keys()];
  const similar = similarAmong(keys);
  const firstLetters = new Set(keys.map((key) => key.charCodeAt(0)));
  return {
    form,
    longest: Math.min(longestHeader, spaces + Math.max(...keys.map(({ length }) => length))),
    find: (key) => words.get(key),
    mayBe(text) {
      const first = text.charCodeAt(0);
      return !beginsKey(first) || firstLetters.has(first);
    },
    near(key) {
      // Another year or month is another column, however little differs.
      const digits = digitsOf(key);
      const [best, second] = similar.all(key, nearLikeness).filter(({ index }) => digitsOf(keys[index]!) === digits);
      if (!best || key.length < 4 || second?.likeness === best.likeness) return undefined;
      return { ...words.get(keys[best.index]!)!, doubtful: true };
    },
  };
});

const digitsOf = (key: string): string => key.replace(/[^0-9]/g, "");
