/** One cell's place. Both 0-based. */
export interface Position {
  readonly row: number;
  readonly column: number;
  /** Where that is another sheet than the one that is spoken of: only of what is shown to people. */
  readonly onSheet?: string;
}

/** A rectangle of cells, all four bounds 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** See Position. */
  readonly onSheet?: string;
}

/** A run of rows or of columns, 0-based and inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The limits of every .xlsx sheet since Excel 2007. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const inSpans = (spans: readonly Span[], at: number): boolean =>
  spans.some((span) => span.first <= at && at <= span.last);

/** Every row of some runs, in their order. */
export const rowsOfSpans = (spans: readonly Span[]): number[] =>
  spans.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** A cell's place as one number, to look it up by. */
export const cellKey = ({ row, column }: Position): number => row * maxColumns + column;

/** The area of one cell. */
export const cellArea = ({ row, column }: Position): Area => ({ top: row, left: column, bottom: row, right: column });

export const inArea = (area: Area, { row, column }: Position): boolean =>
  area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;

export const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** By top, then left: the order of a sheet's merged areas. */
export const byPlace = (a: Area, b: Area): number => a.top - b.top || a.left - b.left;

/** `0 → "A"`, `25 → "Z"`, `26 → "AA"`. */
export function columnName(column: number): string {
  return (columnNames[column] ??= spelledColumn(column));
}

/** Those asked for before: a sheet asks for a few of them with every cell. */
const columnNames: string[] = [];

function spelledColumn(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `"A" → 0`, `"xfd" → 16383`; -1 for what is not a column's name. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= maxColumns ? column - 1 : -1;
}

/** `{ row: 10, column: 4 } → "E11"`. */
export const toA1 = ({ row, column, onSheet }: Position): string =>
  `${onSheet === undefined ? "" : `'${onSheet.replaceAll("'", "''")}'!`}${columnName(column)}${row + 1}`;

/** `"A78:I78"`; one cell is written alone. */
export function areaToA1(area: Area): string {
  const { onSheet } = area;
  const first = toA1({ row: area.top, column: area.left, ...(onSheet !== undefined && { onSheet }) });
  const isOne = area.top === area.bottom && area.left === area.right;
  return isOne ? first : `${first}:${toA1({ row: area.bottom, column: area.right })}`;
}

/** `"E11" → { row: 10, column: 4 }`; `$` is allowed; undefined for what is not one cell of a sheet. */
export function parseA1(text: string): Position | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match) return undefined;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  return column < 0 || row < 0 || row >= maxRows ? undefined : { row, column };
}

/** `"A1:I3"` or `"A1"`; undefined for anything else. Corners may come in any order. */
export function parseArea(text: string): Area | undefined {
  const [from, to, more] = text.split(":");
  if (more !== undefined) return undefined;
  const a = parseA1(from!);
  const b = to === undefined ? a : parseA1(to);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
