import { areaToA1 } from "../../../src/grid/area";
import { tratPlan2565 } from "../../../src/forms/tratPlan2565";
import type { Issue } from "../../../src/issues/issue";
import { verifyWorkbook } from "../../support/verifyWorkbook";
import { agencySheet } from "../../support/agencySheet";
import { checkedGrids } from "../../support/checkedFiles";
import { gridOf, type CellSpec, type GridFacts } from "../../support/grids";

const reported = (issues: readonly Issue[]): string[] =>
  issues
    .filter(({ code }) => code === "hidden-amount" || code === "hidden-number" || code === "amount-shown-otherwise")
    .map(({ code, area, params }) =>
      `${area && areaToA1(area)} ${code} ${"where" in params ? params.where : ""}`.trim(),
    );

const inFormat = (format: string, value: number | string = 50_000): CellSpec => ({ value, format });
const faint = { struck: false, faint: "color" } as const;
const tiny = { struck: false, faint: "size" } as const;
const struck = { struck: true, faint: null } as const;

/** The amount in F11, 50,000 baht, in one way or another. Checking and verifying are to say the same of it. */
const cases: readonly [string, Record<string, CellSpec>, GridFacts, string[]][] = [
  ["in plain sight", { F11: 50_000 }, {}, []],
  ["crossed out, but in sight", { F11: { value: 50_000, sight: struck } }, {}, []],
  ["a format that shows nothing", { F11: inFormat(";;;") }, {}, ["F11 hidden-amount format"]],
  ["a format of three empty parts", { F11: inFormat(";;") }, {}, ["F11 hidden-amount format"]],
  ["a format that shows nothing above a limit", { F11: inFormat("[>1000];General") }, {}, ["F11 hidden-amount format"]],
  ["the same format below its limit", { F11: inFormat("[>100000];General") }, {}, []],
  ["a format that shows a dash for each number", { F11: inFormat('"-"') }, {}, ["F11 hidden-amount format"]],
  ["a format in white letters", { F11: inFormat("[White]#,##0") }, {}, ["F11 hidden-amount format"]],
  ["a dash for nothing", { F12: { value: 0, format: '#,##0;-#,##0;"-"' } }, {}, []],
  ["nothing hidden by the format", { F12: { value: 0, format: ";;;" } }, {}, []],
  ["an amount typed as text in such a format", { F11: inFormat(";;;", "50,000") }, {}, ["F11 hidden-amount format"]],
  ["white letters in a white cell", { F11: { value: 50_000, sight: faint } }, {}, ["F11 hidden-amount color"]],
  ["letters too small to read", { F11: { value: 50_000, sight: tiny } }, {}, ["F11 hidden-amount size"]],
  ["a hidden row", {}, { hiddenRows: [{ first: 10, last: 10 }] }, ["F11 hidden-amount row"]],
  ["a hidden column", {}, { hiddenColumns: [{ first: 4, last: 4 }] }, ["E12 hidden-amount column"]],
  [
    "a row that a filter hides",
    {},
    { hiddenRows: [{ first: 10, last: 10 }], filtered: true },
    ["F11 hidden-amount filter"],
  ],
  ["behind a merged cell", { E11: "-" }, { merges: ["E11:F11"] }, ["F11 hidden-amount merge"]],
  ["behind one merged with the row above", {}, { merges: ["F10:F11"] }, ["F11 hidden-amount merge"]],
  ["in a merged cell's own corner", {}, { merges: ["F11:G11"] }, []],
  ["in thousands", { F11: inFormat("#,##0,") }, {}, ["F11 amount-shown-otherwise"]],
  ["in millions", { F11: inFormat("0.00,,") }, {}, ["F11 amount-shown-otherwise"]],
  ["with zeros that are not there", { F11: inFormat('#,##0",000"') }, {}, ["F11 amount-shown-otherwise"]],
  ["in thousands above a limit", { F11: inFormat("[>=1000]#,##0,;0") }, {}, ["F11 amount-shown-otherwise"]],
  [
    "a total in thousands",
    { F14: { value: 62_500, formula: "=SUM(F9:F13)", format: "#,##0," } },
    {},
    ["F14 amount-shown-otherwise"],
  ],
];

test.each(cases)("an amount out of sight: %s", (_, planted, facts, expected) => {
  const grid = agencySheet(planted, facts);
  expect(reported(checkedGrids([grid])[0]!.issues)).toEqual(expected);
  expect(reported(verifyWorkbook([grid], [tratPlan2565]).sheets[0]!.findings)).toEqual(expected);
});

test.each([
  ["a format that shows nothing", { value: 20, format: ";;;" }, ["B3 hidden-number format"]],
  ["white letters", { value: 20, sight: faint }, ["B3 hidden-number color"]],
  ["in plain sight", 20, []],
])("a number out of sight in a sheet of no form: %s", (_, spec: CellSpec, expected) => {
  const sheet = gridOf("งบ", [
    ["รายการ", "บาท"],
    ["ก", 10],
    ["ข", spec],
    ["ค", 30],
    ["รวม", { formula: "=SUM(B2:B4)", value: 60 }],
  ]);
  expect(reported(verifyWorkbook([sheet], []).sheets[0]!.findings)).toEqual(expected);
});
