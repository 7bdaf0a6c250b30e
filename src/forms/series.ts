import { thaiMonths } from "../text/thaiMonths";
import { textList, wordsOf } from "./fileTexts";
import { defaults, type ColumnFile, type SeriesFile } from "./formFile";

/** A column of a series: one of its members, or the sum of all. */
export interface SeriesColumn {
  readonly column: ColumnFile;
  /** The year that {year} stands for in its header texts; null: the plan's. */
  readonly year: number | null;
}

interface Member {
  readonly id: string;
  readonly th: string;
  readonly en: string;
  /** Header texts of its own; none: those of the series, with the member's year or month put in. */
  readonly headers: readonly string[] | null;
  readonly groups: readonly string[] | null;
  readonly year: number | null;
  /** What {month} and {quarter} stand for. */
  readonly values: readonly string[];
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

/** The ordinary columns that a series is short for, each member's in turn and then their sum. */
export function columnsOfSeries(series: SeriesFile, firstYear: number, lastYear: number): SeriesColumn[] {
  const { series: id, name, over, sum, kind, role, headers, groups, misreadings, required } = series;
  const called = wordsOf(name);
  const common = {
    kind: kind ?? defaults.seriesKind,
    ...(role === undefined ? {} : { role }),
    ...(misreadings === undefined ? {} : { misreadings }),
    ...(required === undefined ? {} : { required }),
  };
  const members = membersOf(over, firstYear, lastYear).map((member): SeriesColumn => ({
    year: member.year,
    column: {
      ...common,
      id: `${id}.${member.id}`,
      name: { th: `${called.th} ${member.th}`, en: `${called.en} ${member.en}` },
      headers: [...(member.headers ?? withMember(textList(headers), member))],
      groups: [...(member.groups ?? withMember(textList(groups), member))],
    },
  }));
  if (sum === undefined) return members;
  const total = wordsOf(sum.name);
  const column: ColumnFile = {
    ...common,
    id: `${id}.sum`,
    name: { th: `${called.th} ${total.th}`, en: `${called.en} ${total.en}` },
    derived: true,
    headers: sum.headers ?? [total.th],
    groups: sum.groups ?? groups ?? [],
  };
  return [...members, { year: null, column }];
}

function membersOf(over: SeriesFile["over"], firstYear: number, lastYear: number): Member[] {
  const bare = { headers: null, groups: null, year: null };
  if (over === "year") {
    return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => {
      const year = String(firstYear + i);
      return { ...bare, id: year, th: year, en: year, year: firstYear + i, values: [] };
    });
  }
  if (over === "quarter") {
    return ["1", "2", "3", "4"].map((id) => ({ ...bare, id, th: `ไตรมาส ${id}`, en: `Q${id}`, values: [id] }));
  }
  if (over === "month") {
    return Array.from({ length: 12 }, (_, i) => {
      const month = (firstMonth - 1 + i) % 12;
      const [th, en] = [thaiMonths[month]!, englishMonths[month]!];
      const id = String(month + 1).padStart(2, "0");
      return { ...bare, id, th, en, values: [th, shortMonths[month]!] };
    });
  }
  return over.map(({ id, name, headers, groups }) => {
    const { th, en } = wordsOf(name);
    return {
      ...{ id, th, en, year: null, values: [] },
      headers: headers === undefined ? [th] : textList(headers),
      groups: groups === undefined ? null : textList(groups),
    };
  });
}

const withMember = (texts: readonly string[], { values }: Member): string[] =>
  texts.flatMap((text) =>
    /\{(month|quarter)\}/.test(text) ? values.map((value) => text.replace(/\{(month|quarter)\}/g, value)) : [text],
  );
