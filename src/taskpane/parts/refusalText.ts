import { toA1 } from "../../grid/area";
import type { Surface } from "../../issues/entry";
import { describeRefusal } from "../../issues/reasons/refusals";
import { sentences } from "../../issues/sentences";
import type { Refusal } from "../../workbook/port";
import type { Language } from "../../words/language";

/** Why nothing was written, where, and what to do about it. */
export function refusalText(refusal: Refusal, language: Language, surface: Surface): string {
  const { sheet, at, detail } = refusal;
  const place = [sheet, at === null ? "" : toA1(at), detail ?? ""].filter((part) => part !== "").join(" ");
  return sentences(describeRefusal(refusal), place, surface)[language];
}
