import { moveSideways } from "../change/moveSideways";
import { areaToA1, cellArea, cellKey, type Area } from "../grid/area";
import { sumTerms } from "../grid/sumTerms";
import { withName, type ColumnRole, type Field } from "../plan/fields";
import { issue } from "../issues/make";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import type { Heading, PlanRow } from "../plan/submission";
import { readNumber, type CellPlace, type Read } from "./cellValues";
import type { Context } from "./context";
import { readCountedAmount } from "./countedAmount";
import { isDash, type Line, type Piece } from "./line";
import type { Path } from "./path";
import { cellsOfRow, type RowCells } from "./rowCells";
import { readLevels } from "./rowLevels";
import { shiftOf } from "./rowShift";
import type { Table } from "./table";
import { reportUnread } from "./unread";
import { readValue } from "./valueReaders";

/**
 * Reads a detail line and puts the headings it writes in force. One row; where one cell lists several projects, one
 * for each, with the amounts in the first, and an error that says so. `merges`: the merged areas that touch the line.
 * `ownHeadings`: of a line that is a heading itself, which names no level in its columns.
 */
export function readRow(
  context: Context,
  line: Line,
  table: Table,
  path: Path,
  merges: readonly Area[],
  ownHeadings?: readonly Heading[],
): readonly PlanRow[] {
  const shift = shiftOf(context, line, table);
  if (shift !== 0) reportShift(context, line, table, shift);
  giveRoles(context, line, table, shift);
  const cells = cellsOfRow(context, line, table, merges, shift);
  const [headings, ...more] = ownHeadings ? [ownHeadings] : readLevels(context, cells, path);

  const texts = readTexts(context, cells);
  const row: PlanRow = {
    row: line.index,
    path: headings!,
    texts,
    numbers: readNumbers(context, cells, ofRole(context, texts, "unit")),
    amounts: readAmounts(context, cells),
    cells: cells.positions,
    agency: agencyOf(context, ofRole(context, texts, "agency"), cells),
  };
  if (more.length === 0) return [row];
  reportSeveral(context, cells, 1 + more.length);
  // Which of the texts belongs to which name cannot be reported, but the money must not be counted twice.
  const amounts = Object.fromEntries(Object.keys(row.amounts).map((field) => [field, noMoney]));
  return [row, ...more.map((other) => ({ ...row, path: other, amounts }))];
}

function readTexts(context: Context, cells: RowCells): Record<Field, string> {
  const texts: Record<Field, string> = {};
  const unit = context.fields.roles.unit;
  for (const field of context.fields.texts) {
    if (!cells.positions[field]) continue;
    const place = cells.place(field);
    const text = keep(context, readValue(context, field, place));
    if (text === undefined) continue;
    const isProse = context.fields.kinds[field] === "text";
    texts[field] = isProse ? withoutBullet(context, text, place) : text;
    if (isProse) reportCleaning(context, place);
    reportFilling(context, cells.line, place, text);
    if (field === unit) reportOtherUnit(context, place, text);
  }
  return texts;
}

function ofRole({ fields }: Context, texts: PlanRow["texts"], role: ColumnRole): string | undefined {
  const field = fields.roles[role];
  return field === undefined ? undefined : texts[field];
}

function readNumbers(context: Context, cells: RowCells, unit: string | undefined): PlanRow["numbers"] {
  const numbers: Record<Field, number> = {};
  for (const field of context.fields.numbers) {
    if (!cells.positions[field]) continue;
    const place = cells.place(field);
    const number = keep(context, readNumber(context, field, place, unit));
    if (number === undefined) continue;
    numbers[field] = number;
    reportFilling(context, cells.line, place, String(number));
  }
  return numbers;
}

/** An amount merged over several rows is paid once: it stays in the first. */
function readAmounts(context: Context, cells: RowCells): PlanRow["amounts"] {
  const amounts: Record<Field, Satang> = {};
  for (const field of context.fields.amounts) {
    if (!cells.positions[field]) continue;
    const sum = sumAcross(context, cells, amounts, field);
    if (sum !== undefined) {
      amounts[field] = sum;
      continue;
    }
    const amount = keep(context, readCountedAmount(context, field, cells.ownPlace(field), context.money.rows));
    if (amount !== undefined) amounts[field] = amount;
  }
  return amounts;
}

/**
 * What a formula that was never computed comes to, where the form says that its column is the sum of others and the
 * formula adds up just those cells of its row. The parts must have been read before.
 */
