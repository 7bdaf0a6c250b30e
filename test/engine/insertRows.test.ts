import type { Step } from "../../src/change/step";
import { cellAt } from "../../src/grid/grid";
import { openedXlsx, partsOf, savedAfter } from "../support/openedXlsx";
import { richMaster } from "../support/richMaster";
import { throughCalc, type RowEdit } from "./calc";

const master = richMaster();

/** What differs between two workbooks that Calc has written: tags and texts of the first, then of the second. */
function differences(first: Uint8Array, second: Uint8Array): Record<string, [string[], string[]]> {
  const [a, b] = [facts(first), facts(second)];
  const found: Record<string, [string[], string[]]> = {};
  for (const [name, own] of a) {
    const other = b.get(name) ?? [];
    const onlyOwn = own.filter((fact) => !other.includes(fact));
    const onlyOther = other.filter((fact) => !own.includes(fact));
    if (onlyOwn.length + onlyOther.length > 0) found[name] = [onlyOwn, onlyOther];
  }
  return found;
}

const withoutValidations = (found: Record<string, [string[], string[]]>): typeof found => {
  const kept = (facts: string[]) => facts.filter((fact) => !fact.startsWith("<formula1>"));
  const parts = Object.entries(found).map(([name, [a, b]]) => [name, [kept(a), kept(b)]] as const);
  return Object.fromEntries(
    parts.filter(([, [a, b]]) => a.length + b.length > 0).map(([name, [a, b]]) => [name, [a, b]]),
  );
};

/** Parts as lists of tags with the text behind them; without what Calc makes up again each time, or
 * measures, and the blank rows it lists. */
function facts(file: Uint8Array): Map<string, string[]> {
  const parts = [...partsOf(file)].filter(([name]) => /^xl\/.*\.(xml|vml)$/.test(name));
  return new Map(
    parts.map(([name, text]) => [
      name.replace(/chart\d+/, "chart"),
      text
        .replace(/\{[0-9A-F-]{36}\}/g, "{}")
        .replace(/ ht="[\d.]+"/g, "")
        .split(/(?=<)/)
        .filter(
          (fact) =>
            !/^<(dimension|row|a:off|a:ext|xdr:rowOff|xdr:colOff|c:axId|c:crossAx|v:shape|x:Anchor)[ >]/.test(fact),
        ),
    ]),
  );
}

function ourStep({ sheet, row, insert, delete: removed }: RowEdit): Step {
  const looks = Array.from({ length: insert ?? removed ?? 0 }, () => ({ like: row - 1, fit: true }));
  return { kind: insert ? "insert-rows" : "delete-rows", sheet, row, looks };
}

/**
 * Rows inserted by us and by Calc give the same workbook, but for what Calc does differently from Excel: it leaves links
 * and sparklines where they were, follows the relative formula of a validation at the wrong time, and does not stretch
 * a chart with its rows. `like`: the row that Calc takes after is the one above, or for the first the one below.
 */
test.each<[string, RowEdit, Record<string, [string[], string[]]>]>([
  [
    "within the detail rows",
    { sheet: "แผน", row: 4, insert: 2 },
    {
      "xl/worksheets/sheet1.xml": [
        ["<formula1>C8&gt;C7", '<hyperlink ref="B7" location="แผน!C10" display="ข"/>', "<xm:f>แผน!C4:C8"],
        ["<formula1>C6&gt;C5", '<hyperlink ref="B7" location="แผน!C8" display="ข"/>', "<xm:f>แผน!C4:C6"],
      ],
      "xl/drawings/drawing1.xml": [["<xdr:row>11"], []],
    },
  ],
  [
    "just below the last detail row: formats and validations reach the new rows",
    { sheet: "แผน", row: 6, insert: 3 },
    {
      "xl/worksheets/sheet1.xml": [
        ['<hyperlink ref="B5" location="แผน!C11" display="ข"/>'],
        ['<hyperlink ref="B5" location="แผน!C8" display="ข"/>'],
      ],
      "xl/drawings/drawing1.xml": [["<xdr:row>12"], ["<xdr:row>8"]],
    },
  ],
  [
    "a blank row deleted",
    { sheet: "แผน", row: 6, delete: 1 },
    {
      "xl/worksheets/sheet1.xml": [
        [
          '<conditionalFormatting sqref="A5 A6">',
          '<hyperlink ref="B5" location="แผน!C7" display="ข"/>',
          "<xm:sqref>A5 A6",
        ],
        [
          '<conditionalFormatting sqref="A5:A6">',
          '<hyperlink ref="B5" location="แผน!C8" display="ข"/>',
          "<xm:sqref>A5:A6",
        ],
      ],
      "xl/drawings/drawing1.xml": [["<xdr:row>8"], ["<xdr:row>9"]],
    },
  ],
  [
    "within a table",
    { sheet: "รายการ", row: 2, insert: 2 },
    { "xl/worksheets/sheet1.xml": [["<formula1>C6&gt;C5"], ["<formula1>C8&gt;C7"]] },
  ],
])("%s", async (_, edit, expected) => {
  const ours = await savedAfter(master, ourStep(edit));
  const [a, b] = throughCalc([{ file: ours }, { file: master, edits: [edit] }]);
  // On a busy machine Calc now and then follows the validation at the right time.
  expect([expected, withoutValidations(expected)]).toContainEqual(differences(a!, b!));
});

test("Calc computes the totals that we wrote, and those that we left open", async () => {
  const insert = ourStep({ sheet: "แผน", row: 4, insert: 2 });
  const amounts: Step = {
    kind: "write-cells",
    sheet: "แผน",
    row: 4,
    column: 2,
    before: [
      [null, null, null],
      [null, null, null],
    ],
    after: [
      [{ number: 50.25 }, { number: 5 }, { formula: "=C5+D5", result: 55.25 }],
      [{ number: 0.5 }, null, { formula: "=C6+D6", result: 0.5 }],
    ],
  };
  const total: Step = {
    kind: "write-cells",
    sheet: "แผน",
    row: 9,
    column: 2,
    before: [[{ formula: "=SUM(C4:C9)" }]],
    after: [[{ formula: "=SUM(C4:C9)", result: 650.75 }]],
  };
  const [computed] = throughCalc([{ file: await savedAfter(master, insert, amounts, total) }]);
  const workbook = openedXlsx(computed!);
  const value = async (sheet: string, row: number, column: number) =>
    cellAt((await workbook.read(sheet))!, { row, column })!.value;
  expect(await Promise.all([2, 3, 4].map((column) => value("แผน", 9, column)))).toEqual([650.75, 65, 715.75]);
  expect(await value("รายการ", 2, 2)).toBe(650.75 + 650.75);
});
