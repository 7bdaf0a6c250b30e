import { textList } from "./fileTexts";
import { defaults, type ValuesFile } from "./formFile";
import type { ColumnValues, ListedName } from "./schema";

/** Of a column that says nothing of its own. */
export const plainValues: ColumnValues = {
  ...{ baht: 1, whole: defaults.whole, least: null, most: null },
  ...{ digits: null, sign: defaults.sign, list: null, open: true },
};

const bahtOf = { baht: 1, thousand: 1_000, million: 1_000_000 } as const;

/** What a column's entry in a file says of its cells. */
export const columnValues = ({ unit, whole, least, most, digits, sign, list, open }: ValuesFile): ColumnValues => ({
  baht: bahtOf[unit ?? defaults.unit],
  whole: whole ?? defaults.whole,
  least: least ?? null,
  most: most ?? null,
  digits: digits ?? null,
  sign: sign ?? defaults.sign,
  list: list ?? null,
  open: open ?? (list === undefined || defaults.listOpen),
});

export const listedName = (entry: string | { name: string; aliases?: string | string[] | undefined }): ListedName =>
  typeof entry === "string" ? { name: entry, aliases: [] } : { name: entry.name, aliases: textList(entry.aliases) };

/** The same as a file says it. */
export const valuesFile = ({ baht, whole, least, most, digits, sign, list, open }: ColumnValues): ValuesFile => ({
  ...{ unit: baht === 1 ? "baht" : baht === 1_000 ? "thousand" : "million", whole, sign },
  ...(least === null ? {} : { least }),
  ...(most === null ? {} : { most }),
  ...(digits === null ? {} : { digits }),
  ...(list === null ? {} : { list, open }),
});
