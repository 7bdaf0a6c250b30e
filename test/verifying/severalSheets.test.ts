import { verifyBook } from "../../src/app/verifyFiles";
import { readBook } from "../../src/app/readBook";
import { repairOf } from "../../src/app/repairTotals";
import { areaToA1, parseA1, toA1 } from "../../src/grid/area";
import { contentOf } from "../../src/change/content";
import type { Content, Step } from "../../src/change/step";
import { cellAt, type Grid } from "../../src/grid/grid";
import { gridsFile } from "../support/gridsFile";
import { openedXlsx } from "../support/openedXlsx";
import { formOverSheets, mergedOverSheets } from "../support/severalSheets";

const form = formOverSheets();
const found = (grids: readonly Grid[]) =>
  verifyBook(readBook(grids, [form], form.id), { sheet: null, sent: null }).flatMap(({ sheet, findings }) =>
    findings.map((one) => ({
      at: `${one.sheet ?? sheet}!${one.area ? areaToA1(one.area) : ""}`,
      code: one.code,
      severity: one.severity,
      culprit: one.culprit?.cell
        ? `${one.culprit.cell.onSheet ?? one.sheet ?? sheet}!${toA1({ ...one.culprit.cell, onSheet: undefined! })}`
        : null,
    })),
  );

/** What a cell is made to hold: a formula, a number, a text; or, with `=` before its format, another look. */
type Planted =
  | { readonly formula: string; readonly result?: number | { readonly error: string } }
  | { readonly number: number }
  | { readonly text: string }
  | null;
interface Fault {
  readonly kind: string;
  readonly cells: Readonly<Record<string, Planted>>;
  /** Where it is found; where silent, at its cells. */
  readonly found?: readonly string[];
  readonly format?: string;
  /** The value of the cell is as it was: nobody has calculated again. */
  readonly stale?: number;
  /** Cells that show the error of the planted one. */
  readonly spreads?: readonly string[];
}

const one = "'1 ถนน'!";
const two = "'2 คน'!";
const three = "'3 รถ'!";
const f = (formula: string, result?: number | { readonly error: string }): Planted => ({
  formula,
  ...(result !== undefined && { result }),
});
const faults: readonly Fault[] = [
  { kind: "a line of the summary is typed, and right", cells: { "สรุป!B4": { number: 240342 } } },
  { kind: "a line of the summary is typed, and wrong", cells: { "สรุป!B4": { number: 240324 } } },
  { kind: "a line of the summary is text", cells: { "สรุป!B4": { text: "240,342" } } },
  { kind: "a line of the summary is gone", cells: { "สรุป!B5": null } },
  {
    kind: "a line of the summary is left out",
    cells: { "สรุป!A5": null, "สรุป!B5": null, "สรุป!C5": null },
    found: ["สรุป!A7"],
    spreads: ["สรุป!B7", "สรุป!C7"],
  },
  { kind: "a link to a row instead of the total", cells: { "สรุป!B4": f(`=${one}B9+${one}B13`, 180128) } },
  { kind: "a link to another sheet", cells: { "สรุป!B5": f(`=${one}B9+${one}B14`, 240342) } },
  { kind: "one of two links to another sheet", cells: { "สรุป!B5": f(`=${two}B9+${one}B14`, 243342) } },
  {
    kind: "two lines with each other's links",
    cells: { "สรุป!B4": f(`=${two}B9+${two}B14`, 246342), "สรุป!B5": f(`=${one}B9+${one}B14`, 240342) },
  },
  { kind: "a link to the other column", cells: { "สรุป!B6": f(`=${three}C9+${three}C14`, 2400015) } },
  { kind: "a total left out of a line", cells: { "สรุป!C4": f(`=${one}C9`, 1200000) } },
  { kind: "a total twice in a line", cells: { "สรุป!C4": f(`=${one}C9+${one}C9+${one}C14`, 3600003) } },
  { kind: "rows and their totals in a line", cells: { "สรุป!C5": f(`=SUM(${two}C6:C14)`, 4800018) } },
  { kind: "rows of a section left out of a line", cells: { "สรุป!C5": f(`=SUM(${two}C6:C7)+${two}C14`, 1800007) } },
  { kind: "a number added to a line", cells: { "สรุป!B4": f(`=${one}B9+${one}B14+1000`, 241342) } },
  { kind: "a line in thousands", cells: { "สรุป!B4": f(`=(${one}B9+${one}B14)/1000`, 240.342) } },
  { kind: "a line rounded to thousands", cells: { "สรุป!B4": f(`=ROUND(${one}B9+${one}B14,-3)`, 240000) } },
  { kind: "a line less one total", cells: { "สรุป!B4": f(`=${one}B9-${one}B14`, -300) } },
  { kind: "a line not calculated again", cells: { "สรุป!B4": f(`=${one}B9+${one}B14`, 240342) }, stale: 200_000 },
  { kind: "a line shown in thousands", cells: { "สรุป!B4": f(`=${one}B9+${one}B14`, 240342) }, format: "#,##0," },
  { kind: "a line hidden by its format", cells: { "สรุป!B4": f(`=${one}B9+${one}B14`, 240342) }, format: ";;;" },
  {
    kind: "a line that shows an error",
    cells: { "สรุป!B4": f(`=${one}B9+#REF!`, { error: "#REF!" }) },
    spreads: ["สรุป!B7"],
  },
  { kind: "the grand total is typed, and right", cells: { "สรุป!B7": { number: 739026 } } },
  { kind: "the grand total is typed, and wrong", cells: { "สรุป!B7": { number: 739206 } } },
  { kind: "the grand total leaves out a line", cells: { "สรุป!B7": f("=B4+B5", 486684) } },
  { kind: "the grand total counts a line twice", cells: { "สรุป!B7": f("=B4+B5+B6+B6", 991368) } },
  { kind: "the grand total of the other column", cells: { "สรุป!C7": f("=SUM(B4:B6)", 739026) } },
  { kind: "the grand total counts itself among lines", cells: { "สรุป!C7": f(`=SUM(C4:C6)+${one}C9`, 8400027) } },
  {
    kind: "the grand total by links leaves out one",
    cells: { "สรุป!B7": f(`=${one}B9+${one}B14+${two}B9+${two}B14+${three}B9`, 612705) },
  },
  { kind: "the grand total in thousands", cells: { "สรุป!B7": f("=SUM(B4:B6)/1000", 739.026) } },
  { kind: "a section's total typed, and right", cells: { "2 คน!B9": { number: 123021 } } },
  { kind: "a section's total typed, and wrong", cells: { "2 คน!B9": { number: 132021 } } },
  { kind: "a section's total leaves out its last row", cells: { "2 คน!B9": f("=SUM(B6:B7)", 62014) } },
  { kind: "a section's total counts the one above", cells: { "2 คน!C14": f("=SUM(C9:C13)", 2400009) } },
  { kind: "a section's total of another sheet", cells: { "2 คน!B14": f(`=SUM(${three}B11:B13)`, 126321) } },
  { kind: "a section's total of the other column", cells: { "3 รถ!B9": f("=SUM(C6:C8)", 1200006) } },
  { kind: "a section's total not calculated again", cells: { "3 รถ!B9": f("=SUM(B6:B8)", 126021) }, stale: 1000 },
];

