import { columnName } from "../../src/grid/area";
import { workbookFile } from "../support/xlsxParts";
import { escape, formula, plan, planXml, rowsOf, rowXml, sound, top } from "./planSheet";
import type { Chance } from "./random";
import { allWrong, slowTexts } from "./texts";

/** Sheets named so that a formula of ours would read something else. */
const oddNames = [
  "[http://127.0.0.1:9/e.xlsx]S",
  "\\\\127.0.0.1\\s\\[e.xlsx]S",
  "[e.xlsx]Sheet1",
  "a:b",
  "'",
  "\u0007",
  "x".repeat(300),
];

/** Attacks by the file's own parts: what they are, and whether anything must be said. */
export const partAttacks: Readonly<Record<string, (chance: Chance) => readonly [Uint8Array, boolean]>> = {
  "a sheet's name that is a reference": (chance) => [
    workbookFile({
      sheets: [[escape(chance.one(oddNames)).replace(/[\u0007]/g, "_x0007_["), planXml(rowsOf(3, sound))]],
    }),
    true,
  ],
  "many copies of the plan": (chance) => [
    workbookFile({
      sheets: rowsOf(20 + chance.below(60), () => ({})).map((_, at) => [`แผน ${at}`, planXml(rowsOf(10, sound))]),
    }),
    true,
  ],
  "more sheets than anyone has": (chance) => [
    workbookFile({ sheets: rowsOf(1500 + chance.below(3000), () => ({})).map((_, at) => [`ส${at}`, `<sheetData/>`]) }),
    true,
  ],
  "header cells to the last column": () => [
    workbookFile({
      sheets: [
        [
          "แผน",
          `<sheetData>${rowXml(1, Object.fromEntries(Array.from({ length: 16384 }, (_, at) => [columnName(at), "งบประมาณ"])))}</sheetData>`,
        ],
      ],
    }),
    true,
  ],
  "elements nested deep": (chance) => {
    const deep = 50_000 + chance.below(200_000);
    return [plan([sound(0)], { after: `<x>${"<y>".repeat(deep)}${"</y>".repeat(deep)}</x>` }), false];
  },
  "many attributes": (chance) => [
    plan([sound(0)], {
      attributes: () => Array.from({ length: 20_000 + chance.below(50_000) }, (_, at) => ` a${at}="1"`).join(""),
    }),
    false,
  ],
  entities: () => [
    workbookFile(
      { sheets: [["แผน", ""]] },
      {
        "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "${"b".repeat(1000)}">]><worksheet>&a;</worksheet>`,
      },
    ),
    true,
  ],
  "a character that XML does not allow": () => [plan([{ ...sound(0), G: { xml: ` t="str"><v>a&#1;b</v>` } }]), true],
  "a row before the last": () => [
    workbookFile({ sheets: [["แผน", `<sheetData>${rowXml(5, { A: 1 })}${rowXml(4, { A: 1 })}</sheetData>`]] }),
    true,
  ],
  "a cell beyond the last column": () => [
    workbookFile({ sheets: [["แผน", `<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>`]] }),
    true,
  ],
  "a shared text that is not there": () => [plan([{ ...sound(0), G: { xml: ` t="s"><v>99999999</v>` } }]), true],
  "a type that does not exist": () => [plan([{ ...sound(0), G: { xml: ` t="zz"><v>1</v>` } }]), true],
  "no list of types": () => [
    workbookFile({ sheets: [["แผน", planXml([sound(0)])]] }, { "[Content_Types].xml": undefined }),
    true,
  ],
  "no relationships": () => [
    workbookFile({ sheets: [["แผน", planXml([sound(0)])]] }, { "_rels/.rels": undefined }),
    true,
  ],
  "no sheet": () => [workbookFile({ sheets: [["แผน", ""]] }, { "xl/worksheets/sheet1.xml": undefined }), true],
  "a sheet that ends half way": () => [
    workbookFile(
      { sheets: [["แผน", ""]] },
      {
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c`,
      },
    ),
    true,
  ],
  "a file cut short": (chance) => {
    const bytes = plan(rowsOf(20, sound));
    return [bytes.slice(0, 30 + chance.below(bytes.length - 30)), true];
  },
  "a file with bytes turned over": (chance) => {
    const bytes = plan(rowsOf(20, (at) => allWrong(chance, at))).slice();
    for (let times = 0; times < 40; times++) bytes[chance.below(bytes.length)]! ^= 1 + chance.below(255);
    return [bytes, true];
  },
  "a number of a million digits": () => [plan([{ ...sound(0), F: { xml: `><v>${"9".repeat(900_000)}</v>` } }]), true],
  "a formula of a million characters": () => [plan([{ ...sound(0), F: formula(`1${"+1".repeat(400_000)}`, 1) }]), true],
  "a formula of brackets": (chance) => {
    const deep = 4_000 + chance.below(60_000);
    return [
      plan([
        { ...sound(0), F: formula(`${"(".repeat(deep)}1${")".repeat(deep)}`, 1) },
        { A: "รวม", F: formula(`SUM${"(".repeat(deep)}F10${")".repeat(deep)}`, 1) },
      ]),
      true,
    ];
  },
  "hidden sheets with plans": () => [
    workbookFile(
      { sheets: [["แผน", planXml(rowsOf(3, sound))]], before: "" },
      {
        "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="แผน" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>`,
      },
    ),
    true,
  ],
  "a text that a pattern might choke on": (chance) => {
    const text = chance.one(slowTexts)(30_000);
    const column = chance.one(["A", "B", "C", "D", "E", "F", "G", "H", "I"]);
    return [plan([{ ...sound(0), [column]: text }, sound(1)]), column !== "A" && column !== "G" && column !== "H"];
  },
  "such a text in every cell": (chance) => {
    const text = chance.one(slowTexts)(2_000);
    return [plan(rowsOf(50, () => Object.fromEntries([..."BCDEFGHI"].map((column) => [column, text])))), true];
  },
  "such a text as a heading": (chance) => [
    plan([
      { A: `กลยุทธ์ที่ ๒ “${chance.one(slowTexts)(20_000)}”` },
      { A: `๒) โครงการ${chance.one(slowTexts)(20_000)}` },
      sound(0),
    ]),
    true,
  ],
  "such a text as a title or a header": (chance) => {
    const text = chance.one(slowTexts)(20_000);
    return [
      workbookFile({
        sheets: [
          [
            "แผน",
            `<sheetData>${rowXml(1, { A: text, B: text })}${rowXml(2, { A: `หน่วยงาน : ${text}` })}${rowXml(6, { ...top[5], J: text })}${rowXml(7, top[6]!)}</sheetData>`,
          ],
        ],
      }),
      true,
    ];
  },
};
