import { figure } from "../text/figures";

const plural = (count: number, one: string, many = `${one}s`): string => `${figure(count)} ${count === 1 ? one : many}`;

/** What verifying checks, and on how much it was done. */
export const checksWords = {
  th: {
    checks: {
      totals: "คำนวณยอดรวมทุกยอดใหม่จากแถวรายการ โดยไม่ใช้สูตรในไฟล์",
      formulas: "ขอบเขตของสูตร ยอดที่พิมพ์ทับ ตัวเลขที่เป็นข้อความ เซลล์ผิดพลาด การปัดเศษ",
      hidden: "จำนวนเงินในแถว คอลัมน์ และแผ่นงานที่ซ่อนหรือกรองไว้ แถวซ้ำ ลำดับเลข",
      crossFooting: "รวมยอดจากแถวเดียวกันด้วยวิธีอื่น",
      origins: "ที่มาของแต่ละแถว และการแก้หลังการรวม",
      log: "ความต่อเนื่องของบันทึกการรวม",
      record: "ข้อมูลที่แผนรวมจำไว้ว่าแถวใดมาจากไฟล์ใด",
      sent: "เทียบกับไฟล์ที่หน่วยงานส่ง แถวต่อแถวทั้งสองทาง",
    },
    count: {
      totals: (count: number) => `${figure(count)} ยอด`,
      rows: (count: number) => `${figure(count)} แถว`,
      cells: (count: number) => `${figure(count)} เซลล์`,
      traced: (traced: number, all: number) => `มีที่มา ${figure(traced)} จาก ${figure(all)} แถว`,
      entries: (count: number) => `${figure(count)} รายการ`,
      ways: (count: number) => `${figure(count)} วิธี`,
      agencies: (count: number) => `${figure(count)} หน่วยงาน`,
    },
  },
  en: {
    checks: {
      totals: "Every total added up again from its rows, whatever the formulas say",
      formulas: "What the formulas cover, totals typed over, numbers kept as text, error cells, rounding",
      hidden: "Amounts in hidden or filtered rows, columns and sheets; repeated rows; numbering",
      crossFooting: "The same rows added up in other ways",
      origins: "Where each row came from, and what was edited since",
      log: "The continuity of the merge log",
      record: "The master's record: which row came from which file",
      sent: "Reconciled with what the agencies sent, row by row, in both directions",
    },
    count: {
      totals: (count: number) => plural(count, "total"),
      rows: (count: number) => plural(count, "row"),
      cells: (count: number) => plural(count, "cell"),
      traced: (traced: number, all: number) => `${figure(traced)} of ${plural(all, "row")} traced`,
      entries: (count: number) => plural(count, "entry", "entries"),
      ways: (count: number) => plural(count, "way"),
      agencies: (count: number) => plural(count, "agency", "agencies"),
    },
  },
};
