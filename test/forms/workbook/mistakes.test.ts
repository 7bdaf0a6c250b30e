import { areaToA1, cellArea, parseArea } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import { loadFormBook } from "../../../src/forms/workbook/loadFormBook";
import { writeForm } from "../../../src/forms/workbook/writeForm";
import { gridsOfForm } from "../../support/formBooks";
import { wholeForm } from "../../support/wholeForm";

const sheets = gridsOfForm(writeForm(wholeForm));

/** The address of a cell: of the column of a heading and the line that begins with, or holds, a text. */
function cellOf(sheet: string, heading: string, line: string): string {
  const cells = sheets.find((grid) => grid.sheet === sheet)!.rows.flatMap((row) => row.cells);
  const isText = (value: unknown, text: string) => String(value).split("\n")[0] === text;
  const column = cells.find(({ value }) => isText(value, heading))!.column;
  const row = cells.find(({ value, row }) => isText(value, line) && row > 2)!.row;
  return areaToA1(cellArea({ row, column }));
}

type Planted = string | number | { readonly formula: string } | null;

/** The workbook with another content in one cell. */
function planted(grids: readonly Grid[], sheet: string, address: string, content: Planted): Grid[] {
  const { top: row, left: column } = parseArea(address)!;
  const cell =
    content === null
      ? []
      : typeof content === "object"
        ? [{ row, column, value: 1, formula: content.formula, format: "@" }]
        : [{ row, column, value: content, formula: null, format: "@" }];
  return grids.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const at = grid.rows.find(({ index }) => index === row) ?? { index: row, cells: [] };
    const cells = [...at.cells.filter((one) => one.column !== column), ...cell].sort((a, b) => a.column - b.column);
    const rows = [...grid.rows.filter(({ index }) => index !== row), { index: row, cells }];
    return { ...grid, rows: rows.sort((a, b) => a.index - b.index) };
  });
}

/** The value's cell beside a label of a sheet of single keys. */
const valueOf = (sheet: string, label: string): string => cellOf(sheet, "ค่า", label);

interface Mistake {
  readonly sheet: string;
  readonly cell: string;
  readonly content: Planted;
  readonly en: RegExp;
  readonly th?: RegExp;
}
const mistake = (sheet: string, cell: string, content: Planted, en: RegExp, th: RegExp = /[ก-๙]/): Mistake => ({
  ...{ sheet, cell, content, en, th },
});
const column = (heading: string, line: string) => cellOf("คอลัมน์", heading, line);
const level = (heading: string, line: string) => cellOf("ระดับ", heading, line);
const rule = (heading: string, line: string) => cellOf("ความสัมพันธ์", heading, line);

