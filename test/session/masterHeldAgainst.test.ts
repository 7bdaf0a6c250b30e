import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../../src/session/engine";
import { openedXlsx } from "../support/openedXlsx";
import { anything, readInto, sessionOn } from "../support/sessions";

const province = join(__dirname, "../../src/samples/province");
const at = "2025-10-01T00:00:00.000Z";
const sent = [join(province, "submissions/01-governor-office.xlsx"), join(province, "submissions/09-rural-roads.xlsx")];

/** The sample's master with two agencies in it, the first file of which is still on the desk. */
async function mastered(): Promise<Engine> {
  const workbook = openedXlsx(readFileSync(join(province, "master.xlsx")));
  const engine = sessionOn(workbook);
  await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
  await readInto(engine, sent);
  const plan = await engine.planMerge(anything, {}, at, null);
  if ("refused" in plan) throw new Error(plan.refused);
  await engine.applyMerge();
  return engine;
}

test("a master is held against the files that were given, and against none once they are taken away", async () => {
  const engine = await mastered();
  const codes = async () => (await engine.verify(anything)).notChecked.map(({ code }) => code);
  const without = async () => {
    await engine.removeAllFiles(anything);
    return codes();
  };
  const withFiles = await codes();
  const none = await without();
  expect(none).not.toEqual(withFiles);
  expect(none.filter((code) => !withFiles.includes(code)).length).toBeGreaterThan(0);
});

test("the report is one more sheet, and verifying again finds the same", async () => {
  const engine = await mastered();
  const before = await engine.verify(anything);
  const sheets = (await engine.sheets()).length;
  expect(await engine.writeReport("th", at, "นางสาวสมศรี")).toMatchObject({ done: true });
  expect((await engine.sheets()).length).toBe(sheets + 1);
  expect((await engine.verify(anything)).findings).toEqual(before.findings);
});
