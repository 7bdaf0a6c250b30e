import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { areaToA1 } from "../../src/grid/area";
import { cellWords } from "../../src/issues/cellWords";
import { issuesIn } from "../../src/app/findings";
import { readableKind } from "../../src/workbook/fileSheets";
import { agencySheet } from "../support/agencySheet";
import { csvOf } from "../support/csvOf";
import { docxOf, type DocxManner } from "../support/docxOf";
import { flatTableOf } from "../support/flatTableOf";
import { odsOf } from "../support/odsOf";
import { checkedBytes, errorsIn, rowsSaid } from "../support/readSubmission";
import { thai874 } from "../support/thai874";
import { xlsOf } from "../support/xlsOf";
import { xlsxOf } from "../support/xlsxOf";

const header = { first: 6, last: 7 };
const merges = [
  "A5:I5",
  "A6:I6",
  "A7:A8",
  "B7:B8",
  "C7:D7",
  "E7:F7",
  "G7:G8",
  "H7:H8",
  "I7:I8",
  "A9:I9",
  "A10:I10",
  "A14:D14",
  "A16:I16",
  "A17:I17",
  "A18:A19",
  "B18:B19",
  "C18:D18",
  "E18:F18",
  "G18:G19",
  "H18:H19",
  "I18:I19",
  "A20:I20",
  "A21:I21",
  "A24:D24",
  "A25:D25",
];
const plan = agencySheet({}, { merges });
const faulty = agencySheet({ F11: "50,OOO", C12: null, I13: "สำนักงานที่ไม่มีจริง" }, { merges });
const manners: readonly DocxManner[] = ["one-table", "paragraphs", "pages"];

const flat = flatTableOf(plan, tratPlan2565);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** What every adapter owes: the same rows, whatever kind of file they were sent in. */
describe("a plan is read alike from every kind of file", () => {
  const expected = checkedBytes("plan.xlsx", xlsxOf([plan])).then(rowsSaid);
  test.each<[string, string, Uint8Array]>([
    ["xlsx", "plan.xlsx", xlsxOf([plan])],
    ["xls", "plan.xls", xlsOf([plan])],
    ["ods", "plan.ods", odsOf([plan])],
    ...manners.map((manner): [string, string, Uint8Array] => ["docx", `${manner}.docx`, docxOf(plan, manner, header)]),
    ["csv", "flat.csv", utf8(csvOf(flat))],
    ["csv", "flat in Windows-874.csv", thai874(csvOf(flat, ";"))],
    ["csv", "flat.tsv", utf8(csvOf(flat, "\t"))],
  ])("%s: %s", async (kind, name, bytes) => {
    expect(readableKind(bytes)).toBe(kind);
    const file = await checkedBytes(name, bytes);
    expect(errorsIn(file)).toEqual([]);
    expect(rowsSaid(file)).toEqual(await expected);
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, Uint8Array]>([
    ["plan.xls", xlsOf([faulty])],
    ["plan.ods", odsOf([faulty])],
    ...manners.map((manner): [string, Uint8Array] => [`${manner}.docx`, docxOf(faulty, manner, header)]),
  ])("with the same faults: %s", async (name, bytes) => {
    const sent = await checkedBytes("plan.xlsx", xlsxOf([faulty]));
    expect(errorsIn(await checkedBytes(name, bytes)).sort()).toEqual(errorsIn(sent).sort());
    expect(errorsIn(sent)).toHaveLength(3);
  });
});

test("an error in a document has the place where a person finds it there", async () => {
  const file = await checkedBytes("plan.docx", docxOf(faulty, "paragraphs", header));
  const found = issuesIn(file).find(({ code }) => code === "amount-letter-for-digit")!;
  expect(found.inDocument).toEqual({ table: 3, row: 1, cell: 6 });
  expect(cellWords(found.area!, found.inDocument)).toEqual({
    th: `ตาราง ๓ แถว ๑ ช่อง ๖ (${areaToA1(found.area!)})`,
    en: `table 3, row 1, cell 6 (${areaToA1(found.area!)})`,
  });
});

test("an amount with its older one struck out beside it is an error, and is not counted", async () => {
  const sent = agencySheet({ F11: "5\u03360\u03360\u0336600" }, { merges });
  const file = await checkedBytes("plan.docx", docxOf(sent, "one-table", header));
  const before = await checkedBytes("plan.docx", docxOf(plan, "one-table", header));
  expect(errorsIn(before)).toEqual([]);
  expect(issuesIn(file).filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "amount-unreadable", area: { top: 10, left: 5 } },
  ]);
});
