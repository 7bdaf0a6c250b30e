import type { Language } from "../../words/language";

/** A moment, or a day, as a person reads it; Thai years are of the Buddhist era. */
export const dateShown = (at: Date, language: Language, withTime = true): string =>
  at.toLocaleString(language === "th" ? "th-TH" : "en-GB", {
    dateStyle: withTime ? "medium" : "long",
    ...(withTime && { timeStyle: "short" }),
  });