const mistakes: Readonly<Record<string, Mistake>> = {
  "a kind that is misspelt": mistake(
    ...(["คอลัมน์", column("ชนิด", "เบิกจ่าย"), "จำนวนเงิ"] as const),
    ...([/^It must be one of amount of money \(จำนวนเงิน\), number/, /^ต้องเป็นค่าใดค่าหนึ่งใน จำนวนเงิน, จำนวน/] as const),
  ),
  "a meaning that is not known": mistake("คอลัมน์", column("ความหมาย", "ปริมาณงาน"), "ปริมาตร", /^It must be one of/),
  "a level that is not known": mistake("คอลัมน์", column("ระดับ", "โครงการ"), "แผนงาน", /letters|level|column/),
  "an unknown unit of money": mistake("คอลัมน์", column("หน่วยเงิน", "เบิกจ่าย"), "หมื่นบาท", /one of baht \(บาท\)/),
  "a unit of money on a text": mistake("คอลัมน์", column("หน่วยเงิน", "หน่วยนับ"), "พันบาท", /Only an amount/),
  "neither yes nor no": mistake("คอลัมน์", column("ต้องกรอก", "เบิกจ่าย"), "อาจจะ", /yes \(ใช่\) or no/),
  "letters in a number": mistake("คอลัมน์", column("สูงสุด", "เบิกจ่าย"), "๕OO", /a number/, /ตัวเลข/),
  "a number of digits that is none": mistake("คอลัมน์", column("จำนวนหลัก", "รหัสทาง"), "4.5", /a whole number/),
  "no digits at all": mistake("คอลัมน์", column("จำนวนหลัก", "รหัสทาง"), "0", /at least 1/),
  "a list that is not there": mistake("คอลัมน์", column("รายการ", "สถานะ"), "ความคืบหน้า", /no list/),
  "a list forgotten": mistake("คอลัมน์", column("รายการ", "สถานะ"), null, /./),
  "a lowest above the highest": mistake("คอลัมน์", column("ต่ำสุด", "เบิกจ่าย"), "900", /lowest must not be above/),
  "a kind beside a level": mistake("คอลัมน์", column("ชนิด", "โครงการ"), "ข้อความ", /must be blank/, /เว้นช่องนี้ว่าง/),
  "an id with a space": mistake("คอลัมน์", column("รหัส", "เบิกจ่าย"), "งบ จ่าย", /letters, digits/),
  "an id twice": mistake("คอลัมน์", column("รหัส", "คงเหลือ"), "spent", /there already/),
  "a header twice": mistake("คอลัมน์", column("หัวตาราง", "คงเหลือ"), "เบิกจ่าย", /goes by this name/),
  "a series over nothing known": mistake("คอลัมน์", column("เป็นชุดตาม", "เดือน"), "สัปดาห์", /one of/),
  "a level's name forgotten": mistake("ระดับ", level("ชื่อระดับ", "มาตรการ"), null, /not be empty/, /เว้นว่าง/),
  "a level twice": mistake("ระดับ", level("รหัส", "มาตรการ"), "strategy", /there already/),
  "a place that is not known": mistake("ระดับ", level("หัวข้ออยู่ใน", "มาตรการ"), "แผ่นอื่น", /a row of its own/),
  "a numbering that is not known": mistake("ระดับ", level("เลขที่หัวข้อ", "มาตรการ"), "ทุกครั้ง", /one of never/),
  "a heading without its name": mistake("ระดับ", level("เขียนในแผนรวมเป็น", "โครงการ"), "{number}", /\{name\}/),
  "a numbered heading without its number": mistake(
    "ระดับ",
    level("เขียนในแผนรวมเป็น", "ยุทธศาสตร์"),
    "{name}",
    /\{number\}/,
  ),
  "a year of the Common Era": mistake("แบบฟอร์ม", valueOf("แบบฟอร์ม", "ปีงบประมาณ"), "2027", /at least 2500/),
  "a year in words": mistake("แบบฟอร์ม", valueOf("แบบฟอร์ม", "ปีงบประมาณ"), "ปีหน้า", /a number|a whole number/),
  "a last year before the first": mistake("แบบฟอร์ม", valueOf("แบบฟอร์ม", "ปีสุดท้าย"), "2569", /before the first/),
  "no title": mistake("แบบฟอร์ม", valueOf("แบบฟอร์ม", "ชื่อแบบฟอร์ม"), null, /not be empty/),
  "an id in Thai": mistake("แบบฟอร์ม", valueOf("แบบฟอร์ม", "รหัสแบบฟอร์ม"), "ถนน-2570", /small letters/),
  "a main measure that is no column": mistake(
    "แบบฟอร์ม",
    valueOf("แบบฟอร์ม", "ยอดหลักของแผน"),
    "งบกลาง",
    /column of amounts/,
  ),
  "a number format that is none": mistake("แบบฟอร์ม", valueOf("แบบฟอร์ม", "รูปแบบจำนวนเงิน"), "[", /./),
  "a total of no level": mistake("ยอดรวม", cellOf("ยอดรวม", "ยอดรวมของ", "ยุทธศาสตร์"), "แผนงาน", /./),
  "a total without its words": mistake("ยอดรวม", cellOf("ยอดรวม", "คำที่ใช้เรียก", "รวมทั้งสิ้น"), null, /./),
  "a number of a heading in words": mistake(
    "หัวข้อ",
    cellOf("หัวข้อ", "เลขที่", "ถนนปลอดภัย"),
    "สอง",
    /a number|a whole number/,
  ),
  "a number of a heading twice": mistake("หัวข้อ", cellOf("หัวข้อ", "เลขที่", "ถนนปลอดภัย"), "๑", /Another heading/),
  "a heading twice": mistake("หัวข้อ", cellOf("หัวข้อ", "ยุทธศาสตร์", "ถนนปลอดภัย"), "คนปลอดภัย", /Another heading/),
  "an agency's other name that another has": mistake(
    "หน่วยงาน",
    cellOf("หน่วยงาน", "ชื่ออื่น", "แขวงทางหลวง"),
    "ขนส่ง",
    /on the list already/,
  ),
  "an agency twice": mistake(
    "หน่วยงาน",
    cellOf("หน่วยงาน", "ชื่อหน่วยงาน", "แขวงทางหลวง"),
    "สำนักงานขนส่งจังหวัด",
    /on the list already/,
  ),
  "a unit twice": mistake("หน่วยนับ", cellOf("หน่วยนับ", "ชื่ออื่น", "ร้อยละ"), "คน", /on the list already/),
  "a relation of a column that is missing": mistake(
    "ความสัมพันธ์",
    rule("คอลัมน์", "บวกกันเท่ากับ"),
    "เบิกจ่าย\nค้างจ่าย",
    /no column/,
  ),
  "a relation of a kind not known": mistake("ความสัมพันธ์", rule("กฎ", "บวกกันเท่ากับ"), "คูณกัน", /one of add up to/),
  "a tolerance below nothing": mistake("ความสัมพันธ์", rule("คลาดเคลื่อนได้", "บวกกันเท่ากับ"), "-1", /at least 0/),
  "a severity that is not known": mistake(
    "การตรวจ",
    cellOf("การตรวจ", "ความรุนแรง", "column-unknown-amounts"),
    "แรงมาก",
    /one of/,
  ),
  "a check that is not known": mistake(
    "การตรวจ",
    cellOf("การตรวจ", "รหัส", "column-unknown-amounts"),
    "column-lost",
    /no check/,
  ),
  "a list twice the same": mistake("รายการ", cellOf("รายการ", "ชื่ออื่น", "แล้วเสร็จ"), "ยังไม่เริ่ม", /on the list already/),
  "a member without a name": mistake("ชุดคอลัมน์", cellOf("ชุดคอลัมน์", "ชื่อ", "อปท."), null, /not be empty/),
  "a part of a series not known": mistake("ชุดคอลัมน์", cellOf("ชุดคอลัมน์", "เป็น", "อปท."), "เพื่อน", /one of member/),
  "a formula": mistake(
    "หน่วยงาน",
    cellOf("หน่วยงาน", "ชื่อหน่วยงาน", "แขวงทางหลวง"),
    { formula: "=A1" },
    /a formula/,
    /สูตร/,
  ),
  "a heading that the sheet does not know": mistake(
    "หน่วยนับ",
    cellOf("หน่วยนับ", "ชื่ออื่น", "คน").replace(/\d+/, "3"),
    "ชื่อเล่น",
    /not a heading/,
  ),
  "paper of another size": mistake("พิมพ์", valueOf("พิมพ์", "กระดาษ"), "A5", /one of A4/),
};

