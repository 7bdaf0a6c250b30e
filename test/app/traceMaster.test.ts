import { traceMaster } from "../../src/app/traceMaster";
import { readBook } from "../../src/app/readBook";
import { parseA1, toA1 } from "../../src/grid/area";
import { agenciesOverSheets, formOverSheets, mergedOverSheets, sentOverSheets } from "../support/severalSheets";

const form = formOverSheets();
const sent = agenciesOverSheets.flatMap((agency, i) => sentOverSheets(form, agency, 20_000 * (i + 1)));

/** What a cell is made of: each row by its sheet and row, with the file and row it came from. */
async function traced(sheet: string | null, cell: string) {
  const book = readBook(await mergedOverSheets(form), [form], null);
  const found = traceMaster(book, sheet, parseA1(cell)!, sent);
  if ("refused" in found) return found.refused;
  const { trace } = found;
  const rows = trace.kind === "nothing" ? [] : trace.kind === "row" ? [trace.row] : trace.rows;
  return {
    ...{ sheet: found.sheet, kind: trace.kind },
    ...(trace.kind === "total" && {
      formula: trace.printed.formula,
      at: toA1(trace.printed.at),
      sum: trace.recomputed,
    }),
    rows: rows.map((one) => {
      const { origin, sourceCell } = one;
      return `${one.sheet}!${one.row.row + 1} ${origin?.file} ${origin && origin.sourceRow + 1} ${sourceCell && toA1(sourceCell)}`;
    }),
  };
}

/** As they are merged where no register orders them. */
const inOrder = ["อบต.", "เทศบาล", "แขวงทางหลวง"];
const rowsOfStrategy = (sheet: string, first: number, second: number) =>
  [first, second].flatMap((from, at) =>
    [0, 1, 2].map((i) => {
      const source = { "1 ถนน": [6, 8], "2 คน": [11, 13], "3 รถ": [16, 18] }[sheet]![at];
      return `${sheet}!${from + i} ${inOrder[i]}.xlsx ${source} B${source}`;
    }),
  );

test.each([
  ["a row of the second sheet", "2 คน", "B7", { sheet: "2 คน", kind: "row", rows: ["2 คน!7 เทศบาล.xlsx 11 B11"] }],
  [
    "a section's total of the last sheet",
    "3 รถ",
    "B9",
    {
      ...{ sheet: "3 รถ", kind: "total", formula: "=SUM(B6:B8)", at: "B9", sum: 126_021_00 },
      rows: rowsOfStrategy("3 รถ", 6, 11).slice(0, 3),
    },
  ],
  [
    "a line of the summary",
    "สรุป",
    "B5",
    {
      ...{ sheet: "สรุป", kind: "total", formula: "='2 คน'!B9+'2 คน'!B14", at: "B5", sum: 246_342_00 },
      rows: rowsOfStrategy("2 คน", 6, 11),
    },
  ],
  [
    "the grand total of the summary",
    "สรุป",
    "B7",
    {
      ...{ sheet: "สรุป", kind: "total", formula: "=B4+B5+B6", at: "B7", sum: 739_026_00 },
      rows: ["1 ถนน", "2 คน", "3 รถ"].flatMap((sheet) => rowsOfStrategy(sheet, 6, 11)),
    },
  ],
  ["a heading of the summary", "สรุป", "A5", { sheet: "สรุป", kind: "nothing", rows: [] }],
  [
    "a cell below all rows of a sheet that is not the last",
    "1 ถนน",
    "B20",
    { sheet: "1 ถนน", kind: "nothing", rows: [] },
  ],
  ["a cell of no sheet in particular", null, "B7", "plan-ambiguous"],
])("%s is traced through the sheets", async (_, sheet, cell, expected) => {
  expect(await traced(sheet, cell)).toEqual(expected);
});
