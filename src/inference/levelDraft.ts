import { defaults, type LevelFile } from "../forms/formFile";
import type { LevelRole } from "../plan/fields";
import { matchKey } from "../text/matchKey";
import type { SheetFindings } from "./sheetFindings";
import { headingShape, type HeadingShape } from "./headingShape";
import { innermostLevelWord, levelWordsOf, type LevelColumn, type LevelWord } from "./levelColumns";
import type { Basis, LevelGuess } from "./proposal";
import { levelWords } from "./roleWords";

/** A level of the form, with what it rests on. */
export interface LevelDraft {
  readonly file: LevelFile;
  readonly guess: LevelGuess;
  readonly place: "row" | "beside" | "column";
  /** Of one in a column: which. */
  readonly column: number | null;
}

/** A text without what no id holds. */
export const idOfText = (text: string): string => matchKey(text).slice(0, 40);

interface Named {
  readonly text: string;
  readonly shape: HeadingShape;
  readonly at: { readonly row: number; readonly column: number };
}

const examples = 3;

/** Outermost first: those in rows, those beside their totals, those in columns. */
export function levelDrafts({ rowLevels, beside, names, columns }: SheetFindings): LevelDraft[] {
  const taken = new Set<string>();
  const nameColumn = names.at(-1)!.leaf.column;
  const claim = (role: LevelRole | undefined, name: string): { id: string; role: LevelRole | undefined } => {
    const isFree = role !== undefined && !taken.has(role);
    const base = isFree ? role : idOfText(name) || "level";
    let id: string = base;
    for (let count = 2; taken.has(id); count++) id = `${base}${count}`;
    taken.add(id);
    return { id, role: isFree ? role : undefined };
  };
  const draft = (
    name: string,
    role: LevelRole | undefined,
    found: readonly Named[],
    place: LevelDraft["place"],
    column: number | null,
    own: Partial<LevelFile>,
    basis: readonly Basis[],
  ): LevelDraft => {
    const { id, role: given } = claim(role, name);
    const numbering = numberingOf(found.map(({ shape }) => shape));
    const file: LevelFile = {
      ...{ id, name },
      ...(given === undefined ? {} : { role: given }),
      ...own,
      ...(numbering === defaults.numbering || found.length === 0 ? {} : { numbering }),
      ...writtenOf(
        found.map(({ shape }) => shape),
        numbering,
        place !== "column" && (own.begins === undefined || own.labels !== undefined),
      ),
    };
    const distinct = [...new Map(found.map((one) => [one.text, one])).values()];
    return {
      ...{ file, place, column },
      guess: {
        ...{ level: id, count: found.length, basis, obey: found.length, of: found.length },
        examples: distinct.slice(0, examples).map(({ at, text }) => ({ at, text })),
      },
    };
  };
  const rows = rowLevels.map(({ labels, begins, headings }) => {
    const found = headings.map(({ text, shape, line, piece }) => ({
      text,
      shape,
      at: { row: line.index, column: piece.column },
    }));
    const name = labels.length > 0 ? labels[0]!.replace(/ ?ที่$/, "") : begins.length === 1 ? begins[0]! : "หัวข้อ";
    return draft(name, roleOf(name), found, "row", null, wordsOf(name, labels, begins), [
      "labels",
      ...(headings.some(({ shape }) => shape.numbers.length > 0) ? ["numbering" as const] : []),
    ]);
  });
  const besides = beside.levels.map(({ labels, begins, lines }) => {
    const found = lines.flatMap((line) =>
      line.pieces
        .filter(({ column }) => column === nameColumn)
        .map(({ text, column }) => ({ text, shape: headingShape(text), at: { row: line.index, column } })),
    );
    const name = labels[0]?.replace(/ ?ที่$/, "") ?? begins[0]!;
    return draft(name, roleOf(name), found, "beside", null, wordsOf(name, labels, begins), ["values", "labels"]);
  });
  const used = new Set([...rows, ...besides].map(({ file }) => String(file.name)));
  const inColumns = names.map((level, at) => {
    const isInner = at === names.length - 1;
    const own = new Set(beside.rows.map(({ index }) => index));
    const found = level.values.filled
      .filter(({ at: { row } }) => !isInner || own.has(row))
      .map(({ piece, at: place }) => ({ text: piece.text, shape: headingShape(piece.text), at: place }));
    const word = wordOfNames(found) ?? unusedWord(level, used);
    const header = columns.find(({ leaf }) => leaf.column === level.leaf.column)!.leaf.path.at(-1)!;
    const isCalled = innermostLevelWord(header) !== null && header.length <= 25;
    const name = word !== null && (isInner || isCalled) ? word.word : header;
    const labels = labelOf(found, header);
    const read = found.map((one) =>
      one.shape.label === null || labels !== null ? one : { ...one, shape: nameShape(one.text) },
    );
    return draft(
      name,
      word?.role,
      read,
      "column",
      level.leaf.column,
      {
        ...(labels === null ? {} : { labels }),
        ...(isInner && beside.opening !== null ? { begins: beside.opening } : {}),
        ...(level.blank === "none" ? { blank: "none" as const } : {}),
      },
      level.basis,
    );
  });
  return [...rows, ...besides, ...inColumns];
}

