import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Chance } from "./random";
import { first, formula, headerMerges, plan, rowsOf, sound, substrategy, top } from "./planSheet";
import { allWrong, letters, word } from "./texts";

/** Every kind of attack on the rows of a plan. `size`: rows, at most. */
export const rowAttacks: Readonly<Record<string, (chance: Chance, size: number) => Uint8Array>> = {
  "every cell wrong": (chance, size) => plan(rowsOf(size, (at) => allWrong(chance, at))),
  "one row again and again": (_, size) => plan(rowsOf(size, () => sound(0))),
  "rows nearly alike": (chance, size) =>
    plan(rowsOf(size, (at) => ({ ...sound(0), B: `กิจกรรมอบรมเจ้าหน้าที่ระดับ${word(chance, 2)}`, F: at }))),
  "amounts as text": (_, size) => plan(rowsOf(size, (at) => ({ ...sound(at), F: `${at},000 บาท` }))),
  "amounts with letters": (_, size) => plan(rowsOf(size, (at) => ({ ...sound(at), F: `1O${at}` }))),
  "amounts no one can reproduce": (_, size) =>
    plan(rowsOf(size, (at) => ({ ...sound(at), F: formula("RAND()*10", at) }))),
  "amounts from other files": (_, size) => plan(rowsOf(size, (at) => ({ ...sound(at), F: formula("[1]แผน!A1", at) }))),
  "dates as amounts": (_, size) =>
    plan(rowsOf(size, (at) => ({ ...sound(at), F: { xml: ` t="d"><v>2022-01-05</v>` } }))),
  "errors as amounts": (_, size) => plan(rowsOf(size, (at) => ({ ...sound(at), F: { xml: ` t="e"><v>#REF!</v>` } }))),
  "unknown units and agencies": (chance, size) =>
    plan(rowsOf(size, (at) => ({ ...sound(at), C: word(chance, 8), I: `สำนักงาน${word(chance, 25)}จังหวัดตราด` }))),
  "agencies nearly right": (chance, size) =>
    plan(
      rowsOf(size, (at) => ({
        ...sound(at),
        I: tratPlan2565.agencies[at % 30]!.name.slice(0, -1) + chance.one([...letters]),
      })),
    ),
  "headings that nobody knows": (chance, size) =>
    plan(
      rowsOf(size, (at) =>
        at % 2 ? sound(at) : { A: `กลยุทธ์ที่ ${at} “${substrategy.name.slice(0, 30)}${word(chance, 8)}”` },
      ),
    ),
  "a project of its own for each row": (chance, size) =>
    plan(rowsOf(size, (at) => (at % 2 ? sound(at) : { A: `${at}) โครงการ${word(chance, 40)}` }))),
  "numbers that skip": (_, size) => plan(rowsOf(size, (at) => ({ ...sound(at), B: `${at * 7}) กิจกรรม` }))),
  "a header before every row": (_, size) => plan(rowsOf(size, (at) => (at % 3 ? sound(at) : top[5 + (at % 2)]!))),
  "totals between all rows": (_, size) =>
    plan(rowsOf(size, (at) => (at % 2 ? sound(at) : { A: "รวม", E: at, F: formula(`SUM(F1:F${at + 1})`, at) }))),
  "totals that count everything": (_, size) =>
    plan(rowsOf(size, (at) => (at % 2 ? sound(at) : { A: "รวม", F: formula("SUM(F:F)", at) }))),
  "texts like formulas": (chance, size) =>
    plan(
      rowsOf(size, (at) => ({ ...sound(at), G: chance.one(["=", "+", "-=", "@", "\u00ad="]) + `cmd|'/C ${at}'!A0` })),
    ),
  "shifted rows": (_, size) =>
    plan(
      rowsOf(size, (at) =>
        Object.fromEntries(
          Object.entries(sound(at)).map(([column, value]) => [
            column === "I" ? "J" : String.fromCharCode(column.charCodeAt(0) + 1),
            value,
          ]),
        ),
      ),
    ),
  "hidden rows": (_, size) => plan(rowsOf(size, sound), { attributes: (at) => (at % 2 ? ` hidden="1"` : "") }),
  "several projects in each cell": (_, size) =>
    plan(rowsOf(size, (at) => ({ ...sound(at), B: `๑) โครงการก ${at}\n๒) โครงการข ${at}\n๓) โครงการค ${at}` }))),
  "cells far out": (_, size) => plan(rowsOf(size, (at) => ({ ...sound(at), XFD: "ก" }))),
  "a table of junk below": (chance, size) =>
    plan([
      sound(0),
      ...rowsOf(size, () => Object.fromEntries([..."ABCDEFGHI"].map((column) => [column, word(chance, 6)]))),
    ]),
  "merges over each other": (_, size) =>
    plan(rowsOf(Math.min(size, 500), sound), {
      merges: [
        ...headerMerges,
        ...rowsOf(Math.min(size, 500), () => ({})).map((_, at) => `A${first + at}:I${first + at + 3}`),
      ],
    }),
  "one merge over all": (_, size) => plan(rowsOf(Math.min(size, 500), sound), { merges: ["A1:XFD1048576"] }),
  "amounts merged down": (_, size) =>
    plan(rowsOf(size, sound), {
      merges: [...headerMerges, `F${first}:F${first + size - 1}`, `B${first}:B${first + size - 1}`],
    }),
  "lines of one cell": (_, size) => plan(rowsOf(size * 4, (at) => ({ B: `ข้อความ ${at}` }))),
  "percentages in texts": (_, size) =>
    plan(rowsOf(size, (at) => ({ ...sound(at), G: `ร้อยละ ${at} ของผู้เข้าอบรม ร้อยละ ${at + 1}`, C: "ร้อยละ", D: 150 }))),
  "negative and huge amounts": (_, size) => plan(rowsOf(size, (at) => ({ ...sound(at), E: -at, F: 10 ** (at % 20) }))),
  "fractions of a satang": (_, size) => plan(rowsOf(size, (at) => ({ ...sound(at), F: at + 0.0001 }))),
  "booleans and links": (_, size) =>
    plan(rowsOf(size, (at) => ({ ...sound(at), D: { xml: ` t="b"><v>1</v>` }, F: { xml: ` t="b"><v>0</v>` } }))),
  "old fonts and doubled vowels": (_, size) =>
    plan(rowsOf(size, (at) => ({ ...sound(at), G: `เเผน\uf70aงาน\u0e4d\u0e32 ${at}`, H: "ที่ รั บ ทร า บ ปร ะ ก า ส" }))),
  "circular formulas": (_, size) =>
    plan(rowsOf(size, (at) => ({ ...sound(at), F: formula(`F${first + at + 1}+1`, at) }))),
  "sums of single cells": (_, size) =>
    plan([
      ...rowsOf(Math.min(size, 250), sound),
      {
        A: "รวม",
        F: formula(
          `SUM(${rowsOf(Math.min(size, 250), () => ({}))
            .map((_, at) => `F${first + at}`)
            .join(",")})`,
          1,
        ),
      },
    ]),
};
