import type { Language } from "../words/language";

/** Cells of one message that are all named. The JSON answer names every one. */
const named = 12;

export const moreWords: Readonly<Record<Language, (count: number) => string>> = {
  th: (count) => `และอีก ${count} แห่ง`,
  en: (count) => `and ${count} more`,
};

/** Places in a row; of many the first, and how many more there are. */
export const someOf = (places: readonly string[], language: Language): string =>
  places.length <= named
    ? places.join(", ")
    : `${places.slice(0, named).join(", ")} ${moreWords[language](places.length - named)}`;
