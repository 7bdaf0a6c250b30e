import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt, cellIn } from "../../src/grid/grid";
import { parseA1 } from "../../src/grid/area";
import { gridsOf } from "../support/checkedFiles";
import { checkAnswer } from "../../src/cli/answers/checkAnswer";
import { runCase, sharedCases } from "../support/sharedCases";

if (!sharedCases()) {
  test("the shared cases are absent", () => expect(sharedCases()).toBeUndefined());
} else {
  const folder = mkdtempSync(join(tmpdir(), "ruam-cases-"));
  let out = folder;
  beforeEach(() => (out = mkdtempSync(join(folder, "case-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is in a column beside the plan's rows, each with the row's own values; sorted. */
  const beside = (file: string, column: number) =>
    gridsOf(file)
      .find(({ sheet }) => sheet === "แผนรวม")!
      .rows.flatMap((row) => {
        const values = row.cells.filter((cell) => cell.column >= 2 && cell.column < 9).map(({ value }) => value);
        const remark = cellIn(row, column)?.value;
        return remark === undefined ? [] : [JSON.stringify([remark, values])];
      })
      .sort();

  test("01: every remark stays beside the row it was written for", async () => {
    const id = "01-remark-beside-row-goes-to-other-agency";
    await runCase(id, out);
    const before = beside(join(sharedCases()!, id, "master.xlsx"), 9);
    expect(before).toHaveLength(40);
    expect(beside(join(out, "out.xlsx"), 9)).toEqual(before);
  });

  test("03: references to single amounts go on reading the same rows", async () => {
    const id = "03-reference-to-one-amount-shows-other-agency";
    await runCase(id, out);
    const grids = gridsOf(join(out, "out.xlsx"));
    const control = grids.find(({ sheet }) => sheet !== "แผนรวม" && !sheet.includes("รวม"))!;
    const plan = grids.find(({ sheet }) => sheet === "แผนรวม")!;
    const read = [6, 7, 8].map((row) => {
      const { formula } = cellAt(control, { row, column: 1 })!;
      return cellAt(plan, parseA1(/![$]?([A-Z]+)[$]?([0-9]+)$/.exec(formula!)!.slice(1).join(""))!)?.value;
    });
    expect(read).toEqual([18_000, 120_000, 0]);
  });

  test("14: a macro master is not written under an ending that Excel would not open", async () => {
    const { exitCode, stderr } = await runCase("14-macro-master-written-as-xlsx", out);
    expect([exitCode, existsSync(join(out, "out.xlsx"))]).toEqual([2, false]);
    expect(stderr).toContain(".xlsm");
  });

  test("17: years as numbers in a header are names of unknown columns", async () => {
    const { stdout, exitCode } = await runCase("17-year-number-as-column-header", out, "--json");
    const { files } = checkAnswer.parse(JSON.parse(stdout));
    const { rows, issues } = files[0]!;
    expect([exitCode, rows.length]).toEqual([1, 3]);
    expect(issues.filter(({ code }) => code === "column-unknown").map(({ cell }) => cell)).toEqual(["J8", "K8"]);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("26: that the master's signature will be invalid is said", async () => {
    const { stdout } = await runCase("26-signed-master-loses-its-signature-unsaid", out);
    expect(stdout).toContain("digitally signed");
  });
}
