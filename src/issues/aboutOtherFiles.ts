import { entry, type Words } from "./entry";

/** Kinds of files that may hold what an agency sends, in a format that is not read. */
export const otherFormats = {
  docx: { th: "ไฟล์ Word (.docx)", en: "a Word document (.docx)" },
  doc: { th: "ไฟล์ Word รุ่นเก่า (.doc)", en: "an old Word document (.doc)" },
  odt: { th: "ไฟล์เอกสาร OpenDocument (.odt)", en: "an OpenDocument text (.odt)" },
  rtf: { th: "ไฟล์เอกสาร Rich Text (.rtf)", en: "a Rich Text document (.rtf)" },
  slides: { th: "ไฟล์งานนำเสนอ", en: "a presentation" },
  page: { th: "หน้าเว็บ", en: "a web page" },
  document: { th: "ไฟล์เอกสาร", en: "a document" },
  xls: { th: "ไฟล์ Excel รุ่นเก่า (.xls)", en: "a workbook in the old Excel format (.xls)" },
  xlsb: { th: "ไฟล์ Excel แบบไบนารี (.xlsb)", en: "a binary Excel workbook (.xlsb)" },
  ods: { th: "ไฟล์ตาราง OpenDocument (.ods)", en: "an OpenDocument spreadsheet (.ods)" },
  "xml-spreadsheet": { th: "ไฟล์ตาราง XML ของ Excel 2003", en: "an Excel 2003 XML spreadsheet" },
  "html-table": { th: "หน้าเว็บที่มีตาราง", en: "a web page with a table" },
  spreadsheet: { th: "ไฟล์ตารางคำนวณของโปรแกรมอื่น", en: "a spreadsheet of another program" },
  numbers: { th: "ไฟล์ Numbers ของ Apple", en: "an Apple Numbers spreadsheet" },
  google: {
    th: "ลิงก์ไปยัง Google ชีตหรือ Google เอกสาร ไม่มีข้อมูลอยู่ในไฟล์",
    en: "a link to Google Sheets or Docs, with no data in it",
  },
  csv: { th: "ไฟล์ข้อความที่เป็นตาราง (.csv)", en: "a table in a text file (.csv)" },
  pdf: { th: "ไฟล์ PDF", en: "a PDF" },
  zip: { th: "ไฟล์บีบอัด (.zip)", en: "a ZIP archive" },
  archive: { th: "ไฟล์บีบอัด (เช่น .rar, .7z)", en: "an archive (such as .rar or .7z)" },
  mail: { th: "อีเมลที่บันทึกเป็นไฟล์", en: "a saved e-mail" },
  picture: { th: "ไฟล์รูปภาพ", en: "a picture" },
  text: { th: "ไฟล์ข้อความธรรมดา", en: "a plain text file" },
  unknown: { th: "ไฟล์ชนิดที่ไม่รู้จัก", en: "a file of an unknown kind" },
} satisfies Record<string, Words>;

export type OtherFormat = keyof typeof otherFormats;

const missing: Words = {
  th: "ถ้าเป็นแผนของหน่วยงาน กิจกรรมและงบประมาณในไฟล์นี้จะไม่อยู่ในยอดรวมใดเลย",
  en: "If it is an agency's plan, its activities and amounts are in no total.",
};

/** The same fault for each family of formats: what differs is how an .xlsx is made of it. */
const notRead = <F extends OtherFormat>(example: F, remedy: Words) =>
  entry<{ format: F }>({
    severity: "error",
    th: ({ format }) => `ยังไม่ได้อ่านไฟล์นี้ เพราะเป็น${otherFormats[format].th}`,
    en: ({ format }) => `This file was not read: it is ${otherFormats[format].en}`,
    why: missing,
    example: { format: example },
    remedy,
  });

