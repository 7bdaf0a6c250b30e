import { formSheets } from "./sheetNames";
import type { BookCell, BookSheet } from "./bookSheet";

const rules = [
  [
    "ตัวอักษรสีเทาคือค่าที่ใช้เมื่อไม่ได้กำหนดเอง เขียนทับได้ ลบแล้วเว้นว่างก็ได้ โปรแกรมใช้ค่านั้นเช่นเดิม",
    "Grey is what holds where nothing is written: write over it, or leave it.",
  ],
  ["ช่องที่มีหลายคำ เขียนบรรทัดละคำ ขึ้นบรรทัดใหม่ด้วย Alt+Enter", "Several texts in a cell are one a line (Alt+Enter)."],
  ["(ไม่มี) คือไม่มีเลยสักคำ ต่างจากเว้นว่างซึ่งให้โปรแกรมเลือก", "(ไม่มี) says that there is none; blank leaves it to the program."],
  [
    "ในแผ่นหัวข้อ หัวข้อเขียนครั้งเดียวแล้วเว้นว่างข้างล่าง ขีด - คือไม่มีหัวข้อของระดับนั้น",
    "Headings are written once and blank below; - says that this level has none here.",
  ],
  [
    "ทุกช่องเป็นข้อความ อย่าใส่สูตร เลขไทยและเลขอารบิกใช้ได้ทั้งสองอย่าง",
    "Every cell is text: no formulas. Thai and Arabic digits both do.",
  ],
  [
    "เสร็จแล้วโหลดไฟล์นี้เป็นแบบฟอร์มในโปรแกรม หรือสั่ง ruam form check ไฟล์นี้ ถ้ามีที่ผิด โปรแกรมบอกแผ่นและเซลล์",
    "Then load this file as a form, or run ruam form check on it: what is wrong is reported with its sheet and cell.",
  ],
] as const;

const cell = (text: string, look: BookCell["look"]): BookCell => ({ text, look });

/** The first sheet: how a form's workbook is filled in. Nothing of the form is on it. */
export function guideSheet(): BookSheet {
  const { guide, ...others } = formSheets;
  return {
    ...{ name: guide.name, widths: [24, 80, 80], frozen: 0, choices: [] },
    rows: [
      [cell(guide.about, "title")],
      [],
      [cell("วิธีกรอก\nHow to", "header"), cell("ภาษาไทย\nThai", "header"), cell("ภาษาอังกฤษ\nEnglish", "header")],
      ...rules.map(([th, en], at) => [cell(String(at + 1), "entry"), cell(th, "entry"), cell(en, "entry")]),
      [],
      [cell("แผ่น\nSheet", "header"), cell("มีอะไร\nHolds", "header"), cell("ภาษาอังกฤษ\nEnglish", "header")],
      ...Object.values(others).map(({ name, about }) => {
        const [th = "", en = ""] = about.split(" · ");
        return [cell(name, "entry"), cell(th, "entry"), cell(en, "entry")];
      }),
      [],
      [
        cell("", "aside"),
        cell("แผ่นที่ยังไม่มี (ความสัมพันธ์ รายการ การตรวจ ชุดคอลัมน์) มีเฉพาะแบบฟอร์มที่ใช้", "aside"),
        cell("Sheets that would be empty (rules, lists, checks, series) are left out.", "aside"),
      ],
    ],
  };
}
