import { worded } from "../../src/issues/worded";
import { remedyAt, type Surface } from "../../src/issues/entry";
import { everyEntry, type Coded } from "../../src/issues/families";
import { badEnglish } from "../support/badEnglish";

const surfaces: readonly Surface[] = ["pane", "page", "command"];
const named = (entries: readonly Coded[]) => entries.map((entry) => [`${entry.family} ${entry.code}`, entry] as const);

/** Every text of the facts, longest first: what it quotes is a sheet's, not the catalogue's. */
const textsOf = (facts: unknown): string[] =>
  typeof facts === "string"
    ? [facts]
    : Object.values((facts as object | null | undefined) ?? {})
        .flatMap(textsOf)
        .sort((a, b) => b.length - a.length);

const without = (sentence: string, facts: unknown): string =>
  textsOf(facts).reduce((rest, text) => rest.replaceAll(text, ""), sentence);

test.each(named(everyEntry))("%s says what, why and what to do, in Thai and in English", (_, entry) => {
  const { message } = worded(entry, entry.example);
  const remedies = surfaces.map((surface) => remedyAt(entry.remedy, surface));
  for (const { th, en } of [message, entry.why, ...remedies]) {
    expect(without(th, entry.example)).toMatch(/[ก-๙]{3}/);
    expect(without(en, entry.example)).toMatch(/[a-z]{2}/i);
    expect(without(en, entry.example)).not.toMatch(/[ก-๙]/);
    expect(th + en).not.toMatch(/undefined|null|NaN|\[object/);
    expect([th, en]).toEqual([th.trim(), en.trim()]);
  }
  expect(message.en).not.toMatch(/(?<!B\.E)\.$/);
  for (const { en } of [entry.why, ...remedies]) expect(en).toMatch(/^[A-Z].*[.…]$/s);
});

test.each(named(everyEntry))("%s: no option of the command line is named on a screen", (_, { remedy }) => {
  for (const surface of ["pane", "page"] as const) {
    const { th, en } = remedyAt(remedy, surface);
    expect(`${th} ${en}`).not.toMatch(/--[a-z]|\bruam [a-z]/);
  }
});

test.each(named(everyEntry))("%s: English as it is written in an office", (_, entry) => {
  const { message, remedy, why } = worded(entry, entry.example);
  const texts = [message, why, ...surfaces.map((surface) => remedyAt(remedy, surface))].map(({ en }) => en);
  expect(texts.filter((text) => badEnglish.test(without(text, entry.example)))).toEqual([]);
});
