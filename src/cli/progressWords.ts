import { basename } from "node:path";
import type { WorkProgress } from "../app/work";
import type { Language } from "../words/language";

const phases: Readonly<Record<WorkProgress["phase"], Readonly<Record<Language, string>>>> = {
  read: { th: "กำลังตรวจ", en: "Checking" },
  plan: { th: "กำลังวางแผนการรวม", en: "Planning the merge" },
  write: { th: "กำลังเขียนไฟล์", en: "Writing" },
};

/** "กำลังตรวจ 12/40 แขวงทางหลวง.xlsx" */
export const progressWords = ({ phase, done, all, file }: WorkProgress, language: Language): string =>
  [phases[phase][language], all > 1 ? `${done + 1}/${all}` : "", file === null ? "" : basename(file)]
    .filter((part) => part !== "")
    .join(" ");
