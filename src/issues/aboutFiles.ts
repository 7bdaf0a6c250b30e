import { fitWords, type FitFacts } from "./fitFacts";
import type { Satang } from "../plan/satang";
import { entry, type None, type Words } from "./entry";
import { baht, quoted } from "./words";

/** Why a file is not a workbook that can be read. */
export const unreadableReasons = {
  empty: { th: "ไฟล์ว่างเปล่า", en: "the file is empty" },
  damaged: { th: "ไฟล์เสียหายหรือส่งมาไม่ครบ", en: "the file is damaged or incomplete" },
  "out-of-order": {
    th: "โปรแกรมที่สร้างไฟล์บันทึกแถวหรือช่องไว้ไม่เรียงลำดับ",
    en: "the program that made it saved its rows or cells out of order",
  },
  "not-a-workbook": { th: "ไฟล์นี้ไม่ใช่ไฟล์ Excel (.xlsx)", en: "it is not an Excel workbook (.xlsx)" },
  "too-large": { th: "ไฟล์ใหญ่เกินกว่าที่จะเป็นแผน", en: "it is far larger than any plan" },
  "not-found": { th: "ไม่พบไฟล์ตามชื่อนี้", en: "there is no file under this name" },
  "not-a-file": { th: "เป็นอุปกรณ์หรือท่อของระบบ ไม่ใช่ไฟล์", en: "it is a device or a pipe of the system, not a file" },
  "no-permission": { th: "ท่านไม่มีสิทธิ์อ่านไฟล์นี้", en: "you do not have permission to read it" },
  "in-use": { th: "ไฟล์เปิดอยู่ในโปรแกรมอื่น", en: "it is open in another program" },
  disk: { th: "อ่านจากดิสก์หรือเครือข่ายไม่ได้", en: "the disk or the network could not be read" },
} satisfies Record<string, Words>;

