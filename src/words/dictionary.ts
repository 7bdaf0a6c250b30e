import { checkWords } from "./checkWords";
import { commandWords } from "./commandWords";
import { makingWords } from "./makingWords";
import { mergeWords } from "./mergeWords";
import { pageWords } from "./pageWords";
import { failureWords, paneWords } from "./paneWords";
import { settingsWords, welcomeWords } from "./settingsWords";
import { speak, type Spoken } from "./spoken";
import { stepWords } from "./stepWords";
import { verifyWords } from "./verifyWords";

/** Every string of the screen that is not about a fault in a sheet or a reason (those are in issues/). */
export const dictionary = {
  pane: paneWords,
  command: commandWords,
  failure: failureWords,
  check: checkWords,
  making: makingWords,
  merge: mergeWords,
  verify: verifyWords,
  settings: settingsWords,
  welcome: welcomeWords,
  page: pageWords,
  steps: stepWords,
};

export type Dictionary = Spoken<typeof dictionary>;

export const spoken: Readonly<Record<"th" | "en", Dictionary>> = {
  th: speak(dictionary, "th"),
  en: speak(dictionary, "en"),
};
