import type { Words } from "../text/language";
import type { TextsFile, WordsFile } from "./formFile";

/** One text or several of a file, as a list. */
export const textList = (texts: TextsFile | undefined): string[] =>
  texts === undefined ? [] : typeof texts === "string" ? [texts] : texts;

/** English falls back on Thai. */
export const wordsOf = (words: WordsFile): Words =>
  typeof words === "string" ? { th: words, en: words } : { th: words.th, en: words.en ?? words.th };
