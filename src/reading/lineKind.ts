import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import { besideHeading } from "./besideHeading";
import { isDetailLine, isTotalLine, isUnfilledLine } from "./detailLine";
import { isForeignTotal, isRemarkWithAmount } from "./foreignTotal";
import { headerRowsAt, mayBeHeader, type HeaderRows } from "./headerRows";
import type { HeaderWords } from "./headerWords";
import { bareHeading, labelledHeading, type HeadingLine } from "./headingLine";
import type { Line } from "./line";
import { isNoteLine } from "./noteLine";
import type { Table } from "./table";
import type { TotalLabel, TotalLabels } from "./totalRow";
import { isUnlabelledTotal } from "./unlabelledTotal";

/** What a line of a sheet is. */
export type LineKind =
  | { readonly kind: "header"; readonly rows: HeaderRows }
  | { readonly kind: "total"; readonly label: TotalLabel; readonly table: Table }
  | { readonly kind: "unlabelled-total"; readonly table: Table }
  /** Adds up what the form does not. */
  | { readonly kind: "foreign-total" }
  | { readonly kind: "heading"; readonly heading: HeadingLine }
  /** A heading in a line that is filled in as a row is. */
  | { readonly kind: "beside"; readonly heading: HeadingLine; readonly table: Table }
  | { readonly kind: "detail"; readonly table: Table }
  /** Said of the sheet, not of the plan. */
  | { readonly kind: "note" }
  /** Text that is not part of the plan, or belongs to it in a way nobody can know. */
  | { readonly kind: "loose" };

/** What reporting a line's kind needs to know of the sheet so far. */
export interface SoFar {
  readonly form: Form;
  readonly grid: Grid;
  readonly words: HeaderWords;
  readonly labels: TotalLabels;
  readonly keyOf: (text: string) => string;
  /** The columns in force; undefined above the first header. */
  readonly table: Table | undefined;
  /** Whether the grand total is above. */
  readonly ended: boolean;
}

/** A title has one or two cells; more of them above the first header may be rows that nobody could name. */
const longestTitle = 2;

const note: LineKind = { kind: "note" };
const loose: LineKind = { kind: "loose" };

export function kindOfLine(lines: readonly Line[], at: number, soFar: SoFar): LineKind {
  const { form, grid, words, labels, keyOf, table, ended } = soFar;
  const line = lines[at]!;
  const rows = mayBeHeader(line, words, keyOf) && headerRowsAt(grid, lines, at, words, keyOf);
  if (rows) return { kind: "header", rows };
  if (isNoteLine(line)) return note;
  const beside = table && form.totals.beside.length > 0 ? besideHeading(line, form, table) : undefined;
  if (beside) return { kind: "beside", heading: beside, table: table! };
  const label = table && labels.find(line);
  if (table && label && isTotalLine(line, label.piece, table)) return { kind: "total", label, table };
  const heading = labelledHeading(line, form) ?? bareHeading(line, form, table);
  // Below the grand total a name alone is a signature, and a number alone belongs to no row.
  if (heading && (heading.certain || !ended)) return { kind: "heading", heading };
  if (table && isUnfilledLine(line, table)) return note;
  // Below the grand total, or for a level without totals, it adds up what nobody asked for.
  if (table && isUnlabelledTotal(line, table, grid.sheet)) {
    return ended || labels.ofOtherLevel(line) ? loose : { kind: "unlabelled-total", table };
  }
  if (table && isForeignTotal(line, table, labels, ended)) return { kind: "foreign-total" };
  if (table && isRemarkWithAmount(line, table, ended)) return loose;
  if (table) return isDetailLine(line, table) && !(ended && line.contents < 2) ? { kind: "detail", table } : loose;
  return line.contents <= longestTitle ? note : loose;
}