test("there are 40 at least", () => {
  expect(Object.keys(mistakes).length).toBeGreaterThanOrEqual(40);
});

test("the workbook itself is right", () => {
  expect(loadFormBook(sheets)).toMatchObject({ file: wholeForm });
});

describe("each is reported at its cell, in words of who fills it in", () => {
  test.each(Object.entries(mistakes))("%s", (_, { sheet, cell, content, en, th }) => {
    const loaded = loadFormBook(planted(sheets, sheet, cell, content));
    const faults = "faults" in loaded ? loaded.faults : [];
    expect(faults.map(({ path }) => path)).toContain(`${sheet}!${cell}`);
    const at = faults.find(({ path }) => path === `${sheet}!${cell}`)!;
    expect(at.reason).toEqual({ en: expect.stringMatching(en), th: expect.stringMatching(th!) });
    for (const { reason } of faults) {
      expect(`${reason.th} ${reason.en}`).not.toMatch(
        /quotation|\[ \]|\{ \}|true|false|JSON|columns|levels|lists|labels/,
      );
    }
  });
});

test("several at once are all reported", () => {
  const several = [
    "a kind that is misspelt",
    "a year of the Common Era",
    "a unit twice",
    "a heading twice",
    "a formula",
  ];
  const wrong = several.map((name) => mistakes[name]!);
  const grids = wrong.reduce<Grid[]>(
    (all, { sheet, cell, content }) => planted(all, sheet, cell, content),
    [...sheets],
  );
  const loaded = loadFormBook(grids);
  const paths = "faults" in loaded ? loaded.faults.map(({ path }) => path) : [];
  expect(paths).toEqual(expect.arrayContaining(wrong.map(({ sheet, cell }) => `${sheet}!${cell}`)));
});
