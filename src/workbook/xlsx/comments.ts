import { parseA1 } from "../../grid/area";
import type { CellComment, HeldComment } from "../../grid/grid";
import type { Relationship } from "./relationships";
import { XmlScanner } from "./xmlScanner";
import { decodeUtf8 } from "./xmlText";

/** The relationships of a sheet that lead to its comments: as every Excel reads them, as threads, and the boxes they show in. */
export const commentParts = ["comments", "threadedComment", "vmlDrawing"] as const;
type CommentPart = (typeof commentParts)[number];

/** An element that is a comment, or a piece of one, and where it is in its part. */
export interface CommentElement {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Which part holds what, as far as a sheet has it. */
type Read = (part: string) => Uint8Array | undefined;

/** The comments of a sheet by its relationships, each with all its pieces. */
export function readComments(relationships: readonly Relationship[], read: Read): CellComment[] {
  const found = new Map<string, { row: number; column: number; note: string; thread: string[]; held: HeldComment[] }>();
  for (const { type, target } of relationships) {
    const bytes = isCommentPart(type) ? read(target) : undefined;
    if (!bytes || !isCommentPart(type)) continue;
    commentElements(bytes, type).forEach(({ row, column, text, from, to }, at) => {
      const key = `${row} ${column}`;
      const known = found.get(key) ?? { row, column, note: "", thread: [], held: [] };
      found.set(key, known);
      known.held.push({ part: target, at, xml: decodeUtf8(bytes, from, to) });
      if (type === "threadedComment") known.thread.push(text);
      else known.note ||= text;
    });
  }
  return [...found.values()]
    .filter(({ held }) => held.some(({ xml }) => !/^<([\w.-]+:)?shape\b/.test(xml)))
    .map(({ note, thread, ...comment }) => ({ ...comment, text: thread.length > 0 ? thread.join("\n") : note }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

export const isCommentPart = (type: string): type is CommentPart => commentParts.includes(type as CommentPart);

/** All of a part that belong to cells, in the order of the part. */
export const commentElements = (bytes: Uint8Array, type: CommentPart): CommentElement[] =>
  type === "vmlDrawing" ? boxes(bytes) : elementsOf(bytes, type === "comments" ? "comment" : "threadedComment");

/** Where one more would be that has that many before it. */
export function placeFor(
  bytes: Uint8Array,
  type: CommentPart,
  elements: readonly CommentElement[],
  at: number,
): number {
  const before = elements[Math.min(at, elements.length) - 1];
  if (elements[at]) return elements[at].from;
  if (before) return before.to;
  const text = new TextDecoder("latin1").decode(bytes);
  const ends = {
    comments: /<\/(?:[\w.-]+:)?commentList>/,
    threadedComment: /<\/(?:[\w.-]+:)?ThreadedComments>/,
    vmlDrawing: /<\/xml>/,
  };
  return text.search(ends[type]);
}

function elementsOf(bytes: Uint8Array, element: string): CommentElement[] {
  const xml = new XmlScanner(bytes);
  const found: CommentElement[] = [];
  const textWithin = (): string => {
    let text = "";
    while (xml.next()) {
      if (xml.is("t") || (xml.is("text") && element === "threadedComment")) text += xml.text();
      else if (xml.is("rPh")) xml.skip();
      else text += textWithin();
    }
    return text;
  };
  const visit = () => {
    while (xml.next()) {
      if (!xml.is(element)) {
        visit();
        continue;
      }
      const from = xml.elementStart;
      let ref = "";
      while (xml.attribute()) if (xml.attributeIs("ref")) ref = xml.attributeText();
      const text = textWithin();
      const at = parseA1(ref);
      if (at) found.push({ ...at, text, from, to: xml.offset });
    }
  };
  xml.enter();
  visit();
  return found;
}

/** Boxes of notes in an old drawing: it need not be well-formed XML, so it is searched as text. */
function boxes(bytes: Uint8Array): CommentElement[] {
  const text = new TextDecoder("latin1").decode(bytes);
  const found: CommentElement[] = [];
  for (const shape of text.matchAll(/<((?:[\w.-]+:)?shape)\b(?!type)[\s\S]*?<\/\1>/g)) {
    const number = (name: string) =>
      Number(new RegExp(`<(?:[\\w.-]+:)?${name}>\\s*(\\d+)`).exec(shape[0])?.[1] ?? "NaN");
    const [row, column] = [number("Row"), number("Column")];
    if (!/ObjectType=["']Note["']/.test(shape[0]) || Number.isNaN(row + column)) continue;
    found.push({ row, column, text: "", from: shape.index, to: shape.index + shape[0].length });
  }
  return found;
}
