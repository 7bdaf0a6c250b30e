import type { Language } from "../../words/language";

/** A moment as a person reads it; Thai years are of the Buddhist era. */
export const dateShown = (at: Date, language: Language): string =>
  at.toLocaleString(language === "th" ? "th-TH" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
