import type { SeriesFile, SumFile } from "../forms/formFile";
import { columnsOfSeries } from "../forms/series";
import { textList } from "../forms/fileTexts";
import { monthOf } from "../plan/days";
import { matchKey } from "../text/matchKey";
import { toArabicDigits } from "../text/digits";
import { thaiMonths } from "../text/thaiMonths";
import type { ValueKind } from "./columnGuess";
import { yearIn, type HeaderLeaf } from "./headerBlock";
import {
  distinctTexts,
  memberFile,
  membersFrom,
  memberTokenOf,
  oneText,
  pathKey,
  secondMembers,
  sumBehind,
  type MemberToken,
  type SeriesLeaf,
} from "./seriesMembers";

/** Columns side by side that a series is short for. */
export interface FoundSeries {
  /** Index of the first, and how many. */
  readonly first: number;
  readonly length: number;
  readonly file: SeriesFile;
  /** The ids of the columns, once the series is written out. */
  readonly fields: readonly string[];
}

export interface SeriesYears {
  readonly first: number;
  readonly last: number;
}

const fewestListed = 3;
const monthsOfYear = 12;
const firstMonth = 10;

/** The year of a column: of its own text, or of one above it. */
export function yearsOfLeaves(leaves: readonly HeaderLeaf[]): number[] {
  return leaves.flatMap(({ path }) => path.map(yearIn).find((year) => year !== undefined) ?? []);
}

/** Every run of columns that is a series; what it is written out to is compared with the header, text by text. */
export function seriesOf(
  columns: readonly SeriesLeaf[],
  years: SeriesYears,
  idFor: (text: string) => string,
): FoundSeries[] {
  const found: FoundSeries[] = [];
  let at = 0;
  while (at < columns.length) {
    const series = [overYears, overMonths, overQuarters, overList]
      .map((over) => over(columns, at, years, idFor))
      .find((one) => one !== undefined);
    if (series) found.push(series);
    at += series?.length ?? 1;
  }
  return found;
}

type Over = (
  columns: readonly SeriesLeaf[],
  first: number,
  years: SeriesYears,
  idFor: (text: string) => string,
) => FoundSeries | undefined;

/** The series, if writing it out names just these columns. */
function checked(
  columns: readonly SeriesLeaf[],
  first: number,
  length: number,
  file: SeriesFile,
  years: SeriesYears,
): FoundSeries | undefined {
  const made = columnsOfSeries(file, years.first, years.last);
  if (made.length !== length) return undefined;
  const fits = made.every(({ column, year }, i) => {
    const put = (texts: string | string[] | undefined): string[] =>
      textList(texts).map((text) =>
        matchKey(
          text
            .replace(/\{year\}/g, String(year ?? years.first))
            .replace(/\{yy\}/g, String((year ?? years.first) % 100)),
        ),
      );
    const { path } = columns[first + i]!.leaf;
    const own = put(column.headers);
    const groups = put(column.groups);
    const lowest =
      own.length > 0 ? own : [matchKey(typeof column.name === "string" ? column.name : (column.name?.th ?? ""))];
    return (
      lowest.includes(matchKey(path.at(-1)!)) && path.slice(0, -1).every((text) => groups.includes(matchKey(text)))
    );
  });
  return fits ? { first, length, file, fields: made.map(({ column }) => column.id!) } : undefined;
}

const common = (kind: ValueKind): Pick<SeriesFile, "kind"> => (kind === "amount" ? {} : { kind });

const nameOf = (groups: readonly string[], fallback: string): string =>
  (groups[0] ?? fallback)
    .replace(/\{[a-zA-Z]+\}/g, "")
    .replace(/\s*\([^)]*\)\s*$/, "")
    .replace(/(?:พ\.ศ\.|ปี)\s*$/, "")
    .trim() || fallback;

const usualName: { readonly [kind in ValueKind]?: string } = { amount: "งบประมาณ", number: "จำนวน", percent: "ร้อยละ" };

