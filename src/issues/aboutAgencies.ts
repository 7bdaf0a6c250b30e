import { entry, type None } from "./entry";
import { quoted } from "./words";

/** Who is responsible. */
export const aboutAgencies = {
  "agency-missing": entry<None>({
    severity: "error",
    th: () => "ไม่ได้ระบุผู้รับผิดชอบ",
    en: () => "No responsible agency is named",
    why: {
      th: "ไม่รู้ว่าแถวนี้เป็นของหน่วยงานใด จึงไม่อยู่ในยอดของหน่วยงานใดเลย",
      en: "Nobody is accountable for the row, and it is in no agency's total.",
    },
    example: {},
    remedy: { th: "กรอกชื่อหน่วยงานที่รับผิดชอบกิจกรรมนี้", en: "Enter the agency that is responsible for this activity." },
  }),
  "agency-unknown": entry<{ name: string; nearest: string | null }>({
    severity: "error",
    th: ({ name, nearest }) =>
      `${quoted(name)} ไม่อยู่ในรายชื่อหน่วยงาน${nearest === null ? "" : ` ที่ใกล้เคียงที่สุดคือ ${quoted(nearest)}`}`,
    en: ({ name, nearest }) =>
      `${quoted(name)} is not on the list of agencies${nearest === null ? "" : `; the nearest is ${quoted(nearest)}`}`,
    why: {
      th: "แถวของชื่อที่ไม่อยู่ในรายชื่อไม่ถูกนับในยอดของหน่วยงานใด",
      en: "A row under a name that is not on the list is counted for no agency.",
    },
    example: { name: "สนง.เกษตรจว.", nearest: "สำนักงานเกษตรจังหวัด" },
    remedy: {
      th: "แก้ชื่อให้ตรงกับรายชื่อหน่วยงาน หรือแจ้งจังหวัดให้เพิ่มหน่วยงาน",
      en: "Write the name as it is on the list, or ask the province to add the agency.",
    },
  }),
  "submitter-unknown": entry<{ name: string; nearest: string | null }>({
    severity: "warning",
    th: ({ name, nearest }) =>
      `หน่วยงานที่ส่ง ${quoted(name)} ไม่อยู่ในรายชื่อหน่วยงาน จึงบอกไม่ได้ว่าแถวใดเป็นของผู้ส่ง` +
      (nearest === null ? "" : ` ที่ใกล้เคียงที่สุดคือ ${quoted(nearest)}`),
    en: ({ name, nearest }) =>
      `The sender ${quoted(name)} is not on the list of agencies, so it is not clear which rows are its own` +
      (nearest === null ? "" : `; the nearest is ${quoted(nearest)}`),
    why: {
      th: "เมื่อหน่วยงานส่งไฟล์ใหม่ โปรแกรมจะไม่รู้ว่าต้องแทนแถวเดิมแถวใด",
      en: "When the agency sends its file again, the rows to be replaced cannot be found.",
    },
    example: { name: "สำนักงานเกษตร", nearest: "สำนักงานเกษตรจังหวัด" },
    remedy: {
      th: "แก้ชื่อหน่วยงานเหนือตารางให้ตรงกับรายชื่อ และใส่เพียงหน่วยงานเดียว",
      en: "Above the table, write one agency's name as it is on the list.",
    },
  }),
  "agency-misspelt": entry<{ name: string; nearest: string }>({
    severity: "warning",
    th: ({ name, nearest }) => `ชื่อหน่วยงาน ${quoted(name)} เขียนไม่ตรงกับรายชื่อ จึงอ่านเป็น ${quoted(nearest)}`,
    en: ({ name, nearest }) =>
      `The agency ${quoted(name)} is not spelled as on the list; it was read as ${quoted(nearest)}`,
    why: {
      th: "ชื่อที่สะกดต่างกันทำให้หน่วยงานเดียวแยกเป็นสองหน่วยงานในยอดรวม",
      en: "Two spellings would split one agency into two in the totals.",
    },
    example: { name: "สำนักงานเกษตรจังหวัต", nearest: "สำนักงานเกษตรจังหวัด" },
    remedy: { th: "แก้ชื่อให้ตรงกับรายชื่อหน่วยงาน", en: "Correct the spelling to that of the list of agencies." },
    fix: "safe",
  }),
  "agency-spaced": entry<{ name: string }>({
    severity: "note",
    th: ({ name }) => `ชื่อหน่วยงานเว้นวรรคไม่ตรงกับรายชื่อ อ่านเป็น ${quoted(name)}`,
    en: ({ name }) => `The agency's name is spaced differently from the list; it was read as ${quoted(name)}`,
    why: {
      th: "ชื่อที่เว้นวรรคต่างกันค้นหาและจัดกลุ่มใน Excel ไม่พบกัน",
      en: "Names spaced differently are not found or grouped together in Excel.",
    },
    example: { name: "สำนักงานเกษตรจังหวัด" },
    remedy: { th: "ลบช่องว่างกลางชื่อให้ตรงกับรายชื่อหน่วยงาน", en: "Space the name as on the list of agencies." },
    fix: "safe",
  }),
  "agency-group": entry<{ name: string }>({
    severity: "note",
    th: ({ name }) => `ผู้รับผิดชอบ ${quoted(name)} หมายถึงหลายหน่วยงาน จึงไม่นับเป็นของหน่วยงานใดหน่วยงานเดียว`,
    en: ({ name }) => `${quoted(name)} means several agencies, so the row is counted for no single one`,
    why: {
      th: "ถ้านับให้ทุกหน่วยงาน งบประมาณจะถูกนับหลายครั้ง",
      en: "Counted for each of them, the budget would be counted several times.",
    },
    example: { name: "ทุกอำเภอ" },
    remedy: {
      th: "ไม่ต้องแก้ ถ้าทุกหน่วยงานทำร่วมกันจริง ถ้ามีหน่วยงานหลัก ให้ระบุหน่วยงานนั้น",
      en: "Nothing to do if they all carry it out; if one of them leads, name that one.",
    },
  }),
  "agency-other": entry<{ name: string; submitter: string }>({
    severity: "warning",
    th: ({ name, submitter }) => `แถวนี้เป็นของ ${quoted(name)} แต่ไฟล์เป็นของ ${quoted(submitter)}`,
    en: ({ name, submitter }) => `This row belongs to ${quoted(name)}, but the file is from ${quoted(submitter)}`,
    why: {
      th: "ถ้าหน่วยงานนั้นส่งแถวนี้ด้วย งบประมาณจะถูกนับสองครั้ง",
      en: "If that agency sends the row as well, its budget is counted twice.",
    },
    example: { name: "สำนักงานประมงจังหวัด", submitter: "สำนักงานเกษตรจังหวัด" },
    remedy: {
      th: "ถ้าแถวนี้ติดมาจากไฟล์อื่น ให้ลบออก ถ้าทำร่วมกัน ให้หน่วยงานนั้นส่งแถวนี้เอง",
      en: "Delete the row if it came from another file; if the work is shared, let that agency send it.",
    },
  }),
};
