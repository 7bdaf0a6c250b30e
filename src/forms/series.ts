import { thaiMonths } from "../text/thaiMonths";
import { textList, wordsOf } from "./fileTexts";
import { defaults, type ColumnFile, type MemberFile, type SeriesFile, type SumFile } from "./formFile";

/** A column of a series: one of its members, or the sum of some. */
export interface SeriesColumn {
  readonly column: ColumnFile;
  /** Which member it is; null for a sum. */
  readonly member: { readonly member: string; readonly second: string | null } | null;
  /** The year that {year} placeholders for in its header texts; null: the plan's. */
  readonly year: number | null;
  /** The columns that it adds up; null for a member. */
  readonly parts: readonly string[] | null;
  /** Whether that is all of the series. */
  readonly isAll: boolean;
}

interface Member {
  readonly id: string;
  readonly th: string;
  readonly en: string;
  /** Header texts of its own; none: those of the series, with the member's year or month put in. */
  readonly headers: readonly string[] | null;
  readonly groups: readonly string[] | null;
  readonly year: number | null;
  /** What the placeholders of header texts stand for. */
  readonly placeholders: Readonly<Record<string, readonly string[]>>;
  /** The quarter or year that it is added up in; null for members of a list. */
  readonly within: number | null;
}

const shortMonths = [
  ...["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."],
];
const englishMonths = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** A fiscal year begins in October. */
const firstMonth = 10;
const monthsOfQuarter = 3;

/**
 * The ordinary columns that a series is short for, in written order: each member's in turn (with `by`, each of its second
 * members), the sum of a quarter behind its months, and the sum of all at the end.
 */
export function columnsOfSeries(series: SeriesFile, firstYear: number, lastYear: number): SeriesColumn[] {
  const {
    series: id,
    name,
    over,
    by,
    sum,
    sums,
    kind,
    role,
    headers,
    groups,
    misreadings,
    required,
    ...values
  } = series;
  const called = wordsOf(name);
  const common = {
    ...values,
    kind: kind ?? defaults.seriesKind,
    ...(role === undefined ? {} : { role }),
    ...(misreadings === undefined ? {} : { misreadings }),
    ...(required === undefined ? {} : { required }),
  };
  /** Second members: those of `by`, or one that says nothing. */
  const seconds = by === undefined ? [null] : by.map(listMember);
  const idOf = (first: string, second: Member | null) => [id, first, ...(second ? [second.id] : [])].join(".");
  const columnOf = (
    first: Pick<Member, "id" | "th" | "en">,
    second: Member | null,
    texts: Pick<ColumnFile, "headers" | "groups" | "above">,
  ): ColumnFile => ({
    ...common,
    id: idOf(first.id, second),
    name: {
      th: [called.th, first.th, ...(second ? [second.th] : [])].join(" "),
      en: [called.en, first.en, ...(second ? [second.en] : [])].join(" "),
    },
    ...texts,
  });
  /** A second member's texts are the lowest; what is above it are those of the first. */
  const textsOf = (own: readonly string[], above: readonly string[], second: Member | null) =>
    second
      ? {
          headers: [...(second.headers ?? [second.th])],
          groups: [...(second.groups ?? []), ...own, ...above],
          above: [...above.slice(0, 1), ...own.slice(0, 1)],
        }
      : { headers: [...own], groups: [...above] };

  const members = membersOf(over, firstYear, lastYear);
  const columns: SeriesColumn[] = [];
  const add = (
    file: SumFile,
    key: string,
    within: readonly Member[],
    placeholders: Member["placeholders"],
    isAll: boolean,
  ): void => {
    const total = wordsOf(file.name);
    const put = (texts: readonly string[]) => filled(texts, placeholders);
    for (const second of seconds) {
      const texts = textsOf(put(textList(file.headers ?? total.th)), put(textList(file.groups ?? groups)), second);
      const [th, en] = [put([total.th])[0]!, put([total.en])[0]!];
      columns.push({
        ...{
          year: null,
          isAll,
          member: null,
          column: { ...columnOf({ id: key, th, en }, second, texts), derived: true },
        },
        parts: within.map((member) => idOf(member.id, second)),
      });
    }
  };
  members.forEach((member, at) => {
    const own = member.headers ?? filled(textList(headers), member.placeholders);
    const above = member.groups ?? filled(textList(groups), member.placeholders);
    for (const second of seconds) {
      const column = columnOf(member, second, textsOf(own.length === 0 && second ? [member.th] : own, above, second));
      const of = { member: member.id, second: second?.id ?? null };
      columns.push({ year: member.year, column, member: of, parts: null, isAll: false });
    }
    if (member.within === null || members[at + 1]?.within === member.within) return;
    const quarter = String(member.within);
    const within = members.filter((other) => other.within === member.within);
    if (sums?.quarter) add(sums.quarter, `q${quarter}`, within, { quarter: [quarter] }, false);
  });
  if (sum) add(sum, "sum", members, {}, true);
  return columns;
}

function membersOf(over: SeriesFile["over"], firstYear: number, lastYear: number): Member[] {
  const bare = { headers: null, groups: null, year: null, within: null };
  if (over === "year") {
    return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => {
      const year = String(firstYear + i);
      return { ...bare, id: year, th: year, en: year, year: firstYear + i, placeholders: {} };
    });
  }
  if (over === "quarter") {
    return ["1", "2", "3", "4"].map((id) => ({
      ...{ ...bare, id, th: `ไตรมาส ${id}`, en: `Q${id}`, placeholders: { quarter: [id] } },
    }));
  }
  if (over === "month") {
    return Array.from({ length: 12 }, (_, i) => {
      const month = (firstMonth - 1 + i) % 12;
      const [th, en] = [thaiMonths[month]!, englishMonths[month]!];
      const quarter = 1 + Math.floor(i / monthsOfQuarter);
      const calendarYear = month + 1 >= firstMonth ? firstYear - 1 : firstYear;
      const placeholders = {
        month: [th, shortMonths[month]!],
        quarter: [`${quarter}`],
        calendarYear: [`${calendarYear}`],
      };
      return { ...bare, id: String(month + 1).padStart(2, "0"), th, en, placeholders, within: quarter };
    });
  }
  return over.map(listMember);
}

function listMember({ id, name, headers, groups }: MemberFile): Member {
  const { th, en } = wordsOf(name);
  return {
    ...{ id, th, en, year: null, placeholders: {}, within: null },
    headers: headers === undefined ? [th] : textList(headers),
    groups: groups === undefined ? null : textList(groups),
  };
}

/** Each text once for everything that its placeholders stand for. */
const filled = (texts: readonly string[], placeholders: Member["placeholders"]): string[] =>
  Object.entries(placeholders).reduce<string[]>(
    (all, [key, words]) =>
      all.flatMap((text) =>
        text.includes(`{${key}}`) ? words.map((word) => text.replaceAll(`{${key}}`, word)) : [text],
      ),
    [...texts],
  );
