import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAnswer } from "../../src/cli/answers/checkAnswer";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { totalsAnswer } from "../../src/cli/answers/totalsAnswer";
import { ruam } from "../support/ruam";
import { sharedData } from "../support/shared";

const shared = sharedData();

if (!shared) {
  test("the shared workbooks are absent", () => expect(sharedData()).toBeUndefined());
} else {
  const sent = join(shared, "submissions");
  const folder = mkdtempSync(join(tmpdir(), "ruam-shared-"));
  const out = join(folder, "master.xlsx");
  afterAll(() => rmSync(folder, { recursive: true }));

  const sum = (amounts: readonly (number | undefined)[]): number =>
    amounts.reduce<number>((satang, baht) => satang + Math.round((baht ?? 0) * 100), 0) / 100;

  test("35 files give 189 rows, 87,400 and 400,558 baht, and no error", async () => {
    const { stdout } = await ruam("check", sent, "--json");
    const { files } = checkAnswer.parse(JSON.parse(stdout));
    expect([files.length, files.flatMap(({ rows }) => rows).length]).toEqual([35, 189]);
    expect(sum(files.map(({ totals }) => totals.integratedBudget))).toBe(87_400);
    expect(sum(files.map(({ totals }) => totals.agencyBudget))).toBe(400_558);
    expect(files.flatMap(({ issues }) => issues.filter(({ severity }) => severity === "error"))).toEqual([]);
    const { files: listed } = JSON.parse(readFileSync(join(sent, "manifest.json"), "utf8")) as {
      files: { sheet: string }[];
    };
    expect(files.map(({ sheet }) => sheet)).toEqual(listed.map(({ sheet }) => sheet));
  });

  test("merged into the empty master they add up to the same, and merging again changes nothing", async () => {
    const empty = join(shared, "master/master-empty.xlsx");
    const first = mergeAnswer.parse(
      JSON.parse((await ruam("merge", sent, "--into", empty, "--out", out, "--json")).stdout),
    );
    expect(first.totals.after).toEqual({ integratedBudget: 87_400, agencyBudget: 400_558 });
    expect(first.sections.flatMap(({ rows }) => rows).length).toBe(189);
    const again = mergeAnswer.parse(
      JSON.parse((await ruam("merge", sent, "--into", out, "--dry-run", "--json")).stdout),
    );
    expect(again.changed).toBe(false);
    const { totals, rows, issues } = totalsAnswer.parse(JSON.parse((await ruam("totals", out, "--json")).stdout));
    expect([rows, totals, issues.filter(({ severity }) => severity === "error")]).toEqual([
      189,
      { integratedBudget: 87_400, agencyBudget: 400_558 },
      [],
    ]);
  });

  test.each(["52-resubmission-v1.xlsx", "53-resubmission-v2.xlsx"])("%s can be merged by itself", async (file) => {
    const empty = join(shared, "master/master-empty.xlsx");
    const { stdout } = await ruam("merge", join(shared, "faulty", file), "--into", empty, "--dry-run", "--json");
    expect(mergeAnswer.parse(JSON.parse(stdout)).merged).toHaveLength(1);
  });
}
