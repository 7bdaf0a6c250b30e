import { createContext, useContext } from "react";
import { remedyAt, type Remedy, type Surface, type Words } from "../issues/entry";
import { spoken, type Dictionary } from "../words/dictionary";
import {
  bahtText,
  changeText,
  countIn,
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
  /** What to do, here where it is read. */
  readonly advise: (remedy: Remedy) => string;
  readonly surface: Surface;
  readonly digits: (text: string) => string;
}

export const speechIn = (language: Language, digits: Digits, surface: Surface): Speech => ({
  language,
  surface,
  words: spoken[language],
  figure: (value) => countIn(value, digits),
  baht: (satang) => bahtText(satang, digits),
  change: (satang) => changeText(satang, digits),
  say: (words) => sentenceInDigits(words[language], digits),
  advise: (remedy) => sentenceInDigits(remedyAt(remedy, surface)[language], digits),
  digits: (text) => inDigits(text, digits),
});

const SpeechContext = createContext<Speech>(speechIn("th", "arabic", "pane"));

export const SpeechProvider = SpeechContext.Provider;
export const useSpeech = (): Speech => useContext(SpeechContext);
