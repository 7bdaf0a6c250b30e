import { catalogue, issueCodes, type IssueCode, type ParamsOf } from "../../src/issues/catalogue";
import { remedyAt } from "../../src/issues/entry";
import { describe as words } from "../../src/issues/describe";
import { issue } from "../../src/issues/make";
import type { Satang } from "../../src/plan/satang";

const satang = (amount: number) => amount as Satang;
const form = { th: "แบบแผน", en: "plan form" };
const sums = { stored: satang(1_200_000), computed: satang(12_000_000) };

const source = { file: "a.xlsx", sourceRow: 7 };
const sent = { ...source, agency: "A", sheet: "s" };
const inferred = { stored: 1_200_000, computed: 12_000_000, unit: "satang" } as const;

/** Facts for every code, in Latin letters, so that Thai letters of a message are the message's own. */
const facts: { readonly [C in IssueCode]: ParamsOf<C> } = {
  "file-unreadable": { reason: "damaged" },
  "file-document": { format: "docx" },
  "file-other-spreadsheet": { format: "ods" },
  "file-numbers": { format: "numbers" },
  "file-google": { format: "google" },
  "file-csv": { format: "csv" },
  "file-pdf": { format: "pdf" },
  "file-archive": { format: "zip" },
  "file-mail": { format: "mail" },
  "file-picture": { format: "picture" },
  "file-unknown": { format: "unknown" },
  "file-encrypted": {},
  "plan-not-found": {},
  "plan-hidden": { veryHidden: true, rows: 3 },
  "sheet-name-impossible": { name: "[a.xlsx]b" },
  "sheet-not-found": { name: "Plan" },
  "form-uncertain": { forms: [form, form] },
  "form-wrong": { found: form, asked: form },
  "submission-empty": {},
  "submission-repeated": { agency: "A", otherFile: "a.xlsx", here: satang(100), there: satang(200) },
  "sheet-repeated": { otherSheet: "s", rows: 17, all: 20 },
  "fiscal-year-wrong": { year: 2564, expected: 2565 },
  "cell-unread": { text: "x" },
  "fiscal-year-missing": { expected: 2565 },
  "fiscal-year-common-era": { written: 2022, year: 2565 },
  "picture-in-cell": {},
  "text-continued": { text: "x", row: 10 },
  "column-missing": { column: "agency" },
  "column-repeated": { column: "agencyBudget" },
  "header-ambiguous": { text: "x", columns: ["integratedBudget", "agencyBudget"] },
  "header-misread": { text: "x", column: "integratedBudget" },
  "header-varies": { text: "x", before: "y", column: "project" },
  "page-break-lines": { rows: [9, 10, 22] },
  "column-unknown-hidden": { text: "x" },
  "column-unknown": { text: "x" },
  "heading-unknown": { level: "guideline", name: "x", nearest: "y" },
  "heading-number-mismatch": { level: "substrategy", name: "x", number: 3, expected: 2 },
  "heading-misspelt": { level: "project", name: "x", nearest: "y" },
  "heading-other-wording": { level: "strategy", name: "x", formName: "y" },
  "heading-missing": { level: "strategy" },
  "heading-order": { level: "strategy", name: "x", after: "y" },
  "project-missing": {},
  "activity-missing": {},
  "number-skipped": { level: "activity", from: 2, to: 4 },
  "number-repeated": { level: "activity", number: 2, row: 10 },
  "number-written-otherwise": { level: "activity", number: "4", row: 9, model: "1)", close: false },
  "number-missing": { level: "project" },
  "agency-missing": {},
  "agency-unknown": { name: "x", nearest: null },
  "agency-misspelt": { name: "x", nearest: "y" },
  "submitter-unknown": { name: "x", nearest: "y" },
  "agency-spaced": { name: "x" },
  "agency-group": { name: "x" },
  "agency-other": { name: "x", submitter: "y" },
  "unit-missing": {},
  "unit-unknown": { name: "x", nearest: "y" },
  "unit-indicator-mismatch": { unit: "x", measured: "y" },
  "percent-beside-count": { quantity: 65, unit: "x", percent: 70 },
  "unit-doubtful": { number: 43, unit: "x", otherNumber: 44, otherUnit: "y", row: 9 },
  "quantity-missing": {},
  "quantity-unreadable": { column: "quantity", text: "x" },
  "quantity-range": { column: "quantity", text: "1-3" },
  "quantity-negative": { number: -1 },
  "quantity-zero": {},
  "percent-below-one": { number: 0.8, percent: 80 },
  "quantity-fractional": { number: 2.5, unit: "x" },
  "quantity-unusual": { number: 4300, usual: 20, unit: "x" },
  "target-repeats-output": {},
  "target-unmeasurable": { text: "x" },
  "target-indicator-mismatch": { target: "x", indicator: "y" },
  "target-of-several": { target: "x", count: 2 },
  "target-without-unit": { number: 80, likely: "x" },
  "target-count-differs": { number: 33, unit: "x", otherNumber: 32, row: 9 },
  "achievement-missing": {},
  "achievement-in-output": { number: 140 },
  "achievement-repeated": { number: 100 },
  "achievement-capped": { planned: 60, done: 72, unit: "x", row: 9 },
  "achievement-over-hundred": { number: 480 },
  "percent-over-hundred": { number: 140 },
  "amount-unreadable": { column: "budget", text: "x" },
  "amount-letter-for-digit": { text: "1O,000", suggestion: satang(1_000_000) },
  "amount-point-ambiguous": { text: "20.500", small: satang(2050), large: satang(2_050_000) },
  "amount-too-large": { amount: satang(90_000_000_000_000) },
  "amount-negative": { amount: satang(-100) },
  "amount-below-satang": { text: "1.005" },
  "amount-in-both-columns": { amount: satang(100) },
  "amount-across-columns": { amount: satang(100), column: "integratedBudget" },
  "amount-across-rows": { amount: satang(100), rows: 3 },
  "amount-shown-otherwise": { amount: satang(500_000), shown: "5" },
  "amounts-in-other-unit": { text: "x", baht: 1000 },
  "amount-unusual": { amount: satang(100_000_000), usual: satang(100) },
  "amount-as-text": { text: "5000 x", amount: satang(500_000) },
  "amount-blank": { column: "agencyBudget" },
  "formula-uncomputed": { column: "quantity", formula: "=A1*2" },
  "value-of-wrong-kind": { column: "quantity", kind: "date", text: "x" },
  "indicator-missing": {},
  "target-missing": {},
  "output-missing": {},
  "outcome-missing": {},
  "outcome-repeats-activity": {},
  "outcome-copied": { row: 9 },
  "outcome-split": { next: 10, row: 5 },
  "percent-in-text-differs": { quantity: 80, written: 82 },
  "foreign-script": { letters: "x", place: "axb" },
  "word-misspelt": { wrong: "x", right: "y" },
  "indicator-only-count": { text: "x" },
  "indicator-wording": {},
  "date-of-other-year": { date: "x", year: 2554, expected: 2553 },
  "word-doubtful": { word: "x", likely: "y", more: 2 },
  "doubled-word": { word: "x" },
  "letters-apart": { text: "x" },
  "text-like-formula": { text: "=1+1" },
  "text-after-sign": { text: "+x", sign: "+" },
  "row-of-several": { level: "project", count: 3 },
  "row-repeated": { row: 76 },
  "row-repeated-elsewhere": { row: 10 },
  "row-nearly-repeated": { row: 76, columns: ["quantity", "outcome"] },
  "row-shifted": { columns: -1 },
  "hidden-amount": { where: "column", amount: satang(100) },
  "struck-through": { whole: true, amount: satang(100) },
  "formula-error": { text: "#REF!" },
  "formula-irreproducible": { formula: "=RAND()" },
  "formula-external": { formula: "='[a.xlsx]b'!A1" },
  "total-missing": { section: "x" },
  "totals-absent": {},
  "total-mismatch": sums,
  "total-range-short": { ...sums, rows: [38] },
  "total-counts-twice": { ...sums, rows: [8, 9, 10, 12] },
  "total-refers-elsewhere": { ...sums, cells: "F3" },
  "total-skips-text": { ...sums, rows: [38] },
  "total-stale": sums,
  "total-unclear": { formula: "=SUMPRODUCT(A1:A2)" },
  "total-unlabelled": {},
  "total-foreign": { text: "x" },
  "totals-uncomputed": { count: 2 },
  "total-filtered": { formula: "=SUBTOTAL(9,A1:A2)" },
  "total-typed": { stored: satang(100) },
  "grand-total-missing": {},
  "grand-total-mismatch": sums,
  "sum-mismatch": { ...inferred, covers: "F3:F9" },
  "sum-range-short": { ...inferred, rows: [38] },
  "sum-counts-twice": { ...inferred, rows: [8, 9] },
  "sum-refers-elsewhere": { ...inferred, cells: "F3" },
  "sum-skips-text": { ...inferred, rows: [38] },
  "rows-in-no-total": { rows: [8, 9], amount: 40, unit: "number" },
  "sum-stale": inferred,
  "sum-typed": { stored: 12, unit: "number" },
  "sum-rounded": { shown: "3", sumShown: "2", stored: 250, unit: "satang" },
  "cross-foot-mismatch": { ...inferred, by: "agency" },
  "hidden-number": { where: "filter", stored: 12, unit: "number" },
  "hidden-sheet": { veryHidden: true, numbers: 2 },
  "sums-not-found": {},
  "total-not-recomputed": { rows: [38] },
  "sum-not-verified": { formula: "=A1*2" },
  "origin-missing": { amount: satang(100) },
  "merged-amount-changed": { ...source, column: "budget", merged: "5", stands: "6" },
  "merged-cell-changed": { ...source, column: "unit", merged: "x", stands: "y" },
  "merged-grand-total-gone": {},
  "merged-row-gone": { ...source, agency: "A", name: "x", amount: satang(100) },
  "merged-row-moved": { rows: [8, 9], merged: "x", stands: "y" },
  "own-rows-changed": { stands: satang(100), merged: satang(200) },
  "merge-record-damaged": {},
  "merge-record-missing": { agencies: 2 },
  "merge-log-missing": {},
  "merge-log-foreign": {},
  "log-entry-changed": { column: "x", was: "1", is: "2" },
  "log-entry-untied": {},
  "log-entry-blank": {},
  "log-entry-lost": { agency: "A", file: "a.xlsx" },
  "log-agency-lost": { agency: "A", file: "a.xlsx" },
  "log-record-differ": { agency: "A", what: "rows", logged: "1", recorded: "2" },
  "report-not-verified": {},
  "origins-unknown": {},
  "sent-row-missing": { ...sent, name: "x", amount: satang(100) },
  "row-not-sent": { agency: "A", files: "a.xlsx", amount: satang(100) },
  "sent-amount-differs": { ...sent, column: "budget", cell: "F9", sent: "5", stands: "6" },
  "sent-cell-differs": { ...sent, column: "unit", cell: "F9", sent: "x", stands: "y" },
  "sent-under-other-heading": { ...sent, sent: "x", stands: "y" },
  "agency-total-differs": { agency: "A", column: "budget", declared: null, sent: satang(100), stands: satang(200) },
  "sent-file-not-merged": { agency: "A", file: "a.xlsx", merged: "b.xlsx" },
  "sent-files-several": { agency: "A", files: "a.xlsx, b.xlsx" },
  "merged-into-other-sheet": { name: "Plan" },
  "totals-not-added": { rows: [8, 9], shown: "date" },
  "sent-file-unread": { file: "a.xlsx", why: "other-form" },
  "agencies-not-at-hand": { agencies: "A, B", count: 2 },
  "not-reconciled": {},
};

