import { readBook } from "../../src/app/readBook";
import { verifyBook } from "../../src/app/verifyFiles";
import type { Content } from "../../src/change/step";
import { areaToA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { gridsFile } from "../support/gridsFile";
import { openedXlsx } from "../support/openedXlsx";
import { formOverSheets, mergedOverSheets } from "../support/severalSheets";

/** A form that declares totals of its second level and of everything; its sheets have one of each strategy as well. */
const form = formOverSheets();
const here = "1 ถนน";
let base: readonly Grid[];
beforeAll(async () => {
  base = await mergedOverSheets(form);
});

const f = (formula: string, result: number): Content => ({ formula, result });
const right = [f("=B9+B14", 240_342), f("=C9+C14", 2_400_003)] as const;

/** What is found once a line stands below all sections of a strategy's sheet, and what is listed as not verified. */
async function found(text: string, [own, other]: readonly [Content, Content]) {
  const workbook = openedXlsx(gridsFile(base));
  const line = { sheet: here, row: 14, column: 0, before: [[null, null, null]], after: [[{ text }, own, other]] };
  expect(await workbook.apply({ steps: [{ kind: "write-cells", ...line }] })).toEqual({ done: true });
  const sheets = verifyBook(readBook(await workbook.readAll(), [form], form.id), { sheet: null, sent: null });
  const at = sheets.find(({ sheet }) => sheet === here)!;
  return {
    findings: sheets.flatMap(({ findings }) =>
      findings.map(({ code, sheet, area }) => `${sheet}!${area ? areaToA1(area) : ""} ${code}`),
    ),
    verified: at.totals.filter(({ at: { row } }) => row === 14).length,
    open: at.notChecked.filter(({ area }) => area?.top === 14).length,
  };
}

const strategy = "รวมยุทธศาสตร์ที่ 1";
test.each<[string, string, readonly [Content, Content], readonly string[]]>([
  ["the total of a strategy, live", strategy, right, []],
  ["the same by its rows", strategy, [f("=SUM(B6:B8)+SUM(B11:B13)", 240_342), right[1]], []],
  ["typed, and right", strategy, [{ number: 240_342 }, right[1]], ["B15 total-typed"]],
  ["typed, and wrong", strategy, [{ number: 240_324 }, right[1]], ["B15 total-mismatch"]],
  [
    "typed, and wrong in both columns",
    strategy,
    [{ number: 240_324 }, { number: 1 }],
    ["B15 total-mismatch", "C15 total-mismatch"],
  ],
  ["that leaves out a section", strategy, [f("=B9", 120_021), right[1]], ["B15 total-range-short"]],
  ["of the other column", strategy, [f("=C9+C14", 2_400_003), right[1]], ["B15 total-refers-elsewhere"]],
  ["that counts rows and totals", strategy, [f("=SUM(B6:B14)", 480_684), right[1]], ["B15 total-counts-twice"]],
  ["of another sheet", strategy, [f("='2 คน'!B9+'2 คน'!B14", 246_342), right[1]], ["B15 total-range-short"]],
])("%s is verified, though the form does not declare it", async (_, text, cells, expected) => {
  expect(await found(text, cells)).toEqual({
    findings: expected.map((one) => `${here}!${one}`),
    verified: 2,
    open: 0,
  });
});

test.each<[string, string, readonly [Content, Content]]>([
  ["of both columns together", "รวมสองงบ", [f("=B9+C9+B14+C14", 2_640_345), null]],
  ["of several strategies", "รวมยุทธศาสตร์ที่ 1-2", [f("=B9+B14+'2 คน'!B9+'2 คน'!B14", 486_684), null]],
])("a sum %s is not called a wrong total of its strategy", async (_, text, cells) => {
  expect((await found(text, cells)).findings).toEqual([]);
});
