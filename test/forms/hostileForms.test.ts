import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isFault } from "../../src/workbook/xlsx/fault";
import { openXlsx } from "../../src/workbook/xlsx/package";
import { readGrid } from "../../src/workbook/xlsx/readXlsxSheet";
import { formAttacks } from "../attack/forms";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const folder = mkdtempSync(join(tmpdir(), "ruam-forms-"));
afterAll(() => rmSync(folder, { recursive: true }));

const attacks = formAttacks();

test("there are 60 kinds, each of another name", () => {
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
  expect(attacks.length).toBeGreaterThanOrEqual(60);
});

test.each(attacks.map((attack) => [attack.name, attack] as const))("a form with %s", async (_, attack) => {
  const form = join(folder, "form.json");
  const out = join(folder, "out.xlsx");
  writeFileSync(form, attack.text);
  const sent = join(province, "submissions/07-hospital.xlsx");
  const { exitCode, stdout, stderr } = await ruam(
    ...["merge", sent, "--into", join(province, "master.xlsx"), "--out", out, "--form", form],
  );
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at /);
  if (attack.isRefused) {
    expect(stderr).toMatch(/cannot be used/);
    expect(exitCode).toBe(2);
    return;
  }
  if (exitCode === 2) return expect(stderr).toMatch(/^ruam: \S/);
  const opened = openXlsx(readFileSync(out));
  if (isFault(opened)) throw new Error(opened.detail);
  for (const { sheet } of opened.sheets) expect(isFault(readGrid(opened, sheet)!)).toBe(false);
});