/** Of a text that is a name from its first word on. */
const nameShape = (text: string): HeadingShape => ({ label: null, numbers: [], name: text, pattern: "{name}" });

const roleOf = (name: string): LevelRole | undefined =>
  levelWords.find(({ word }) => matchKey(word) === matchKey(name))?.role;

/** What its names begin with, where most of them do. */
function wordOfNames(found: readonly Named[]): LevelWord | null {
  if (found.length === 0) return null;
  const counts = levelWords.map((one) => ({
    one,
    count: found.filter(({ shape, text }) => shape.name.startsWith(one.word) || text.startsWith(one.word)).length,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count >= found.length * 0.6 ? best.one : null;
}

/** Of the levels that its header names the first that has no headings of its own. */
function unusedWord({ leaf, word }: LevelColumn, used: ReadonlySet<string>): LevelWord | null {
  const named = levelWordsOf(leaf.path.at(-1)!);
  return (
    named.find((one) => one.role !== undefined && !used.has(one.word)) ??
    named.find((one) => !used.has(one.word)) ??
    word
  );
}

/** The label that most names of a column begin with. */
function labelOf(found: readonly Named[], header: string): string | null {
  const counts = new Map<string, number>();
  for (const { shape } of found) {
    if (shape.label === null || shape.numbers.length === 0 || !isLevelLabel(shape.label, header)) continue;
    counts.set(shape.label, (counts.get(shape.label) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] * 2 > found.length ? most[0] : null;
}

/** What levels are called, or the column is; the words of a name are none. */
const isLevelLabel = (label: string, header: string): boolean =>
  [header, ...levelWords.map(({ word }) => word)].some(
    (word) => matchKey(word) === matchKey(label.replace(/ ?ที่$/, "")),
  );

/** Labels and opening words, as far as they do not follow from the name. */
function wordsOf(name: string, labels: readonly string[], begins: readonly string[]): Partial<LevelFile> {
  if (begins.length > 0) return { begins: begins.length === 1 ? begins[0]! : [...begins] };
  const usual = new Set([`${name}ที่`, name].map(matchKey));
  const isUsual = labels.every((label) => usual.has(matchKey(label))) && /ที่$/.test(labels[0]!);
  return isUsual ? {} : { labels: labels.length === 1 ? labels[0]! : [...labels] };
}

function numberingOf(shapes: readonly HeadingShape[]): NonNullable<LevelFile["numbering"]> {
  const numbered = shapes.filter(({ numbers }) => numbers.length > 0).length;
  if (numbered === 0) return shapes.length === 0 ? "sometimes" : "never";
  return numbered === shapes.length && shapes.length > 0 ? "always" : "sometimes";
}

/** How most of its headings are written, with and without a number, as far as that is not the usual way. */
function writtenOf(
  shapes: readonly HeadingShape[],
  numbering: LevelFile["numbering"],
  isLabelled: boolean,
): Pick<LevelFile, "written" | "bare"> {
  const written = mostUsual(shapes.filter(({ numbers }) => numbers.length > 0).map(patternOf));
  const bare = mostUsual(shapes.filter(({ numbers }) => numbers.length === 0).map(patternOf));
  const [usual, usualBare] = isLabelled
    ? [defaults.written, defaults.bare]
    : [defaults.writtenInColumn, defaults.bareInColumn];
  const hasLabel = (pattern: string): boolean => pattern.includes("{label}") === isLabelled || !isLabelled;
  return {
    ...(written === undefined || written === usual || !hasLabel(written) ? {} : { written }),
    ...(bare === undefined || bare === usualBare || numbering === "always" || !hasLabel(bare) ? {} : { bare }),
  };
}

const patternOf = ({ pattern, numbers }: HeadingShape): string =>
  numbers.length > 1 ? pattern.replace("{number}", "{parent}.{number}") : pattern;

function mostUsual(patterns: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const pattern of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
