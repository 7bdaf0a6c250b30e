import { languageAsked, languageOf } from "../../src/cli/languageOf";

test.each([
  [{}, "th"],
  [{ LANG: "C.UTF-8" }, "th"],
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{ LANG: "en" }, "en"],
  [{ LANG: "th_TH.UTF-8" }, "th"],
  [{ LC_ALL: "", LC_MESSAGES: "en_GB", LANG: "th_TH" }, "en"],
  [{ LC_ALL: "th_TH.UTF-8", LANG: "en_US.UTF-8" }, "th"],
  [{ LANG: "enm" }, "th"],
])("%j reads %s", (environment, language) => {
  expect(languageOf(environment)).toBe(language);
});

test.each([
  [["check", "--frob", "--lang", "en"], "en"],
  [["check", "--lang=th", "--frob"], "th"],
  [["check", "--lang", "fr"], null],
  [["check", "--frob"], null],
])("a line that is refused is refused in the language that it asks for: %j", (args, language) => {
  expect(languageAsked(args)).toBe(language);
});