const overYears: Over = (columns, first, years, idFor) => {
  const run = membersFrom(columns, first, yearIn, (value, before) => value === before + 1);
  if (!run || run.tokens[0]!.value !== years.first || run.tokens.at(-1)!.value !== years.last) return undefined;
  const { tokens, period } = run;
  const kind = columns[first]!.kind;
  const withYear = (text: string, year: number): string => withPlaceholder(text, year);
  const headers = distinctTexts(tokens.map(({ text, value }) => withYear(text, value)));
  const groups = distinctTexts(tokens.flatMap(({ above }) => above));
  const by = secondMembers(tokens, period, idFor);
  const belows = tokens.slice(0, period).map(({ below }) => matchKey(below.at(-1) ?? ""));
  const sum = sumBehind(columns, first + tokens.length, period, kind, belows);
  const name = nameOf(groups, nameOf(headers, usualName[kind] ?? "รายปี"));
  const file: SeriesFile = {
    ...{ series: idFor(name), name, over: "year", ...common(kind), headers: oneText(headers)! },
    ...(groups.length === 0 ? {} : { groups: oneText(groups)! }),
    ...(by ? { by } : {}),
    ...(sum ? { sum: shortSum(sum, groups) } : {}),
  };
  return checked(columns, first, tokens.length + (sum ? period : 0), file, years);
};

/** A sum's own groups, where those of its series are others. */
const shortSum = (sum: SumFile, groups: readonly string[]): SumFile =>
  pathKey(textList(sum.groups)) === pathKey(groups) ? { name: sum.name } : sum;

/** "พ.ศ. ๒๕๗๑" → "พ.ศ. {year}" */
export function withPlaceholder(text: string, year: number): string {
  const plain = toArabicDigits(text);
  return plain.replace(new RegExp(`(?<![0-9])${year}(?![0-9])`), "{year}");
}

const overMonths: Over = (columns, first, years, idFor) => {
  const kind = columns[first]!.kind;
  const start = memberTokenOf(columns[first]!, monthOf);
  if (start?.value !== firstMonth) return undefined;
  const tokens: MemberToken[] = [];
  let at = first;
  let period = 1;
  let quarter: SumFile | undefined;
  let belows: string[] = [];
  for (let month = 0; month < monthsOfYear; month++) {
    const value = ((firstMonth - 1 + month) % monthsOfYear) + 1;
    const own: MemberToken[] = [];
    while (at < columns.length && (month === 0 || own.length < period)) {
      const token = memberTokenOf(columns[at]!, monthOf);
      if (token?.value !== value || columns[at]!.kind !== kind) break;
      own.push(token);
      at += 1;
    }
    if (month === 0) {
      period = own.length;
      belows = own.map(({ below }) => matchKey(below.at(-1) ?? ""));
    }
    if (own.length !== period) return undefined;
    tokens.push(...own);
    if (month % 3 !== 2) continue;
    const number = (month + 1) / 3;
    const sum = sumBehind(columns, at, period, kind, belows);
    const isLast = month === monthsOfYear - 1;
    // Behind the last month a sum is its quarter's only where the others have one.
    if (sum && (!isLast || quarter) && (quarter || number === 1)) {
      const put = (text: string): string =>
        toArabicDigits(text).replace(new RegExp(`(?<![0-9])${number}(?![0-9])`), "{quarter}");
      quarter ??= { name: put(wordsTh(sum.name)), groups: textList(sum.groups).map(put) };
      at += period;
    } else if (quarter) return undefined;
  }
  const texts = tokens.map(({ text }) => text);
  if (texts.some((text) => !thaiMonths.includes(text) && !/^[ก-ฮเ]/.test(text))) return undefined;
  const groups = groupsOfMonths(tokens, period, years.first);
  const by = secondMembers(tokens, period, idFor);
  const sum = sumBehind(columns, at, period, kind, belows);
  const name = nameOf(
    groups.filter((text) => !text.includes("{")),
    kind === "mark" ? "ดำเนินการเดือน" : "รายเดือน",
  );
  const file: SeriesFile = {
    ...{ series: idFor(name), name, over: "month", ...common(kind), headers: "{month}" },
    ...(groups.length === 0 ? {} : { groups: oneText(groups)! }),
    ...(by ? { by } : {}),
    ...(quarter ? { sums: { quarter: withOneGroup(shortSum(quarter, groups)) } } : {}),
    ...(sum ? { sum: withOneGroup(shortSum(sum, groups)) } : {}),
  };
  return checked(columns, first, at - first + (sum ? period : 0), file, years);
};

