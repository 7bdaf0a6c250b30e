import { readFileSync } from "node:fs";
import { join } from "node:path";
import { anything, dropped, sessionOn } from "../support/sessions";
import { openedXlsx } from "../support/openedXlsx";

const province = join(__dirname, "../../src/samples/province");

test.each([
  ["shown", false],
  ["left so where a person wants it", true],
])("rows hidden in the open master are %s", async (_, keepHidden) => {
  const workbook = openedXlsx(readFileSync(join(province, "master.xlsx")));
  const { sheet } = (await workbook.sheets())[0]!;
  const last = (await workbook.read(sheet))!.rows.at(-1)!.index;
  const hidden = [{ first: last - 1, last }];
  expect(await workbook.apply({ steps: [{ kind: "hide-rows", sheet, rows: hidden }] })).toEqual({ done: true });
  const engine = sessionOn(workbook);
  await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
  await engine.giveFiles(dropped([join(province, "submissions/01-governor-office.xlsx")]));
  await engine.readFiles(anything);
  const plan = await engine.planMerge(anything, {}, "2025-10-01T00:00:00.000Z", null, keepHidden);
  if ("refused" in plan) throw new Error(plan.refused);
  expect(plan.hiddenRows).toBe(2);
  const notice = plan.notices.find(({ kind }) => kind === "rows-hidden")!;
  expect(notice.message.en).toMatch(keepHidden ? /they stay hidden/ : /this merge shows all of them/);
  const texts = async () => {
    const grid = (await workbook.read(sheet))!;
    const seen = grid.rows.filter(({ index }) =>
      grid.hiddenRows.some((span) => span.first <= index && index <= span.last),
    );
    return seen.map(({ cells }) => cells[0]?.value);
  };
  const before = await texts();
  expect(before.length).toBeGreaterThan(0);
  expect("refused" in (await engine.applyMerge())).toBe(false);
  expect(await texts()).toEqual(keepHidden ? before : []);
});
