import { toArabicDigits, toThaiDigits } from "../text/digits";
import type { FormFile, NodeFile } from "./formFile";
import { formOf } from "./formOf";
import { normalFile } from "./normalForm";

/** Between the Common Era and the Buddhist. */
const betweenEras = 543;

/**
 * The form of a later year: years move in its title, id, version, headers and labels, in whatever digits and era they
 * are written, and so do ids of series over years where others refer to them. Columns keep their ids, lists and the
 * register stay, and headings are kept unless others are given.
 */
export function nextForm(file: FormFile, year: number, headings: readonly NodeFile[] | null = null): FormFile {
  const by = year - file.fiscalYear;
  const lastYear = file.lastYear ?? file.fiscalYear;
  const move = (text: string): string => movedYears(text, file.fiscalYear, lastYear, by);
  const ids = new Set(
    file.columns.flatMap((column) => ("series" in column && column.over === "year" ? [column.series] : [])),
  );
  /** An id of a member of a series over years: "budget.2570". */
  const moveId = (id: string): string =>
    id.replace(/^([^.]+)\.(\d{4})(?=\.|$)/, (whole, series: string, member: string) =>
      ids.has(series) ? `${series}.${Number(member) + by}` : whole,
    );
  const { taxonomy, columns, levels, totals, relations, main, version, lastYear: last, print, ...rest } = file;
  const written = { columns, levels, totals, print };
  const moved = mapTexts(written, (text, path) => (isWritten(path) ? move(text) : text)) as typeof written;
  const referred = mapTexts({ relations, main }, (text, path) => (path.at(-1) === "id" ? text : moveId(text))) as {
    readonly relations: typeof relations;
    readonly main: typeof main;
  };
  const id = move(rest.id);
  const next: FormFile = {
    ...rest,
    id: id === rest.id ? `${rest.id}-${year}` : id,
    title: mapTexts(rest.title, move) as FormFile["title"],
    fiscalYear: year,
    ...(version === undefined || move(version) === version ? {} : { version: move(version) }),
    ...(last === undefined ? {} : { lastYear: last + by }),
    ...{ levels: moved.levels, columns: moved.columns },
    ...(moved.totals === undefined ? {} : { totals: moved.totals }),
    ...(moved.print === undefined ? {} : { print: moved.print }),
    ...(referred.relations === undefined ? {} : { relations: referred.relations }),
    ...(referred.main === undefined ? {} : { main: referred.main }),
    ...(headings !== null ? { taxonomy: [...headings] } : taxonomy === undefined ? {} : { taxonomy }),
  };
  return normalFile(withIds(next, file));
}

/** Columns whose id was made of a header that has moved keep it all the same. */
function withIds(next: FormFile, before: FormFile): FormFile {
  const old = formOf(before);
  const now = formOf(next);
  const fieldAt = ({ form, origins }: typeof old, at: number): string => form.columns[origins.indexOf(at)]!.field;
  return {
    ...next,
    columns: next.columns.map((column, at) => {
      if ("series" in column || "level" in column || fieldAt(now, at) === fieldAt(old, at)) return column;
      return { ...column, id: fieldAt(old, at) };
    }),
  };
}

/** Whether a text of a form is written on its sheets: only such texts name a year, ids and words of the language do not. */
const isWritten = (path: readonly string[]): boolean =>
  path.some((key) => ["name", "headers", "groups", "above", "misreadings", "label", "labels", "titles"].includes(key));

function mapTexts(
  value: unknown,
  map: (text: string, path: readonly string[]) => string,
  path: string[] = [],
): unknown {
  if (typeof value === "string") return map(value, path);
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, map, path));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, map, [...path, key])]));
}

/**
 * Moves the years of a plan in a text; the calendar year in which its first year begins is one of them. Years of two
 * digits are known by the word before them.
 *
 *   "งบประมาณ พ.ศ. ๒๕๗๐" by 1 → "งบประมาณ พ.ศ. ๒๕๗๑"    "FY2027" → "FY2028"    "ต.ค. 69 - ก.ย. 70" → "ต.ค. 70 - ก.ย. 71"
 */
export function movedYears(text: string, firstYear: number, lastYear: number, by: number): string {
  const isYear = (year: number): boolean => year >= firstYear - 1 && year <= lastYear;
  return text
    .replace(/(?<![0-9๐-๙])(?:[0-9]{4}|[๐-๙]{4})(?![0-9๐-๙])/g, (digits) => {
      const year = Number(toArabicDigits(digits));
      return isYear(year) || isYear(year + betweenEras) ? inDigitsOf(digits, String(year + by)) : digits;
    })
    .replace(
      /((?:ปี(?:งบประมาณ)?|พ\.\s?ศ\.|[มกพตธส]\.?[ก-ฮ]\.|(?:มี|เม|มิ)\.?[ก-ฮ]\.)\s*)([0-9]{2}|[๐-๙]{2})(?![0-9๐-๙])/g,
      (whole, before: string, digits: string) => {
        const century = Math.floor(firstYear / 100) * 100;
        const year = century + Number(toArabicDigits(digits));
        return isYear(year) ? before + inDigitsOf(digits, String((year + by) % 100).padStart(2, "0")) : whole;
      },
    );
}

const inDigitsOf = (pattern: string, digits: string): string => (/[๐-๙]/.test(pattern) ? toThaiDigits(digits) : digits);
