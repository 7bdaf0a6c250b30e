import type { Chance } from "./random";
import type { Row } from "./planSheet";

export const letters = "กขคงจฉชซญดตถทธนบปผพภมยรลวศสหอ";
export const word = (chance: Chance, length: number): string =>
  Array.from({ length }, () => chance.one([...letters])).join("");

/** A row with something wrong in every cell. */
export const allWrong = (chance: Chance, at: number): Row => ({
  A: at * 3 + 7,
  B: `=${at}+1|${word(chance, 12)}`,
  C: `หน่วย${word(chance, 5)}`,
  D: "หลายครั้ง",
  E: "1O,OOO",
  F: "รองบ",
  G: `ร้อยละ ๑๒๐ ของ${word(chance, 6)}`,
  H: "-",
  I: `สำนักงาน${word(chance, 10)}`,
});

/** Texts that make a backtracking pattern slow. */
export const slowTexts: readonly ((length: number) => string)[] = [
  (length) => "1,".repeat(length / 2),
  (length) => "๑.".repeat(length / 2),
  (length) => "(".repeat(length),
  (length) => `${" ".repeat(length)}x`,
  (length) => "- ".repeat(length / 2),
  (length) => "\u0e48".repeat(length),
  (length) => "\u0e4d\u0e32".repeat(length / 2),
  (length) => `ก${"\u0e34\u0e48".repeat(length / 2)}`,
  (length) => "A1*".repeat(length / 3),
  (length) => `+${"-".repeat(length)}`,
  (length) => "ร้อยละ ".repeat(length / 7),
  (length) => "\u200b".repeat(length),
  (length) => "“".repeat(length),
  (length) => "ก ".repeat(length / 2),
  (length) => "กข".repeat(length / 2),
  (length) => "ม.ค. 2565 ".repeat(length / 10),
  (length) => "1 ถึง ".repeat(length / 6),
  (length) => "\n".repeat(length),
];
