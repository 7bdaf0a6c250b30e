import { sumTerms } from "../grid/sumTerms";
import { pieceAt, type Line } from "../reading/line";
import type { BodyLine } from "./bodyLines";
import { headingShape } from "./headingShape";
import { numberInPiece } from "./leafValues";
import { levelWords } from "./roleWords";

/** Headings in the column of names, their totals beside them. */
export interface BesideLevel {
  readonly labels: readonly string[];
  readonly begins: readonly string[];
  readonly lines: readonly Line[];
  /** Lines whose amounts are those of the rows below them, and all. */
  readonly obey: number;
  readonly of: number;
}

export interface BesideLevels {
  /** Outermost first. */
  readonly levels: readonly BesideLevel[];
  /** Rows of the plan: the lines that hold no others. */
  readonly rows: readonly Line[];
  /** What the names of those begin with, where lines above them do not. */
  readonly opening: string | null;
}

const enough = 0.5;
const tolerance = 1e-4;

/** Lines of details sorted into those that add up others and those that are added up. */
export function besideLevelsOf(
  body: readonly BodyLine[],
  nameColumn: number,
  numeric: readonly number[],
): BesideLevels {
  const lines = body.flatMap((one) => (one.kind === "detail" ? [one.line] : []));
  const parts = partsOf(body);
  const classes = lines.map((line) => classOf(pieceAt(line, nameColumn)?.text ?? ""));
  const alone = { levels: [], rows: lines, opening: null };
  const last = classes.at(-1);
  const names = [...new Set(classes.filter((name) => name !== ""))];
  if (last === undefined || names.length < 2 || numeric.length === 0) return alone;
  const levels: BesideLevel[] = [];
  const outer = new Set<string>();
  for (const name of names) {
    if (name === last || name === "rest") continue;
    const own = lines.filter((_, at) => classes[at] === name);
    let obey = 0;
    let of = 0;
    lines.forEach((line, at) => {
      if (classes[at] !== name) return;
      const below: Line[] = [];
      for (let next = at + 1; next < lines.length; next++) {
        if (classes[next] === name || outer.has(classes[next]!) || parts[next] !== parts[at]) break;
        if (classes[next] === last) below.push(lines[next]!);
      }
      if (below.length === 0) return;
      of += 1;
      if (addsUp(line, below, numeric) || isMadeOf(line, below, numeric)) obey += 1;
    });
    if (of === 0 || obey < of * enough) continue;
    outer.add(name);
    const shape = headingShape(pieceAt(own[0]!, nameColumn)!.text);
    levels.push({
      ...(shape.label === null ? { labels: [], begins: [name] } : { labels: [shape.label], begins: [] }),
      ...{ lines: own, obey, of },
    });
  }
  if (levels.length === 0) return alone;
  const isWord = levelWords.some(({ word }) => word === last);
  return {
    levels,
    rows: lines.filter((_, at) => !outer.has(classes[at]!)),
    opening: isWord ? last : null,
  };
}

/** Of each row, how many headings are above it: what is under another heading is added up by no line of this one. */
function partsOf(body: readonly BodyLine[]): number[] {
  const parts: number[] = [];
  let headings = 0;
  for (const { kind } of body) {
    if (kind === "heading") headings += 1;
    else if (kind === "detail") parts.push(headings);
  }
  return parts;
}

/** The label of a name, or the word of a level that it begins with. */
function classOf(text: string): string {
  if (text === "") return "";
  const { label, name } = headingShape(text);
  if (label !== null) return label;
  return levelWords.find(({ word }) => name.startsWith(word))?.word ?? "rest";
}

/** Whether most of its amounts are formulas over lines from the next one to the last of these. */
function isMadeOf(line: Line, below: readonly Line[], numeric: readonly number[]): boolean {
  const formulas = numeric.flatMap((column) => pieceAt(line, column)?.cell.formula ?? []);
  const last = below.at(-1)!.index;
  const made = formulas.filter((formula) => {
    const areas = sumTerms(formula, "")?.areas ?? [];
    return areas.length > 0 && areas.every(({ top, bottom }) => top > line.index && bottom <= last);
  });
  return made.length > 0 && made.length * 2 >= formulas.length;
}

function addsUp(line: Line, below: readonly Line[], numeric: readonly number[]): boolean {
  let holds = 0;
  for (const column of numeric) {
    const piece = pieceAt(line, column);
    const own = piece && !piece.dash ? numberInPiece(piece) : null;
    if (own === null || own === 0) continue;
    const sum = below.reduce((all, other) => {
      const cell = pieceAt(other, column);
      return all + ((cell && !cell.dash ? numberInPiece(cell) : null) ?? 0);
    }, 0);
    if (Math.abs(sum - own) > tolerance) return false;
    holds += 1;
  }
  return holds > 0;
}