const withOneGroup = (sum: SumFile): SumFile =>
  sum.groups === undefined ? sum : { ...sum, groups: oneText(textList(sum.groups)) ?? [] };

const wordsTh = (words: SumFile["name"]): string => (typeof words === "string" ? words : words.th);

/** The texts above months with their calendar year or quarter as a placeholder. */
function groupsOfMonths(tokens: readonly MemberToken[], period: number, firstYear: number): string[] {
  return distinctTexts(
    tokens.flatMap(({ above, value }, i) => {
      const quarter = 1 + Math.floor(Math.floor(i / period) / 3);
      const calendarYear = value >= firstMonth ? firstYear - 1 : firstYear;
      return above.map((text) => {
        const plain = toArabicDigits(text);
        if (/ไตรมาส|quarter|^Q/i.test(plain))
          return plain.replace(new RegExp(`(?<![0-9])${quarter}(?![0-9])`), "{quarter}");
        const year = yearIn(plain);
        return year === calendarYear ? plain.replace(/(?<![0-9])[0-9]{4}(?![0-9])/, "{calendarYear}") : text;
      });
    }),
  );
}

const quarterIn = (text: string): number | undefined => {
  const match = /^(?:ไตรมาส(?:ที่)?|Q|quarter) ?([1-4])(?![0-9])/i.exec(toArabicDigits(text));
  return match ? Number(match[1]) : undefined;
};

const overQuarters: Over = (columns, first, years, idFor) => {
  const run = membersFrom(columns, first, quarterIn, (value, before) => value === before + 1);
  if (!run || run.tokens[0]!.value !== 1 || run.tokens.length !== 4 * run.period) return undefined;
  const { tokens, period } = run;
  const kind = columns[first]!.kind;
  const headers = distinctTexts(
    tokens.map(({ text, value }) => toArabicDigits(text).replace(String(value), "{quarter}")),
  );
  const groups = distinctTexts(tokens.flatMap(({ above }) => above));
  const by = secondMembers(tokens, period, idFor);
  const belows = tokens.slice(0, period).map(({ below }) => matchKey(below.at(-1) ?? ""));
  const sum = sumBehind(columns, first + tokens.length, period, kind, belows);
  const name = nameOf(groups, "รายไตรมาส");
  const file: SeriesFile = {
    ...{ series: idFor(name), name, over: "quarter", ...common(kind), headers: oneText(headers)! },
    ...(groups.length === 0 ? {} : { groups: oneText(groups)! }),
    ...(by ? { by } : {}),
    ...(sum ? { sum: shortSum(sum, groups) } : {}),
  };
  return checked(columns, first, tokens.length + (sum ? period : 0), file, years);
};

const ofNumbers: ReadonlySet<ValueKind> = new Set(["amount", "number", "percent", "mark"]);

/** Columns of numbers or marks under one text, three or more, and their sum. */
const overList: Over = (columns, first, years, idFor) => {
  const { leaf, kind } = columns[first]!;
  if (leaf.path.length !== 2 || !ofNumbers.has(kind)) return undefined;
  const group = matchKey(leaf.path[0]!);
  let at = first;
  while (
    at < columns.length &&
    columns[at]!.kind === kind &&
    columns[at]!.leaf.path.length === 2 &&
    matchKey(columns[at]!.leaf.path[0]!) === group &&
    !/^(?:รวม|ยอดรวม|total)/i.test(columns[at]!.leaf.path[1]!)
  ) {
    at += 1;
  }
  if (at - first < fewestListed) return undefined;
  const sum = sumBehind(columns, at, 1, kind, []);
  const isSum = sum !== undefined && pathKey(textList(sum.groups)) === group;
  const name = nameOf([leaf.path[0]!], "รายการ");
  const members = columns.slice(first, at).map(({ leaf: { path } }) => memberFile(path[1]!, [], idFor));
  if (new Set(members.map(({ id }) => id)).size < members.length) return undefined;
  const file: SeriesFile = {
    ...{ series: idFor(name), name, over: members, ...common(kind), groups: leaf.path[0]! },
    ...(isSum ? { sum: { name: sum.name } } : {}),
  };
  return checked(columns, first, at - first + (isSum ? 1 : 0), file, years);
};
