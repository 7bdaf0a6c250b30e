import { parseArea } from "../grid/area";
import { sumTerms } from "../grid/sumTerms";
import type { Line } from "../reading/line";
import { matchKey } from "../text/matchKey";
import type { BodyLine, HeadingCandidate, TotalCandidate } from "./bodyLines";
import type { RowLevel } from "./rowLevelsFound";
import { grandWords, holdsWord, levelWords } from "./roleWords";

/** A total that a sheet prints again and again, or once for everything. */
export interface FoundTotal {
  /** Index among the levels with rows; null: of everything. */
  readonly level: number | null;
  readonly labels: readonly string[];
  readonly at: "after" | "before";
  readonly lines: readonly Line[];
  /** Of its lines, those that speak for this level by their formulas or labels. */
  readonly obey: number;
}

interface Placed {
  readonly one: TotalCandidate;
  readonly label: string;
  /** By its label. */
  readonly named: number | null;
  /** Levels whose parts it may end: by the rows its formula adds up, by the headings that come next; null: they do not say. */
  readonly byRows: ReadonlySet<number> | null;
  readonly byNext: ReadonlySet<number> | null;
}

/** Which level each total is of: by its label, by the rows its formula adds up, by what comes next. */
export function foundTotals(body: readonly BodyLine[], levels: readonly RowLevel[]): FoundTotal[] {
  const levelOf = new Map<HeadingCandidate, number>();
  levels.forEach(({ headings }, at) => headings.forEach((heading) => levelOf.set(heading, at)));
  const isTotal = (one: BodyLine): one is TotalCandidate => one.kind === "total";
  const candidates = body.filter(isTotal);
  const firstDetail = body.findIndex(({ kind }) => kind === "detail");
  const found: Placed[] = [];
  const grands: TotalCandidate[] = [];
  const before: TotalCandidate[] = [];
  for (const one of candidates) {
    const at = body.indexOf(one);
    const label = one.piece.text;
    // Said of several sections, it is not of all.
    const isGrand = holdsWord(label, grandWords) && candidates.filter((other) => sameLabel(other, one)).length === 1;
    if (isGrand && firstDetail > at) before.push(one);
    else if (isGrand || levels.length === 0) grands.push(one);
    else {
      const named = levelNamed(label, levels);
      found.push({
        ...{ one, label: named?.label ?? label, named: named?.level ?? null },
        ...{ byRows: levelsByRows(one, at, body, levelOf), byNext: levelsByNext(at, body, levelOf) },
      });
    }
  }
  const everything = (lines: readonly TotalCandidate[], at: "after" | "before"): FoundTotal[] =>
    lines.length === 0
      ? []
      : [
          {
            level: null,
            at,
            labels: labelsOf(lines.map(({ piece }) => piece.text)),
            lines: lines.map(({ line }) => line),
            obey: lines.length,
          },
        ];
  return [
    ...groupsOf(found, aboveHeader(body, levelOf), levels.length),
    ...everything(before, "before"),
    ...(before.length > 0 ? [] : everything(grands, "after")),
  ];
}

const sameLabel = (a: TotalCandidate, b: TotalCandidate): boolean => matchKey(a.piece.text) === matchKey(b.piece.text);

const labelsOf = (texts: readonly string[]): string[] => [
  ...new Map(texts.map((text) => [matchKey(text), text])).values(),
];

/** Levels with headings above the first header: the table below it is of those. */
function aboveHeader(body: readonly BodyLine[], levelOf: ReadonlyMap<HeadingCandidate, number>): ReadonlySet<number> {
  const above = new Set<number>();
  for (const one of body) {
    if (one.kind === "header") break;
    const own = one.kind === "heading" ? levelOf.get(one) : undefined;
    if (own !== undefined) above.add(own);
  }
  return above;
}

/** Lines of one label are of one level: the one that all of them may be of. */
function groupsOf(found: readonly Placed[], above: ReadonlySet<number>, count: number): FoundTotal[] {
  const byLabel = new Map<string, Placed[]>();
  for (const one of found) {
    const key = `${matchKey(one.label)} ${one.named}`;
    byLabel.set(key, [...(byLabel.get(key) ?? []), one]);
  }
  const byLevel = new Map<number, { labels: string[]; lines: Line[]; obey: number }>();
  for (const group of byLabel.values()) {
    const level = group[0]!.named ?? levelOfAll(group, above, count);
    const there = byLevel.get(level) ?? { labels: [], lines: [], obey: 0 };
    byLevel.set(level, there);
    there.labels.push(group[0]!.label);
    there.lines.push(...group.map(({ one }) => one.line));
    there.obey += group.filter(({ named, byRows, byNext }) => named === level || (byRows ?? byNext)?.has(level)).length;
  }
  return [...byLevel]
    .sort(([a], [b]) => b - a)
    .map(([level, total]) => ({ ...total, level, at: "after" as const, labels: labelsOf(total.labels) }));
}