async function planted(base: readonly Grid[], { cells, format, stale }: Fault): Promise<readonly Grid[]> {
  const workbook = openedXlsx(gridsFile(base));
  const steps = Object.entries(cells).flatMap(([cell, content]): Step[] => {
    const [sheet, address] = cell.split("!") as [string, string];
    const at = parseA1(address)!;
    const before = contentOf(
      cellAt(
        base.find((grid) => grid.sheet === sheet)!,
        at,
      ),
    );
    return [{ kind: "write-cells", sheet, ...at, before: [[before]], after: [[content as Content]] }];
  });
  expect(await workbook.apply({ steps })).toEqual({ done: true });
  const grids = await workbook.readAll();
  const [[cell]] = Object.entries(cells) as [[string, Planted]];
  return grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((one) =>
        `${grid.sheet}!${toA1({ row: one.row, column: one.column })}` === cell
          ? { ...one, ...(format !== undefined && { format }), ...(stale !== undefined && { value: stale }) }
          : one,
      ),
    })),
  }));
}

test("planted faults in totals, links and summary cells are each found at their cell, and none beside", async () => {
  const base = await mergedOverSheets(form);
  expect(found(base)).toEqual([]);
  let culprits = 0;
  const lines: string[] = [];
  const wrong: unknown[] = [];
  for (const fault of faults) {
    const issues = found(await planted(base, fault));
    const cells = fault.found ?? Object.keys(fault.cells);
    const at = new Set(issues.map((issue) => issue.at));
    const isFound = cells.every((cell) => at.has(cell));
    const invented = issues.filter((issue) => !cells.includes(issue.at) && !fault.spreads?.includes(issue.at));
    const named = issues.every(({ at: cell, culprit }) => culprit === null || culprit === cell);
    if (isFound && named) culprits += 1;
    lines.push(
      `${isFound ? "found" : "MISSED"} ${invented.length} ${fault.kind}: ${issues.map(({ at: cell, code }) => `${cell} ${code}`).join(", ")}`,
    );
    if (!isFound || invented.length > 0) wrong.push([fault.kind, issues]);
  }
  process.stdout.write(`${lines.join("\n")}\n${faults.length} kinds, culprit ${culprits}\n`);
  expect(wrong).toEqual([]);
  expect(faults.length).toBeGreaterThanOrEqual(25);
  expect(culprits / faults.length).toBeGreaterThanOrEqual(0.95);
});

test("a repair puts every cell right and changes nothing where all is", async () => {
  const base = await mergedOverSheets(form);
  const repair = repairOf(readBook(base, [form], form.id), null);
  expect("changes" in repair && repair.changes.steps).toEqual([]);
});
