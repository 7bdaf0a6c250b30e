import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { isFault } from "../../src/workbook/xlsx/fault";
import { openXlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { baseForm, sharedCase } from "../support/cases";
import { ruam } from "../support/ruam";

const folder = sharedCase("16");

if (folder === undefined) {
  test("the shared cases are absent", () => expect(sharedCase("19")).toBeUndefined());
} else {
  const made = mkdtempSync(join(tmpdir(), "ruam-hidden-"));
  const out = join(made, "out.xlsx");
  afterAll(() => rmSync(made, { recursive: true }));
  const base = join(folder, "../base");
  const submissions = readdirSync(join(base, "submissions"))
    .filter((name) => !/^(10|15)-/.test(name))
    .map((name) => join(base, "submissions", name));
  const asked = (...rest: string[]) => [
    ...["merge", ...submissions, "--into", join(folder, "master.xlsx"), "--form", baseForm],
    ...["--answers", join(base, "answers.json"), ...rest],
  ];

  test("16: a filter left on in the master is said before writing, and no row stays hidden", async () => {
    const planned = await ruam(...asked("--dry-run"));
    expect(planned.stdout).toContain("of the master are hidden by a filter; this merge shows all of them");
    const { notices } = mergeAnswer.parse(JSON.parse((await ruam(...asked("--out", out, "--json"))).stdout));
    expect(notices.map(({ kind }) => kind)).toContain("rows-hidden");
    const written = openXlsxWorkbook(readFileSync(out));
    if (isFault(written)) throw new Error(written.detail);
    const [plan] = await written.readAll();
    expect([plan!.filtered, plan!.hiddenRows]).toEqual([true, []]);
  });
}