/** The file and its sheets. */
export const aboutFiles = {
  "file-unreadable": entry<{ reason: keyof typeof unreadableReasons }>({
    severity: "error",
    th: ({ reason }) => `เปิดอ่านไฟล์นี้ไม่ได้ เพราะ${unreadableReasons[reason].th}`,
    en: ({ reason }) => `This file cannot be read: ${unreadableReasons[reason].en}`,
    why: { th: "ไม่มีแถวใดของไฟล์นี้อยู่ในแผนรวม", en: "None of its rows is in the master." },
    example: { reason: "damaged" },
    remedy: {
      th: "ลองเปิดไฟล์นี้ด้วยโปรแกรมที่ใช้ทำไฟล์ เช่น Excel หรือ Word ถ้าเปิดได้ ให้บันทึกใหม่แล้วใช้ไฟล์ใหม่ ถ้าเปิดไม่ได้ ให้ขอไฟล์จากหน่วยงานอีกครั้ง",
      en: "Try to open it in the program that it was made with, such as Excel or Word. If it opens, save it again and use that file; if not, ask the agency to send it again.",
    },
  }),
  "plan-not-found": entry<None>({
    severity: "error",
    th: () => "ไม่พบตารางแผนในไฟล์นี้",
    en: () => "No plan table was found in this file",
    why: {
      th: "ไม่มีอะไรให้ตรวจหรือรวม ไฟล์อาจเป็นคนละเรื่องหรือหัวตารางถูกแก้",
      en: "There is nothing to check or merge; it may be another file, or its header was changed.",
    },
    example: {},
    remedy: {
      th: "ตรวจว่าเลือกไฟล์ถูก และหัวตารางใช้ชื่อคอลัมน์ตามแบบฟอร์ม",
      en: "Check that this is the right file, and that its table has the form's column names.",
    },
  }),
  "plan-hidden": entry<{ veryHidden: boolean; rows: number }>({
    severity: "warning",
    th: ({ veryHidden, rows }) =>
      `แผ่นงานนี้ซ่อนอยู่${veryHidden ? "แบบที่เมนูของ Excel ไม่แสดงชื่อ" : ""} และมีแผน ${rows} แถว จึงไม่ถูกนำไปรวม`,
    en: ({ veryHidden, rows }) =>
      `This sheet is hidden${veryHidden ? ", so that Excel's menus do not list it," : ""} and holds a plan of ${rows} row${rows === 1 ? "" : "s"}, which will not be merged`,
    why: {
      th: "แผ่นงานที่ซ่อนมักเป็นฉบับร่าง แต่ถ้าเป็นข้อมูลจริง งบประมาณของหน่วยงานจะขาดไป",
      en: "A hidden sheet is usually a draft; if it is not, the agency's budget is incomplete.",
    },
    example: { veryHidden: false, rows: 12 },
    remedy: {
      th: "ถ้าเป็นข้อมูลที่ต้องส่ง ให้ยกเลิกการซ่อน ถ้าไม่ใช่ ให้ลบแผ่นงานนี้ออก",
      en: "Show the sheet if it is meant to be sent; otherwise delete it.",
    },
  }),
  "sheet-not-found": entry<{ name: string }>({
    severity: "error",
    th: ({ name }) => `ไม่มีแผ่นงานชื่อ ${quoted(name)} ในไฟล์นี้`,
    en: ({ name }) => `This file has no sheet named ${quoted(name)}`,
    why: {
      th: "โปรแกรมไม่อ่านแผ่นงานอื่นแทน เพราะอาจไม่ใช่แผนที่ต้องการ",
      en: "No other sheet is read in its place: it might not be the plan that is meant.",
    },
    example: { name: "แผนรวม" },
    remedy: { th: "ตรวจชื่อแผ่นงานที่ระบุ", en: "Check the name of the sheet asked for." },
  }),
  "more-of-the-same": entry<{ of: string; count: number; like: Words }>({
    severity: "note",
    th: ({ count, like }) => `อีก ${count} แห่งนับจากเซลล์นี้เป็นเรื่องเดียวกัน คือ ${like.th}`,
    en: ({ count, like }) => `${count} more of the same from here on: ${like.en}`,
    why: {
      th: "รายการเหล่านี้ไม่ได้แสดงทีละแห่ง แต่ยังต้องแก้",
      en: "They are not listed one by one, and need correcting all the same.",
    },
    example: { of: "amount-negative", count: 4000, like: { th: "จำนวนเงินติดลบ", en: "the amount is negative" } },
    remedy: {
      th: "แก้รายการที่แสดงไว้ แล้วตรวจใหม่ รายการที่เหลือจะแสดงต่อ",
      en: "Correct the ones that are listed and check again: the next ones are listed then.",
    },
  }),
  "sheet-name-impossible": entry<{ name: string }>({
    severity: "warning",
    th: ({ name }) => `ชื่อแผ่นงาน ${quoted(name)} เป็นชื่อที่ Excel ตั้งไม่ได้ สูตรที่อ้างถึงอาจหมายถึงไฟล์อื่น`,
    en: ({ name }) =>
      `Excel does not allow a sheet to be named ${quoted(name)}; a formula that uses it may refer to another file`,
    why: { th: "ชื่อแผ่นงานแบบนี้ใช้หลอกให้สูตรอ่านไฟล์อื่นได้", en: "Such a name can make a formula read another file unnoticed." },
    example: { name: "[งบ]แผน" },
    remedy: {
      th: "ตั้งชื่อแผ่นงานใหม่ ไม่เกิน 31 ตัวอักษร และไม่มี [ ] : * ? / \\ ถ้าไม่ได้ตั้งชื่อนี้เอง ให้แจ้งผู้ดูแลระบบ",
      en: "Rename the sheet: at most 31 characters, without [ ] : * ? / \\. If nobody chose this name, report it to your IT staff.",
    },
  }),
  "merges-overlap": entry<{ first: string; second: string }>({
    severity: "warning",
    th: ({ first, second }) => `เซลล์ที่ผสานกันที่ ${first} ทับกับที่ ${second} ซึ่ง Excel ไม่ยอมให้มี`,
    en: ({ first, second }) => `The merged areas ${first} and ${second} overlap, which Excel does not allow`,
    why: {
      th: "เมื่อเปิดไฟล์ Excel จะซ่อมโดยยกเลิกการผสานเซลล์ ตารางที่เห็นจึงอาจต่างจากที่โปรแกรมนี้อ่าน",
      en: "Excel repairs such a file by unmerging cells, so what you see there may differ from what was read here.",
    },
    example: { first: "A10:I13", second: "A12:I14" },
    remedy: {
      th: "เปิดไฟล์ด้วย Excel ยอมให้ซ่อม ตรวจว่าทุกแถวครบ บันทึก แล้วใช้ไฟล์นั้น",
      en: "Open the file in Excel, let it repair the file, check that every row is there, save it, and use that file.",
    },
  }),
  "form-uncertain": entry<{ forms: readonly Words[]; why: readonly FitFacts[] }>({
    severity: "error",
    th: ({ forms, why }) =>
      `บอกไม่ได้ว่าเป็นแบบฟอร์มใด เข้าได้กับ ${forms.map((form, i) => `${quoted(form.th)} (${fitWords(why[i]!).th})`).join(" และ ")}`,
    en: ({ forms, why }) =>
      `It is not clear which form this is: it fits ${forms.map((form, i) => `${quoted(form.en)} (${fitWords(why[i]!).en})`).join(" and ")}`,
    why: {
      th: "แบบฟอร์มกำหนดว่าคอลัมน์ใดคืองบประมาณ ถ้าเลือกผิด ยอดเงินจะผิด",
      en: "The form says which column is the budget; with the wrong one, amounts are wrong.",
    },
    example: {
      forms: [
        { th: "แผนปฏิบัติการจังหวัด", en: "provincial action plan" },
        { th: "ผลการดำเนินงาน", en: "results" },
      ],
      why: [
        { named: 9, lacking: [], unknown: [] },
        { named: 8, lacking: [{ th: "ร้อยละความสำเร็จ", en: "percent achieved" }], unknown: ["หมายเหตุ"] },
      ],
    },
    remedy: {
      th: "เลือกแบบฟอร์มเอง หรือเติมหัวคอลัมน์ให้ครบตามแบบฟอร์มที่ใช้",
      en: "Choose the form yourself, or complete the column names of the one that was used.",
    },
  }),
  "form-wrong": entry<{ found: Words; asked: Words }>({
    severity: "error",
    th: ({ found, asked }) => `ไฟล์นี้ใช้แบบฟอร์ม ${quoted(found.th)} แต่ต้องใช้ ${quoted(asked.th)}`,
    en: ({ found, asked }) => `This file follows the form ${quoted(found.en)}; ${quoted(asked.en)} was asked for`,
    why: {
      th: "คอลัมน์ของสองแบบฟอร์มไม่ตรงกัน จำนวนเงินอาจลงผิดคอลัมน์",
      en: "The columns of the two forms differ, so amounts could end up in the wrong one.",
    },
    example: {
      found: { th: "ผลการดำเนินงาน", en: "results" },
      asked: { th: "แผนปฏิบัติการจังหวัด", en: "provincial action plan" },
    },
    remedy: { th: "กรอกลงในแบบฟอร์มที่กำหนดแล้วส่งใหม่", en: "Fill in the form that was asked for and send that." },
  }),
  "submission-empty": entry<None>({
    severity: "warning",
    th: () => "มีแต่หัวแบบฟอร์ม ยังไม่มีรายการกิจกรรม",
    en: () => "There are only the form's headings here; no activity has been entered",
    why: {
      th: "จังหวัดจะไม่รู้ว่าหน่วยงานไม่มีกิจกรรมจริงหรือส่งผิดไฟล์",
      en: "The province cannot know whether the agency has no activities or sent the wrong file.",
    },
    example: {},
    remedy: {
      th: "กรอกกิจกรรมของหน่วยงาน หรือยืนยันกับจังหวัดว่าปีนี้ไม่มีกิจกรรม",
      en: "Enter the agency's activities, or confirm to the province that it has none this year.",
    },
  }),
  "submission-repeated": entry<{ agency: string; otherFile: string; here: Satang; there: Satang }>({
    severity: "warning",
    th: ({ agency, otherFile, here, there }) =>
      `${agency}ส่งมาแล้วในไฟล์ ${quoted(otherFile)} ` +
      (here === there ? `ยอดเท่ากันคือ ${baht(here)} บาท` : `ยอดต่างกัน: ไฟล์นี้ ${baht(here)} บาท อีกไฟล์ ${baht(there)} บาท`),
    en: ({ agency, otherFile, here, there }) =>
      `${quoted(agency)} also sent the file ${quoted(otherFile)}; ` +
      (here === there
        ? `both say ${baht(here)} baht`
        : `this one says ${baht(here)} baht, the other ${baht(there)} baht`),
    why: { th: "ถ้ารวมทั้งสองไฟล์ งบประมาณของหน่วยงานจะถูกนับสองครั้ง", en: "Merging both counts the agency's budget twice." },
    example: {
      agency: "โรงพยาบาลตัวอย่าง",
      otherFile: "07-hospital.xlsx",
      here: 5_000_000 as Satang,
      there: 4_500_000 as Satang,
    },
    remedy: {
      th: "ถามหน่วยงานว่าจะใช้ไฟล์ใด แล้วนำเข้าเพียงไฟล์เดียว",
      en: "Ask the agency which file is final, and merge only that one.",
    },
  }),
  "sheet-repeated": entry<{ otherSheet: string; rows: number; all: number }>({
    severity: "error",
    th: ({ otherSheet, rows, all }) =>
      `แผ่นงานนี้ซ้ำกับแผ่นงาน ${quoted(otherSheet)} ในไฟล์เดียวกัน ${rows} จาก ${all} แถว ถ้ารวมทั้งสองแผ่น งบจะถูกนับสองครั้ง`,
    en: ({ otherSheet, rows, all }) =>
      `${rows} of the ${all} rows of this sheet are also in the sheet ${quoted(otherSheet)} of the same file; merged, they would be counted twice`,
    why: {
      th: "ฉบับร่างหรือสำเนาที่ลืมลบทำให้งบประมาณถูกนับสองครั้ง",
      en: "A draft or copy that was left in the file counts the budget twice.",
    },
    example: { otherSheet: "แผน", rows: 17, all: 20 },
    remedy: {
      th: "เก็บไว้แผ่นงานเดียว แล้วลบแผ่นงานที่เป็นสำเนาหรือฉบับร่างออก",
      en: "Keep one of the two sheets, and delete the one that is a copy or a draft.",
    },
  }),
  "fiscal-year-wrong": entry<{ year: number; expected: number }>({
    severity: "error",
    th: ({ year, expected }) => `แผ่นงานนี้เป็นของปีงบประมาณ พ.ศ. ${year} แต่แผนเป็นของปีงบประมาณ พ.ศ. ${expected}`,
    en: ({ year, expected }) => `This sheet is for fiscal year ${year} B.E.; the plan is for ${expected} B.E.`,
    why: {
      th: "ไฟล์ของปีก่อนที่ส่งมาผิดจะปนงบประมาณสองปีเข้าด้วยกัน",
      en: "Last year's file, sent by mistake, would mix the budgets of two years.",
    },
    example: { year: 2564, expected: 2565 },
    remedy: {
      th: "ถ้าเป็นไฟล์ของปีก่อน ให้ส่งไฟล์ของปีนี้ ถ้าพิมพ์ปีผิด ให้แก้ปีให้ถูก",
      en: "If this is last year's file, send this year's; if only the year is mistyped, correct it.",
    },
  }),
  "fiscal-year-missing": entry<{ expected: number }>({
    severity: "warning",
    th: ({ expected }) => `แผ่นงานนี้ไม่ได้บอกปีงบประมาณไว้ที่ใด จึงถือว่าเป็นของปี พ.ศ. ${expected}`,
    en: ({ expected }) => `This sheet does not state its fiscal year; it was assumed to be ${expected} B.E.`,
    why: { th: "ไฟล์ของปีก่อนที่ส่งมาผิดจะไม่มีใครสังเกต", en: "Last year's file, sent by mistake, would go unnoticed." },
    example: { expected: 2565 },
    remedy: {
      th: "เขียนปีงบประมาณ พ.ศ. ไว้ในชื่อแผนเหนือตาราง",
      en: "Write the fiscal year (B.E.) into the title above the table.",
    },
  }),
  "fiscal-year-short": entry<{ year: number }>({
    severity: "note",
    th: ({ year }) => `ปีงบประมาณเขียนเพียงสองหลัก จึงถือว่าเป็น พ.ศ. ${year}`,
    en: ({ year }) => `The fiscal year has two digits only; it was assumed to be ${year} B.E.`,
    why: {
      th: "เลขสองหลักอาจเป็นปี ค.ศ. หรือเลขอย่างอื่นก็ได้",
      en: "Two digits may also be a year of the Common Era, or another number.",
    },
    example: { year: 2565 },
    remedy: { th: "เขียนปี พ.ศ. ให้ครบสี่หลัก", en: "Write the year in full, in the Buddhist Era." },
  }),
  "fiscal-year-common-era": entry<{ written: number; year: number }>({
    severity: "warning",
    th: ({ written, year }) => `ปีงบประมาณเขียนเป็นปี ค.ศ. ${written} ซึ่งคือ พ.ศ. ${year}`,
    en: ({ written, year }) => `The fiscal year is given as ${written} in the Common Era, which is ${year} B.E.`,
    why: {
      th: "เอกสารราชการใช้ปี พ.ศ. ผู้อ่านอาจเข้าใจปีผิด",
      en: "Official documents use the Buddhist Era, so readers may take the year for another.",
    },
    example: { written: 2022, year: 2565 },
    remedy: { th: "เขียนเป็นปี พ.ศ.", en: "Write the year in the Buddhist Era." },
  }),
  "picture-in-cell": entry<None>({
    severity: "note",
    th: () => "เซลล์นี้มีรูปภาพ ซึ่งโปรแกรมไม่ได้อ่าน",
    en: () => "This cell holds a picture, which was not read",
    why: { th: "ตัวเลขในภาพไม่ถูกนับในยอดใด", en: "Figures in a picture are counted in no total." },
    example: {},
    remedy: {
      th: "ถ้าในภาพมีข้อมูลของแผน ให้พิมพ์ข้อมูลนั้นลงในเซลล์ ถ้าไม่มี ปล่อยไว้ได้",
      en: "If the picture shows data of the plan, type it into the cell; otherwise leave it.",
    },
  }),
  "cell-unread": entry<{ text: string }>({
    severity: "warning",
    th: ({ text }) => `ข้อความ ${quoted(text)} อยู่นอกช่องของแบบฟอร์ม จึงไม่ถูกนำไปรวม`,
    en: ({ text }) => `${quoted(text)} is outside the form's cells and will not be merged`,
    why: { th: "ข้อความที่อยู่นอกช่องจะไม่ปรากฏในแผนรวม", en: "What is outside the form's cells does not reach the master." },
    example: { text: "รอยืนยันงบจากกรม" },
    remedy: {
      th: "ถ้าเป็นข้อมูลของแผน ให้ย้ายไปไว้ในช่องที่ถูกต้อง ถ้าไม่ใช่ ปล่อยไว้ได้",
      en: "Move it to the right cell if it belongs to the plan; otherwise leave it.",
    },
  }),
  "text-continued": entry<{ text: string; row: number }>({
    severity: "error",
    th: ({ text, row }) => `ข้อความ ${quoted(text)} น่าจะต่อจากแถว ${row + 1} แต่อยู่แยกเป็นอีกแถว ข้อความของแถวนั้นจึงไม่ครบ`,
    en: ({ text, row }) =>
      `${quoted(text)} seems to continue row ${row + 1} but is in a row of its own, so that row's text is incomplete`,
    why: {
      th: "แถวหนึ่งได้ข้อความไม่ครบ และอีกแถวกลายเป็นกิจกรรมที่ไม่มีจริง",
      en: "One row lacks part of its text, and the other looks like an activity that does not exist.",
    },
    example: { text: "และพัฒนาแหล่งน้ำ", row: 8 },
    remedy: {
      th: "ต่อข้อความเข้ากับเซลล์ด้านบนในคอลัมน์เดียวกัน ถ้าเป็นรายการใหม่ กรอกช่องอื่นของแถวนี้ให้ครบ",
      en: "Join it to the cell above it in the same column; if it is a new entry, fill in the rest of its row.",
    },
  }),
};
