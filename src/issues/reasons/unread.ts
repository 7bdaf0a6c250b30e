import type { Unread } from "../../change/unread";
import { entry, type Entry, type None } from "../entry";
import { worded, type Described } from "../worded";

const again = {
  th: "ไม่ต้องปิดบานหน้าต่าง โปรแกรมจะอ่านใหม่เองเป็นระยะ หรือกดลองอีกครั้ง",
  en: "Leave this pane open: it reads the workbook again by itself. You can also press Try again.",
};

/** Why an open workbook could not be read. Nothing was written. */
export const unreadReasons = {
  "no-answer": entry<None>({
    severity: "error",
    th: () => "Excel ไม่ตอบ จึงยังอ่านสมุดงานไม่ได้",
    en: () => "Excel does not answer, so the workbook was not read",
    why: {
      th: "การเชื่อมต่ออาจขาด หรือ Excel กำลังทำงานอื่นอยู่ สิ่งที่แสดงไว้ก่อนหน้าอาจไม่ตรงกับแผ่นงานแล้ว",
      en: "The connection may be down, or Excel is busy. What was shown before may no longer be what the sheet holds.",
    },
    example: {},
    remedy: again,
  }),
  refused: entry<None>({
    severity: "error",
    th: () => "Excel ไม่ยอมให้อ่านสมุดงานในขณะนี้",
    en: () => "Excel does not let the workbook be read at the moment",
    why: {
      th: "อาจมีหน้าต่างอื่นของ Excel รอคำตอบ หรือสมุดงานเปิดในมุมมองที่ได้รับการป้องกัน",
      en: "A dialog of Excel may be waiting for an answer, or the workbook is open in Protected View.",
    },
    example: {},
    remedy: {
      th: `ปิดหน้าต่างที่ Excel ถามไว้ หรือกดเปิดใช้งานการแก้ไข ${again.th}`,
      en: `Answer the dialog, or press Enable Editing. ${again.en}`,
    },
  }),
} satisfies Readonly<Record<Unread["unread"], Entry<None>>>;

export const describeUnread = ({ unread }: Unread): Described => worded(unreadReasons[unread], {});
