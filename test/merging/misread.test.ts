import { misreadRow } from "../../src/merging/misread";
import { prepareMerge } from "../../src/merging/planMerge";
import { planSheet } from "../../src/merging/planSheet";
import { masterSpec, smallForms, submissions } from "../support/generatedMerges";
import { masterOf } from "../support/generatedPlans";
import { masterFrom } from "../support/masters";
import { property } from "../support/property";

describe.each(smallForms)("%s", (_, form, layout) => {
  property(
    "whether read at once or from heading to heading, the same row would be misread, and mostly none",
    [masterSpec(form), submissions(form)],
    (spec, all) => {
      const master = masterFrom([masterOf(layout, spec)], form);
      if ("refused" in master) throw new Error(master.refused);
      const { current, shape } = master;
      const { chosen } = prepareMerge({ now: "2022-01-31T09:00:00+07:00", person: null, master, submissions: all });
      const planned = planSheet(current, chosen.sheets, [], shape, [current.grid]);
      if ("refused" in planned) return;
      expect(misreadRow(planned, shape)).toBeUndefined();
      for (const most of [1, 3]) expect(misreadRow(planned, shape, most)).toBeUndefined();
      // A row that says something else than was merged is found either way.
      const row = planned.target.entries.findIndex(({ made }) => made?.kind === "row");
      const column = row < 0 ? -1 : planned.cells.plan.row(row).findIndex((content) => content && "text" in content);
      if (column < 0) return;
      planned.cells.plan.set(row, column, { text: "อย่างอื่น" });
      expect(misreadRow(planned, shape, 1)).toEqual(misreadRow(planned, shape));
    },
  );
});
