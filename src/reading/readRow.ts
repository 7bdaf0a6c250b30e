import { areaToA1, type Area, type Position } from "../grid/area";
import { cellAt } from "../grid/grid";
import { issue } from "../issues/make";
import {
  amountFields,
  numberFields,
  textFields,
  type AmountField,
  type Field,
  type NumberField,
  type TextField,
} from "../plan/fields";
import type { Satang } from "../plan/satang";
import type { Heading, PlanRow } from "../plan/submission";
import { matchKey } from "../text/matchKey";
import { readAmount, readNumber, readText, type Place, type Read } from "./cellValues";
import { roleKey, type Context } from "./context";
import { tellUnread } from "./unread";
import { readLabelled, readNumbered, readOrdinal } from "./headingText";
import { isDash, lineOf, pieceAt, type Line, type Piece } from "./line";
import { hidingArea } from "./mergedCells";
import type { Path } from "./path";
import { levelColumns, type Table } from "./table";
import { shiftOf } from "./rowShift";

/** Reads one detail row and puts the headings it writes in force. */
export function readRow(context: Context, line: Line, table: Table, path: Path, merges: readonly Area[]): PlanRow {
  const shift = shiftOf(context, line, table);
  if (shift !== 0) tellShift(context, line, table, shift);
  giveRoles(context, line, table, shift);
  const { columns } = table.header;
  const cells: Partial<Record<Field, Position>> = {};
  for (const field of Object.keys(columns) as Field[]) {
    cells[field] = { row: line.index, column: columns[field]! + shift };
  }

  const placeOf = (field: Field): Place => {
    const at = cells[field]!;
    return { at, piece: pieceAt(line, at.column) ?? hiddenPiece(context, line, table, merges, at) };
  };
  /** Keeps what a read cell gives, tells what it does not. */
  const keep = <T>(read: Read<T>): T | undefined => {
    if (read.issue) context.issues.push(read.issue);
    if (read.assumption) context.assumptions.push(read.assumption);
    return read.value;
  };

  const headings = readLevels(context, line, table, path, cells, placeOf, shift);

  const texts: Partial<Record<TextField, string>> = {};
  for (const field of textFields) {
    if (cells[field] === undefined) continue;
    const place = placeOf(field);
    const text = keep(readText(context, field, place));
    if (text === undefined) continue;
    texts[field] = withoutLeadingMark(context, text, place.at);
    tellMending(context, place);
    tellFilling(context, line, place, texts[field]!);
  }
  const numbers: Partial<Record<NumberField, number>> = {};
  for (const field of numberFields) {
    if (cells[field] === undefined) continue;
    const place = placeOf(field);
    const number = keep(readNumber(context, field, place, texts.unit));
    if (number === undefined) continue;
    numbers[field] = number;
    tellFilling(context, line, place, String(number));
  }
  const amounts: Partial<Record<AmountField, Satang>> = {};
  for (const field of amountFields) {
    const at = cells[field];
    if (at === undefined) continue;
    // One amount merged over several rows is paid once: it stays in the first.
    const amount = keep(readAmount(context, field, { at, piece: pieceAt(line, at.column) }));
    if (amount !== undefined) amounts[field] = amount;
  }

  return { row: line.index, path: headings, texts, numbers, amounts, cells, agency: agencyOf(context, texts, cells) };
}

function tellShift(context: Context, line: Line, table: Table, shift: number): void {
  const area = { top: line.index, bottom: line.index, left: table.first, right: table.last };
  const { sheet } = context.grid;
  context.issues.push(issue("row-shifted", { sheet, area, params: { columns: shift } }));
  const moved = { ...area, left: Math.max(0, area.left + shift), right: area.right + shift };
  context.assumptions.push({
    code: "row-realigned",
    at: { row: line.index, column: line.pieces[0]!.column },
    found: areaToA1(moved),
    taken: areaToA1(area),
  });
}

/**
 * What a merged area shows in a cell that it hides: the cell above in the same column, or one to the left that no
 * other column of the table claims (a number's cell merged with the name behind it).
 */
function hiddenPiece(
  context: Context,
  line: Line,
  table: Table,
  merges: readonly Area[],
  at: Position,
): Piece | undefined {
  const area = hidingArea(merges, at);
  if (!area) return undefined;
  if (area.top === line.index) {
    const claimed = Object.values(table.header.columns).includes(area.left);
    return claimed ? undefined : pieceAt(line, area.left);
  }
  if (area.left !== at.column) return undefined;
  const cell = cellAt(context.grid, { row: area.top, column: area.left });
  return cell && lineOf({ index: area.top, cells: [cell] }).pieces[0];
}

