import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAnswer } from "../../src/cli/answers/checkAnswer";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { verifyAnswer } from "../../src/cli/answers/verifyAnswer";
import { ruam } from "../support/ruam";
import { sharedData } from "../support/shared";

const data = sharedData();
const forms = join(__dirname, "../../src/samples/forms");

/** Baht of each year and of all, as the workbooks' own cells add up; the second layout prints no sum. */
const layouts = [
  ["provincial-projects-2571", "j1", [2, 1], [1_150_000, 250_000, 350_000, 50_000, 50_000, 1_850_000]],
  ["local-plan-2571", "p02", [3, 1], [700_000, 800_000, 1_200_000, 1_600_000, 2_000_000]],
] as const;

if (!data) {
  test("the folder of the provinces' workbooks is not here", () => expect(data).toBeUndefined());
} else {
  const out = mkdtempSync(join(tmpdir(), "ruam-layouts-"));
  afterAll(() => rmSync(out, { recursive: true }));
  const file = (name: string) => join(data, "layouts", name);

  describe.each(layouts)("%s", (id, name, rows, totals) => {
    const form = ["--form", join(forms, `${id}.json`)];
    const sent = [file(`${name}_a.xlsx`), file(`${name}_b.xlsx`)];

    test("two agencies' files have no fault", async () => {
      const { stdout } = await ruam("check", ...sent, ...form, "--json");
      const { files } = checkAnswer.parse(JSON.parse(stdout));
      expect(files.map((one) => one.rows.length)).toEqual(rows);
      expect(files.flatMap(({ issues }) => issues).filter(({ severity }) => severity === "error")).toEqual([]);
    });

    test("are merged whole, and the master verifies against them", async () => {
      const master = join(out, `${name}.xlsx`);
      const merged = await ruam(
        "merge",
        ...sent,
        "--into",
        file(`${name}_master.xlsx`),
        "--out",
        master,
        ...form,
        "--json",
      );
      const answer = mergeAnswer.parse(JSON.parse(merged.stdout));
      expect(Object.values(answer.totals.after)).toEqual(totals);
      const verified = await ruam("verify", master, "--with", ...sent, ...form, "--json");
      const { files } = verifyAnswer.parse(JSON.parse(verified.stdout));
      expect(files.flatMap(({ sheets }) => sheets.flatMap(({ findings }) => findings))).toEqual([]);
      expect(verified.exitCode).toBe(0);
    });
  });
}
