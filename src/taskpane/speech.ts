import { createContext, useContext } from "react";
import type { Words } from "../issues/entry";
import { spoken, type Dictionary } from "../words/dictionary";
import {
  bahtText,
  changeText,
  figure,
  inDigits,
  sentenceInDigits,
  type Digits,
  type Figure,
  type Language,
} from "../words/language";

/** Everything a view needs to say something in the language and digits chosen. */
export interface Speech {
  readonly language: Language;
  readonly words: Dictionary;
  /** A count. */
  readonly figure: (value: number) => Figure;
  /** Satang as baht. */
  readonly baht: (satang: number) => string;
  readonly change: (satang: number) => string;
  /** Words of the catalogue or of a form. */
  readonly say: (words: Words) => string;
  readonly digits: (text: string) => string;
}

export const speechIn = (language: Language, digits: Digits): Speech => ({
  language,
  words: spoken[language],
  figure: (value) => figure(value, digits),
  baht: (satang) => bahtText(satang, digits),
  change: (satang) => changeText(satang, digits),
  say: (words) => sentenceInDigits(words[language], digits),
  digits: (text) => inDigits(text, digits),
});

const SpeechContext = createContext<Speech>(speechIn("th", "arabic"));

export const SpeechProvider = SpeechContext.Provider;
export const useSpeech = (): Speech => useContext(SpeechContext);
