import { readdirSync } from "node:fs";
import { join } from "node:path";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Grid } from "../../src/grid/grid";
import { logSheetName, verifyLog } from "../../src/merging/record/mergeLog";
import { recordSheetName } from "../../src/merging/record/recordSheet";
import { readSheet } from "../../src/reading/readSheet";
import { matchKey } from "../../src/text/matchKey";
import { gridsOf } from "../support/checkedFiles";
import { tableOf } from "../support/grids";
import { madeMaster } from "../support/madeMasters";
import { openedXlsx } from "../support/openedXlsx";
import { changed, contentOfSheet, incomingFile, mergingInto, undone } from "../support/masters";
import { sharedData } from "../support/shared";

const data = sharedData();
const sheet = "แผนรวม";
const { plan, merge, withdraw } = mergingInto(tratPlan2565);

if (!data) {
  test("the folder of the province's workbooks is not here", () => expect(data).toBeUndefined());
} else {
  const masters = ["master-empty.xlsx", "master-empty-projects.xlsx"];
  const master = (name: string): Grid[] => gridsOf(join(data, "master", name));
  const submissions = readdirSync(join(data, "submissions"))
    .filter((name) => name.endsWith(".xlsx"))
    .flatMap((name) => incomingFile(join(data, "submissions", name), [tratPlan2565]));
  const reversed = [...submissions].reverse();

  /** Every section: its rows without numbers, spelling slips and order, and its totals in satang. */
  const sections = (grids: readonly Grid[]) => {
    const { submission } = readSheet(
      grids.find((grid) => grid.sheet === sheet)!,
      tratPlan2565,
    );
    return submission.sections.map(({ path, rows, total }) => ({
      path: path.map(({ name }) => name),
      total: total && [total.amounts.integratedBudget?.value, total.amounts.agencyBudget?.value],
      rows: rows.map((index) => {
        const { path: headings, texts, numbers, amounts, agency } = submission.rows[index]!;
        const words = Object.values({ ...texts, agency }).map((text) => matchKey(text ?? ""));
        return JSON.stringify([headings.map(({ name }) => matchKey(name)), words, numbers, amounts]);
      }),
    }));
  };
  const inAnyOrder = (grids: readonly Grid[]) =>
    sections(grids).map((section) => ({ ...section, rows: section.rows.sort() }));

  describe.each(masters)("35 submissions into %s", (name) => {
    const empty = master(name);
    const merged = merge(empty, submissions);

    test("is the expected master: 189 rows, section by section, with their totals", () => {
      const expected = inAnyOrder(master("master-expected.xlsx"));
      expect(sections(merged).flatMap(({ rows }) => rows)).toHaveLength(189);
      expect(sections(merged).map(({ path, total }) => [path, total])).toEqual(
        expected.map(({ path, total }) => [path, total]),
      );
      expect(inAnyOrder(merged)).toEqual(withoutRepeats(expected));
    });

    test("has live totals, 87,400 and 400,558 baht in all", () => {
      const { preview } = plan(empty, submissions);
      expect(preview.before).toEqual({ integratedBudget: 0, agencyBudget: 0 });
      expect(preview.after).toEqual({ integratedBudget: 87_400_00, agencyBudget: 400_558_00 });
      const totals = tableOf(merged[0]!).filter(([label]) => typeof label === "string" && label.startsWith("รวม"));
      expect(totals).toHaveLength(10);
      expect(
        totals.every((cells) => cells.slice(4).every((cell) => /^=(SUM\(|E[0-9]+\+|F[0-9]+\+)/.test(String(cell)))),
      ).toBe(true);
    });

    test("numbers run without gaps", () => {
      const { submission } = readSheet(merged[0]!, tratPlan2565);
      const last = new Map<string, number>();
      const seen = new Set<string>();
      for (const { path } of submission.rows) {
        path.forEach(({ field, number }, depth) => {
          const above = JSON.stringify(path.slice(0, depth).map((heading) => heading.name));
          const key = JSON.stringify(path.slice(0, depth + 1).map((heading) => heading.name));
          if (seen.has(key) || field === "guideline" || number === null) return;
          seen.add(key);
          if (field !== "project" && field !== "activity") return;
          expect([key, number]).toEqual([key, (last.get(above) ?? 0) + 1]);
          last.set(above, number);
        });
      }
      expect(seen.size).toBeGreaterThan(100);
    });

    test("in the reverse order is the same, cell by cell, in every sheet", () => {
      expect(merge(empty, reversed)).toEqual(merged);
    });

    test("one after another is the same plan and record as all at once", () => {
      const single = reversed.reduce<Grid[]>((grids, one) => merge(grids, [one]), empty);
      for (const name of [sheet, recordSheetName])
        expect(contentOfSheet(single, name)).toEqual(contentOfSheet(merged, name));
    });

    test("twice changes nothing", () => {
      expect(plan(merged, reversed).changes.steps).toEqual([]);
    });

    test("less one agency is the merge of the other 34", () => {
      for (const { submission } of [submissions[0]!, submissions[14]!, submissions[34]!]) {
        const others = merge(
          empty,
          submissions.filter((one) => one.submission !== submission),
        );
        const less = withdraw(merged, submission.agency!);
        for (const name of [sheet, recordSheetName])
          expect(contentOfSheet(less, name)).toEqual(contentOfSheet(others, name));
      }
    });

    test("less all agencies is the empty master", () => {
      const none = submissions.reduce((grids, { submission }) => withdraw(grids, submission.agency!), merged);
      expect(contentOfSheet(none, sheet)).toEqual(contentOfSheet(empty, sheet));
      expect(none.map((grid) => grid.sheet)).toEqual([sheet, logSheetName]);
      expect(
        verifyLog(
          none.find((grid) => grid.sheet === logSheetName)!,
          ["integratedBudget", "agencyBudget"],
        ),
      ).toEqual([]);
    });

    test("undone is the empty master", () => {
      expect(undone(merged, plan(empty, submissions))).toEqual(empty);
    });
  });

  test("a master made from the form holds the same rows and totals as the one that the province had", async () => {
    const made = await openedXlsx((await madeMaster(tratPlan2565)).bytes).readAll();
    const merged = merge(made, submissions);
    expect(inAnyOrder(merged)).toEqual(inAnyOrder(merge(master("master-empty.xlsx"), submissions)));
    expect(merge(made, reversed)).toEqual(merged);
    const none = submissions.reduce((grids, { submission }) => withdraw(grids, submission.agency!), merged);
    expect(contentOfSheet(none, sheet)).toEqual(contentOfSheet(made, sheet));
  });

  test("a resubmission takes the place of its agency's former one", () => {
    const [first, second] = ["52-resubmission-v1.xlsx", "53-resubmission-v2.xlsx"].map(
      (name) => incomingFile(join(data, "faulty", name), [tratPlan2565])[0]!,
    );
    const empty = master("master-empty.xlsx");
    const before = merge(empty, [first!]);
    const { preview, changes, log } = plan(before, [second!]);
    const rows = preview.sections.flatMap((section) => section.rows);
    expect(rows.map(({ kind, before: was, after }) => [kind, was?.agencyBudget, after?.agencyBudget])).toEqual([
      ["changed", 20_700_00, 25_700_00],
    ]);
    expect(log.map(({ action, rowsIn, rowsOut }) => [action, rowsIn, rowsOut])).toEqual([["replace", 4, 4]]);
    const after = changed(before, changes);
    for (const name of [sheet, recordSheetName]) {
      expect(contentOfSheet(after, name)).toEqual(contentOfSheet(merge(empty, [second!]), name));
    }
    expect(plan(empty, [first!, second!]).leftOut.map(({ reason }) => reason)).toEqual([
      "agency-twice",
      "agency-twice",
    ]);
    expect(merge(empty, [first!, second!], { holding: [second!.sha256] })).toEqual(merge(empty, [second!]));
  });

  /** The printed plan holds two rows twice, which no agency submitted twice. */
  function withoutRepeats<Section extends { rows: string[] }>(all: readonly Section[]): Section[] {
    return all.map((section) => ({ ...section, rows: section.rows.filter((row, i) => row !== section.rows[i - 1]) }));
  }
}