function levelOfAll(group: readonly Placed[], above: ReadonlySet<number>, count: number): number {
  const votes = Array.from({ length: count }, () => 0);
  for (const { byRows, byNext } of group) {
    for (const levels of [byRows, byNext]) for (const level of levels ?? []) votes[level]! += 1;
  }
  const most = Math.max(...votes);
  if (most === 0) return above.size > 0 ? Math.max(...above) : count - 1;
  const likely = votes.flatMap((votesOf, level) => (votesOf === most ? [level] : []));
  const ofTable = likely.filter((level) => above.has(level));
  if (ofTable.length > 0) return Math.max(...ofTable);
  // Of levels whose parts end at once the outermost holds the others; of one part alone the innermost is meant.
  return group.length > 1 ? Math.min(...likely) : Math.max(...likely);
}

/** "รวมกลยุทธ์ที่ ๑" names its level; its label is what is before that. */
function levelNamed(
  label: string,
  levels: readonly RowLevel[],
): { readonly level: number; readonly label: string } | undefined {
  for (const [level, { labels }] of levels.entries()) {
    for (const own of labels) {
      const at = label.indexOf(own);
      if (at <= 0) continue;
      const rest = label.slice(at + own.length);
      const isWholeWord = rest === "" || /^[\s0-9๐-๙.:“"]|^ที่/.test(rest);
      if (!isWholeWord) continue;
      return { level, label: /[0-9๐-๙]/.test(rest) ? label.slice(0, at).trim() : label };
    }
  }
  const word = levelWords.find((one) => label.includes(one.word));
  const level = word
    ? levels.findIndex(({ begins, labels }) => begins.includes(word.word) || labels.includes(word.word))
    : -1;
  return level < 0 ? undefined : { level, label };
}

/** The headings right above the first row that its formula adds up, but for levels that begin again among these rows. */
function levelsByRows(
  { line }: TotalCandidate,
  at: number,
  body: readonly BodyLine[],
  levelOf: ReadonlyMap<HeadingCandidate, number>,
): ReadonlySet<number> | null {
  const tops = line.pieces.flatMap(({ cell: { formula } }) => {
    if (formula === null) return [];
    const terms = sumTerms(formula, "") ?? looseTerms(formula);
    return terms?.areas.filter(({ bottom }) => bottom < line.index).map(({ top }) => top) ?? [];
  });
  if (tops.length === 0) return null;
  const top = Math.min(...tops);
  const held = new Set<number>();
  const inside = new Set<number>();
  let isBroken = false;
  for (let place = at - 1; place >= 0; place--) {
    const one = body[place]!;
    const own = one.kind === "heading" ? levelOf.get(one) : undefined;
    if (one.line.index >= top) {
      if (own !== undefined) inside.add(own);
      continue;
    }
    if (one.kind === "total" || one.kind === "detail") isBroken = true;
    if (isBroken) break;
    if (own !== undefined) held.add(own);
  }
  const inner = Math.min(...inside);
  const levels = [...held].filter((level) => level < inner);
  return levels.length > 0 ? new Set(levels) : null;
}

/** "=SUM(C6:C5)" of a plan without rows: the row that it begins at is its own. */
const looseTerms = (formula: string): { areas: { top: number; bottom: number }[] } | undefined => {
  const area = parseArea(/^=SUM\(([A-Z0-9:$]+)\)$/i.exec(formula)?.[1] ?? "");
  return area && { areas: [area] };
};

/** The levels that begin another part before the next row. */
function levelsByNext(
  at: number,
  body: readonly BodyLine[],
  levelOf: ReadonlyMap<HeadingCandidate, number>,
): ReadonlySet<number> | null {
  const inForce = new Map<number, string>();
  for (const one of body.slice(0, at)) {
    const own = one.kind === "heading" ? levelOf.get(one) : undefined;
    if (one.kind === "heading" && own !== undefined) inForce.set(own, matchKey(one.text));
  }
  const next = new Set<number>();
  for (const one of body.slice(at + 1)) {
    if (one.kind === "detail" || one.kind === "total") break;
    const own = one.kind === "heading" ? levelOf.get(one) : undefined;
    // A heading said again above its next part does not end anything; below one that does all is another's.
    if (own === undefined || one.kind !== "heading") continue;
    if (inForce.get(own) !== matchKey(one.text) || [...next].some((level) => level < own)) next.add(own);
  }
  return next.size > 0 ? next : null;
}
