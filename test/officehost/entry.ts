import type { CellValue } from "../../src/grid/cell";
import { tokenize } from "@borgar/fx/xlsx";
import { HostError } from "./protocol";

export interface Entry {
  readonly value: CellValue | null;
  readonly formula: string | null;
}

const blank: Entry = { value: null, formula: null };
const constant = (value: CellValue): Entry => ({ value, formula: null });

/**
 * What Excel makes of something typed into a cell, in an English (US) workbook:
 *
 *   "12"  "1,200.50"  "(5)"  "10%"  "$3"  → numbers       "1/2/2022"  "1-2"  "Jan 5"  "7:30" → dates and times
 *   "=A1" "+A1"  "-A1"  "@A1"             → formulas      "true"  "#N/A" → a logical value, an error
 *   "'=A1"                                → the text =A1, whatever follows the apostrophe
 *
 * A cell whose format is Text keeps what is typed as text, numbers and formulas included.
 */
export function typed(input: string | number | boolean, format: string): Entry {
  if (format === "@" && typeof input === "number") return constant(String(input));
  if (typeof input !== "string") return constant(input);
  if (input === "") return blank;
  if (input.startsWith("'")) return constant(input.slice(1));
  if (format === "@") return constant(input);
  const number = numberOf(input.trim());
  if (number !== undefined) return constant(number);
  if (input.startsWith("=") && input.length > 1) return formulaOf(input);
  if (/^[+\-@]./.test(input)) return formulaOf(`=${input}`);
  if (/^(true|false)$/i.test(input)) return constant(/^t/i.test(input));
  if (/^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i.test(input)) return constant({ error: input.toUpperCase() });
  return constant(input);
}

function formulaOf(text: string): Entry {
  const tokens = tokenize(text, { withLocation: false });
  const opened = tokens.reduce((depth, { value }) => depth + Number(value === "(") - Number(value === ")"), 0);
  if (opened !== 0 || tokens.some(({ type }) => type === "unknown")) {
    throw new HostError("InvalidArgument", `no formula: ${text}`);
  }
  return { value: null, formula: text };
}

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const dates = new RegExp(
  `^(?:\\d{1,4}[/-]\\d{1,2}(?:[/-]\\d{1,4})?|\\d{1,2}[ -]${month}(?:[ -]\\d{2,4})?|${month}[ -]\\d{1,4})$`,
  "i",
);

/** A number as typed; a date or time is some number too: which one does not matter to a host for tests. */
function numberOf(text: string): number | undefined {
  const amount = /^\(?[-+]?[$฿]? ?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d+)?( ?%)?\)?$/i.exec(text);
  if (amount) {
    const sign = /^[-(]/.test(text) ? -1 : 1;
    return (sign * Number(amount[1]!.replaceAll(",", "") + (amount[2] ?? ""))) / (amount[3] ? 100 : 1);
  }
  if (dates.test(text)) return 44562;
  return /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i.test(text) ? 0.5 : undefined;
}
