import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { workbookFile, type WorkbookXml } from "../support/xlsxParts";

export type Value = string | number | { readonly xml: string };
export type Row = Readonly<Record<string, Value>>;

export const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function cellXml(at: string, value: Value): string {
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  return `<c r="${at}"${value.xml}</c>`;
}

export const rowXml = (row: number, cells: Row, attributes = ""): string =>
  `<row r="${row}"${attributes}>${Object.entries(cells)
    .map(([column, value]) => cellXml(`${column}${row}`, value))
    .join("")}</row>`;

export const formula = (text: string, value: number): Value => ({ xml: `><f>${escape(text)}</f><v>${value}</v>` });

const [strategy] = tratPlan2565.taxonomy;
export const substrategy = strategy!.children[0]!;
const guideline = substrategy.children[0]!;
export const agency = tratPlan2565.agencies[0]!.name;

/** What is above the rows: titles, headings, the header in two rows. Nine rows. */
export const top: readonly Row[] = [
  { A: tratPlan2565.title.th },
  { A: "ประจำปีงบประมาณ พ.ศ. ๒๕๖๕" },
  { A: `หน่วยงาน : ${agency}` },
  { A: `ยุทธศาสตร์ที่ ๑ “${strategy!.name}”` },
  { A: `กลยุทธ์ที่ ๑ “${substrategy.name}”` },
  {
    ...{ A: "ที่", B: "แผนงาน/โครงการ/กิจกรรม", C: "เป้าหมายดำเนินงาน", E: "งบประมาณ (ถ้ามี)" },
    ...{ G: "ตัวชี้วัด", H: "ผลลัพธ์", I: "ผู้รับผิดชอบ" },
  },
  { C: "หน่วยนับ", D: "ปริมาณงาน", E: "งบบูรณาการ", F: "งบหน่วยงาน" },
  { A: `แนวทางตามกลยุทธ์ : ${guideline.name}` },
  { A: "๑) โครงการเสริมสร้างความโปร่งใสของจังหวัด" },
];
export const headerMerges = ["C6:D6", "E6:F6", "A6:A7", "B6:B7", "G6:G7", "H6:H7", "I6:I7"];
export const first = top.length + 1;

export const sound = (at: number): Row => ({
  ...{ B: `${at + 1}) กิจกรรมอบรมครั้งที่ ${at + 1}`, C: "ครั้ง", D: 1, E: 0, F: 100 + at },
  ...{ G: "จำนวนครั้งที่จัดอบรม", H: "ผู้เข้าอบรมมีความรู้", I: agency },
});

interface SheetParts {
  readonly merges?: readonly string[];
  readonly attributes?: (at: number) => string;
  readonly after?: string;
  readonly before?: string;
  readonly totals?: boolean;
}

/** The plan's sheet with these rows. */
export function planXml(rows: readonly Row[], parts: SheetParts = {}): string {
  const { merges = headerMerges, attributes = () => "", after = "", before = "", totals = true } = parts;
  const last = first + rows.length;
  const xml = [
    ...top.map((row, at) => rowXml(at + 1, row)),
    ...rows.map((row, at) => rowXml(first + at, row, attributes(at))),
    ...(totals
      ? [
          rowXml(last, {
            A: "รวม",
            E: formula(`SUM(E${first}:E${last - 1})`, 0),
            F: formula(`SUM(F${first}:F${last - 1})`, 0),
          }),
          rowXml(last + 1, { A: "รวมงบประมาณทั้งสิ้น", E: formula(`E${last}`, 0), F: formula(`F${last}`, 0) }),
        ]
      : []),
  ];
  const merged =
    merges.length === 0 ? "" : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  return `${before}<sheetData>${xml.join("")}</sheetData>${merged}${after}`;
}

export const plan = (rows: readonly Row[], parts?: SheetParts, rest: Omit<WorkbookXml, "sheets"> = {}): Uint8Array =>
  workbookFile({ sheets: [["แผน", planXml(rows, parts)]], ...rest });

export const rowsOf = (count: number, make: (at: number) => Row): Row[] =>
  Array.from({ length: count }, (_, at) => make(at));
