import { areaToA1, columnName, toA1, type Area } from "../grid/area";
import {
  certaintyOf,
  unplacedWhys,
  type Basis,
  type ColumnGuess,
  type Guess,
  type Proposal,
} from "../inference/proposal";
import type { Issue } from "../issues/issue";
import { columnKindWords } from "../forms/columnKindWords";
import type { Language } from "../words/language";
import { displayWidth, padEnd } from "./displayWidth";
import { issueLines } from "./issueLines";
import { plainText } from "./plainText";
import { someOf } from "./someOf";

/** A form made from a sheet, and what it reads there. */
export interface ProposalTold {
  readonly file: string;
  /** Where the form was written; null: nowhere. */
  readonly out: string | null;
  readonly proposal: Proposal;
  readonly trial: {
    readonly rows: readonly string[];
    readonly unexplained: readonly Area[];
    readonly issues: readonly Issue[];
  };
}

const bases: Readonly<Record<Basis, Readonly<Record<Language, string>>>> = {
  header: { th: "ชื่อหัวตาราง", en: "header" },
  values: { th: "ค่าในช่อง", en: "values" },
  formulas: { th: "สูตร", en: "formulas" },
  labels: { th: "คำนำหน้า", en: "labels" },
  numbering: { th: "เลขลำดับ", en: "numbering" },
  place: { th: "ตำแหน่ง", en: "place" },
  none: { th: "เดา", en: "a guess" },
};

const words = {
  th: {
    read: (sheet: string, top: number, bottom: number, rows: number) =>
      `แผ่น “${sheet}” หัวตารางแถว ${top === bottom ? top : `${top}-${bottom}`} · ${rows} แถว`,
    columns: "คอลัมน์",
    levels: "หัวข้อ จากนอกเข้าใน",
    totals: "ยอดรวม",
    lists: "รายการ",
    relations: (count: number) => `ความสัมพันธ์ในแถว ${count} ข้อ`,
    grand: "ทั้งแผน",
    headings: (count: number) => `${count} แห่ง`,
    entries: (count: number, aliases: number) => `${count} ชื่อ${aliases > 0 ? ` กับคำเขียนอย่างอื่น ${aliases} คำ` : ""}`,
    level: "หัวข้อ",
    obey: (obey: number, of: number) => (of === 0 ? "ไม่มีค่าให้ดู" : `${obey} จาก ${of}`),
    unplaced: "ที่ยังไม่มีที่ในแบบฟอร์ม",
    none: "ทุกส่วนของแผ่นมีที่ในแบบฟอร์ม",
    trial: (rows: number, unexplained: number) => `อ่านแผ่นนี้ด้วยแบบฟอร์มนี้: ${rows} แถว · ช่องที่อธิบายไม่ได้ ${unexplained}`,
    written: (out: string) => `เขียนแบบฟอร์มไว้ที่ ${out}`,
    notWritten: "ยังไม่ได้เขียนแบบฟอร์ม ใช้ --out ชื่อไฟล์.json",
    taxonomy: "หัวข้อที่มี",
    agencies: "หน่วยงาน",
    units: "หน่วยนับ",
  },
  en: {
    read: (sheet: string, top: number, bottom: number, rows: number) =>
      `Sheet “${sheet}”: header in ${top === bottom ? `row ${top}` : `rows ${top}-${bottom}`}, ${rows} row${rows === 1 ? "" : "s"}`,
    columns: "Columns",
    levels: "Levels, outermost first",
    totals: "Totals",
    lists: "Lists",
    relations: (count: number) => `${count} relation${count === 1 ? "" : "s"} that hold in every row`,
    grand: "of the whole plan",
    headings: (count: number) => `${count} heading${count === 1 ? "" : "s"}`,
    entries: (count: number, aliases: number) =>
      `${count} name${count === 1 ? "" : "s"}${aliases > 0 ? `, ${aliases} other spelling${aliases === 1 ? "" : "s"}` : ""}`,
    level: "level",
    obey: (obey: number, of: number) => (of === 0 ? "no values to go by" : `${obey} of ${of}`),
    unplaced: "Not placed",
    none: "Everything in the sheet has a place in the form",
    trial: (rows: number, unexplained: number) =>
      `The sheet read by this form: ${rows} row${rows === 1 ? "" : "s"} · ${unexplained} unexplained cell${unexplained === 1 ? "" : "s"}`,
    written: (out: string) => `The form was written to ${out}`,
    notWritten: "The form was not written; give --out FILE.json",
    taxonomy: "headings",
    agencies: "agencies",
    units: "units",
  },
};

