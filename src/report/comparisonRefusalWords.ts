import type { Words } from "../issues/entry";
import type { MasterRefusal } from "../merging/refusal";
import { masterRefusalWords } from "./refusalWords";

/** Why two masters cannot be compared. */
export type RefusedComparison =
  | { readonly refused: "before" | "after"; readonly because: MasterRefusal }
  | { readonly refused: "forms-differ"; readonly forms: readonly { readonly title: Words }[] };

export function comparisonRefusalWords(refusal: RefusedComparison, before: string, after: string): Words {
  if (refusal.refused === "forms-differ") {
    const titles = (language: keyof Words) => refusal.forms.map(({ title }) => title[language]).join(" / ");
    return {
      th: `${before} และ ${after} เป็นคนละแบบฟอร์ม (${titles("th")}) จึงเทียบกันไม่ได้`,
      en: `${before} and ${after} follow different forms (${titles("en")}), so they cannot be compared`,
    };
  }
  const { th, en } = masterRefusalWords(refusal.because);
  const file = refusal.refused === "before" ? before : after;
  return { th: `${file}: ${th}`, en: `${file}: ${en}` };
}
