import type { Grid, GridRow } from "../../grid/grid";
import { toArabicDigits } from "../../text/digits";
import type { FigureColumn } from "./sheetFigures";
import { totalLabelOf, type InferredTotalLabel } from "./totalLabel";

/** What kind of row it is, told from its words and from which of its cells are filled. */
export interface RowFacts {
  readonly label: InferredTotalLabel | undefined;
  /** The first words that are no number. */
  readonly text: string;
  /** Rows of one kind have the same: their words begin in the same column, numbered alike. */
  readonly kind: string;
}

/** The facts of every row that holds something; by 0-based row. */
export function rowFacts(grid: Grid, columns: readonly FigureColumn[]): Map<number, RowFacts> {
  const codes = new Set(columns.filter(({ adds }) => !adds).map(({ column }) => column));
  return new Map(grid.rows.map((row) => [row.index, factsOf(row, codes)]));
}

function factsOf({ cells }: GridRow, codes: ReadonlySet<number>): RowFacts {
  let label: InferredTotalLabel | undefined;
  let text = "";
  const filled: string[] = [];
  for (const { column, value } of cells) {
    if (typeof value === "number") {
      if (codes.has(column)) filled.push(`#${column}`);
      continue;
    }
    if (typeof value !== "string" || value.trim() === "" || /^[-–—]$/.test(value.trim())) continue;
    label ??= totalLabelOf(value);
    if (text === "") {
      text = value;
      filled.push(`${column}${numberingOf(value)}`);
    } else filled.push(String(column));
  }
  return { label, text: text.trim(), kind: label ?? filled.join(" ") };
}

/** How deep a text is numbered or set in: "1." → 1, "1.2" → 2, "- ก" → a dash, "  ก" → two spaces. */
function numberingOf(text: string): string {
  const plain = toArabicDigits(text);
  const indent = /^[\s\u00a0]*/.exec(plain)![0].length;
  const number = /^\s*\(?([0-9]+(?:\.[0-9]+)*)[.)\s]/.exec(plain)?.[1];
  const depth = number?.split(".").length ?? (/^\s*[-–•*]/.test(plain) ? "-" : "");
  return `:${depth}${indent > 0 ? `>${indent}` : ""}`;
}
