import { rewrite } from "../change/rewriteCell";
import type { Step } from "../change/step";
import { cellKey, type Area } from "../grid/area";
import { issue } from "../issues/make";
import type { Field } from "../plan/fields";
import type { Heading } from "../plan/submission";
import { matchKey } from "../text/matchKey";
import type { Context } from "./context";
import { fieldAt } from "./detailLine";
import { headingNames } from "./headingNames";
import { readLabelled, readNumbered } from "./headingText";
import { isDash, pieceAt, type Line, type Piece } from "./line";
import type { LineKind } from "./lineKind";
import { isNoteLine, isPageNumber } from "./noteLine";
import type { Table } from "./table";

/** What lines may go on from: a row or a heading, and the lines below it that went on from it so far. */
export interface Above {
  readonly line: Line;
  /** Of a row its columns; null: a heading. */
  readonly table: Table | null;
  readonly heading: Heading | null;
  readonly continued: Line[];
}

/**
 * Whether a line may be one that goes on: it is recognized by its place alone. A name by itself below a heading is one only where
 * that heading is not whole (the form does not know it, or it is of the very level of the name).
 */
export function mayGoOn(found: LineKind, { heading }: Above): boolean {
  if (found.kind === "heading") {
    if (found.heading.certain || !heading) return false;
    return heading.known === false || heading.field === found.heading.level.field;
  }
  if (found.kind === "note") return heading === null || heading.known !== true;
  return found.kind === "loose" || (found.kind === "detail" && heading === null);
}

/**
 * Whether a line holds nothing but second lines of the cells above it, as a table has them that was pasted from a
 * document: words alone, each below words of the row right above, and nothing that a row of its own says (who, how much,
 * in what unit, under which number); or the rest of a number, or a remark on it, below that number.
 *
 * @param merges the merged areas that touch the line: cells that are merged with those above are a row's
 */
export function goesOn(context: Context, line: Line, above: Above, merges: readonly Area[]): boolean {
  if (line.index !== above.line.index + above.continued.length + 1) return false;
  if (line.pieces.some(({ cell, dash }) => dash || cell.formula !== null)) return false;
  if (above.table) return goesOnRow(context, line, above.line, above.table, merges);
  return line.pieces.every(isWords) && !isNoteLine(line) && goesOnHeading(line, above.line);
}

const isWords = ({ cell, text }: Piece): boolean =>
  typeof cell.value === "string" && /\p{L}/u.test(text) && !isPageNumber(text);

function goesOnRow(context: Context, line: Line, row: Line, table: Table, merges: readonly Area[]): boolean {
  if (merges.some(({ top, left }) => top < line.index && table.columns.has(left))) return false;
  const isNote = isNoteLine(line);
  const { roles } = context.fields;
  return line.pieces.every((piece) => {
    const field = fieldAt(table, piece.column);
    const started = pieceAt(row, piece.column);
    if (field === undefined || !started || started.dash) return false;
    // Said again, it begins a row of its own.
    if (matchKey(piece.text) === matchKey(started.text)) return false;
    const kind = context.fields.kinds[field];
    if (kind === "amount" || kind === "number") return goesOnNumber(piece, started);
    if (!isWords(piece) || typeof started.cell.value !== "string") return false;
    if (kind === "level") return !isNote && goesOnName(context, field, piece, started, line);
    if (kind !== "text") return false;
    if (field === roles.agency) return !isNote && !context.agencies.find(piece.text);
    return field !== roles.unit || !context.units.find(piece.text);
  });
}

/** "700" below "20," and ",700" below "20": one number, broken over two lines; words below a number: a remark on it. */
function goesOnNumber(piece: Piece, started: Piece): boolean {
  if (isWords(piece)) return !/[0-9๐-๙]/.test(piece.text);
  return /[,.]$/.test(started.text) || /^[,.]/.test(piece.text);
}

/**
 * A name without number or label below one that has a number. Alone in its line, and below one without, it may as well be
 * an entry that nobody has filled in yet.
 */
function goesOnName({ form }: Context, field: Field, { text }: Piece, started: Piece, line: Line): boolean {
  const level = form.levels.find((one) => one.field === field)!;
  if (readLabelled(text, level) || readNumbered(text, level).numbers.length > 0) return false;
  if (headingNames(form).anywhere(field, text)) return false;
  if (form.levels.some(({ begins }) => begins.some((word) => text.startsWith(word)))) return false;
  const isNumbered = readNumbered(started.text, level).numbers.length > 0;
  return line.contents > 1 || (isNumbered && !isDash(text.charAt(0)));
}

/** One text below a heading's, where no remark in brackets. */
const goesOnHeading = ({ pieces: [piece, more] }: Line, heading: Line): boolean => {
  const [started] = heading.pieces;
  return more === undefined && piece!.column === started?.column && !/^[([]/.test(piece!.text);
};

/** Reports the texts of each column with the cell they go on from, and offers to join them there. */
export function reportContinued({ grid, issues, roles, fields }: Context, { line, table, continued }: Above): void {
  const columns = new Set(continued.flatMap(({ pieces }) => pieces.map(({ column }) => column)));
  for (const column of columns) {
    const lines = continued.flatMap((one) => pieceAt(one, column) ?? []);
    const rows = lines.map(({ cell }) => cell.row);
    const start = pieceAt(line, column)!.cell;
    const text = lines.map((piece) => piece.text).join(" ");
    const joined = [start, ...lines.map(({ cell }) => cell)].map(({ value }) => String(value).trim()).join("\n");
    const steps: Step[] = [
      ...rewrite(grid, start, { text: joined }, start.format),
      ...rows.flatMap((row) => rewrite(grid, { row, column }, null, start.format)),
    ];
    const area = { top: rows[0]!, bottom: rows.at(-1)!, left: column, right: column };
    for (const row of rows) roles.delete(cellKey({ row, column }));
    const field = table ? fieldAt(table, column) : undefined;
    const isText = field === undefined || !["amount", "number"].includes(fields.kinds[field] ?? "");
    const fix = isText && start.formula === null ? { steps } : null;
    issues.push(
      issue("text-continued", { sheet: grid.sheet, area, found: text, params: { text, row: line.index }, fix }),
    );
  }
}
