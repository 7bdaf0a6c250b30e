import { thaiMonths } from "../text/thaiMonths";
import type { Language } from "../words/language";

const months: Readonly<Record<Language, readonly string[]>> = {
  th: thaiMonths,
  en: "January February March April May June July August September October November December".split(" "),
};

/**
 * A moment as a Thai office writes it. A moment in UTC is reported in Thailand's time, seven hours ahead; one with an
 * offset of its own as it is. What is not a moment is left as it is.
 *
 *   "2022-01-31T20:05:00.000Z"  → "1 กุมภาพันธ์ 2565 03.05 น."   "1 February 2022, 03:05"
 *   "2022-01-31T09:00:00+07:00" → "31 มกราคม 2565 09.00 น."
 */
export function thaiMoment(iso: string, language: Language): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::[\d.]+)?(Z?)/.exec(iso);
  if (!parts) return iso;
  let [year, month, day, hour] = parts.slice(1, 5).map(Number) as [number, number, number, number];
  if (parts[6] === "Z") hour += 7;
  if (hour >= 24) {
    [hour, day] = [hour - 24, day + 1];
    if (day > daysIn(year, month)) [day, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
  }
  const name = months[language][month - 1] ?? "";
  const [hours, minutes] = [String(hour).padStart(2, "0"), parts[5]!];
  return language === "th"
    ? `${day} ${name} ${year + 543} ${hours}.${minutes} น.`
    : `${day} ${name} ${year}, ${hours}:${minutes}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
