import { toArabicDigits } from "../text/digits";
import { thaiMonths } from "../text/thaiMonths";

/** A day of the Common Era; month 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const betweenEras = 543;
/** A year from here on is Buddhist. */
const firstBuddhist = 2_400;
const century = 2_500;

/** Three letters suffice; dots and spaces do not matter. */
const shortMonths = ["มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"];
const englishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 1 to 12, of a text that is the name of a month and nothing else. */
export const monthOf = (text: string): number | undefined => {
  const bare = text.replace(/[.\s]/g, "").toLowerCase();
  const full = thaiMonths.indexOf(bare);
  if (full >= 0) return full + 1;
  const short = shortMonths.indexOf(bare);
  if (short >= 0) return short + 1;
  const english = englishMonths.findIndex((month) => bare.length >= 3 && bare.startsWith(month));
  return english >= 0 ? english + 1 : undefined;
};

/** Two digits and years from 2400 on are Buddhist. */
const commonYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length <= 2) return century + year - betweenEras;
  return year >= firstBuddhist ? year - betweenEras : year;
};

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const dayIf = (year: number, month: number, day: number): Day | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;

const era = "(?:พ\\.? ?ศ\\.? ?|ค\\.? ?ศ\\.? ?)?";
const numeric = /^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{2}|[0-9]{4})$/;
const iso = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/;
const worded = new RegExp(`^([0-9]{1,2}) ?([^0-9]+?) ?${era}([0-9]{4}|[0-9]{2})$`);

/**
 * The day that a fixed text names; ambiguous where it fits two. Thai or Arabic digits; in a year of the Buddhist Era, or
 * of two digits, the day comes before the month.
 *
 *   "1 ต.ค. 69", "๑ ตุลาคม ๒๕๖๙", "1/10/2569", "2026-10-01" → 1 October 2026
 *   "10/1/2026" → ambiguous      "ตลอดปี" → undefined
 */
export function dayIn(text: string): Day | "ambiguous" | undefined {
  const plain = toArabicDigits(text).replace(/\s+/g, " ").trim();
  const ordered = iso.exec(plain);
  if (ordered) return dayIf(commonYear(ordered[1]!), Number(ordered[2]), Number(ordered[3]));
  const numbers = numeric.exec(plain);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    const year = commonYear(numbers[3]!);
    const isCommon = numbers[3]!.length === 4 && Number(numbers[3]) < firstBuddhist;
    const other = isCommon && first !== second ? dayIf(year, first, second) : undefined;
    const day = dayIf(year, second, first);
    return other && day ? "ambiguous" : (day ?? other);
  }
  const words = worded.exec(plain);
  const month = words && monthOf(words[2]!);
  return words && month ? dayIf(commonYear(words[3]!), month, Number(words[1])) : undefined;
}

/** Of 1 January 1900, as Excel counts; it counts one day too many from March 1900 on. */
const firstSerial = 2;
const firstYear = 1_900;
/** Behind the day that Excel counts and no calendar has. */
const firstTrue = 61;
const lastSerial = 400_000;

/** Days of the years from 1900 on before this one. */
const daysBefore = (year: number): number => {
  const leaps = (until: number): number => Math.floor(until / 4) - Math.floor(until / 100) + Math.floor(until / 400);
  return (year - firstYear) * 365 + leaps(year - 1) - leaps(firstYear - 1);
};

const serialOfDay = ({ year, month, day }: Day): number => {
  let days = daysBefore(year) + day - 1;
  for (let before = 1; before < month; before++) days += daysIn(year, before);
  return firstSerial + days;
};

/** The day of a cell's serial number; a year from 2400 on was typed in the Buddhist Era. */
export function dayOfSerial(serial: number): Day | undefined {
  if (!(serial >= firstTrue && serial < lastSerial)) return undefined;
  let rest = Math.floor(serial) - firstSerial;
  let year = firstYear + Math.floor(rest / 366);
  while (daysBefore(year + 1) <= rest) year += 1;
  rest -= daysBefore(year);
  let month = 1;
  for (; rest >= daysIn(year, month); month++) rest -= daysIn(year, month);
  return dayIf(year >= firstBuddhist ? year - betweenEras : year, month, rest + 1);
}

const two = (number: number): string => String(number).padStart(2, "0");

/** "2026-10-01" */
export const isoDay = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

/** The serial number of an ISO day; undefined for another text. */
export function serialOf(text: string): number | undefined {
  if (!iso.test(text)) return undefined;
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  return serialOfDay({ year, month, day });
}

/** The first and last day of the fiscal years (Buddhist Era), from October on. */
export const fiscalDays = (first: number, last: number): { readonly from: Day; readonly to: Day } => ({
  from: { year: first - betweenEras - 1, month: 10, day: 1 },
  to: { year: last - betweenEras, month: 9, day: 30 },
});

export const isBefore = (a: Day, b: Day): boolean =>
  a.year !== b.year ? a.year < b.year : a.month !== b.month ? a.month < b.month : a.day < b.day;

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const dashes = /\s*(?:[-–—~]|ถึง)\s*/;
const monthAndYear = new RegExp(`^([^0-9]+?) ?${era}([0-9]{4}|[0-9]{2})?$`);

/**
 * The two months or days of a fixed text; a month stands for all of its days, and has the year of the one after it where
 * it names none.
 *
 *   "ต.ค. 69 - ก.ย. 70", "1 ต.ค. 2569 – 30 ก.ย. 2570", "พ.ย. - ม.ค. 70" → both ends      "ตลอดปี" → undefined
 */
export function periodIn(text: string): Period | undefined {
  const sides = toArabicDigits(text).trim().split(dashes);
  if (sides.length !== 2) return undefined;
  const [first, last] = sides.map(sideOf);
  if (!first || !last || last.year === null) return undefined;
  const year = first.year ?? (first.month > last.month ? last.year - 1 : last.year);
  return {
    from: { year, month: first.month, day: first.day ?? 1 },
    to: { year: last.year, month: last.month, day: last.day ?? daysIn(last.year, last.month) },
  };
}

interface Side {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

function sideOf(text: string): Side | undefined {
  const day = dayIn(text);
  if (day === "ambiguous") return undefined;
  if (day) return day;
  const found = monthAndYear.exec(text.replace(/\s+/g, " ").trim());
  const month = found ? monthOf(found[1]!) : undefined;
  if (!found || month === undefined) return undefined;
  return { year: found[2] === undefined ? null : commonYear(found[2]), month, day: null };
}
