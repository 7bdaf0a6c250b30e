import { severityNames } from "../../issues/cataloguePage";
import type { Words } from "../../text/language";
import { matchKey } from "../../text/matchKey";
import { columnKindWords, columnRoleWords } from "../columnKindWords";

/** What a cell may say, by what the form's file says instead. */
export type Choices = Readonly<Record<string, Words>>;

export const yesNo: Choices = { true: { th: "ใช่", en: "yes" }, false: { th: "ไม่ใช่", en: "no" } };

export const places: Choices = {
  row: { th: "แถวของตัวเอง", en: "a row of its own" },
  column: { th: "คอลัมน์ของตาราง", en: "a column" },
};

export const senders: Choices = {
  column: { th: "คอลัมน์หน่วยงาน", en: "the column of agencies" },
  title: { th: "บรรทัดเหนือตาราง", en: "the line above the table" },
  file: { th: "ชื่อไฟล์", en: "the file's name" },
};

export const numberings: Choices = {
  never: { th: "ไม่มีเลข", en: "never" },
  sometimes: { th: "มีเลขบางครั้ง", en: "sometimes" },
  always: { th: "มีเลขเสมอ", en: "always" },
};

export const blanks: Choices = {
  above: { th: "เหมือนช่องข้างบน", en: "as above" },
  none: { th: "ไม่มีหัวข้อ", en: "no heading" },
};

export const levelMeanings: Choices = {
  strategy: { th: "ยุทธศาสตร์", en: "strategy" },
  project: { th: "โครงการ", en: "project" },
  activity: { th: "กิจกรรม", en: "activity" },
};

export const columnMeanings: Choices = columnRoleWords;

export const moneyUnits: Choices = {
  baht: { th: "บาท", en: "baht" },
  thousand: { th: "พันบาท", en: "thousand baht" },
  million: { th: "ล้านบาท", en: "million baht" },
};

/** `list`: the members are on a sheet of their own. */
export const dimensions: Choices = {
  year: { th: "ปี", en: "year" },
  month: { th: "เดือน", en: "month" },
  quarter: { th: "ไตรมาส", en: "quarter" },
  list: { th: "รายการในแผ่นชุดคอลัมน์", en: "list on the sheet of series" },
};

export const seriesParts: Choices = {
  over: { th: "สมาชิก", en: "member" },
  by: { th: "คอลัมน์ย่อยของทุกสมาชิก", en: "column of every member" },
  quarter: { th: "รวมไตรมาส", en: "sum of a quarter" },
  sum: { th: "รวมทั้งชุด", en: "sum of all" },
};

export const totalPlaces: Choices = {
  after: { th: "ใต้แถวที่รวม", en: "below its rows" },
  heading: { th: "ข้างหัวข้อ", en: "beside its heading" },
  before: { th: "เหนือทุกแถว", en: "above all rows" },
};

export const relationNames: Choices = {
  sum: { th: "บวกกันเท่ากับ", en: "add up to" },
  difference: { th: "ลบกันเท่ากับ", en: "first less the others is" },
  percent: { th: "คิดเป็นร้อยละ", en: "first in percent of the second is" },
  share: { th: "ร้อยละของทั้งหมด", en: "in percent of all is" },
  most: { th: "ช่องแรกไม่เกินช่องที่สอง", en: "first is at most the second" },
  atLeastOne: { th: "ต้องกรอกอย่างน้อยหนึ่งช่อง", en: "at least one is filled in" },
  atMostOne: { th: "กรอกได้ไม่เกินหนึ่งช่อง", en: "at most one is filled in" },
  differ: { th: "ต้องไม่เท่ากัน", en: "must differ" },
};

export const severities: Choices = { ...severityNames, off: { th: "ไม่ตรวจ", en: "off" } };

export const digitNames: Choices = {
  arabic: { th: "เลขอารบิก 123", en: "Arabic 123" },
  thai: { th: "เลขไทย ๑๒๓", en: "Thai ๑๒๓" },
};

export const papers: Choices = { A4: { th: "A4", en: "A4" }, A3: { th: "A3", en: "A3" } };

export const directions: Choices = {
  landscape: { th: "แนวนอน", en: "landscape" },
  portrait: { th: "แนวตั้ง", en: "portrait" },
};

const every: readonly Choices[] = [
  ...[
    yesNo,
    places,
    senders,
    numberings,
    blanks,
    levelMeanings,
    columnMeanings,
    columnKindWords,
    moneyUnits,
    dimensions,
    totalPlaces,
  ],
  ...[severities, digitNames, papers, directions],
];

/** What a value of a form's file is called in its workbook. */
export function choiceWords(value: string): Words {
  const named = every.find((choices) => Object.hasOwn(choices, value))?.[value];
  return named ?? { th: value, en: value };
}

/** The value that a text of a cell stands for, in either language or as the file has it; the text itself where none. */
export function chosenValue(text: string, choices: Choices): string {
  const key = matchKey(text);
  const found = Object.entries(choices).find(
    ([value, { th, en }]) => value === text || matchKey(th) === key || matchKey(en) === key,
  );
  return found?.[0] ?? text;
}
