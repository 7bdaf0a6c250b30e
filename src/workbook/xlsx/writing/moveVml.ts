import type { RowMoves } from "../../../grid/rowMoves";
import { shiftFormula } from "../../../grid/shiftFormula";
import { escapeText } from "./escapeXml";
import type { PartMoves } from "./moveReferences";

/**
 * Moves the shapes of an old drawing, in which notes and form controls live on. Text in shapes need not be
 * well-formed there, so it is not read as XML: only what is between a few tags is rewritten. Their prefix is
 * mostly "x:", and "ns2:" or none in files that other programs have saved.
 */
export function moveVml(bytes: Uint8Array, { sheet, movesOf }: PartMoves): Uint8Array {
  const moves = sheet === null ? undefined : movesOf(sheet);
  const text = new TextDecoder().decode(bytes);
  const moved = text.replace(/<([\w.-]+:)?ClientData\b[\s\S]*?<\/\1ClientData>/g, (data) => {
    const placed = moves ? moveShape(data, moves) : data;
    return placed.replace(
      /(<(?:[\w.-]+:)?Fmla(?:Link|Range|Txbx|Group)>)([^<]*)(?=<)/g,
      (_, tag: string, formula: string) => tag + escapeText(shiftFormula(unescape(formula), sheet ?? "", movesOf)),
    );
  });
  return moved === text ? bytes : new TextEncoder().encode(moved);
}

/** A note goes where its cell goes; another shape where the row of its upper edge goes. Both keep their size. */
function moveShape(data: string, moves: RowMoves): string {
  const cell = /(<(?:[\w.-]+:)?Row>)\s*(\d+)/.exec(data);
  // Left column, offset, top row, offset, right column, offset, bottom row, offset
  const anchor = /(<(?:[\w.-]+:)?Anchor>)([^<]*)(?=<)/.exec(data);
  const edges = anchor?.[2]!.split(",").map(Number);
  const row = cell ? Number(cell[2]) : edges?.[2];
  if (row === undefined || !Number.isFinite(row)) return data;
  const down = (moves.row(row) ?? moves.start(row)) - row;
  if (down === 0) return data;
  const moved = cell ? data.replace(cell[0], cell[1]! + String(row + down)) : data;
  if (!anchor || !edges || edges.length !== 8) return moved;
  const top = Math.max(0, edges[2]! + down);
  const placed = edges.map((edge, i) => (i === 2 ? top : i === 6 ? top + edge - edges[2]! : edge));
  let edge = 0;
  return moved.replace(
    anchor[0],
    anchor[1]! + anchor[2]!.replace(/[^,]+/g, (text) => withNumber(text, placed[edge++]!)),
  );
}

/** The spaces around a number stay: what is taken back leaves the file as it was. */
const withNumber = (text: string, number: number): string => text.replace(text.trim(), String(number));

const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
