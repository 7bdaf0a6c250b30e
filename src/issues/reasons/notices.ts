import type { Content } from "../../change/step";
import { toA1, type Position } from "../../grid/area";
import type { NamedField } from "../../plan/fields";
import type { Satang } from "../../plan/satang";
import type { Language, Words } from "../../text/language";
import { contentWords } from "../contentWords";
import { worded, type Described, type Worded } from "../worded";
import { bySurface, entry, type FactsOf } from "../entry";
import { cellOverwritten } from "./cellOverwritten";
import { columnsLeft } from "./columnsLeft";
import { headingWithoutSheet } from "./headingWithoutSheet";
import { coloursGo, linkGoes, noteGoes } from "./goesWithRow";
import { atStart, baht, quoted, rowWords } from "../words";

/** A cell that no longer holds what merging wrote into it. */
export interface Edit extends NamedField {
  readonly at: Position;
  /** As it was merged, and as it is now. */
  readonly from: Content;
  readonly to: Content;
}

/** What becomes of a row that was edited by hand. */
const fates = {
  stays: { th: "คงค่าที่แก้ไว้", en: "the edit is kept" },
  replaced: { th: "ค่าที่แก้จะถูกแทนด้วยไฟล์ที่ส่งใหม่", en: "the new submission overwrites the edit" },
  withdrawn: { th: "แถวจะถูกลบพร้อมค่าที่แก้", en: "the row is deleted, and the edit with it" },
} satisfies Record<string, Words>;

/** How rows of the master are hidden. */
const hiddenBy = {
  filter: { th: "ถูกตัวกรองซ่อนไว้", en: " by a filter" },
  hand: { th: "ถูกซ่อนไว้ (ซ่อนแถวหรือยุบกลุ่ม)", en: " (by hand or in a collapsed group)" },
} satisfies Record<string, Words>;

const editList = (edits: readonly Edit[], language: Language): string =>
  edits.map(({ name, from, to }) => `${name[language]}: ${contentWords(from)} → ${contentWords(to)}`).join(", ");

const heading = (name: string): string => (name === "" ? "–" : quoted(name));

/** A formula, on any sheet, that does not go on showing what it showed of the plan. */
export interface NotFollowed {
  readonly sheet: string;
  readonly at: Position;
  readonly formula: string;
  readonly why: keyof typeof unfollowed;
}

/** New rows without the formula that rows beside them have in a column of the province's own. */
export interface NotCarried {
  /** The cell above or below whose formula is not carried into the new rows. */
  readonly at: Position;
  readonly formula: string;
  /** How many new rows there are without it. */
  readonly rows: number;
}

const unfollowed = {
  // All rows that it read are taken out.
  "rows-gone": {
    th: "จะเป็น #REF! เพราะแถวที่สูตรอ่านถูกเอาออกทั้งหมด",
    en: "becomes #REF!: all the rows that it reads are taken out",
  },
  // What it reads is worked out when it is computed: INDIRECT, OFFSET, several sheets at once.
  "said-in-text": {
    th: "ระบุเซลล์ของแผนรวมด้วยข้อความหรือผ่านหลายแผ่นงาน จึงเลื่อนตามแถวไม่ได้",
    en: "names cells of the master in text or through several sheets and cannot follow its rows",
  },
  "cell-by-cell": {
    th: "นับทีละแถวจนครบหัวข้อ จึงไม่นับแถวที่เพิ่มใหม่",
    en: "names the rows of a section one by one and leaves out the new ones",
  },
  "counts-totals": {
    th: "จะนับบรรทัดรวมที่เพิ่มเข้าไปในช่วงด้วย ยอดจึงซ้ำ",
    en: "would count the totals that come between its rows as well",
  },
} satisfies Record<string, Words>;

