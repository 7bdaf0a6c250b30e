import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../../src/session/engine";
import { openedXlsx } from "../support/openedXlsx";
import { anything, dropped, filesIn, readInto, sessionOn } from "../support/sessions";

const province = join(__dirname, "../../src/samples/province");
const at = "2025-10-01T00:00:00.000Z";
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);

async function session(): Promise<Engine> {
  const engine = sessionOn(openedXlsx(readFileSync(join(province, "master.xlsx"))));
  await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
  return engine;
}

async function planned(engine: Engine) {
  await readInto(engine, filesIn(join(province, "submissions")));
  const plan = await engine.planMerge(anything, {}, at, null);
  if ("refused" in plan) throw new Error(plan.refused);
  const { questions } = plan;
  if (questions.length === 0) return plan;
  const answered = await engine.planMerge(
    anything,
    Object.fromEntries(questions.map(({ id, about }) => [id, about === "columns" ? "leave-out" : "different"])),
    at,
    null,
  );
  if ("refused" in answered) throw new Error(answered.refused);
  return answered;
}

describe("the pictures of the pane are of the totals that everything else shows", () => {
  test("before and after: the parts are the plan's grand totals on either side", async () => {
    const { change, totals, sections } = await planned(await session());
    expect(sum(change.parts.map(({ before }) => before))).toBe(change.whole.before);
    expect(sum(change.parts.map(({ after }) => after))).toBe(change.whole.after);
    expect(change.whole.after).toBe(sum(totals.map(({ after }) => after)));
    for (const { name, before, after } of change.parts) {
      const own = sections.filter(({ path }) => path[0] === name);
      expect(after - before).toBe(sum(own.map((section) => section.after - section.before)));
    }
  });

  test("verify: the summary is what was merged, its tree is right, and the rows of a figure come to it", async () => {
    const engine = await session();
    const { change } = await planned(engine);
    expect(await engine.applyMerge()).toMatchObject({ done: true });
    const { pictured } = await engine.verify(anything);
    const { summary, tree } = pictured!;
    expect(summary.whole.sum).toBe(change.whole.after);
    expect(tree![0]!.printed).toBe(change.whole.after);
    expect(tree!.some(({ isWrong }) => isWrong)).toBe(false);
    const lines = [summary.whole, ...summary.headings, ...summary.agencies, ...summary.crossed.flat()];
    for (const { rows, sum: own } of lines) {
      const traced = await engine.rowsOfPlan(rows);
      expect(sum(traced.map(({ amount }) => amount))).toBe(own);
      expect(traced.every(({ origin }) => origin !== null)).toBe(true);
    }
    expect(await engine.rowsOfPlan([10_000])).toEqual([]);
  });

  test("compare: the waterfall leads from the older master to the open one; a file of another kind is refused in words", async () => {
    const engine = await session();
    const { change: merged } = await planned(engine);
    await engine.applyMerge();
    const [older] = dropped([join(province, "master.xlsx")]);
    const compared = await engine.compare(anything, older!, "th", at);
    if (compared.refused) throw new Error(compared.refused.th);
    expect(compared.change.whole).toEqual(merged.whole);
    expect(compared.rows.length).toBeGreaterThan(10);
    expect(compared.unexplained).toBe(0);
    expect(compared.page).toContain("งบประมาณที่ต่างกันระหว่างสองฉบับ");
    const [wrong] = dropped([join(province, "form.json")]);
    expect((await engine.compare(anything, wrong!, "th", at)).refused!.th).not.toBe("");
  });
});
