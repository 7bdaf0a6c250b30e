import type { Form, FormLevel } from "../forms/schema";
import { readLabelled, readNearlyLabelled, readNumbered, readOrdinal, type HeadingText } from "./headingText";
import type { Line, Piece } from "./line";
import type { Table } from "./table";

/** A line that holds a heading. */
export interface HeadingLine {
  readonly level: FormLevel;
  readonly text: HeadingText;
  /** The cell to point at: the one with the label or name. */
  readonly piece: Piece;
  /** What else is in the line. */
  readonly rest: readonly Piece[];
  /** false: nothing but its place makes it one, so a row must follow. */
  readonly certain: boolean;
}

/** More than this beside a label, and the line is an activity whose name only begins like one. */
const mostBeside = 2;

/** A heading row with a label of its own ("กลยุทธ์ที่ ๑ …"); the name may be in the next cell. */
export function labelledHeading({ pieces, contents }: Line, { levels }: Form): HeadingLine | undefined {
  if (contents > 1 + mostBeside) return undefined;
  const at = pieces.findIndex(({ dash }) => !dash);
  const piece = pieces[at];
  if (!piece || typeof piece.cell.value !== "string") return undefined;
  for (const level of levels) {
    if (level.place !== "row") continue;
    const text = readLabelled(piece.text, level);
    if (!text) continue;
    const rest = pieces.slice(at + 1).filter(({ dash }) => !dash);
    const next = rest[0];
    if (text.name !== "" || !next || typeof next.cell.value !== "string") {
      return { level, text, piece, rest, certain: true };
    }
    const whole = readLabelled(`${piece.text} ${next.text}`, level) ?? text;
    return { level, text: whole, piece, rest: rest.slice(1), certain: true };
  }
  if (contents > 1) return undefined;
  for (const level of levels) {
    const text = level.place === "row" ? readNearlyLabelled(piece.text, level) : undefined;
    if (text && text.name !== "") return { level, text, piece, rest: [], certain: true };
  }
  return undefined;
}

/** A heading row of a level without labels: a name alone in its row, perhaps with its number in the cell before. */
export function bareHeading(line: Line, { levels }: Form, table: Table | undefined): HeadingLine | undefined {
  if (line.contents === 0 || line.contents > 2) return undefined;
  const bare = levels.filter(({ place, labels }) => place === "row" && labels.length === 0);
  if (bare.length === 0) return undefined;
  const contents = line.pieces.filter(({ dash }) => !dash);
  const piece = contents[contents.length - 1]!;
  if (typeof piece.cell.value !== "string" || !piece.text) return undefined;
  const nameColumn = firstLevelColumn(table, levels);
  if (nameColumn !== undefined && piece.column > nameColumn) return undefined;
  const number = contents.length === 2 ? readOrdinal(contents[0]!.text) : undefined;
  if (contents.length === 2 && number === undefined) return undefined;
  if (readOrdinal(piece.text) !== undefined) return undefined;
  const written = (level: FormLevel): HeadingText => {
    const text = readNumbered(piece.text, level);
    return number !== undefined && text.numbers.length === 0 ? { ...text, numbers: [number] } : text;
  };
  for (const level of bare) {
    const text = written(level);
    if (level.begins.some((word) => text.name.startsWith(word))) return { level, text, piece, rest: [], certain: true };
  }
  // In the column of the level's own names it is a name of that level.
  if (nameColumn === undefined || piece.column === nameColumn || line.pieces.length > contents.length) return undefined;
  const level = bare[bare.length - 1]!;
  return { level, text: written(level), piece, rest: [], certain: false };
}

function firstLevelColumn(table: Table | undefined, levels: readonly FormLevel[]): number | undefined {
  if (!table) return undefined;
  const columns = levels.flatMap(({ field }) => table.header.columns[field] ?? []);
  return columns.length > 0 ? Math.min(...columns) : undefined;
}
