import type { Area, Position } from "./area";
import type { Grid } from "./grid";
import { sheetPrefix } from "./reference";
import { offStack, piecesOf, sheetOfRow, type SheetStack } from "./sheetStack";

/** A row on another sheet than the one that is spoken of. 0-based. */
export interface RowOfSheet {
  readonly onSheet: string;
  readonly row: number;
}

/** A place of a grid on the sheet that it is on: its own, or one of those that are stacked. */
export function onOwnSheet<At extends { readonly row: number }>(
  { sheet, stack }: Pick<Grid, "sheet" | "stack">,
  at: At,
): { readonly sheet: string; readonly at: At } {
  if (!stack) return { sheet, at };
  const { sheet: own, first } = sheetOfRow(stack, at.row);
  return { sheet: own, at: { ...at, row: at.row - first } };
}

/** The name of a grid's sheet; of stacked ones all, in their order. */
export const namesOfSheets = ({ sheet, stack }: Pick<Grid, "sheet" | "stack">): string =>
  stack ? stack.sheets.map((one) => one.sheet).join(", ") : sheet;

type Plain = Readonly<Record<string, unknown>>;

/**
 * What was found in stacked sheets, as it is on the sheets themselves. Whatever names the stack as its sheet gets that of
 * its area; places on another sheet than that name theirs, and formulas read as on the sheet.
 *
 * @param home the sheet that is spoken of; null: none, so that every place names its own
 */
export function located<Found>(found: Found, stack: SheetStack, home: string | null = null): Found {
  return locatedValue(found, stack, home, home) as Found;
}

/** @param cell the sheet of the cell that texts are of: formulas read as there */
function locatedValue(value: unknown, stack: SheetStack, home: string | null, cell: string | null): unknown {
  if (typeof value === "string") return locatedText(value, stack, cell);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((one) => locatedValue(one, stack, home, cell));
  }
  if (typeof value !== "object" || value === null || value instanceof Map || value instanceof Set) return value;
  const plain = value as Plain;
  if (isArea(plain)) return locatedArea(plain, stack, home);
  if (isPosition(plain)) return { ...plain, ...locatedRow(plain.row, stack, home) };
  const here = plain["sheet"] === stack.sheet ? sheetOf(plain, stack) : undefined;
  const spoken = here ?? (typeof plain["sheet"] === "string" ? plain["sheet"] : home);
  const own = isPosition(plain["at"]) ? sheetOf(plain, stack) : (spoken ?? cell);
  return Object.fromEntries(
    Object.entries(plain).map(([key, one]) => {
      if (key === "fix") return [key, one];
      if (key === "sheet" && here !== undefined) return [key, here];
      if (key === "rows" && Array.isArray(one))
        return [key, (one as readonly unknown[]).map((row) => locatedOf(row, stack, spoken))];
      if (key === "row" && typeof one === "number") return [key, one - sheetOfRow(stack, one).first];
      return [key, locatedValue(one, stack, spoken, own)];
    }),
  );
}

/** The sheet of what is found; of what is about all of them, the first. */
function sheetOf({ area, at, row: own, rows }: Plain, stack: SheetStack): string {
  const [first] = Array.isArray(rows) ? (rows as readonly unknown[]) : [];
  const row = isArea(area)
    ? area.top
    : isPosition(at)
      ? at.row
      : [own, first, 0].find((one) => typeof one === "number")!;
  return sheetOfRow(stack, row).sheet;
}

const locatedOf = (row: unknown, stack: SheetStack, home: string | null): unknown => {
  if (typeof row !== "number") return locatedValue(row, stack, home, home);
  const on = locatedRow(row, stack, home);
  return "onSheet" in on ? on : on.row;
};

function locatedRow(row: number, stack: SheetStack, home: string | null): RowOfSheet | { readonly row: number } {
  const { sheet, first } = sheetOfRow(stack, row);
  return sheet === home ? { row: row - first } : { row: row - first, onSheet: sheet };
}

function locatedArea(area: Area, stack: SheetStack, home: string | null): Area {
  const [piece] = piecesOf(stack, { first: area.top, last: area.bottom });
  if (!piece) return area;
  const rows = { ...area, top: piece.first, bottom: piece.last };
  return piece.sheet.sheet === home ? rows : { ...rows, onSheet: piece.sheet.sheet };
}

const cellList =
  /^\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?(?:, \$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)*$/;

/** Formulas, and cells as a list. */
function locatedText(text: string, stack: SheetStack, home: string | null): string {
  const spoken = home ?? "";
  if (text.startsWith("=")) return offStack(text, spoken, stack);
  // As what reads a plan from another sheet names a cell of it.
  if (text.startsWith(`${stack.sheet}!`)) {
    return offStack(`=${sheetPrefix(stack.sheet)}${text.slice(stack.sheet.length + 1)}`, spoken, stack).slice(1);
  }
  if (!cellList.test(text)) return text;
  return text
    .split(", ")
    .map((cells) => offStack(`=${cells}`, spoken, stack).slice(1))
    .join(", ");
}

const isPosition = (value: unknown): value is Position =>
  typeof value === "object" &&
  value !== null &&
  "column" in value &&
  typeof (value as Position).row === "number" &&
  typeof value.column === "number";

const isArea = (value: unknown): value is Area =>
  typeof value === "object" &&
  value !== null &&
  "top" in value &&
  "left" in value &&
  "bottom" in value &&
  "right" in value;
