import { compareMasters } from "../../src/app/compareMasters";
import { masterPlan } from "../../src/app/masterPlan";
import { readBook } from "../../src/app/readBook";
import { totalsOf } from "../../src/app/totalsOf";
import { areaToA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import type { MasterPlan } from "../../src/merging/master";
import { compareReport } from "../../src/report/compareReport";
import { totalsReport } from "../../src/report/totalsReport";
import { madeMaster } from "../support/madeMasters";
import { openedXlsx } from "../support/openedXlsx";
import { mergingInto } from "../support/masters";
import { typed } from "../support/smallPlan";
import { formOverSheets, mergedOverSheets, sentOverSheets } from "../support/severalSheets";

const form = formOverSheets();
const bookOf = (grids: readonly Grid[]) => readBook(grids, [form], form.id);
const planOf = (grids: readonly Grid[]) => masterPlan(bookOf(grids), null) as MasterPlan;

test("two masters over several sheets are compared: each row and cell is named with its sheet", async () => {
  const before = await mergedOverSheets(form);
  const again = sentOverSheets(form, "อบต.", 40_001).map((one) => ({ ...one, sha256: "f".repeat(64) }));
  const compared = compareMasters(bookOf(before), bookOf(mergingInto(form).merge(before, again)), null);
  if ("refused" in compared) throw new Error(compared.refused);
  const lines = compareReport(compared, "ก", "ข", "th").filter((line) => line.startsWith("  ~"));
  expect(lines.map((line) => line.split(" · ")[0])).toEqual(
    ["1 ถนน", "2 คน", "3 รถ"].flatMap((sheet) => [6, 11].map((row) => `  ~ แผ่น “${sheet}” แถว ${row}`)),
  );
  expect(compareReport(compared, "a", "b", "en").join("\n")).toContain("~ sheet “2 คน”, row 11 · งานอบต.11");
});

test("a heading that has no sheet and no line in the summary is named before and after it is merged", async () => {
  const empty = await openedXlsx((await madeMaster(form)).bytes).readAll();
  const without = ["A6", "B6", "C6"]
    .reduce((grids: readonly Grid[], cell) => typed(grids, "สรุป", cell, null), empty)
    .filter(({ sheet }) => sheet !== "3 รถ");
  const { plan, merge } = mergingInto(form);
  const sent = sentOverSheets(form, "อบต.", 40_001);
  const { notices } = plan(without, sent);
  expect(notices).toEqual([{ kind: "heading-without-sheet", heading: "รถ", sheet: "2 คน", summary: "สรุป" }]);
  expect(totalsOf(planOf(merge(without, sent))).issues.map(({ code }) => code)).toContain("summary-line-missing");
});

test("totals of a plan over several sheets are reported at their sheets, those of its summary among them", async () => {
  const merged = await mergedOverSheets(form);
  expect(totalsOf(planOf(merged)).issues).toEqual([]);
  const wrong = typed(typed(merged, "2 คน", "B9", { number: 1 }), "สรุป", "B5", { number: 2 });
  const totals = totalsOf(planOf(wrong));
  expect(totals.sheet).toBe("1 ถนน, 2 คน, 3 รถ");
  expect(totals.issues.map(({ sheet, area }) => `${sheet}!${area ? areaToA1(area) : ""}`)).toEqual([
    "2 คน!B9",
    "สรุป!B5",
  ]);
  const report = totalsReport({ ...totals, out: null, repairs: null }, "th").join("\n");
  expect(report).toContain("2 คน!B9");
  expect(report).toContain("สรุป!B5");
});
