import { fixNames, severityNames } from "../issues/cataloguePage";
import type { Explanation } from "../issues/explain";
import type { Language } from "../words/language";
import { plainText } from "./plainText";

const words = {
  th: { why: "ทำไม", remedy: "วิธีแก้", example: "ตัวอย่าง" },
  en: { why: "Why", remedy: "What to do", example: "Example" },
};

/** What a code means, for a person. */
export const explainReport = (explained: readonly Explanation[], language: Language): string[] =>
  explained
    .flatMap(({ code, severity, what, why, remedy, fix }, at) => {
      const say = words[language];
      const kinds = [severityNames[severity], ...(fix ? [fixNames[fix]] : [])].map((one) => one[language]);
      return [
        ...(at > 0 ? [""] : []),
        `${code} (${kinds.join(", ")})`,
        `  ${say.example}: ${what[language]}`,
        `  ${say.why}: ${why[language]}`,
        `  ${say.remedy}: ${remedy[language]}`,
      ];
    })
    .map(plainText);
