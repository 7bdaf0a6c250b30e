import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provinceYear, type Stage } from "../attack/provinces";
import { chanceOf } from "../attack/random";
import { throughCalc } from "./calc";

/** Printed with what fails; any other number makes other provinces. */
const seed = Number(process.env.RUAM_SEED ?? 18);
const folder = mkdtempSync(join(tmpdir(), "ruam-sums-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program in another language finds wrong with masters, and what it has looked at. */
function judged(stages: readonly object[]): Record<string, unknown>[] {
  const python = process.env.RUAM_PYTHON ?? "/usr/bin/python3";
  const program = join(__dirname, "../attack/sums.py");
  const { status, stdout, stderr } = spawnSync(python, [program], { input: JSON.stringify(stages), encoding: "utf8" });
  if (status !== 0) throw new Error(`Python with openpyxl is needed: ${stderr}`);
  const lines = stdout.trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test(`each master of two provinces' years has the sums that openpyxl and LibreOffice find (seed ${seed})`, async () => {
  const chance = chanceOf(seed);
  const stages: Stage[] = [];
  for (let at = 0; at < 2; at++) stages.push(...(await provinceYear(join(folder, String(at)), chance)));
  const lasts = stages.filter(({ step }) => step === "repaired");
  const computed = throughCalc(lasts.map(({ master }) => ({ file: readFileSync(master) })));
  const asked = stages.map((stage) => {
    const at = lasts.indexOf(stage);
    if (at < 0) return stage;
    const recalculated = `${stage.master}.calc.xlsx`;
    writeFileSync(recalculated, computed[at]!);
    return { ...stage, recalculated };
  });
  const [{ counts } = {}, ...wrong] = judged(asked).reverse();
  expect(wrong).toEqual([]);
  expect(counts).toMatchObject({ stages: stages.length, rows: expect.any(Number), recalculated: expect.any(Number) });

  // A file that is not in force is found, so what was looked at was not nothing.
  const last = stages.at(-1)!;
  const [, ...found] = judged([{ ...last, inForce: last.inForce.slice(1) }]).reverse();
  expect(found).toMatchObject([{ wrong: [expect.stringMatching(/^rows: /)] }]);
});
