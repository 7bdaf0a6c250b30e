import { explanations, type Explanation } from "./explain";
import type { Words } from "./entry";
import type { Family } from "./families";

const families: Readonly<Record<Family, Words>> = {
  issue: { th: "สิ่งที่พบในไฟล์และแผ่นงาน", en: "Found in a file or sheet" },
  notice: { th: "ควรรู้ก่อนเขียนการรวม", en: "To know before a merge is written" },
  "left-out": { th: "ไฟล์ที่ไม่ถูกรวม", en: "Files left out of a merge" },
  "master-refused": { th: "แผนรวมที่ใช้ไม่ได้", en: "Masters that cannot be used" },
  "change-refused": { th: "การแก้ไขที่สมุดงานไม่รับ", en: "Changes that a workbook refuses" },
  assumption: { th: "สิ่งที่อ่านต่างจากที่เขียน", en: "Read differently from how it is written" },
  repair: { th: "การแก้ยอดรวม", en: "Repairs of totals" },
  skipped: { th: "ไฟล์ที่ข้ามไป", en: "Files skipped" },
  unread: { th: "สมุดงานที่ยังอ่านไม่ได้", en: "Workbooks that cannot be read at the moment" },
};

export const severityNames: Readonly<Record<Explanation["severity"], Words>> = {
  error: { th: "ต้องแก้", en: "error" },
  warning: { th: "ควรตรวจดู", en: "warning" },
  note: { th: "เพื่อทราบ", en: "note" },
};

export const fixNames: Readonly<Record<"safe" | "asked", Words>> = {
  safe: { th: "โปรแกรมแก้ให้ได้อย่างแน่นอน", en: "safe fix offered" },
  asked: { th: "โปรแกรมแก้ให้เมื่อสั่งเท่านั้น", en: "fixed only when asked" },
};

/** The catalogue as a page of Markdown: every code, by family, in the order of the catalogue. */
export function cataloguePage(): string {
  const all = explanations("command");
  return [
    "# รายการข้อความทั้งหมด · Catalogue",
    "",
    "Made from the code by `node dist/ruam.js explain`; a test fails where this page is not what that prints. Of each code:",
    "what is wrong (said of an example), why it matters, what to do.",
    ...(Object.keys(families) as Family[]).flatMap((family) => [
      "",
      `## ${families[family].th} · ${families[family].en}`,
      ...all.filter((one) => one.family === family).flatMap(section),
    ]),
    "",
  ].join("\n");
}

function section({ code, severity, what, why, remedy, fix }: Explanation): string[] {
  const labels = [severityNames[severity], ...(fix ? [fixNames[fix]] : [])];
  const kind = (language: keyof Words) => labels.map((one) => one[language]).join(", ");
  return [
    ...["", `### ${code}`, "", `${kind("th")} · ${kind("en")}`, ""],
    ...[`- ${escaped(what.th)}`, `- ทำไม: ${escaped(why.th)}`, `- วิธีแก้: ${escaped(remedy.th)}`, ""],
    ...[`* ${escaped(what.en)}`, `* Why: ${escaped(why.en)}`, `* What to do: ${escaped(remedy.en)}`],
  ];
}

/** What Markdown would read as markup. */
const escaped = (text: string): string => text.replace(/[\\*_<>#[\]|`]/g, "\\$&");
