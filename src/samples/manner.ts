import { thousands } from "../text/figures";
import { toThaiDigits } from "../text/digits";

/** The columns of the form, in its order. */
export const columns = [
  "ordinal",
  "activity",
  "unit",
  "quantity",
  "integratedBudget",
  "agencyBudget",
  "indicator",
  "outcome",
  "agency",
] as const;
export type Column = (typeof columns)[number];

export const headerTexts: Readonly<Record<Column, string>> = {
  ordinal: "ที่",
  activity: "แผนงาน/โครงการ/กิจกรรม",
  unit: "หน่วยนับ",
  quantity: "ปริมาณงาน",
  integratedBudget: "งบบูรณาการ",
  agencyBudget: "งบหน่วยงาน",
  indicator: "ตัวชี้วัด",
  outcome: "ผลลัพธ์",
  agency: "ผู้รับผิดชอบ",
};

/** How one officer fills in the form. */
export interface Manner {
  /** The sheet's name. */
  readonly sheet: string;
  /** Headings in rows above their tables, or beside every row of one table (then only the numbers' manner counts). */
  readonly layout: "headed" | "flat";
  /** Numbers typed as numbers, shown in Thai digits by their format, or typed as text. */
  readonly numbers: "number" | "thai-format" | "thai-text" | "text" | "baht-text";
  /** What stands for no money. */
  readonly none: string | 0;
  readonly columns: readonly Column[];
  readonly headerTexts: Readonly<Record<Column, string>>;
  /** Blank columns before the table. */
  readonly indent: number;
  /** Blank rows before the title. */
  readonly above: number;
  readonly headers: "every-section" | "once" | "every-page";
  /** A header of one row has no merged group names. */
  readonly headerRows: 1 | 2;
  readonly totals: "formula" | "typed" | "none";
  /** An activity with several rows is written in each, in the first alone, or in a cell merged over them. */
  readonly repeated: "written" | "blank" | "merged";
  readonly numbered: boolean;
  /** A column of the officer's own between the others, without a header and hidden. */
  readonly hiddenColumn: boolean;
  /** What happens to text on its way into a cell; `at` counts the texts of the sheet. */
  readonly typed: (text: string, at: number) => string;
  readonly footer: readonly string[];
  /** The lines of a sheet put before it that is not a plan. */
  readonly beside: readonly string[];
}

/** The form filled in as it was meant to be. */
export const neat: Manner = {
  sheet: "แผนปฏิบัติการ",
  layout: "headed",
  numbers: "number",
  none: "-",
  columns,
  headerTexts,
  indent: 0,
  above: 0,
  headers: "every-section",
  headerRows: 2,
  totals: "formula",
  repeated: "blank",
  numbered: true,
  hiddenColumn: false,
  typed: (text) => text,
  footer: [],
  beside: [],
};

const grouped = (number: number): string => {
  const [whole, fraction] = (Number.isInteger(number) ? String(number) : number.toFixed(2)).split(".");
  return fraction === undefined ? thousands(whole!) : `${thousands(whole!)}.${fraction}`;
};

export const totalFormat = '#,##0.00;-#,##0.00;"-"';

/** A quantity or an amount as this officer types it, and the number format of its cell. */
export function typedNumber(
  number: number,
  kind: "quantity" | "amount",
  { numbers }: Manner,
): { value: string | number; format: string } {
  switch (numbers) {
    case "number":
      return { value: number, format: Number.isInteger(number) ? "#,##0" : "#,##0.00" };
    case "thai-format":
      return { value: number, format: Number.isInteger(number) ? "[$-D00041E]#,##0" : "[$-D00041E]#,##0.00" };
    case "thai-text":
      return { value: toThaiDigits(grouped(number)), format: "@" };
    case "text":
      return { value: grouped(number), format: "@" };
    case "baht-text":
      return {
        value: toThaiDigits(grouped(number)) + (kind === "quantity" ? "" : Number.isInteger(number) ? ".-" : " บาท"),
        format: "@",
      };
  }
}
