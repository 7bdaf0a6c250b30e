import type { Grid } from "../../src/grid/grid";
import type { Incoming } from "../../src/merging/chooseSheets";
import { logSheetName, verifyLog } from "../../src/merging/record/mergeLog";
import { recordSheetName } from "../../src/merging/record/recordSheet";
import { planShape } from "../../src/merging/tree/planShape";
import { readSheet } from "../../src/reading/readSheet";
import { masterSpec, smallForms, submissions } from "../support/generatedMerges";
import { masterOf, type MasterSpec } from "../support/generatedPlans";
import { changed, contentOfSheet, mergingInto, undone } from "../support/masters";
import { property } from "../support/property";

describe.each(smallForms)("%s", (_, form, layout) => {
  const { plan, merge, withdraw } = mergingInto(form);
  const sheet = "แผนรวม";
  const made = { spec: masterSpec(form), all: submissions(form) };
  const master = (spec: MasterSpec): Grid[] => [masterOf(layout, spec)];
  const same = (a: readonly Grid[], b: readonly Grid[]) => {
    for (const name of [sheet, recordSheetName]) expect(contentOfSheet(a, name)).toEqual(contentOfSheet(b, name));
  };
  const agencyOf = ({ submission, fileName }: Incoming): string => submission.agency ?? fileName;

  property("[M1] the same submissions again change nothing", [made.spec, made.all], (spec, all) => {
    const merged = merge(master(spec), all);
    expect(plan(merged, [...all].reverse()).changes.steps).toEqual([]);
  });

  property("[M2] any order gives the same sheets", [made.spec, made.all], (spec, all) => {
    const empty = master(spec);
    const merged = merge(empty, all);
    expect(merge(empty, [...all].reverse())).toEqual(merged);
    same(
      [...all].reverse().reduce((grids, one) => merge(grids, [one]), empty),
      merged,
    );
  });

  property(
    "[M3] withdrawing one gives the merge of the rest; withdrawing all, the master",
    [made.spec, made.all],
    (spec, all) => {
      const empty = master(spec);
      const [first, ...others] = all;
      const less = withdraw(merge(empty, all), agencyOf(first!));
      if (others.length > 0) same(less, merge(empty, others));
      same(
        others.reduce((grids, one) => withdraw(grids, agencyOf(one)), less),
        empty,
      );
    },
  );

  property("[M4] the inverse gives the master back", [made.spec, made.all], (spec, all) => {
    const empty = master(spec);
    const planned = plan(empty, all);
    expect(undone(changed(empty, planned.changes), planned)).toEqual(empty);
  });

  property(
    "[M5] the totals grow by the sum of the submissions, and the plan reads so",
    [made.spec, made.all],
    (spec, all) => {
      const empty = master(spec);
      const { preview, changes } = plan(empty, all);
      const { submission } = readSheet(changed(empty, changes)[0]!, layout);
      for (const field of planShape(form).amountFields) {
        const brought = all.flatMap((one) => one.submission.rows).reduce((sum, row) => sum + row.amounts[field]!, 0);
        expect(preview.after[field]! - preview.before[field]!).toBe(brought);
        const read = submission.rows.reduce((sum, row) => sum + row.amounts[field]!, 0);
        expect(read).toBe(preview.after[field]);
        if (submission.grandTotal && layout.totals.expected) {
          expect(submission.grandTotal.amounts[field]).toMatchObject({
            value: read,
            formula: expect.stringMatching(/^=/),
          });
        }
      }
    },
  );

  property("[M6] text never becomes a formula", [made.spec, made.all], (spec, all) => {
    const formulas = merge(master(spec), all).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.formula ?? [])),
    );
    expect(formulas.filter((formula) => !/^=(SUM\(|0$|[A-Z]+[0-9]+)/.test(formula) || formula === "=SUM(A1)")).toEqual(
      [],
    );
  });

  property(
    "[M7] a resubmission gives what it alone would have given",
    [made.spec, made.all, submissions(form, 2)],
    (spec, all, again) => {
      const empty = master(spec);
      const later = again.map((one) => ({ ...one, sha256: "f".repeat(64) }));
      const replaced = new Set(later.map(agencyOf));
      const others = all.filter((one) => !replaced.has(agencyOf(one)));
      same(merge(merge(empty, all), later), merge(empty, [...others, ...later]));
    },
  );

  property("[M8] the log's chain holds", [made.spec, made.all], (spec, all) => {
    const merged = withdraw(merge(master(spec), all), agencyOf(all[0]!));
    const log = merged.find((grid) => grid.sheet === logSheetName)!;
    expect(log.rows).toHaveLength(all.length + 2);
    expect(verifyLog(log, planShape(form).amountFields)).toEqual([]);
  });
});
