import type { Words } from "../../text/language";
import { matchKey } from "../../text/matchKey";
import { cellText, valueOfCell } from "./cellText";
import type { FormNames } from "./formNames";
import { spareRows, type BookCell, type CellChoice, type BookPlace, type BookSheet } from "./bookSheet";
import type { KeyPlace, KeyShape } from "./keys";

/** A column of a sheet: a key of a form's file, or the second language of one. */
export interface TableColumn {
  readonly key: string;
  readonly heading: Words;
  readonly about: string;
  readonly width: number;
  readonly shape: KeyShape;
}

/** A line of a table by the keys of its columns. */
export type BookLine = Readonly<Record<string, BookCell | undefined>>;

export const english = (key: string): string => `${key}.en`;

/** The columns of some keys; words have one for each language. */
export const columnsOfKeys = (keys: Readonly<Record<string, KeyPlace>>): TableColumn[] =>
  Object.entries(keys).flatMap(([key, { heading, about, width, shape }]) => [
    { key, heading, about, width, shape },
    ...(shape.is === "words"
      ? [{ key: english(key), heading: inEnglish(heading), about: "เว้นว่างได้", width, shape }]
      : []),
  ]);

const inEnglish = ({ th, en }: Words): Words => ({ th: `${th}ภาษาอังกฤษ`, en: `${en} in English` });

/**
 * An entry of a form's file as a line. `whole`: the same with all that it leaves out, which is shown in grey but for keys
 * that say nothing of such an entry.
 */
export function bookLine(
  keys: Readonly<Record<string, KeyPlace>>,
  entry: object,
  whole: object,
  names: FormNames,
  isIdle: (key: string) => boolean = () => false,
): Record<string, BookCell> {
  const line: Record<string, BookCell> = {};
  const [own, filled] = [entry, whole] as Record<string, unknown>[];
  for (const [key, { shape, fallback }] of Object.entries(keys)) {
    const value = own![key];
    const look = value === undefined ? "fallback" : "entry";
    const shown = value ?? filled![key] ?? fallback;
    const isBlank = Array.isArray(shown) && shown.length === 0;
    if (shown === undefined || (look === "fallback" && (isBlank || isIdle(key)))) continue;
    if (shape.is === "words" && typeof shown === "object") {
      const { th, en } = shown as Words;
      line[key] = { text: cellText(th, shape, names), look };
      if (en !== undefined && look === "entry") line[english(key)] = { text: cellText(en, shape, names), look };
    } else line[key] = { text: cellText(shown, shape, names), look };
  }
  return line;
}

const headerRow = 2;
export const firstLine = headerRow + 1;

/** A sheet of lines under a title, what each column is for, and a header in both languages. */
export function tableSheet(
  name: string,
  about: string,
  columns: readonly TableColumn[],
  lines: readonly BookLine[],
  source: (shape: KeyShape) => CellChoice["from"] | undefined,
): BookSheet {
  return {
    ...{ name, frozen: firstLine, widths: columns.map(({ width }) => width) },
    rows: [
      [{ text: about, look: "title" }],
      columns.map((column) => ({ text: column.about, look: "aside" })),
      columns.map(({ heading }) => ({ text: headingText(heading), look: "header" })),
      ...lines.map((line) => columns.map(({ key }) => line[key] ?? { text: "", look: "entry" as const })),
    ],
    choices: columns.flatMap(({ key, shape }, column) => {
      const from = key.endsWith(".en") ? undefined : source(shape);
      const lastRow = firstLine + lines.length + spareRows;
      return from ? [{ column, firstRow: firstLine, lastRow, from }] : [];
    }),
  };
}

export const headingText = ({ th, en }: Words): string => `${th}\n${en}`;

/** Whether a text of a header is this heading, in one language or both. */
export const isHeading = (text: string, { th, en }: Words): boolean =>
  [th, en, th + en].some((name) => matchKey(name) === matchKey(text));

/** What is read of a line: the values of its keys, and where they are or would be. */
export interface ReadLine {
  /** 0-based. */
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  place(key: string): BookPlace;
  /** What a cell says, as it is written. */
  text(key: string): string | undefined;
}

/** Values of a line by the shapes of their columns. Words of two languages come together. */
export function valuesOfLine(
  cells: ReadonlyMap<string, string>,
  columns: readonly TableColumn[],
  names: FormNames,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { key, shape } of columns) {
    const text = cells.get(key);
    if (text === undefined || key.endsWith(".en")) continue;
    values[key] = valueOfCell(text, shape, names);
  }
  for (const { key, shape } of columns) {
    const text = cells.get(english(key));
    if (shape.is === "words" && text !== undefined) {
      values[key] = { th: values[key] ?? "", en: valueOfCell(text, shape, names) };
    }
  }
  return values;
}
