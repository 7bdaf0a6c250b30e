import type { MemberFile, SumFile } from "../forms/formFile";
import { matchKey } from "../text/matchKey";
import type { ValueKind } from "./columnGuess";
import type { HeaderLeaf } from "./headerBlock";

/** A column that may be a member of a series. */
export interface SeriesLeaf {
  readonly leaf: HeaderLeaf;
  readonly kind: ValueKind;
}

/** What one column is a member of, and what else its texts say. */
export interface MemberToken {
  readonly value: number;
  /** Place of the member's text in the path. */
  readonly at: number;
  /** The texts above it. */
  readonly above: readonly string[];
  /** Those below it: a second member. */
  readonly below: readonly string[];
  readonly text: string;
}

export function memberTokenOf(
  { leaf: { path } }: SeriesLeaf,
  valueIn: (text: string) => number | undefined,
): MemberToken | undefined {
  for (let at = path.length - 1; at >= 0; at--) {
    const value = valueIn(path[at]!);
    if (value !== undefined) {
      return { value, at, text: path[at]!, above: path.slice(0, at), below: path.slice(at + 1) };
    }
  }
  return undefined;
}

export const pathKey = (texts: readonly string[]): string => texts.map(matchKey).join("|");

/** Members in written order, each with the same second members: `period` of them. undefined where they are not. */
export function membersFrom(
  columns: readonly SeriesLeaf[],
  first: number,
  valueIn: (text: string) => number | undefined,
  follows: (value: number, before: number) => boolean,
): { readonly tokens: readonly MemberToken[]; readonly period: number } | undefined {
  const start = memberTokenOf(columns[first]!, valueIn);
  if (!start) return undefined;
  const kind = columns[first]!.kind;
  const tokens: MemberToken[] = [start];
  let period = 0;
  for (let at = first + 1; at < columns.length; at++) {
    const token = columns[at]!.kind === kind ? memberTokenOf(columns[at]!, valueIn) : undefined;
    const before = tokens.at(-1)!;
    if (!token || token.at !== start.at) break;
    const isSecond = token.value === before.value && pathKey(token.below) !== pathKey(before.below);
    if (isSecond) {
      if (period > 0 && tokens.length % period === 0) break;
    } else {
      if (!follows(token.value, before.value)) break;
      if (period === 0) period = tokens.length;
      if (tokens.length % period !== 0) break;
    }
    if (period > 0 && pathKey(token.below) !== pathKey(tokens[tokens.length % period]!.below)) break;
    tokens.push(token);
  }
  if (period === 0) return undefined;
  return { tokens: tokens.slice(0, tokens.length - (tokens.length % period)), period };
}

export const secondMembers = (
  tokens: readonly MemberToken[],
  period: number,
  idFor: (text: string) => string,
): MemberFile[] | undefined =>
  period === 1
    ? undefined
    : tokens.slice(0, period).map(({ below }) => memberFile(below.at(-1)!, below.slice(0, -1), idFor));

export const memberFile = (text: string, groups: readonly string[], idFor: (text: string) => string): MemberFile => ({
  ...{ id: idFor(text), name: text },
  ...(groups.length === 0 ? {} : { groups: groups.length === 1 ? groups[0]! : [...groups] }),
});

export const oneText = (texts: readonly string[]): string | string[] | undefined =>
  texts.length === 0 ? undefined : texts.length === 1 ? texts[0]! : [...texts];

export const distinctTexts = (texts: readonly string[]): string[] => [
  ...new Map(texts.map((text) => [matchKey(text), text])).values(),
];

/** Where the sum of all members is behind them: as many columns as there are second members, called รวม. */
export function sumBehind(
  columns: readonly SeriesLeaf[],
  at: number,
  period: number,
  kind: ValueKind,
  belows: readonly string[],
): SumFile | undefined {
  const behind = columns.slice(at, at + period);
  if (behind.length < period) return undefined;
  const isSum = behind.every(({ leaf: { path }, kind: own }, i) => {
    const own_ = period === 1 ? path : path.slice(0, -1);
    return (
      own === kind &&
      own_.some((text) => /^(?:รวม|ยอดรวม|total)/i.test(text)) &&
      (period === 1 || matchKey(path.at(-1)!) === belows[i])
    );
  });
  if (!isSum) return undefined;
  const path = period === 1 ? behind[0]!.leaf.path : behind[0]!.leaf.path.slice(0, -1);
  return { name: path.at(-1)!, groups: [...path.slice(0, -1)] };
}