/** Files that may be somebody's submission and are not read: each is an error, for its amounts are in no total. */
export const aboutOtherFiles = {
  "file-document": notRead<"docx" | "doc" | "odt" | "rtf" | "slides" | "page" | "document">("docx", {
    th: "เปิดไฟล์นี้ด้วยโปรแกรมที่ใช้สร้าง (เช่น Word) เลือกทั้งตารางแล้วกด Ctrl+C เปิดแบบฟอร์ม Excel เปล่า คลิกเซลล์แรกใต้หัวตารางแล้วกด Ctrl+V ตรวจว่าทุกแถวและทุกยอดเงินครบ เลือก ไฟล์ > บันทึกเป็น แล้วเลือกชนิดไฟล์ Excel (*.xlsx) และใช้ไฟล์ .xlsx นั้นแทน ถ้าเปิดไม่ได้เพราะนามสกุลของชื่อไฟล์ไม่ตรงกับชนิดจริง ให้แก้นามสกุลให้ตรงก่อนเปิด",
    en: "Open it in its own program (such as Word), select the whole table and press Ctrl+C. Open an empty form in Excel, click the first cell under its header and press Ctrl+V. Check that every row and amount is there, choose File > Save As > Excel Workbook (*.xlsx), and use that .xlsx instead. If the program refuses it because its name does not end as its real kind does, correct the ending first.",
  }),
  "file-other-spreadsheet": notRead<"xls" | "xlsb" | "ods" | "xml-spreadsheet" | "html-table" | "spreadsheet">("xls", {
    th: "เปิดไฟล์นี้ด้วย Excel (หรือ LibreOffice Calc) ถ้ามีคำเตือนเรื่องชนิดไฟล์ให้ตอบ ใช่ เลือก ไฟล์ > บันทึกเป็น แล้วเลือกชนิดไฟล์ Excel (*.xlsx) และใช้ไฟล์ .xlsx นั้นแทน ถ้าเปิดไม่ได้เพราะนามสกุลของชื่อไฟล์ไม่ตรงกับชนิดจริง ให้แก้นามสกุลให้ตรงก่อนเปิด",
    en: "Open it in Excel (or LibreOffice Calc), answering Yes to a warning about its kind. Choose File > Save As > Excel Workbook (*.xlsx), and use that .xlsx instead. If Excel refuses it because its name does not end as its real kind does, correct the ending first.",
  }),
  "file-numbers": notRead<"numbers">("numbers", {
    th: "เปิดไฟล์นี้ด้วย Numbers บนเครื่อง Mac หรือที่ iCloud.com เลือก ไฟล์ > ส่งออกไปยัง > Excel เลือกรูปแบบ .xlsx แล้วใช้ไฟล์ .xlsx นั้นแทน",
    en: "Open it in Numbers on a Mac or at iCloud.com, choose File > Export To > Excel with the format .xlsx, and use that .xlsx instead.",
  }),
  "file-google": notRead<"google">("google", {
    th: "เปิดลิงก์นี้ในเบราว์เซอร์ เลือก ไฟล์ > ดาวน์โหลด > Microsoft Excel (.xlsx) แล้วใช้ไฟล์ .xlsx นั้นแทน ถ้าเป็น Google เอกสาร ให้คัดลอกตารางไปวางในแบบฟอร์ม Excel เปล่า",
    en: "Open the link in a browser, choose File > Download > Microsoft Excel (.xlsx), and use that .xlsx instead. From Google Docs, copy the table into an empty form in Excel.",
  }),
  "file-csv": notRead<"csv">("csv", {
    th: "เปิดสมุดงานเปล่าใน Excel เลือก ข้อมูล > จากข้อความ/CSV แล้วเลือกไฟล์นี้ ที่ช่องที่มาของไฟล์เลือก 65001: Unicode (UTF-8) ถ้าตัวอย่างอ่านไม่ออกให้เลือก 874: ไทย (Windows) กด โหลด เลือก ไฟล์ > บันทึกเป็น แล้วเลือกชนิดไฟล์ Excel (*.xlsx) และใช้ไฟล์ .xlsx นั้นแทน",
    en: "In an empty Excel workbook choose Data > From Text/CSV and this file. As File Origin take 65001: Unicode (UTF-8), or 874: Thai (Windows) if the preview cannot be read. Press Load, choose File > Save As > Excel Workbook (*.xlsx), and use that .xlsx instead.",
  }),
  "file-pdf": notRead<"pdf">("pdf", {
    th: "ขอไฟล์ Excel หรือ Word ต้นฉบับที่ใช้ทำ PDF นี้จากหน่วยงาน ถ้าไม่มีต้นฉบับ ให้หน่วยงานกรอกลงในแบบฟอร์ม Excel เปล่าแล้วส่งเป็น .xlsx ไม่ควรแปลง PDF ด้วยโปรแกรม เพราะตัวเลขและวรรณยุกต์อาจผิดโดยไม่มีใครเห็น",
    en: "Ask the agency for the Excel or Word file that this PDF was made from. If there is none, have it fill in an empty form in Excel and send the .xlsx. Do not convert the PDF with a program: digits and Thai letters may come out wrong unseen.",
  }),
  "file-archive": notRead<"zip" | "archive">("zip", {
    th: "คลิกขวาที่ไฟล์นี้ เลือก แยกทั้งหมด (Extract All) หรือแตกไฟล์ด้วย 7-Zip ถ้าเป็น .rar หรือ .7z แล้วใช้ไฟล์ที่อยู่ข้างในแทน ถ้ามีรหัสผ่าน ให้ขอจากผู้ส่ง",
    en: "Right-click it and choose Extract All (for .rar or .7z, extract it with 7-Zip), and use the files inside instead. If it asks for a password, get it from the sender.",
  }),
  "file-mail": notRead<"mail">("mail", {
    th: "เปิดอีเมลนี้ด้วย Outlook หรือโปรแกรมอีเมล บันทึกไฟล์แนบ .xlsx ลงในโฟลเดอร์เดียวกัน แล้วใช้ไฟล์แนบนั้นแทน ถ้าไม่มีไฟล์แนบ ให้ขอไฟล์จากผู้ส่ง",
    en: "Open it in Outlook or another mail program, save the attached .xlsx beside it, and use that instead. If nothing is attached, ask the sender for the file.",
  }),
  "file-picture": notRead<"picture">("picture", {
    th: "ขอไฟล์ Excel ต้นฉบับจากหน่วยงาน ถ้าไม่มี ให้พิมพ์ข้อมูลในภาพลงในแบบฟอร์ม Excel เปล่า บันทึกเป็น .xlsx แล้วใช้ไฟล์นั้นแทน ถ้าเป็นเพียงตราหรือภาพประกอบ ให้ย้ายออกจากโฟลเดอร์นี้",
    en: "Ask the agency for its Excel file. If there is none, type what the picture shows into an empty form in Excel, save it as .xlsx, and use that instead. If it is only a logo or an illustration, move it out of this folder.",
  }),
  "file-unknown": notRead<"text" | "unknown">("text", {
    th: "ถามผู้ส่งว่าไฟล์นี้คืออะไร ถ้าเป็นแผนของหน่วยงาน ให้ขอเป็นสมุดงาน Excel (.xlsx) ถ้าไม่ใช่ ให้ย้ายออกจากโฟลเดอร์นี้",
    en: "Ask the sender what it is. If it is an agency's plan, ask for it as an Excel workbook (.xlsx); otherwise move it out of this folder.",
  }),
  "file-encrypted": entry<Record<string, never>>({
    severity: "error",
    th: () => "เปิดอ่านไฟล์นี้ไม่ได้ เพราะไฟล์ถูกเข้ารหัสด้วยรหัสผ่าน",
    en: () => "This file cannot be read: it is protected with a password",
    why: missing,
    example: {},
    remedy: {
      th: "เปิดไฟล์ด้วย Excel โดยใส่รหัสผ่าน เลือก ไฟล์ > ข้อมูล > ป้องกันสมุดงาน (Protect Workbook) > เข้ารหัสลับด้วยรหัสผ่าน (Encrypt with Password) ลบรหัสผ่านให้ว่าง กด ตกลง แล้วบันทึก ถ้าไม่ทราบรหัสผ่าน ให้ขอไฟล์ที่ไม่มีรหัสผ่านจากหน่วยงาน",
      en: "Open it in Excel with its password, choose File > Info > Protect Workbook > Encrypt with Password, clear the password, press OK and save. If you do not know the password, ask the agency for a file without one.",
    },
  }),
};