function readLevels(
  context: Context,
  line: Line,
  table: Table,
  path: Path,
  cells: Partial<Record<Field, Position>>,
  placeOf: (field: Field) => Place,
  shift: number,
): Heading[] {
  const levels = levelColumns(table, context.form);
  const ordinal = ordinalOf(
    line,
    table,
    levels.map(({ field }) => cells[field]!.column),
    shift,
  );
  const written = new Set<string>();
  for (const level of levels) {
    const { at, piece } = placeOf(level.field);
    const own = piece && !piece.dash && piece.text !== "" ? piece : undefined;
    const stray = own === undefined ? strayName(line, table, at.column, ordinal?.column) : undefined;
    const source = own ?? stray;
    if (!source) {
      if (level.blank === "absent") path.leave(level);
      continue;
    }
    written.add(level.field);
    const place = source === stray ? { row: line.index, column: stray!.column } : at;
    if (stray) cells[level.field] = place;
    let text = readLabelled(source.text, level) ?? readNumbered(source.text, level);
    const before = path.at(level);
    if (text.numbers.length === 0 && level.numbered === "always" && before && isBullet(source.text)) {
      // A line that goes on under the name above it, not a name of its own.
      context.assumptions.push({ code: "filled-down", at: place, found: source.text, taken: before.name });
      continue;
    }
    if (text.numbers.length === 0 && ordinal?.column !== undefined && ordinal.level === cells[level.field]!.column) {
      text = { ...text, numbers: [ordinal.number] };
    }
    const number = text.numbers.at(-1) ?? null;
    const same = before !== undefined && before.number === number && matchKey(before.name) === matchKey(text.name);
    if (same && !path.closed()) continue;
    inferAbove(context, level.field, text.numbers, path, place);
    path.enter(level, text, source.text, place);
  }
  // A level that only stands beside the others says nothing of them in a row that holds nothing else.
  const beside = new Set(levels.filter(({ blank }) => blank === "absent").map(({ field }) => cells[field]!.column));
  const alone = line.pieces.every(({ column, dash }) => dash || beside.has(column));
  const headings = path.headings();
  return alone && beside.size > 0
    ? headings.filter(({ field }) => cells[field] === undefined || written.has(field))
    : headings;
}

/** The number of the ที่ column, and the level column it belongs to: the nearest one to its right. */
function ordinalOf(line: Line, table: Table, levels: readonly number[], shift: number) {
  if (table.ordinal === undefined) return undefined;
  const column = table.ordinal + shift;
  const piece = pieceAt(line, column);
  const number = piece && readOrdinal(piece.text);
  const level = Math.min(...levels.filter((at) => at > column));
  return number === undefined ? undefined : { column, number, level };
}

/** A name written into the ที่ column beside its own blank cell. */
function strayName(line: Line, table: Table, at: number, ordinal: number | undefined): Piece | undefined {
  if (table.ordinal === undefined || ordinal !== undefined || at < table.ordinal) return undefined;
  const piece = pieceAt(line, table.ordinal);
  return piece && !piece.dash && typeof piece.cell.value === "string" ? piece : undefined;
}

const isBullet = (text: string): boolean => isDash(text[0] ?? "");

/** A measure ๒.๑ under strategy ๑ says that a heading for strategy ๒ was left out. */
function inferAbove(context: Context, field: Field, numbers: readonly number[], path: Path, at: Position): void {
  const parentNumber = numbers.at(-2);
  if (parentNumber === undefined) return;
  const { levels } = context.form;
  const index = levels.findIndex((level) => level.field === field);
  const parent = levels
    .slice(0, index)
    .reverse()
    .find(({ blank }) => blank === "continues");
  if (parent && path.at(parent)?.number !== parentNumber) path.infer(parent, parentNumber, at);
}

/** "- ร้อยละของ…" → "ร้อยละของ…": a bullet, not a part of the text. */
function withoutLeadingMark(context: Context, text: string, at: Position): string {
  if (!isBullet(text)) return text;
  const taken = text.slice(1).trim();
  if (taken === "" || isBullet(taken)) return text;
  context.assumptions.push({ code: "leading-mark-dropped", at, found: text, taken });
  return taken;
}

/** Spaces at the ends or doubled are not worth telling. */
function tellMending(context: Context, { piece, at }: Place): void {
  const stored = piece?.cell.value;
  if (typeof stored !== "string" || stored === piece!.text || stored.trim().replace(/\s+/g, " ") === piece!.text)
    return;
  context.assumptions.push({ code: "text-mended", at, found: stored, taken: piece!.text });
}

function tellFilling(context: Context, line: Line, { piece, at }: Place, taken: string): void {
  if (piece && piece.cell.row !== line.index) context.assumptions.push({ code: "filled-down", at, found: "", taken });
}

function agencyOf(
  context: Context,
  texts: Partial<Record<TextField, string>>,
  cells: Partial<Record<Field, Position>>,
): string | null {
  const written = texts.agency;
  if (written === undefined) return null;
  if (context.form.agencies.length === 0) return written;
  const found = context.agencies.find(written);
  if (!found) return null;
  if (found.how !== "exact") {
    context.assumptions.push({ code: "agency-spelling", at: cells.agency!, found: written, taken: found.name });
  }
  return found.name;
}

/** What stands beside the table is in no row. */
function giveRoles(context: Context, line: Line, table: Table, shift: number): void {
  const beside: Piece[] = [];
  for (const piece of line.pieces) {
    const named = table.columns.includes(piece.column) || (shift !== 0 && table.columns.includes(piece.column - shift));
    if (named) context.roles.set(roleKey({ row: line.index, column: piece.column }), "row");
    else beside.push(piece);
  }
  if (beside.length > 0) tellUnread(context, line, beside);
}
