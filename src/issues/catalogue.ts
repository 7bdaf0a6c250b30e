import type { Severity } from "./issue";

/** Words for a person, Thai first. */
export interface Words {
  readonly th: string;
  readonly en: string;
}

interface Entry<P> {
  /** A form may raise, lower or switch it off. */
  readonly severity: Severity;
  readonly th: (p: P) => string;
  readonly en: (p: P) => string;
  /** What the officer does about it. */
  readonly remedy: Words;
}

const entry = <P>(made: Entry<P>): Entry<P> => made;

type None = Record<string, never>;
interface Named {
  readonly name: string;
}
interface Text {
  readonly text: string;
}
interface Column {
  readonly column: string;
}

/** Every message a user can see about a sheet. A code names what is wrong and is never reused for anything else. */
export const catalogue = {
  // The file and its sheets
  "file-unreadable": entry<{ reason: string }>({
    severity: "error",
    th: (p) => `อ่านไฟล์นี้ไม่ได้: ${p.reason}`,
    en: (p) => `This file cannot be read: ${p.reason}`,
    remedy: { th: "เปิดไฟล์ใน Excel แล้วบันทึกเป็น .xlsx ใหม่", en: "Open it in Excel and save it again as .xlsx." },
  }),
  "plan-not-found": entry<None>({
    severity: "error",
    th: () => "ไม่พบตารางแผนในไฟล์นี้",
    en: () => "No plan table was found in this file",
    remedy: { th: "", en: "" },
  }),
  "form-uncertain": entry<{ forms: string }>({
    severity: "error",
    th: (p) => p.forms,
    en: (p) => p.forms,
    remedy: { th: "", en: "" },
  }),
  "form-wrong": entry<{ found: string; asked: string }>({
    severity: "error",
    th: (p) => p.found,
    en: (p) => p.found,
    remedy: { th: "", en: "" },
  }),
  "submission-empty": entry<None>({ severity: "warning", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "submission-repeated": entry<{ otherFile: string }>({
    severity: "warning",
    th: (p) => p.otherFile,
    en: (p) => p.otherFile,
    remedy: { th: "", en: "" },
  }),
  "fiscal-year-wrong": entry<{ year: number; expected: number }>({
    severity: "error",
    th: () => "",
    en: () => "",
    remedy: { th: "", en: "" },
  }),
  "cell-unread": entry<Text>({ severity: "warning", th: (p) => p.text, en: (p) => p.text, remedy: { th: "", en: "" } }),
  "hidden-sheet-amounts": entry<Named>({
    severity: "warning",
    th: (p) => p.name,
    en: (p) => p.name,
    remedy: { th: "", en: "" },
  }),
  // Headers
  "column-missing": entry<Column>({
    severity: "error",
    th: (p) => p.column,
    en: (p) => p.column,
    remedy: { th: "", en: "" },
  }),
  "column-repeated": entry<Column>({
    severity: "error",
    th: (p) => p.column,
    en: (p) => p.column,
    remedy: { th: "", en: "" },
  }),
  "header-ambiguous": entry<{ text: string; columns: string }>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "header-misread": entry<{ text: string; column: string }>({
    severity: "warning",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "column-unknown": entry<Text>({
    severity: "warning",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  // Headings. `level` is the level's Thai or English word, `nearest` the closest allowed name
  "heading-unknown": entry<{ level: string; name: string; nearest: string | null }>({
    severity: "error",
    th: (p) => p.name,
    en: (p) => p.name,
    remedy: { th: "", en: "" },
  }),
  "heading-number-mismatch": entry<{ level: string; number: number; expected: number }>({
    severity: "error",
    th: () => "",
    en: () => "",
    remedy: { th: "", en: "" },
  }),
  "heading-misspelt": entry<{ level: string; name: string; nearest: string }>({
    severity: "warning",
    th: (p) => p.name,
    en: (p) => p.name,
    remedy: { th: "", en: "" },
  }),
  "heading-missing": entry<{ level: string }>({
    severity: "error",
    th: (p) => p.level,
    en: (p) => p.level,
    remedy: { th: "", en: "" },
  }),
  "heading-order": entry<{ level: string; name: string }>({
    severity: "warning",
    th: (p) => p.name,
    en: (p) => p.name,
    remedy: { th: "", en: "" },
  }),
  "project-missing": entry<None>({ severity: "error", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "activity-missing": entry<None>({ severity: "error", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "number-skipped": entry<{ level: string; from: number; to: number }>({
    severity: "warning",
    th: () => "",
    en: () => "",
    remedy: { th: "", en: "" },
  }),
  "number-repeated": entry<{ level: string; number: number }>({
    severity: "warning",
    th: () => "",
    en: () => "",
    remedy: { th: "", en: "" },
  }),
  // Agencies
  "agency-missing": entry<None>({ severity: "error", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "agency-unknown": entry<{ name: string; nearest: string | null }>({
    severity: "error",
    th: (p) => p.name,
    en: (p) => p.name,
    remedy: { th: "", en: "" },
  }),
  "agency-misspelt": entry<{ name: string; nearest: string }>({
    severity: "warning",
    th: (p) => p.name,
    en: (p) => p.name,
    remedy: { th: "", en: "" },
  }),
  "agency-other": entry<{ name: string; submitter: string }>({
    severity: "warning",
    th: (p) => p.name,
    en: (p) => p.name,
    remedy: { th: "", en: "" },
  }),
  // Targets
  "unit-missing": entry<None>({ severity: "error", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "unit-unknown": entry<Named>({
    severity: "warning",
    th: (p) => p.name,
    en: (p) => p.name,
    remedy: { th: "", en: "" },
  }),
  "quantity-missing": entry<None>({ severity: "error", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "quantity-unreadable": entry<Text>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "quantity-range": entry<Text>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "quantity-negative": entry<Text>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "quantity-fractional": entry<{ text: string; unit: string }>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "percent-over-hundred": entry<Text>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  // Amounts. `column` is the column's header
  "amount-unreadable": entry<{ column: string; text: string }>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "amount-letter-for-digit": entry<{ text: string; suggestion: string }>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "amount-point-ambiguous": entry<{ text: string; small: string; large: string }>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "amount-negative": entry<Text>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "amount-below-satang": entry<Text>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "amount-in-both-columns": entry<{ amount: string }>({
    severity: "warning",
    th: (p) => p.amount,
    en: (p) => p.amount,
    remedy: { th: "", en: "" },
  }),
  "amount-unusual": entry<{ amount: string; usual: string }>({
    severity: "warning",
    th: (p) => p.amount,
    en: (p) => p.amount,
    remedy: { th: "", en: "" },
  }),
  "value-of-wrong-kind": entry<{ column: string; kind: string; text: string }>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  // Texts
  "indicator-missing": entry<None>({ severity: "warning", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "outcome-missing": entry<None>({ severity: "warning", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "foreign-script": entry<{ word: string }>({
    severity: "warning",
    th: (p) => p.word,
    en: (p) => p.word,
    remedy: { th: "", en: "" },
  }),
  "text-like-formula": entry<Text>({
    severity: "error",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  // Rows
  "row-repeated": entry<{ row: number }>({ severity: "error", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "row-nearly-repeated": entry<{ row: number }>({
    severity: "warning",
    th: () => "",
    en: () => "",
    remedy: { th: "", en: "" },
  }),
  "row-shifted": entry<{ columns: number }>({
    severity: "error",
    th: () => "",
    en: () => "",
    remedy: { th: "", en: "" },
  }),
  "hidden-amount": entry<{ what: string; amount: string }>({
    severity: "warning",
    th: (p) => p.amount,
    en: (p) => p.amount,
    remedy: { th: "", en: "" },
  }),
  // Formulas and totals
  "formula-error": entry<Text>({ severity: "error", th: (p) => p.text, en: (p) => p.text, remedy: { th: "", en: "" } }),
  "formula-external": entry<Text>({
    severity: "warning",
    th: (p) => p.text,
    en: (p) => p.text,
    remedy: { th: "", en: "" },
  }),
  "total-missing": entry<{ section: string }>({
    severity: "warning",
    th: (p) => p.section,
    en: (p) => p.section,
    remedy: { th: "", en: "" },
  }),
  "total-mismatch": entry<{ stored: string; computed: string }>({
    severity: "error",
    th: (p) => p.stored,
    en: (p) => p.stored,
    remedy: { th: "", en: "" },
  }),
  "total-range-short": entry<{ rows: string; stored: string; computed: string }>({
    severity: "error",
    th: (p) => p.rows,
    en: (p) => p.rows,
    remedy: { th: "", en: "" },
  }),
  "total-counts-twice": entry<{ rows: string; stored: string; computed: string }>({
    severity: "error",
    th: (p) => p.rows,
    en: (p) => p.rows,
    remedy: { th: "", en: "" },
  }),
  "total-typed": entry<{ stored: string }>({
    severity: "note",
    th: (p) => p.stored,
    en: (p) => p.stored,
    remedy: { th: "", en: "" },
  }),
  "grand-total-missing": entry<None>({ severity: "note", th: () => "", en: () => "", remedy: { th: "", en: "" } }),
  "grand-total-mismatch": entry<{ stored: string; computed: string }>({
    severity: "error",
    th: (p) => p.stored,
    en: (p) => p.stored,
    remedy: { th: "", en: "" },
  }),
};

export type IssueCode = keyof typeof catalogue;
export type ParamsOf<C extends IssueCode> = Parameters<(typeof catalogue)[C]["th"]>[0];
export const issueCodes = Object.keys(catalogue) as IssueCode[];