const made = <C extends IssueCode>(code: C) => issue(code, { sheet: "s", area: null, params: facts[code] });
const toldAt = (code: IssueCode) => {
  const { message, remedy } = words(made(code));
  return { message, remedy: remedyAt(remedy, "pane") };
};

test.each(issueCodes)("%s says what is wrong and what to do, in Thai and in English", (code) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  const { message, remedy } = toldAt(code);
  for (const thai of [message.th, remedy.th]) {
    expect(thai).toMatch(/[ก-๙]{3}/);
    expect(thai).not.toMatch(/undefined|null|NaN|\[object/);
  }
  for (const english of [message.en, remedy.en]) {
    expect(english).toMatch(/[a-z]{2}/i);
    expect(english).not.toMatch(/[ก-๙]/);
    expect(english).not.toMatch(/undefined|null|NaN|\[object/);
  }
});

test("a message is one sentence without its full stop, a remedy a sentence with it, as lists show them", () => {
  const english = issueCodes.map((code) => [code, toldAt(code)] as const);
  expect(english.filter(([, { message }]) => /\.$/.test(message.en) && !/B\.E\.$/.test(message.en))).toEqual([]);
  expect(english.filter(([, { remedy }]) => !/[.…]$/.test(remedy.en))).toEqual([]);
});

test.each(issueCodes)("%s speaks the officer's language", (code) => {
  const { message, remedy } = toldAt(code);
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
