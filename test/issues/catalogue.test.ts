import { catalogue, issueCodes, type IssueCode, type ParamsOf } from "../../src/issues/catalogue";
import { remedyAt } from "../../src/issues/entry";
import { describe as words } from "../../src/issues/describe";
import { issue } from "../../src/issues/make";

const made = <C extends IssueCode>(code: C) =>
  issue(code, { sheet: "s", area: null, params: catalogue[code].example as ParamsOf<C> });
const reportedAt = (code: IssueCode) => {
  const { message, remedy } = words(made(code));
  return { message, remedy: remedyAt(remedy, "pane") };
};

test.each(issueCodes)("%s is a name of lower-case words", (code) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
});

test("a message is one sentence without its full stop, a remedy a sentence with it, as lists show them", () => {
  const english = issueCodes.map((code) => [code, reportedAt(code)] as const);
  expect(english.filter(([, { message }]) => /\.$/.test(message.en) && !/B\.E\.$/.test(message.en))).toEqual([]);
  expect(english.filter(([, { remedy }]) => !/[.…]$/.test(remedy.en))).toEqual([]);
});

test.each(issueCodes)("%s speaks the officer's language", (code) => {
  const { message, remedy } = reportedAt(code);
  expect(`${message.en} ${remedy.en}`).not.toMatch(/\b(null|string|parse|invalid|regex|boolean|field|token|index)\b/i);
  // Options are of the command line; the same words are read in Excel's pane.
  expect(`${message.th} ${remedy.th} ${message.en} ${remedy.en}`).not.toMatch(/--[a-z]/);
});

test("amounts and rows are written as people write them", () => {
  expect(words(made("total-mismatch")).message).toEqual({
    th: "ยอดรวม 12,000 บาท แต่รายการรวมกันได้ 120,000 บาท ต่างกัน -108,000 บาท",
    en: "The total says 12,000 baht, but the rows add up to 120,000 baht: a difference of -108,000 baht",
  });
  expect(words(made("total-counts-twice")).message.en).toBe(
    "The total counts rows 9-11, 13 more than once, so it shows 12,000 baht instead of 120,000 baht",
  );
});

test("levels and columns are named in the reader's language", () => {
  const { message } = words(made("column-missing"));
  expect(message).toEqual({
    th: "ตารางนี้ไม่มีคอลัมน์ “ผู้รับผิดชอบ”",
    en: "This table has no column for the responsible agency",
  });
});

test("every code has a severity", () => {
  for (const code of issueCodes) expect(["error", "warning", "note"]).toContain(catalogue[code].severity);
});
