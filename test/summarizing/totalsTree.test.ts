import { readBook } from "../../src/app/readBook";
import { verifyBook } from "../../src/app/verifyFiles";
import { picturedPlans } from "../../src/summarizing/picturedPlan";
import { formOverSheets, mergedOverSheets } from "../support/severalSheets";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { totalsTree } from "../../src/summarizing/totalsTree";
import type { Grid } from "../../src/grid/grid";
import { toA1 } from "../../src/grid/area";
import { merged } from "../support/mergedPlan";
import { planSheet, smallForm, typed } from "../support/smallPlan";

const planOf = (grids: readonly Grid[]) => readWorkbook(grids, [smallForm]).plans[0]!.submission;
const treeOf = (grids: readonly Grid[], ...wrong: string[]) =>
  totalsTree(planOf(grids), ({ at }) => wrong.includes(toA1(at)));
const plan = planOf(merged);
const printedAt = Object.values(plan.sections[1]!.total!.amounts)[0]!.at;
const cell = toA1(printedAt);

test("the whole plan comes first, then each heading before those within it, with what is printed and what its rows come to", () => {
  const lines = treeOf(merged);
  expect(lines[0]).toMatchObject({ name: null, depth: 0, isWrong: false });
  expect(lines[0]!.recomputed).toBe(253_025);
  expect(lines[0]!.printed).toBe(253_025);
  const sections = lines.filter(({ depth }) => depth === plan.sections[0]!.path.length);
  expect(sections.map(({ name }) => name)).toEqual(plan.sections.map(({ path }) => path.at(-1)!.name));
  expect(sections.reduce((sum, { recomputed }) => sum + recomputed, 0)).toBe(lines[0]!.recomputed);
  const outermost = lines.filter(({ depth }) => depth === 1);
  expect(outermost.reduce((sum, { recomputed }) => sum + recomputed, 0)).toBe(lines[0]!.recomputed);
  expect(lines.some(({ isWrong, isAboveWrong }) => isWrong || isAboveWrong)).toBe(false);
});

test("of a wrong total the line itself is wrong and those above it are marked; the others are not", () => {
  const wrong = treeOf(typed(merged, planSheet, cell, { number: 1 }), cell);
  const marked = wrong.filter(({ isWrong, isAboveWrong }) => isWrong || isAboveWrong);
  const own = marked.filter(({ isWrong, depth }) => isWrong && depth > 0);
  expect(own.map(({ name, printed }) => [name, printed])).toEqual([
    [plan.sections[1]!.path.at(-1)!.name, expect.any(Number)],
  ]);
  const above = new Set(plan.sections[1]!.path.slice(0, -1).map(({ name }) => name));
  expect(new Set(marked.filter(({ depth, isWrong }) => depth > 0 && !isWrong).map(({ name }) => name))).toEqual(above);
  expect(wrong[0]!.isAboveWrong).toBe(true);
});

test("a print that is no number is an unknown figure, wrong only where it was found so", () => {
  const spoiled = typed(merged, planSheet, cell, { text: "ยังไม่รวม" });
  const valueless = treeOf(spoiled).filter(({ place, printed }) => place !== null && printed === null);
  expect(valueless.map(({ name, isWrong }) => [name, isWrong])).toEqual([[plan.sections[1]!.path.at(-1)!.name, false]]);
});

test("of a plan over several sheets one tree is drawn, with every total on its own sheet", async () => {
  const form = formOverSheets();
  const grids = await mergedOverSheets(form);
  const verified = verifyBook(readBook(grids, [form], form.id), { sheet: null, sent: null });
  const plans = picturedPlans(verified);
  expect(plans.size).toBe(1);
  const { tree, summary } = [...plans.values()][0]!;
  expect(new Set(tree!.flatMap(({ place }) => place?.sheet ?? []))).toEqual(
    new Set(form.taxonomy.map(({ name }, at) => `${at + 1} ${name}`)),
  );
  expect(tree!.some(({ isWrong }) => isWrong)).toBe(false);
  expect(tree![0]!.recomputed).toBe(summary.whole.sum);
  const printed = tree!.flatMap(({ printed: own }) => own ?? []);
  expect(printed.reduce<number>((sum, own) => sum + own, 0)).toBe(summary.whole.sum);
});
