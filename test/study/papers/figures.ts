import type { Random } from "../random";
import { a1 } from "./paper";

const items = ["ค่าตอบแทน", "ค่าใช้สอย", "ค่าวัสดุ", "ค่าสาธารณูปโภค", "ค่าครุภัณฑ์", "ค่าที่ดิน", "ค่าจ้างเหมา", "ค่าเดินทาง"];

export const itemName = (at: number): string => items[at % items.length]!;
export const item = (random: Random, at: number): string => `${itemName(at)} ${random.below(900) + 100}`;
export const amount = (random: Random): number => 1_000 + 10 * random.below(90_000) + random.below(10);
export const several = (random: Random, least: number, most: number): number => least + random.below(most - least + 1);
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** `=SUM(B2:B9)` of 0-based rows. */
export const sumDown = (column: number, top: number, bottom: number): string =>
  `=SUM(${a1(top, column)}:${a1(bottom, column)})`;
export const sumAcross = (row: number, left: number, right: number): string =>
  `=SUM(${a1(row, left)}:${a1(row, right)})`;
export const plus = (column: number, rows: readonly number[]): string =>
  `=${rows.map((row) => a1(row, column)).join("+")}`;
