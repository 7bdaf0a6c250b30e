import { entry } from "../entry";
import { quoted } from "../words";

/** A heading that comes into a plan with a sheet for each of its kind, and has none. */
export const headingWithoutSheet = entry<{
  readonly heading: string;
  /** The sheet that its rows go to. */
  readonly sheet: string;
  readonly summary: string | null;
}>({
  severity: "warning",
  th: ({ heading, sheet, summary }) =>
    `ยังไม่มีแผ่นงานของ ${quoted(heading)} แถวของหัวข้อนี้จะอยู่ท้ายแผ่น ${quoted(sheet)}${summary === null ? "" : ` และแผ่น ${quoted(summary)} ไม่มีบรรทัดของหัวข้อนี้`}`,
  en: ({ heading, sheet, summary }) =>
    `There is no sheet for ${quoted(heading)}: its rows go to the end of sheet ${quoted(sheet)}${summary === null ? "" : `, and sheet ${quoted(summary)} has no line for it`}`,
  why: {
    th: "ผู้อ่านจะหาหัวข้อนี้ไม่พบในแผ่นของตน และบรรทัดในแผ่นสรุปรวมกันไม่เท่ายอดรวมทั้งสิ้น",
    en: "Readers look for it on a sheet of its own, and the lines of the summary do not add up to the grand total.",
  },
  example: { heading: "การบริหารจัดการที่ดี", sheet: "4 สังคม", summary: "สรุป" },
  remedy: {
    th: "ยกเลิกการรวมนี้ คัดลอกแผ่นของหัวข้ออื่น ลบแถวเดิม เปลี่ยนหัวข้อในแผ่น เพิ่มบรรทัดในแผ่นสรุป แล้วรวมใหม่",
    en: "Cancel this merge, copy the sheet of another heading, clear its rows, write this heading into it, add a line to the summary, and merge again.",
  },
});
