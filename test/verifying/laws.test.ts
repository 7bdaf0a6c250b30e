import { flatForm } from "../../src/forms/flatForm";
import { readSheet } from "../../src/reading/readSheet";
import { readProvenance } from "../../src/verifying/provenance/readProvenance";
import { reconcile } from "../../src/verifying/reconcile/reconcile";
import { masterSpec, smallForms, submissions } from "../support/generatedMerges";
import { masterOf } from "../support/generatedPlans";
import { mergingInto } from "../support/masters";
import { property } from "../support/property";

describe.each(smallForms)("%s", (_, form, layout) => {
  const { merge } = mergingInto(form);
  const made = { spec: masterSpec(form), all: submissions(form) };
  const formIds = new Set([form.id, flatForm(form).id]);

  property(
    "what was merged is traced row by row, and nothing is found but the rows that were there before",
    [made.spec, made.all],
    (spec, all) => {
      const grids = merge([masterOf(layout, spec)], all);
      const provenance = readProvenance(grids, { form: layout, ...readSheet(grids[0]!, layout) });
      expect(provenance.findings.filter(({ code }) => code !== "origin-missing")).toEqual([]);
      expect(provenance.sheets.flatMap(({ findings }) => findings)).toEqual([]);
      expect(provenance.origins.size).toBe(all.reduce((sum, { submission }) => sum + submission.rows.length, 0));
      for (const { merge: brought } of provenance.origins.values()) expect(brought).not.toBeNull();
    },
    40,
  );

  property(
    "a master reconciles with what was merged into it",
    [made.all],
    (all) => {
      const grids = merge([masterOf(layout, { ...bare, rows: [] })], all);
      const provenance = readProvenance(grids, { form: layout, ...readSheet(grids[0]!, layout) });
      const { findings, agencies, notChecked } = reconcile(provenance, all, formIds);
      expect(findings).toEqual([]);
      expect(notChecked).toEqual([]);
      expect(agencies.map(({ ok }) => ok)).toEqual(all.map(() => true));
    },
    40,
  );
});

const bare = { blanks: 0, totals: "formula", merged: false, lacking: [], parting: true } as const;
