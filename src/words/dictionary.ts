import { assumptionWords, checkWords } from "./checkWords";
import { commandWords } from "./commandWords";
import { leftOutWords, masterRefusalWords, noticeWords } from "./mergeReasonWords";
import { mergeWords } from "./mergeWords";
import { pageWords } from "./pageWords";
import { failureWords, paneWords, refusalWords } from "./paneWords";
import { settingsWords, welcomeWords } from "./settingsWords";
import { speak, type Spoken } from "./spoken";
import { chartWords, verifyWords } from "./verifyWords";

/** Every string of the screen that is not about a fault in a sheet (those are in issues/). */
export const dictionary = {
  pane: paneWords,
  command: commandWords,
  failure: failureWords,
  refusal: refusalWords,
  check: checkWords,
  assumption: assumptionWords,
  merge: mergeWords,
  masterRefusal: masterRefusalWords,
  leftOut: leftOutWords,
  notice: noticeWords,
  verify: verifyWords,
  chart: chartWords,
  settings: settingsWords,
  welcome: welcomeWords,
  page: pageWords,
};

export type Dictionary = Spoken<typeof dictionary>;

export const spoken: Readonly<Record<"th" | "en", Dictionary>> = {
  th: speak(dictionary, "th"),
  en: speak(dictionary, "en"),
};
