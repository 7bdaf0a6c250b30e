import { matchKey } from "../text/matchKey";
import type { HeaderLeaf } from "./headerBlock";
import { headingShape } from "./headingShape";
import type { LeafValues } from "./leafValues";
import { roleOfHeader } from "./columnGuess";
import type { Basis } from "./proposal";
import { beginsWithWord, isWord, levelWords, namingWords } from "./roleWords";

/** A level that is a column of the table. */
export interface LevelColumn {
  readonly leaf: HeaderLeaf;
  readonly values: LeafValues;
  readonly word: LevelWord | null;
  readonly blank: "above" | "none";
  readonly basis: readonly Basis[];
}

export type LevelWord = (typeof levelWords)[number];

/** A column that may be one of levels: of words that no role is known by. */
export interface WordColumn {
  readonly leaf: HeaderLeaf;
  readonly values: LeafValues;
}

/** The words of levels that a header text is made of, in its order: "แผนงาน/โครงการ/กิจกรรม"; none where it says more. */
export function levelWordsOf(header: string): LevelWord[] {
  const parts = header.split(/[/,]| และ|หรือ/).map((part) => part.trim());
  const found = parts.flatMap((part) => {
    const name = namingWords.find((word) => part.startsWith(word));
    const bare = name === undefined ? part : part.slice(name.length).trim();
    const fits = ({ word, never }: LevelWord): boolean =>
      never === undefined && (isWord(bare, [word, `${word}ที่`]) || (parts.length > 1 && beginsWithWord(bare, [word])));
    return levelWords.find(fits) ?? [];
  });
  const [first] = found;
  return first && beginsWithWord(parts[0]!, [first.word, ...namingWords.map((name) => name + first.word)]) ? found : [];
}

/** The innermost of them. */
export function innermostLevelWord(header: string): LevelWord | null {
  const order = (word: LevelWord): number => levelWords.indexOf(word);
  return levelWordsOf(header).reduce<LevelWord | null>(
    (inner, word) => (!inner || order(word) > order(inner) ? word : inner),
    null,
  );
}

/** A header that begins with the word of a level, whatever follows: "กิจกรรมที่ดำเนินการ". */
const opensWithLevel = (header: string): LevelWord | null =>
  levelWords.find(
    ({ word, never }) =>
      never === undefined && beginsWithWord(header, [word, ...namingWords.map((name) => name + word)]),
  ) ?? null;

/** Share of its cells that are blank or say again what is above. */
function repetition({ filled, distinct, rows }: LeafValues): number {
  return rows === 0 ? 0 : 1 - Math.min(distinct.size, filled.length) / rows;
}

/** The levels that have columns, outermost first; the last is the innermost of the plan. */
export function levelColumnsOf(columns: readonly WordColumn[]): LevelColumn[] {
  if (columns.length === 0) return [];
  const scored = columns.map((column, place) => {
    const own = column.leaf.path.at(-1)!;
    const word =
      innermostLevelWord(own) ?? (column.leaf.path.length > 1 ? innermostLevelWord(column.leaf.path[0]!) : null);
    const role = roleOfHeader(column.leaf.path);
    const opens = word ?? (role === null ? opensWithLevel(own) : null);
    const { filled, rows, distinct } = column.values;
    const isUnique = filled.length === 0 ? 0 : distinct.size / Math.max(1, filled.length);
    const isFull = rows === 0 ? 0 : filled.length / rows;
    const score = (word ? 4 : opens ? 2 : 0) - (role ? 4 : 0) + isUnique + isFull - place * 0.4;
    return { column, word: word ?? opens, isSure: word !== null, role, score, place };
  });
  const sure = scored.filter(({ isSure, role, column }) => isSure && (role === null || hasShape(column.values)));
  // Of several columns that are called by levels the last is the innermost, as long as they are side by side.
  const first = sure[0];
  const run = first ? sure.filter(({ place }, i) => place - first.place <= i + 1) : [];
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  const inner = run.at(-1) ?? best;
  const outer = scored.filter(
    ({ column, place, isSure, role }) =>
      place < inner.place &&
      role === null &&
      (isSure || (repetition(column.values) >= 0.3 && column.values.filled.length > 0)),
  );
  return [...outer, inner].map(({ column, word, isSure }): LevelColumn => ({
    ...{ ...column, word },
    blank: column === inner.column ? "above" : blankOf(column.values, inner.column.values),
    basis: [
      ...(isSure ? (["header"] as const) : []),
      ...(column.values.filled.length > 0 ? (["values"] as const) : ["place" as const]),
    ],
  }));
}

const hasShape = ({ filled }: LeafValues): boolean =>
  filled.length > 0 && filled.filter(({ piece }) => headingShape(piece.text).label !== null).length * 2 > filled.length;

/**
 * What a blank cell says. Rows that name this level and no other, or that name it again right below itself, are of a
 * column whose blanks say nothing.
 */
function blankOf(values: LeafValues, inner: LeafValues): "above" | "none" {
  const named = new Set(inner.filled.map(({ at }) => at.row));
  const alone = values.filled.filter(({ at }) => !named.has(at.row)).length;
  const isBlankSomewhere = values.filled.length < values.rows;
  const again = values.filled.some(
    ({ at, piece }, i) =>
      values.filled[i - 1]?.at.row === at.row - 1 &&
      matchKey(values.filled[i - 1]!.piece.text) === matchKey(piece.text),
  );
  return isBlankSomewhere && (alone > 0 || again) ? "none" : "above";
}
