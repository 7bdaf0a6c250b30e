import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAnswer } from "../../src/cli/answers/checkAnswer";
import { runCase, sharedCases } from "../support/sharedCases";

if (!sharedCases()) {
  test("the shared cases are absent", () => expect(sharedCases()).toBeUndefined());
} else {
  const out = mkdtempSync(join(tmpdir(), "ruam-cases-"));
  afterAll(() => rmSync(out, { recursive: true }));

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
    expect(stdout).toContain("The master carries a digital signature");
  });
}
