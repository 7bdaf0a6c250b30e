import type { FormDifference } from "../forms/formDiff";
import type { Words } from "../text/language";
import type { Language } from "../words/language";
import { plainText } from "./plainText";

export const formPartNames: Readonly<Record<FormDifference["part"], Words>> = {
  form: { th: "แบบฟอร์ม", en: "form" },
  level: { th: "ระดับ", en: "level" },
  column: { th: "คอลัมน์", en: "column" },
  total: { th: "ยอดรวม", en: "total" },
  heading: { th: "หัวข้อ", en: "heading" },
  agency: { th: "หน่วยงาน", en: "agency" },
  unit: { th: "หน่วยนับ", en: "unit" },
  list: { th: "รายการ", en: "list" },
  relation: { th: "ความสัมพันธ์", en: "rule" },
  check: { th: "การตรวจ", en: "check" },
};

const kindNames: Readonly<Record<FormDifference["kind"], Words>> = {
  added: { th: "เพิ่ม", en: "added" },
  removed: { th: "ตัดออก", en: "removed" },
  renamed: { th: "เปลี่ยนชื่อ", en: "renamed" },
  changed: { th: "เปลี่ยน", en: "changed" },
  moved: { th: "ย้ายที่", en: "moved" },
};

/** One difference of two forms in a line: "column งบประมาณ changed, Kind: amount of money → text". */
export function formDifferenceWords({ part, kind, name, what, before, after }: FormDifference): Words {
  const line = (language: Language): string => {
    const blank = language === "th" ? "(ว่าง)" : "(none)";
    const change = before || after ? `${before?.[language] ?? blank} → ${after?.[language] ?? blank}` : "";
    const about = [what?.[language] ?? "", change].filter((text) => text !== "").join(": ");
    const head =
      part === "form"
        ? kindNames[kind][language]
        : language === "th"
          ? `${kindNames[kind].th}${formPartNames[part].th} “${name.th}”`
          : `${formPartNames[part].en} “${name.en}” ${kindNames[kind].en}`;
    const text = about === "" ? head : `${head} ${about}`;
    return language === "en" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  };
  return { th: line("th"), en: line("en") };
}

/** How two forms differ, for a person. */
export function formDiffReport(differences: readonly FormDifference[], language: Language): string[] {
  if (differences.length === 0) {
    return [language === "th" ? "แบบฟอร์มทั้งสองเหมือนกันทุกอย่าง" : "The two forms say the same"];
  }
  const count = differences.length;
  return [
    language === "th" ? `ต่างกัน ${count} แห่ง` : `${count} ${count === 1 ? "difference" : "differences"}`,
    ...differences.map((one) => `  ${formDifferenceWords(one)[language]}`),
  ].map(plainText);
}