/** What a sheet was understood as: columns, levels, totals and lists with how sure each is, and all that has no place. */
export function proposalReport({ file, out, proposal, trial }: ProposalTold, language: Language): string[] {
  const say = words[language];
  const { header, levels, totals, lists, relations, unplaced } = proposal;
  const nameOf = new Map(proposal.file.levels.map(({ id, name }) => [id, typeof name === "string" ? name : name.th]));
  const percent = (guess: Guess): string => `${Math.floor(certaintyOf(guess) * 100)}%`;
  const because = ({ basis }: Guess): string => basis.map((one) => bases[one][language]).join(", ");
  const columns = proposal.columns.map((column) => [
    columnName(column.column),
    column.path.join(" > "),
    kindWords(column, proposal, language),
    percent(column),
    `${say.obey(column.obey, column.of)} (${because(column)})`,
    someOf(column.exceptions.map(toA1), language),
  ]);
  const lines = [
    `${file} · ${say.read(proposal.sheet, header.top + 1, header.bottom + 1, proposal.rows)}`,
    "",
    say.columns,
    ...aligned(columns),
    "",
    say.levels,
    ...aligned(
      levels.map((level) => [
        nameOf.get(level.level) ?? level.level,
        percent(level),
        `${say.headings(level.count)} (${because(level)})`,
        level.examples[0]?.text ?? "",
      ]),
    ),
    ...(totals.length === 0 ? [] : ["", say.totals]),
    ...aligned(
      totals.map((total) => [
        total.level === null ? say.grand : (nameOf.get(total.level) ?? total.level),
        percent(total),
        someOf(
          total.rows.map((row) => String(row + 1)),
          language,
        ),
      ]),
    ),
    ...(lists.length === 0 ? [] : ["", say.lists]),
    ...aligned(lists.map(({ list, entries, aliases }) => [listName(list, language), say.entries(entries, aliases)])),
    ...(relations.length === 0 ? [] : ["", say.relations(relations.length)]),
    "",
    ...(unplaced.length === 0 ? [say.none] : [say.unplaced]),
    ...aligned(unplaced.map(({ at, text, why }) => [at ? toA1(at) : "", text, unplacedWhys[why][language]])),
    "",
    say.trial(trial.rows.length, trial.unexplained.length),
    ...(trial.unexplained.length === 0 ? [] : [`  ${someOf(trial.unexplained.map(areaToA1), language)}`]),
    ...issueLines(trial.issues, proposal.sheet, language),
    "",
    out === null ? say.notWritten : say.written(out),
  ];
  return lines.map(plainText);
}

const listName = (list: string, language: Language): string => {
  const say = words[language];
  return list === "taxonomy" || list === "agencies" || list === "units" ? say[list] : list;
};

function kindWords({ entry, kind }: ColumnGuess, { file }: Proposal, language: Language): string {
  const column = file.columns[entry];
  const isLevel = column !== undefined && "level" in column;
  return isLevel ? words[language].level : columnKindWords[kind as keyof typeof columnKindWords][language];
}

const widest = 40;

/** Cells under each other, indented. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.min(widest, Math.max(...rows.map((row) => displayWidth(row[at] ?? "")))),
  );
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, at) => padEnd(cell, widths[at]!))
        .join("  ")
        .trimEnd()}`,
  );
}
