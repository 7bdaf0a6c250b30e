import fc from "fast-check";
import type { Grid } from "../../src/grid/grid";
import { logSheetName } from "../../src/merging/record/mergeLog";
import { recordSheetName } from "../../src/merging/record/recordSheet";
import { verifyBook } from "../../src/app/verifyFiles";
import { readBook } from "../../src/app/readBook";
import { gridsFile } from "../support/gridsFile";
import { contentOfSheet, mergingInto, undone } from "../support/masters";
import { madeMaster } from "../support/madeMasters";
import { openedXlsx } from "../support/openedXlsx";
import { property } from "../support/property";
import { agenciesOverSheets, formOverSheets, sentOverSheets } from "../support/severalSheets";

const kept = [recordSheetName, logSheetName];
const planOf = (grids: readonly Grid[]) =>
  grids.filter(({ sheet }) => !kept.includes(sheet)).map(({ sheet }) => contentOfSheet(grids, sheet));
/** Of each agency: what it sends, by a factor of its amounts; null: nothing. */
const sent = fc.tuple(...agenciesOverSheets.map(() => fc.option(fc.integer({ min: 1, max: 90_000 }))));

describe.each([
  ["a summary", formOverSheets()],
  ["the grand total on the last sheet", formOverSheets(null)],
] as const)("a plan over several sheets with %s", (_, form) => {
  const { plan, merge, withdraw } = mergingInto(form);
  let empty: readonly Grid[];
  beforeAll(async () => {
    empty = await openedXlsx((await madeMaster(form)).bytes).readAll();
  });

  property(
    "keeps the laws of merging",
    [sent, fc.integer({ min: 0, max: 2 })],
    (amounts, who) => {
      const submissions = agenciesOverSheets.flatMap((agency, i) =>
        amounts[i] == null ? [] : sentOverSheets(form, agency, amounts[i]),
      );
      const merged = merge(empty, submissions);
      expect(plan(merged, submissions).changes.steps).toEqual([]);
      expect(merge(empty, [...submissions].reverse())).toEqual(merged);
      expect(undone(merged, plan(empty, submissions))).toEqual(empty);
      const agency = agenciesOverSheets[who]!;
      const others = submissions.filter(({ submission }) => submission.agency !== agency);
      if (others.length === submissions.length) return;
      expect(planOf(withdraw(merged, agency))).toEqual(planOf(merge(empty, others)));
      const resent = sentOverSheets(form, agency, 77).map((one) => ({ ...one, sha256: "f".repeat(64) }));
      expect(planOf(merge(merged, resent))).toEqual(planOf(merge(empty, [...others, ...resent])));
    },
    12,
  );

  test("is free of findings once it is merged and computed", async () => {
    const workbook = openedXlsx(gridsFile(empty));
    const submissions = agenciesOverSheets.flatMap((agency) => sentOverSheets(form, agency, 1_000));
    expect(await workbook.apply(plan(await workbook.readAll(), submissions).changes)).toEqual({ done: true });
    const book = readBook(await workbook.readAll(), [form], form.id);
    const found = verifyBook(book, { sheet: null, sent: submissions }).flatMap(({ findings }) => findings);
    expect(found.map(({ code, sheet, area }) => [code, sheet, area])).toEqual([]);
  });
});