function sumAcross(
  { form, grid }: Context,
  cells: RowCells,
  amounts: PlanRow["amounts"],
  whole: Field,
): Satang | undefined {
  const cell = cells.ownPlace(whole).piece?.cell;
  if (!cell || cell.formula === null || cell.value !== null) return undefined;
  const added = String(columnsAdded(cell.formula, grid.sheet, cell.row));
  for (const relation of form.relations) {
    if (relation.kind !== "sum" || relation.whole !== whole) continue;
    const columns = relation.parts.map((field) => cells.positions[field]?.column ?? -1).sort((a, b) => a - b);
    const parts = relation.parts.flatMap((field) => amounts[field] ?? []);
    if (String(columns) === added && parts.length === columns.length) return sumSatang(parts);
  }
  return undefined;
}

/** The columns of its own row that a formula adds up, ascending; undefined where it does anything else. */
function columnsAdded(formula: string, sheet: string, row: number): number[] | undefined {
  const terms = sumTerms(formula, sheet);
  if (!terms || terms.elsewhere.length > 0 || terms.typed !== 0) return undefined;
  if (terms.areas.some(({ top, bottom }) => top !== row || bottom !== row)) return undefined;
  return terms.areas
    .flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, at) => left + at))
    .sort((a, b) => a - b);
}

function agencyOf(context: Context, written: string | undefined, { positions }: RowCells): string | null {
  if (written === undefined) return null;
  if (context.form.agencies.length === 0) return written;
  const found = context.agencies.find(written);
  if (!found) return null;
  if (found.how !== "exact") {
    context.assumptions.push({
      code: "agency-spelling",
      at: positions[context.fields.roles.agency!]!,
      found: written,
      taken: found.name,
    });
  }
  return found.name;
}

/** Reports what a cell's reading has to say; its value, if it has one. */
function keep<T>(context: Context, read: Read<T>): T | undefined {
  if (read.issue) context.issues.push(read.issue);
  if (read.assumption) context.assumptions.push(read.assumption);
  return read.value;
}

/** "- ร้อยละของ…" → "ร้อยละของ…": a bullet is not part of the text. */
function withoutBullet(context: Context, text: string, { at }: CellPlace): string {
  if (!isDash(text.charAt(0))) return text;
  const taken = text.slice(1).trim();
  if (isDash(taken.charAt(0))) return text;
  context.assumptions.push({ code: "leading-mark-dropped", at, found: text, taken });
  return taken;
}

/** Spaces at the ends or doubled are not worth reporting. */
function reportCleaning(context: Context, { piece, at }: CellPlace): void {
  const stored = piece?.cell.value;
  if (typeof stored !== "string" || stored === piece!.text || stored.trim().replace(/\s+/g, " ") === piece!.text)
    return;
  context.assumptions.push({ code: "text-mended", at, found: stored, taken: piece!.text });
}

function reportFilling(context: Context, line: Line, { piece, at }: CellPlace, taken: string): void {
  if (piece && piece.cell.row !== line.index) context.assumptions.push({ code: "filled-down", at, found: "", taken });
}

/** A unit that goes by another name is counted with the form's. */
function reportOtherUnit({ units, assumptions }: Context, { at }: CellPlace, text: string): void {
  const known = units.find(text);
  if (known?.how === "alias") assumptions.push({ code: "unit-spelling", at, found: text, taken: known.name });
}

function reportShift(context: Context, line: Line, table: Table, shift: number): void {
  const area = { top: line.index, bottom: line.index, left: table.first, right: table.last };
  const { sheet } = context.grid;
  const fix = moveSideways(context.grid, area, -shift);
  context.issues.push(issue("row-shifted", { sheet, area, params: { columns: shift }, fix }));
  const at = { row: line.index, column: line.pieces[0]!.column };
  const place = { ...area, left: Math.max(0, area.left + shift), right: area.right + shift };
  context.assumptions.push({ code: "row-realigned", at, found: areaToA1(place), taken: areaToA1(area) });
}

function reportSeveral(context: Context, { table, positions }: RowCells, count: number): void {
  const { field } = table.levels.at(-1)!;
  const { sheet } = context.grid;
  context.issues.push(
    issue("row-of-several", {
      sheet,
      area: cellArea(positions[field]!),
      params: { level: withName(context.fields, field), count },
    }),
  );
}

/** What is beside the table is in no row. */
function giveRoles(context: Context, line: Line, { columns }: Table, shift: number): void {
  const beside: Piece[] = [];
  for (const piece of line.pieces) {
    const { column } = piece;
    if (!columns.has(column) && !columns.has(column - shift)) beside.push(piece);
    else context.roles.set(cellKey({ row: line.index, column }), "row");
  }
  if (beside.length > 0) reportUnread(context, line, beside);
}
