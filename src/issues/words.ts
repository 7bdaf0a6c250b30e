import type { RowOfSheet } from "../grid/located";
import type { Satang } from "../plan/satang";
import { bahtFigure, figure } from "../text/figures";
import type { Words } from "./entry";

const longest = 60;

/** A cell's text as part of a sentence: on one line, and cut where it would hide the sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `“${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}”`;
}

/** An amount in baht: `12345650 → "123,456.50"`. */
export const baht = (amount: Satang): string => bahtFigure(amount);

/** What a figure measures: satang are shown as baht, whatever else is counted by itself. */
export type Measured = "satang" | "number";

/** A figure of either kind, without naming the unit: `(12345650, "satang") → "123,456.50"`. */
export const amountText = (value: number, unit: Measured): string =>
  unit === "satang" ? baht(value as Satang) : figure(value);

/** 0-based rows as people name them, runs shortened: `[3, 4, 5, 8] → "rows 4-6, 9"`. */
export function rowWords(given: readonly (number | RowOfSheet)[]): Words {
  const others = new Map<string, number[]>();
  for (const one of given) {
    if (typeof one !== "number") others.set(one.onSheet, [...(others.get(one.onSheet) ?? []), one.row]);
  }
  const rows = given.filter((one) => typeof one === "number");
  if (others.size > 0) {
    const named = [...others].map(([sheet, of]) => {
      const { th, en } = rowWords(of);
      return { th: `${th} ของแผ่น ${quoted(sheet)}`, en: `${en} of the sheet ${quoted(sheet)}` };
    });
    const all = [...(rows.length > 0 ? [rowWords(rows)] : []), ...named];
    return { th: all.map(({ th }) => th).join(", "), en: all.map(({ en }) => en).join(", ") };
  }
  const parts: string[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (rows[end + 1] === rows[end]! + 1) end += 1;
    parts.push(end === at ? `${rows[at]! + 1}` : `${rows[at]! + 1}-${rows[end]! + 1}`);
    at = end + 1;
  }
  const numbers = parts.join(", ");
  return { th: `แถว ${numbers}`, en: `row${rows.length === 1 ? "" : "s"} ${numbers}` };
}

/** `[3, 4] → "Rows 4-5"`, to begin a sentence with. */
export const atStart = (rows: readonly number[]): string => rowWords(rows).en.replace(/^r/, "R");
