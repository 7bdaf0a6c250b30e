import { matchKey } from "../text/matchKey";
import type { BodyLine, HeadingCandidate } from "./bodyLines";
import { beginsWithWord, levelWords, senderWords, yearWords } from "./roleWords";

/** Headings of one level that have rows of their own. */
export interface RowLevel {
  /** What they begin with, outside of their names; none where they are known by their names. */
  readonly labels: readonly string[];
  /** Words of their names. */
  readonly begins: readonly string[];
  readonly headings: readonly HeadingCandidate[];
}

export interface RowLevels {
  /** Outermost first. */
  readonly levels: readonly RowLevel[];
  /** Lines that seem to be headings, of which level is unclear. */
  readonly unclear: readonly HeadingCandidate[];
}

const shortestOpening = 3;
const mostOpenings = 60;

/** Sorts headings into levels by their labels, else by how their names begin. */
export function rowLevelsOf(body: readonly BodyLine[]): RowLevels {
  const candidates = body.filter((one) => one.kind === "heading");
  const labelled = new Map<string, HeadingCandidate[]>();
  const rest: HeadingCandidate[] = [];
  for (const candidate of candidates) {
    const { label } = candidate.shape;
    if (label !== null && isLabelOf(candidate, candidates)) add(labelled, matchKey(withoutOrdinal(label)), candidate);
    else if (!candidate.isAbove || isLevelName(candidate)) rest.push(candidate);
  }
  const found: RowLevel[] = [...labelled.values()].map((headings) => ({
    labels: labelsOf(headings),
    begins: [],
    headings,
  }));
  const unclear: HeadingCandidate[] = [];
  for (const { begins, headings } of openingsOf(rest)) {
    if (begins.length > 0) found.push({ labels: [], begins, headings });
    else unclear.push(...headings);
  }
  return { levels: inOrder(found, body), unclear };
}

const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
};

const withoutOrdinal = (label: string): string => label.replace(/ ?ที่$/, "");

/** Most usual first; with and without ที่. */
function labelsOf(headings: readonly HeadingCandidate[]): string[] {
  const counts = new Map<string, number>();
  for (const { shape } of headings) counts.set(shape.label!, (counts.get(shape.label!) ?? 0) + 1);
  const labels = [...counts].sort(([, a], [, b]) => b - a).map(([label]) => label);
  const bare = withoutOrdinal(labels[0]!);
  return [...new Set([...labels, ...(bare.length >= shortestOpening ? [bare] : [])])];
}

/** A label with a number or a colon; above the table only words that levels are called by, or that are below it too. */
function isLabelOf(candidate: HeadingCandidate, all: readonly HeadingCandidate[]): boolean {
  const { label, numbers } = candidate.shape;
  const key = matchKey(withoutOrdinal(label!));
  const isLevelWord = levelWords.some(
    ({ word }) => matchKey(word) === key || (numbers.length > 0 && key.startsWith(matchKey(word)) && /ที่$/.test(label!)),
  );
  if (isLevelWord) return true;
  // The words of a name that begins with a level's belong to it, whatever number they hold; before a colon they are a label.
  if (numbers.length > 0 && !/ที่$/.test(label!) && levelWords.some(({ word }) => label!.startsWith(word))) return false;
  if (candidate.isAbove && (beginsWithWord(label!, senderWords) || beginsWithWord(label!, yearWords))) return false;
  if (/ที่$/.test(label!) && numbers.length > 0) return true;
  const others = all.filter(
    ({ shape, isAbove }) => shape.label !== null && !isAbove && matchKey(withoutOrdinal(shape.label)) === key,
  );
  return others.length >= (candidate.isAbove ? 1 : 2) || (!candidate.isAbove && numbers.length === 0);
}

const isLevelName = ({ shape }: HeadingCandidate): boolean =>
  levelWords.some(({ word }) => shape.name.startsWith(word)) && !/[0-9๐-๙]{4}/.test(shape.name);

/** Names sorted by how they begin: the words of levels, else what several have in common. */
function openingsOf(headings: readonly HeadingCandidate[]): { begins: string[]; headings: HeadingCandidate[] }[] {
  const byWord = new Map<string, HeadingCandidate[]>();
  const rest: HeadingCandidate[] = [];
  for (const heading of headings) {
    const word = levelWords.find((one) => heading.shape.name.startsWith(one.word));
    if (word) add(byWord, word.word, heading);
    else rest.push(heading);
  }
  const found = [...byWord].map(([word, own]) => ({ begins: [word], headings: own }));
  // Those of one shape are of one level: numbered ones, or wide ones.
  const byShape = new Map<string, HeadingCandidate[]>();
  for (const heading of rest) {
    add(byShape, `${heading.shape.numbers.length} ${heading.isWide} ${heading.piece.column}`, heading);
  }
  for (const alike of byShape.values()) {
    const names = [...new Set(alike.map(({ shape }) => shape.name))];
    const common = commonStart(names);
    const isSure = alike.length > 1 && alike.some(({ isWide, shape }) => isWide || shape.numbers.length > 0);
    if (names.length > 1 && common.length >= shortestOpening && isSure)
      found.push({ begins: [common], headings: alike });
    else if (isSure && names.length <= mostOpenings) found.push({ begins: names, headings: alike });
    else found.push({ begins: [], headings: alike });
  }
  return found;
}

function commonStart(names: readonly string[]): string {
  let common = names[0] ?? "";
  for (const name of names) {
    let at = 0;
    while (at < common.length && common[at] === name[at]) at += 1;
    common = common.slice(0, at);
  }
  // No vowel or mark is left without the letter that it is written on.
  return common.replace(/[เแโใไ]+$/, "").trim();
}

/** Outer levels first: of two headings in a row, the one above holds the other; else as they first appear. */
function inOrder(levels: readonly RowLevel[], body: readonly BodyLine[]): RowLevel[] {
  const levelOf = new Map<HeadingCandidate, number>();
  levels.forEach(({ headings }, at) => headings.forEach((heading) => levelOf.set(heading, at)));
  const votes = levels.map(() => levels.map(() => 0));
  let before: HeadingCandidate | undefined;
  for (const one of body) {
    if (one.kind === "detail" || one.kind === "total") before = undefined;
    if (one.kind !== "heading") continue;
    const at = levelOf.get(one);
    const last = before && levelOf.get(before);
    if (at !== undefined && last !== undefined && at !== last) votes[last]![at]! += 1;
    before = one;
  }
  const firstRow = (at: number): number => levels[at]!.headings[0]!.line.index;
  const order = levels.map((_, at) => at);
  order.sort((a, b) => votes[b]![a]! - votes[a]![b]! || firstRow(a) - firstRow(b));
  return order.map((at) => levels[at]!);
}
