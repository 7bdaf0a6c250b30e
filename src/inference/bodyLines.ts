import type { Grid } from "../grid/grid";
import { isNoteLine } from "../reading/noteLine";
import { readOrdinal } from "../reading/headingText";
import { readNumberText } from "../reading/numberText";
import type { Line, Piece } from "../reading/line";
import type { HeaderBlock } from "./headerBlock";
import { headingShape, type HeadingShape } from "./headingShape";
import { beginsWithWord, totalWords } from "./roleWords";

/** A line that may be a heading: text alone, perhaps with its number or label in the cell before. */
export interface HeadingCandidate {
  readonly kind: "heading";
  readonly line: Line;
  readonly piece: Piece;
  readonly text: string;
  readonly shape: HeadingShape;
  /** Whether it is above the first header. */
  readonly isAbove: boolean;
  /** Merged over several columns of the table, or in front of its names. */
  readonly isWide: boolean;
}

export interface TotalCandidate {
  readonly kind: "total";
  readonly line: Line;
  readonly piece: Piece;
}

/** What a line of a sheet seems to be before the table's columns are known. */
export type BodyLine =
  HeadingCandidate | TotalCandidate | { readonly kind: "detail" | "header" | "title" | "note"; readonly line: Line };

const longestTotal = 80;

export function bodyLinesOf(grid: Grid, lines: readonly Line[], block: HeaderBlock): BodyLine[] {
  const wide = new Set(grid.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top} ${left}`));
  const names = textColumns(lines, block);
  const kinds = lines.map((line, at): BodyLine => {
    if (block.repeats.has(at) || (at >= block.first && at <= block.last)) return { kind: "header", line };
    const isAbove = at < block.first;
    if (isAbove && line.contents > 2) return { kind: "title", line };
    if (isNoteLine(line)) return { kind: isAbove ? "title" : "note", line };
    const contents = line.pieces.filter(({ dash }) => !dash);
    const [piece] = contents;
    if (!piece) return { kind: "note", line };
    if (!isAbove && isTotal(line, piece)) return { kind: "total", line, piece };
    const text = headingText(contents);
    const isPlain = contents.length === line.pieces.length;
    const inNames = contents.length === 1 && names.has(piece.column) && !wide.has(`${line.index} ${piece.column}`);
    if (text === undefined || !isPlain) return { kind: isAbove ? "title" : "detail", line };
    const shape = headingShape(text);
    // Alone in a column of names, in the shape that the names of rows have there.
    if (inNames && !isAbove && names.get(piece.column)!.has(kindOfShape(shape)) && shape.label === null) {
      return { kind: "detail", line };
    }
    const at_ = contents.at(-1)!;
    return {
      kind: "heading",
      line,
      piece: at_,
      text,
      shape,
      isAbove,
      isWide: wide.has(`${line.index} ${piece.column}`),
    };
  });
  return withoutFooter(kinds);
}

/** Label and name, or number and name, in two cells; or all in one. */
function headingText(contents: readonly Piece[]): string | undefined {
  const [first, second, more] = contents;
  if (more || !first) return undefined;
  if (!second) return typeof first.cell.value === "string" ? first.text : undefined;
  if (typeof second.cell.value !== "string" || readNumberText(second.text).kind === "number") return undefined;
  if (readOrdinal(first.text) !== undefined) return undefined;
  const { label, name } = headingShape(first.text);
  return label !== null && name === "" ? `${first.text} ${second.text}` : undefined;
}

const isTotal = ({ pieces }: Line, label: Piece): boolean =>
  typeof label.cell.value === "string" &&
  label.text.length <= longestTotal &&
  beginsWithWord(label.text, totalWords) &&
  pieces.every((piece) => piece === label || piece.dash || isNumeric(piece));

export const isNumeric = ({ cell, text }: Piece): boolean =>
  typeof cell.value === "number" || cell.formula !== null || readNumberText(text).kind === "number";

export const kindOfShape = ({ label, numbers }: HeadingShape): string =>
  label !== null ? "label" : numbers.length > 1 ? "dotted" : numbers.length === 1 ? "number" : "bare";

/** Columns of the table where rows write names, with the shapes that these have. */
function textColumns(lines: readonly Line[], block: HeaderBlock): ReadonlyMap<number, ReadonlySet<string>> {
  const counts = new Map<number, Map<string, number>>();
  let rows = 0;
  for (let at = block.last + 1; at < lines.length; at++) {
    if (block.repeats.has(at) || lines[at]!.pieces.length < 3) continue;
    rows += 1;
    for (const piece of lines[at]!.pieces) {
      if (piece.dash || typeof piece.cell.value !== "string" || isNumeric(piece)) continue;
      const shapes = counts.get(piece.column) ?? new Map<string, number>();
      counts.set(piece.column, shapes);
      const kind = kindOfShape(headingShape(piece.text));
      shapes.set(kind, (shapes.get(kind) ?? 0) + 1);
    }
  }
  return new Map(
    [...counts].map(([column, shapes]) => [
      column,
      new Set([...shapes].filter(([, count]) => count * 4 >= rows).map(([kind]) => kind)),
    ]),
  );
}

/** Below the last row or total, text alone is a footer. */
function withoutFooter(kinds: BodyLine[]): BodyLine[] {
  let last = -1;
  kinds.forEach(({ kind }, at) => {
    if (kind === "detail" || kind === "total") last = at;
  });
  if (last < 0) return kinds;
  return kinds.map((one, at) => (at > last && one.kind === "heading" ? { kind: "note", line: one.line } : one));
}
