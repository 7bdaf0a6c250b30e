import { counted, type Figure } from "./language";

/** What the ribbon's commands say when they have ended. */
export const commandWords = {
  totalsLive: {
    th: "ยอดรวมทุกยอดเป็นสูตรที่ครบทุกแถวอยู่แล้ว ไม่มีอะไรต้องแก้",
    en: "Every total already is a formula over all its rows; nothing had to be changed",
  },
  totalsRepaired: {
    th: (f: { count: Figure }) => `แก้ยอดรวมแล้ว ${f.count.text} แห่ง แห่งแรกถูกเลือกไว้ในแผ่นงาน`,
    en: (f: { count: Figure }) =>
      `Totals repaired in ${counted(f.count, "place", "places")}; the first is selected in the sheet`,
  },
  noPlan: {
    th: "ไม่พบตารางแผนในสมุดงานนี้ ถ้าใช้แบบฟอร์มของจังหวัดเอง ให้เปิดบานหน้าต่างแล้วเลือกแบบฟอร์มก่อน",
    en: "No plan was found in this workbook. If it follows a form of your own, open the pane and choose that form first.",
  },
  failed: {
    th: "ทำไม่สำเร็จ เปิดบานหน้าต่างเพื่อดูรายละเอียด",
    en: "This did not work. Open the pane for details.",
  },
};
