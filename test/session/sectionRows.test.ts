import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlanShown, RowChangeShown } from "../../src/session/shown";
import { openedXlsx } from "../support/openedXlsx";
import { anything, dropped, sessionOn } from "../support/sessions";

const province = join(__dirname, "../../src/samples/province");

async function session() {
  const engine = sessionOn(openedXlsx(readFileSync(join(province, "master.xlsx"))));
  await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
  const planned = async (file: string): Promise<readonly [PlanShown, readonly RowChangeShown[]]> => {
    await engine.removeAllFiles(anything);
    await engine.giveFiles(dropped([join(province, file)]));
    await engine.readFiles(anything);
    const plan = await engine.planMerge(anything, {}, "2025-10-01T00:00:00.000Z", null);
    if ("refused" in plan) throw new Error(plan.refused);
    return [plan, (await Promise.all(plan.sections.map(({ index }) => engine.planRows(index)))).flat()];
  };
  return { engine, planned };
}

test("a preview names every row that comes, with its agency, file and main amounts", async () => {
  const { planned } = await session();
  const [plan, rows] = await planned("submissions/09-rural-roads.xlsx");
  expect(rows).toHaveLength(plan.rows.added);
  expect(new Set(rows.map(({ kind, file }) => `${kind} ${file}`))).toEqual(new Set(["added 09-rural-roads.xlsx"]));
  for (const { activity, agency, row, values } of rows) {
    expect([activity, agency]).not.toContain("");
    expect(row).toBeGreaterThan(0);
    expect(values.every(({ before, after }) => before === null && after !== null)).toBe(true);
  }
});

test("of a file sent again, what differs, before and after; of rows that go, what they held", async () => {
  const { engine, planned } = await session();
  await planned("submissions/09-rural-roads.xlsx");
  await engine.applyMerge();
  const [plan, rows] = await planned("resubmission/09-rural-roads.xlsx");
  const of = (kind: RowChangeShown["kind"]) => rows.filter((row) => row.kind === kind);
  expect(of("changed")).toHaveLength(plan.rows.changed);
  expect(of("removed")).toHaveLength(plan.rows.removed);
  expect(plan.rows.changed + plan.rows.added + plan.rows.removed).toBeGreaterThan(0);
  for (const { values } of of("changed")) {
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter(({ before, after }) => before === after)).toEqual([]);
  }
});

test("rows of a merge that was written, or of no section, are none", async () => {
  const { engine, planned } = await session();
  const [plan] = await planned("submissions/09-rural-roads.xlsx");
  expect(await engine.planRows(10_000)).toEqual([]);
  await engine.applyMerge();
  expect(await engine.planRows(plan.sections[0]!.index)).toEqual([]);
});
