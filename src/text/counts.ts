import { toArabicDigits } from "./digits";

/** How many of what, as a text names it. */
export interface Count {
  readonly number: number;
  /** The word behind the number, or ร้อยละ; empty where there is neither. */
  readonly unit: string;
  /** "At least" or "at most" is before it. */
  readonly isLimit: boolean;
}

export const percentUnit = "ร้อยละ";

/**
 * The numbers of a text with what they count, in the order written.
 *
 *   "๑ ครั้ง/๒๕๐ คน"              → 1 ครั้ง, 250 คน
 *   "ไม่น้อยกว่า ร้อย ละ ๘๐"       → 80 ร้อยละ, a limit
 *   "ไม่น้อยกว่า ๘๐"              → 80 of nothing, a limit
 *   "ระดับ ๕", "FM ๙๑.๒๕"         → none: they count nothing
 */
export function countsIn(text: string): Count[] {
  const arabic = toArabicDigits(text);
  const counts: Count[] = [];
  for (const { groups } of arabic.matchAll(count)) {
    const { limit, percent, name, digits, unit, sign } = groups!;
    if (name !== undefined) continue;
    const isPercent = percent !== undefined || sign !== undefined;
    counts.push({
      number: Number(digits!.replaceAll(",", "")),
      unit: isPercent ? percentUnit : (unit ?? ""),
      isLimit: limit !== undefined,
    });
  }
  return counts;
}

/** The first percentage that a text names: "ร้อยละ ๘๒", "82.5 %". */
export function percentIn(text: string): number | undefined {
  if (!text.includes("ร้อย") && !text.includes("%")) return undefined;
  return countsIn(text).find(({ unit }) => unit === percentUnit)?.number;
}

/** A letter or dot before a number makes it part of a name: "FM 91.25", "พ.ศ. 2565". */
const count =
  /(?<limit>(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ไม่เกิน)\s*)?(?:(?<percent>ร้อย\s?ละ)\s*|(?<name>[A-Za-z.]\s*|ระดับ\s*|ที่\s*|ปี\s*))?(?<digits>[0-9][0-9,]*(?:\.[0-9]+)?)(?:\s*(?:(?<sign>%)|(?<unit>[ก-๎]+)))?/g;
