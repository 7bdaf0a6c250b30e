import type { Position } from "../grid/area";
import type { Form, FormLevel } from "../forms/schema";
import type { Heading } from "../plan/submission";
import type { Context } from "./context";
import { readItems, readLabelled, readNumbered, readCount, type HeadingText } from "./headingText";
import { isDash, pieceAt, type Piece } from "./line";
import { saysAgain, type Path } from "./path";
import type { RowCells } from "./rowCells";

/**
 * Puts the headings in force that a detail row writes in its level columns, and returns the paths it is under:
 * one, or several where its innermost cell lists several names ("๒. … ๓. …").
 */
export function readLevels(context: Context, cells: RowCells, path: Path): (readonly Heading[])[] {
  const { form } = context;
  const { levels } = cells.table;
  const ordinal = ordinalOf(cells, levels);
  const written = new Set<FormLevel>();
  let more: readonly HeadingText[] = [];
  for (const level of levels) {
    const source = sourceOf(cells, level, ordinal);
    if (!source) {
      if (level.blank === "absent") path.leave(level);
      continue;
    }
    written.add(level);
    const { piece, at } = source;
    cells.positions[level.field] = at;
    const before = path.at(level);
    const text = numberedBy(ordinal, level, readLabelled(piece.text, level) ?? readNumbered(piece.text, level));
    if (before && level.numbered === "always" && text.numbers.length === 0 && isDash(piece.text.charAt(0))) {
      // A line that goes on under the name above it, not a name of its own.
      context.assumptions.push({ code: "filled-down", at, found: piece.text, taken: before.name });
      continue;
    }
    const items = level === levels.at(-1) ? readItems(piece.text, level, text) : [];
    const first = items[0] ?? text;
    if (!path.closed() && before && saysAgain(before, first.numbers.at(-1) ?? null, first.name)) continue;
    inferAbove(form, level, first.numbers, path, at);
    path.enter(level, first, piece.text, at);
    reportOtherLevel(context, level, first, at);
    more = items.slice(1);
  }

  const paths = [pathOf(cells, path, levels, written)];
  const innermost = levels.at(-1);
  for (const item of more) {
    path.enter(innermost!, item, cells.place(innermost!.field).piece!.text, cells.positions[innermost!.field]!);
    paths.push(path.headings());
  }
  return paths;
}

/** "โครงการ…" among the activities: a project of the agency's own, entered as an activity of the province's. */
function reportOtherLevel({ form, assumptions }: Context, level: FormLevel, { name }: HeadingText, at: Position): void {
  const [own] = level.begins;
  if (own === undefined || level.begins.some((word) => name.startsWith(word))) return;
  const likeOther = form.levels.some(({ begins }) => begins.some((word) => name.startsWith(word)));
  if (likeOther) assumptions.push({ code: "level-kept", at, found: name, taken: own });
}

interface Ordinal {
  readonly number: number;
  /** The level whose names it numbers: the nearest to its right. */
  readonly level: FormLevel | undefined;
}

function ordinalOf({ line, table, positions, shift }: RowCells, levels: readonly FormLevel[]): Ordinal | undefined {
  if (table.ordinal === undefined) return undefined;
  const column = table.ordinal + shift;
  const piece = pieceAt(line, column);
  const number = piece && readCount(piece.text);
  if (number === undefined) return undefined;
  const right = levels.filter(({ field }) => positions[field]!.column > column);
  right.sort((a, b) => positions[a.field]!.column - positions[b.field]!.column);
  return { number, level: right[0] };
}

const numberedBy = (ordinal: Ordinal | undefined, level: FormLevel, text: HeadingText): HeadingText =>
  ordinal?.level === level && text.numbers.length === 0 ? { ...text, numbers: [ordinal.number] } : text;

/** The cell that names a level in this row: its own, or a name written into the ที่ column beside a blank one. */
function sourceOf(
  cells: RowCells,
  level: FormLevel,
  ordinal: Ordinal | undefined,
): { readonly piece: Piece; readonly at: Position } | undefined {
  const { piece, at } = cells.place(level.field);
  if (piece && !piece.dash && piece.text !== "") return { piece, at };
  const { ordinal: column } = cells.table;
  if (column === undefined || ordinal !== undefined || column > at.column) return undefined;
  const stray = pieceAt(cells.line, column);
  if (!stray || stray.dash || typeof stray.cell.value !== "string") return undefined;
  return { piece: stray, at: { row: at.row, column } };
}

/** A measure ๒.๑ under strategy ๑ says that a heading for strategy ๒ was left out. */
function inferAbove({ levels }: Form, level: FormLevel, numbers: readonly number[], path: Path, at: Position): void {
  const number = numbers.at(-2);
  if (number === undefined) return;
  const above = levels.slice(0, levels.indexOf(level)).reverse();
  const parent = above.find(({ blank }) => blank === "continues");
  if (parent && path.at(parent)?.number !== number) path.infer(parent, number, at);
}

/** A row that holds nothing but a level that is beside the others says nothing of those. */
function pathOf(
  { line, positions }: RowCells,
  path: Path,
  levels: readonly FormLevel[],
  written: ReadonlySet<FormLevel>,
): readonly Heading[] {
  const headings = path.headings();
  const beside = levels.filter(({ blank }) => blank === "absent").map(({ field }) => positions[field]!.column);
  if (beside.length === 0 || !line.pieces.every(({ column, dash }) => dash || beside.includes(column))) return headings;
  return headings.filter(({ field }) => !levels.some((level) => level.field === field && !written.has(level)));
}