/** What a person should know before a merge is written. Rows are 0-based rows of the plan as it is before the merge. */
export const notices = {
  "log-broken": entry<{ readonly logRows: readonly number[]; readonly unlogged: number }>({
    severity: "warning",
    th: ({ logRows, unlogged }) =>
      [
        "บันทึกการรวมไม่ตรงกับที่โปรแกรมเขียนไว้",
        ...(logRows.length > 0 ? [`${rowWords(logRows).th} ของบันทึกถูกแก้ ลบ หรือสลับ`] : []),
        ...(unlogged > 0 ? [`ไม่มีรายการของไฟล์ที่รวมไว้แล้ว ${unlogged} แผ่นงาน`] : []),
      ].join(" "),
    en: ({ logRows, unlogged }) =>
      `The merge log is not as it was written: ${[
        ...(logRows.length > 0 ? [`${rowWords(logRows).en} of the log were edited, deleted or moved`] : []),
        ...(unlogged > 0 ? [`${unlogged} merged sheet${unlogged === 1 ? " has" : "s have"} no entry`] : []),
      ].join("; ")}`,
    why: {
      th: "ผู้ตรวจสอบจะไม่สามารถยืนยันประวัติการรวมก่อนหน้านี้ได้ รายการใหม่จะต่อท้ายบันทึกที่เป็นอยู่",
      en: "Earlier merges can no longer be proved to an auditor; new entries follow what is there.",
    },
    example: { logRows: [2, 5], unlogged: 1 },
    remedy: {
      th: "สอบทานแผนรวมเพื่อดูว่าเซลล์ใดถูกแก้ ถ้ามีสำเนาก่อนถูกแก้ ให้รวมเข้าสำเนานั้นแทน",
      en: "Verify the master to see which cells were edited; if you have a copy from before, merge into that instead.",
    },
  }),
  "row-edited": entry<{
    readonly row: number;
    readonly agency: string | null;
    readonly edits: readonly Edit[];
    readonly fate: keyof typeof fates;
  }>({
    severity: "warning",
    th: ({ row, edits, fate }) =>
      `${rowWords([row]).th} ถูกแก้ด้วยมือหลังการรวม (${editList(edits, "th")}) ${fates[fate].th}`,
    en: ({ row, edits, fate }) =>
      `${atStart([row])} was edited by hand after it was merged (${editList(edits, "en")}); ${fates[fate].en}`,
    why: {
      th: "แผนรวมไม่ตรงกับไฟล์ที่หน่วยงานส่ง และค่าที่แก้จะหายไปเมื่อหน่วยงานส่งไฟล์ใหม่",
      en: "The master no longer matches what the agency sent, and the edit is lost when the agency sends its file again.",
    },
    example: {
      row: 51,
      agency: "โรงพยาบาลตัวอย่าง",
      edits: [
        {
          field: "quantity",
          name: { th: "ปริมาณงาน", en: "quantity" },
          at: { row: 51, column: 3 },
          from: { number: 40 },
          to: { number: 45 },
        },
      ],
      fate: "replaced",
    },
    remedy: {
      th: "ถ้าค่าที่แก้ถูกต้อง ให้หน่วยงานแก้ในไฟล์ของตนแล้วส่งใหม่",
      en: "If the edit is right, have the agency make it in its own file and send that again.",
    },
  }),
  "row-missing": entry<{ readonly agency: string | null; readonly file: string; readonly sourceRow: number }>({
    severity: "warning",
    th: ({ agency, file, sourceRow }) =>
      `แถวที่เคยรวมจาก ${file} แถว ${sourceRow + 1}${agency === null ? "" : ` ของ${agency}`} ถูกลบด้วยมือ และจะไม่ใส่กลับ`,
    en: ({ agency, file, sourceRow }) =>
      `The row merged from ${file}, row ${sourceRow + 1}${agency === null ? "" : ` (${agency})`}, was deleted by hand and is not put back`,
    why: {
      th: "ยอดของหน่วยงานในแผนรวมน้อยกว่าที่ส่งมา",
      en: "The agency's total in the master is less than what it sent.",
    },
    example: { agency: "โรงพยาบาลตัวอย่าง", file: "07-hospital.xlsx", sourceRow: 11 },
    remedy: {
      th: "ถ้าลบโดยไม่ตั้งใจ ให้หน่วยงานส่งไฟล์ใหม่ แถวจะกลับมา",
      en: "If that was a mistake, have the agency send its file again; the row then comes back.",
    },
  }),
  "row-twice": entry<{ readonly row: number; readonly agency: string | null; readonly file: string }>({
    severity: "warning",
    th: ({ row, file }) => `${rowWords([row]).th} ของแผนรวมเหมือนกับแถวหนึ่งใน ${file} และนับทั้งสองแถว`,
    en: ({ row, file }) => `${atStart([row])} of the master is the same as a row of ${file}, and both are counted`,
    why: {
      th: "ถ้าเป็นกิจกรรมเดียวกัน งบประมาณจะถูกนับสองครั้ง",
      en: "If they are the same activity, its budget is counted twice.",
    },
    example: { row: 11, agency: "โรงพยาบาลตัวอย่าง", file: "07-hospital.xlsx" },
    remedy: {
      th: "ถ้าเป็นกิจกรรมเดียวกัน ให้ลบแถวที่พิมพ์ไว้ในแผนรวม",
      en: "If they are the same activity, delete the row that was typed into the master.",
    },
  }),
  "without-origin": entry<{ readonly rows: readonly number[] }>({
    severity: "warning",
    th: ({ rows }) => `${rowWords(rows).th} ของแผนรวมไม่ได้มาจากการรวมไฟล์ใด`,
    en: ({ rows }) =>
      `${atStart(rows)} of the master ${rows.length === 1 ? "does" : "do"} not come from any merged file`,
    why: {
      th: "ยอดรวมนับแถวเหล่านี้ด้วย แต่ไม่มีไฟล์ให้ตรวจสอบย้อนกลับ",
      en: "The totals count these rows, but there is no file to trace them to.",
    },
    example: { rows: [3, 4] },
    remedy: {
      th: "ถ้าจังหวัดพิมพ์ไว้เอง ไม่ต้องแก้ ถ้าไม่ใช่ ให้ตรวจว่าแถวมาจากที่ใด",
      en: "Nothing to do if the province typed them in; otherwise find out where they came from.",
    },
  }),
  "columns-left": columnsLeft,
  "heading-without-sheet": headingWithoutSheet,
  "rows-moved": entry<{ readonly rows: readonly number[]; readonly from: string; readonly to: string }>({
    severity: "warning",
    th: ({ rows, from, to }) =>
      `${rowWords(rows).th} รวมไว้ใต้ ${heading(to)} แต่ตอนนี้อยู่ใต้ ${heading(from)} เพราะถูกย้ายหรือหัวข้อถูกแก้ด้วยมือ การรวมครั้งนี้จะย้ายกลับไปใต้ ${heading(to)}`,
    en: ({ rows, from, to }) =>
      `${atStart(rows)} ${rows.length === 1 ? "was" : "were"} merged under ${heading(to)} but ${rows.length === 1 ? "is" : "are"} now under ${heading(from)}, moved or its heading edited by hand; this merge moves ${rows.length === 1 ? "it" : "them"} back under ${heading(to)}`,
    why: {
      th: "แถวอยู่ตามหัวข้อที่หน่วยงานส่งมา การย้ายด้วยมือจึงหายไปเมื่อรวมครั้งถัดไป และยอดรวมของทั้งสองหัวข้อจะเปลี่ยน",
      en: "Rows are placed by the heading the agency sent them under, so a move by hand is undone by the next merge, and the totals of both sections change.",
    },
    example: { rows: [8, 9], from: "โครงการพัฒนาแหล่งน้ำ", to: "โครงการส่งเสริมอาชีพ" },
    remedy: {
      th: "ถ้าต้องการย้ายจริง ให้หน่วยงานแก้หัวข้อในไฟล์ของตนแล้วส่งใหม่",
      en: "If the move is meant, have the agency change the heading in its own file and send that again.",
    },
  }),
  "total-rewritten": entry<{ readonly at: Position; readonly from: Content; readonly to: Content }>({
    severity: "warning",
    th: ({ at, from, to }) => `ยอดรวมที่ ${toA1(at)} (${contentWords(from)}) จะเปลี่ยนเป็นสูตร ${contentWords(to)}`,
    en: ({ at, from, to }) =>
      `The total in ${toA1(at)} (${contentWords(from)}) is replaced by the formula ${contentWords(to)}`,
    why: {
      th: "ยอดที่พิมพ์ไว้ไม่เปลี่ยนตามแถวที่เพิ่มหรือแก้ จึงผิดเมื่อรวมไฟล์ใหม่",
      en: "A typed total does not follow the rows that are added or changed, so it becomes wrong with the next merge.",
    },
    example: { at: { row: 23, column: 4 }, from: { number: 283000 }, to: { formula: "=SUM(E9:E23)" } },
    remedy: {
      th: "ไม่ต้องแก้ ดูยอดก่อนและหลังว่าต่างกันตามที่คาดหรือไม่",
      en: "Nothing to do; see whether the totals before and after differ as you expect.",
    },
  }),
  "cell-overwritten": cellOverwritten,
  "amount-uncounted": entry<{
    readonly at: Position;
    readonly content: Content;
    /** null where it cannot be read as an amount. */
    readonly read: Satang | null;
  }>({
    severity: "warning",
    th: ({ at, content, read }) =>
      read === null
        ? `${toA1(at)} (${contentWords(content)}) อ่านเป็นจำนวนเงินไม่ได้ ยอดรวมจึงยังเชื่อถือไม่ได้`
        : `${toA1(at)} (${contentWords(content)}) คือ ${baht(read)} บาท แต่ยอดรวมไม่นับจำนวนนี้`,
    en: ({ at, content, read }) =>
      read === null
        ? `${toA1(at)} (${contentWords(content)}) cannot be read as an amount, so the totals cannot be relied on`
        : `${toA1(at)} (${contentWords(content)}) means ${baht(read)} baht, but the totals do not count it`,
    why: {
      th: "การรวมคำนวณยอดทุกยอดใหม่ ผู้อ่านจะเชื่อว่ายอดครบ ทั้งที่ขาดจำนวนเงินนี้",
      en: "A merge computes every total again, and readers take it for complete although this amount is missing from it.",
    },
    example: { at: { row: 15, column: 4 }, content: { text: "5,000 บาท" }, read: 500_000 as Satang },
    remedy: {
      th: "พิมพ์จำนวนเงินใหม่เป็นตัวเลข ในคอลัมน์งบประมาณของหัวข้อ เหนือบรรทัดรวม",
      en: "Type the amount again as a number, in its section's budget column and above the section's total.",
    },
  }),
  "rows-hidden": entry<{
    readonly rows: readonly number[];
    readonly by: keyof typeof hiddenBy;
    readonly kept: boolean;
  }>({
    severity: "warning",
    th: ({ rows, by, kept }) =>
      `${rowWords(rows).th} ของแผนรวม${hiddenBy[by].th} ` +
      (kept ? "และจะซ่อนไว้ตามเดิม แม้มีการแก้ในแถวเหล่านั้น ส่วนแถวที่เพิ่มจะมองเห็น" : "การรวมครั้งนี้จะแสดงทุกแถว"),
    en: ({ rows, by, kept }) =>
      `${atStart(rows)} of the master ${rows.length === 1 ? "is" : "are"} hidden${hiddenBy[by].en}; ` +
      (kept
        ? `${rows.length === 1 ? "it stays" : "they stay"} hidden, even where the merge changes ${rows.length === 1 ? "it" : "them"}, and added rows are shown`
        : "this merge shows all of them"),
    why: {
      th: "แถวที่รวมเข้าไปอาจอยู่ในส่วนที่มองไม่เห็น หรือแสดงอยู่ทั้งที่ไม่ตรงกับตัวกรอง",
      en: "Merged rows could end up where nobody sees them, or be shown although they do not match the filter.",
    },
    example: { rows: [12, 13, 14], by: "filter", kept: false },
    remedy: bySurface(
      {
        th: "เลือกก่อนเขียนว่าจะแสดงแถวเหล่านี้ หรือซ่อนไว้ตามเดิม",
        en: "Choose before writing whether these rows are shown or stay hidden.",
      },
      {
        th: "ให้ซ่อนไว้ตามเดิมได้ด้วย --keep-hidden ไม่ใส่ไว้คือแสดงทุกแถว",
        en: "With --keep-hidden they stay hidden; without it all of them are shown.",
      },
    ),
  }),
  "signature-lost": entry<object>({
    severity: "warning",
    th: () => "แผนรวมมีลายเซ็นดิจิทัล ซึ่งจะใช้ไม่ได้ในไฟล์ที่เขียน",
    en: () => "The master is digitally signed; the signature is not valid in the file written",
    why: {
      th: "ลายเซ็นรับรองเฉพาะไฟล์ที่ไม่มีการแก้ใด ๆ หลังลงนาม",
      en: "A signature vouches only for the file exactly as it was signed.",
    },
    example: {},
    remedy: {
      th: "เก็บไฟล์เดิมที่ลงนามแล้วไว้ และลงนามไฟล์ใหม่",
      en: "Keep the signed file, and sign the new one.",
    },
  }),
  "formula-not-followed": entry<NotFollowed>({
    severity: "warning",
    th: ({ sheet, at, formula, why }) => `สูตร ${quoted(formula)} ที่ ${sheet}!${toA1(at)} ${unfollowed[why].th}`,
    en: ({ sheet, at, formula, why }) => `The formula ${quoted(formula)} in ${sheet}!${toA1(at)} ${unfollowed[why].en}`,
    why: {
      th: "ตัวเลขในเซลล์นั้นจะไม่ใช่ยอดของแถวที่เคยอ่าน",
      en: "The figure in that cell is no longer that of the rows it was written for.",
    },
    example: { sheet: "คุมงบ", at: { row: 6, column: 1 }, formula: "=แผนรวม!E11+แผนรวม!E12", why: "cell-by-cell" },
    remedy: {
      th: "แก้สูตรในเซลล์นั้นให้อ่านช่วงเซลล์ของแผนรวมโดยตรง",
      en: "Rewrite the formula there so that it names a range of the master directly.",
    },
  }),
  "formula-not-carried": entry<NotCarried>({
    severity: "warning",
    th: ({ at, formula, rows }) =>
      `แถวใหม่ ${rows} แถวไม่มีสูตรในคอลัมน์ของ ${toA1(at)} (${quoted(formula)}) เพราะสูตรของแถวข้างเคียงไม่เหมือนกัน หรืออ่านแผ่นงานอื่นทีละแถว`,
    en: ({ at, formula, rows }) =>
      `${rows} new row${rows === 1 ? " has" : "s have"} no formula in the column of ${toA1(at)} (${quoted(formula)}): the rows beside differ, or read another sheet row by row`,
    why: {
      th: "คอลัมน์ของจังหวัดว่างในแถวใหม่ ยอดที่รวมคอลัมน์นั้นจึงขาดไป",
      en: "The province's own column is blank in the new rows, so whatever adds it up leaves them out.",
    },
    example: { at: { row: 10, column: 9 }, formula: "=E11-F11", rows: 3 },
    remedy: { th: "เติมสูตรในแถวใหม่เอง", en: "Fill the formula into the new rows by hand." },
  }),
  "comment-goes": entry<{ readonly at: Position; readonly text: string }>({
    severity: "warning",
    th: ({ at, text }) => `ความคิดเห็นที่ ${toA1(at)} (${quoted(text)}) จะถูกลบพร้อมแถว`,
    en: ({ at, text }) => `The comment on ${toA1(at)} (${quoted(text)}) is deleted together with its row`,
    why: {
      th: "แถวถูกถอนออกทั้งแถว ความคิดเห็นที่เขียนไว้กับแถวนั้นจึงหายไปด้วย",
      en: "The row is withdrawn as a whole, and what was written about it goes with it.",
    },
    example: { at: { row: 12, column: 4 }, text: "รอเอกสารจากอำเภอ" },
    remedy: {
      th: "ถ้าต้องการเก็บข้อความไว้ ให้คัดลอกไปไว้ที่อื่นก่อน",
      en: "If the comment is still needed, copy it elsewhere first.",
    },
  }),
  "link-goes": linkGoes,
  "colours-go": coloursGo,
  "note-goes": noteGoes,
};

export type NoticeKind = keyof typeof notices;

/** Something a person should know before the merge is written. */
export type Notice = {
  readonly [K in NoticeKind]: { readonly kind: K } & FactsOf<typeof notices, K>;
}[NoticeKind];

// A notice's kind and facts are made together, which the union of all notices no longer shows.
export const describeNotice = (notice: Notice): Described => worded(notices[notice.kind] as Worded<Notice>, notice);
