import fc from "fast-check";
import { applyToGrid } from "../../src/change/applyToGrid";
import type { Grid } from "../../src/grid/grid";
import type { Incoming } from "../../src/merging/chooseSheets";
import { masterSpec, smallForms, submissions } from "../support/generatedMerges";
import { masterOf } from "../support/generatedPlans";
import { changed, planned } from "../support/masters";
import { mergingInto, planWithdrawFrom } from "../support/masters";
import { property } from "../support/property";
import { expectMarksBesideRows, withMarks } from "../support/rowMarks";

const sheet = "แผนรวม";

let followed = 0;
afterAll(() => process.stdout.write(`${followed} references to single rows followed\n`));

describe.each(smallForms)("%s", (_, form, layout) => {
  const { plan } = mergingInto(form);
  const by = { now: "2022-01-31T09:00:00+07:00", person: null };
  const agencyOf = ({ submission, fileName }: Incoming): string => submission.agency ?? fileName;
  const marked = (grids: readonly Grid[]) => withMarks(grids, sheet, layout);

  property(
    "[M9] each mark stays beside its row and each reference reads its row, whatever is merged, sent again or withdrawn",
    [masterSpec(form), submissions(form, 3), submissions(form, 3), submissions(form, 2), fc.nat()],
    (spec, first, later, again, pick) => {
      let grids = marked(changed([masterOf(layout, spec)], plan([masterOf(layout, spec)], first).changes));
      const run = (changes: ReturnType<typeof plan>["changes"]) => {
        const after = applyToGrid(new Map(grids.map((grid) => [grid.sheet, grid])), changes);
        if ("refused" in after) throw new Error(JSON.stringify(after));
        const before = grids;
        grids = [...after.values()];
        followed += expectMarksBesideRows(grids, sheet, layout);
        grids = marked(grids);
        return before;
      };
      run(
        plan(
          grids,
          later.map((one) => ({ ...one, sha256: "b".repeat(64) })),
        ).changes,
      );
      run(
        plan(
          grids,
          again.map((one) => ({ ...one, sha256: "c".repeat(64) })),
        ).changes,
      );
      const all = [...new Set([...first, ...later, ...again].map(agencyOf))];
      const gone = all[pick % all.length]!;
      run(planned(planWithdrawFrom(grids, form, { ...by, agency: gone })).changes);
    },
    25,
  );
});
