import { labelBeginning, labelFits, namesHeading } from "../forms/totalLabel";
import type { Position } from "../grid/area";
import type { Form } from "../forms/schema";
import type { Field } from "../plan/fields";
import type { PrintedAmount, PrintedFigure, TotalRow } from "../plan/submission";
import { matchKey } from "../text/matchKey";
import type { Context } from "./context";
import { bahtOfFigure } from "../plan/totalHow";
import { readNumber } from "./cellValues";
import { readCountedAmount } from "./countedAmount";
import { readLabelled } from "./headingText";
import { pieceAt, type Line, type Piece } from "./line";
import type { Sections } from "./sections";
import type { Table } from "./table";

/** What a label may stand for. รวมทั้งสิ้น is written for both. */
export interface TotalLabel {
  readonly piece: Piece;
  readonly key: string;
  readonly subtotal: boolean;
  readonly grand: boolean;
}

/** The labels of a form's totals, and how often a sheet uses each. */
export interface TotalLabels {
  /** The label of a line that holds a total; undefined for every other line. */
  find(line: Line): TotalLabel | undefined;
  /** Whether a line begins with a word that totals are called by. */
  begins(line: Line): boolean;
  /** Whether a line says that it totals a level for which the form has no total: "รวมยุทธศาสตร์ที่ ๑". */
  ofOtherLevel(line: Line): boolean;
  /** The column where the sheet writes them; undefined where it has none. */
  readonly column: number | undefined;
  kindOf(label: TotalLabel, sections: Sections): TotalRow["kind"];
}

const longestLabel = 60;
/** Of labels that hold a heading's name. */
const longestNamed = 500;

export function totalLabels({ totals, levels }: Form, lines: readonly Line[]): TotalLabels {
  const plain = totals.subtotalLabels.filter((label) => !namesHeading(label));
  const subtotals = new Set(totals.level === null ? [] : plain.map(matchKey));
  const ofHeadings = totals.subtotalLabels.filter(namesHeading).map(labelFits);
  const grands = new Set([...totals.grandTotalLabels, ...(totals.level === null ? plain : [])].map(matchKey));
  const beginnings = totals.subtotalLabels.map(labelBeginning);
  const firstLetters = new Set([...beginnings, ...totals.grandTotalLabels].map((label) => label[0]));
  const longest = ofHeadings.length > 0 ? longestNamed : longestLabel;
  const level = levels.find(({ field }) => field === totals.level);

  const meaningOf = (text: string): Omit<TotalLabel, "piece"> | undefined => {
    const key = matchKey(text).replace(/บาท$/, "");
    const subtotal = subtotals.has(key);
    const grand = grands.has(key);
    if (subtotal || grand) return { key, subtotal, grand };
    if (ofHeadings.some((fits) => fits(text))) return { key, subtotal: true, grand: false };
    // "รวมกลยุทธ์ที่ ๑"
    const label = beginnings.find((known) => text.startsWith(known));
    const named = label !== undefined && level && readLabelled(text.slice(label.length).trim(), level);
    return named ? { key, subtotal: true, grand: false } : undefined;
  };

  const find = (line: Line): TotalLabel | undefined => {
    const piece = line.pieces.find(({ dash }) => !dash);
    if (!piece || typeof piece.cell.value !== "string") return undefined;
    if (!firstLetters.has(piece.text[0]) || piece.text.length > longest) return undefined;
    const meaning = meaningOf(piece.text);
    return meaning && { piece, ...meaning };
  };

  const allLabels = [...beginnings, ...totals.grandTotalLabels];
  const textOf = (line: Line): string => line.pieces.find(({ dash }) => !dash)?.text ?? "";
  const begins = (line: Line): boolean => {
    const text = textOf(line);
    return text.length <= longestLabel && allLabels.some((label) => text.startsWith(label));
  };

  const ofOtherLevel = (line: Line): boolean => {
    const text = textOf(line);
    const label = beginnings.find((known) => text.startsWith(known));
    if (label === undefined || text.length > longestLabel) return false;
    return levels.some(
      (other) => other !== level && readLabelled(text.slice(label.length).trim(), other) !== undefined,
    );
  };

  const uses = new Map<string, number>();
  let surelyGrand = false;
  let column: number | undefined;
  for (const line of lines) {
    const label = find(line);
    if (!label) continue;
    uses.set(label.key, (uses.get(label.key) ?? 0) + 1);
    column ??= label.piece.column;
    surelyGrand ||= label.grand && !label.subtotal;
  }

  return {
    find,
    begins,
    ofOtherLevel,
    column,
    kindOf({ key, subtotal, grand }, sections) {
      if (!subtotal) return "grand-total";
      if (!grand) return "subtotal";
      // Said once for several sections, or after the section's own total, it is for the whole sheet.
      if (!sections.open()) return "grand-total";
      return surelyGrand || uses.get(key)! > 1 || sections.count() <= 1 ? "subtotal" : "grand-total";
    },
  };
}

/** Reads a total's amounts; `label` is the column of its label. What cannot be read is reported; an error value is left to the check. */
export function readTotal(context: Context, line: Line, label: number, kind: TotalRow["kind"], table: Table): TotalRow {
  const amounts: Record<Field, PrintedAmount> = {};
  for (const field of context.fields.summed) {
    const column = table.header.columns[field];
    if (column === undefined) continue;
    const at: Position = { row: line.index, column };
    const piece = pieceAt(line, column);
    const formula = piece?.cell.formula ?? null;
    const read =
      piece?.cell.value === null ? {} : readCountedAmount(context, field, { piece, at }, context.money.totals);
    if (read.issue) context.issues.push(read.issue);
    if (read.assumption) context.assumptions.push(read.assumption);
    amounts[field] = { at, value: read.value ?? null, formula };
  }
  const figures = readFigures(context, line, label, table);
  return { kind, row: line.index, label: { row: line.index, column: label }, amounts, figures };
}

function readFigures(context: Context, line: Line, label: number, table: Table): TotalRow["figures"] {
  const figures: Record<Field, PrintedFigure> = {};
  for (const [field, how] of Object.entries(context.fields.figures)) {
    const column = table.header.columns[field];
    if (column === undefined || column === label) continue;
    const at: Position = { row: line.index, column };
    const piece = pieceAt(line, column);
    const read = piece?.cell.value === null ? {} : readNumber(context, field, { piece, at }, undefined);
    if (read.issue) context.issues.push(read.issue);
    if (read.assumption) context.assumptions.push(read.assumption);
    const value = read.value === undefined ? null : read.value * bahtOfFigure(how, context.fields.baht);
    figures[field] = { at, value, formula: piece?.cell.formula ?? null };
  }
  return figures;
}
