import { builtInForms } from "../../src/forms/builtIn";
import { withFlatForms } from "../../src/forms/flatForm";
import { rayongPlan2554 } from "../../src/forms/rayongPlan2554";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { TaxonomyNode } from "../../src/forms/schema";

const count = (nodes: readonly TaxonomyNode[], field: TaxonomyNode["field"]): number =>
  nodes.reduce((sum, node) => sum + (node.field === field ? 1 : 0) + count(node.children, field), 0);

describe("the built-in forms", () => {
  it("each has an id of its own, its flat table too", () => {
    const ids = withFlatForms(builtInForms).map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    expect(ids).toContain("trat-plan-2565-flat");
  });

  it("Trat has 5 strategies, 9 substrategies, 13 guidelines, 18 projects, 35 agencies", () => {
    const { taxonomy, agencies } = tratPlan2565;
    expect([
      count(taxonomy, "strategy"),
      count(taxonomy, "substrategy"),
      count(taxonomy, "guideline"),
      count(taxonomy, "project"),
      agencies.length,
    ]).toEqual([5, 9, 13, 18, 35]);
  });

  it("Rayong has 4 strategies and 15 measures", () => {
    expect([count(rayongPlan2554.taxonomy, "strategy"), count(rayongPlan2554.taxonomy, "measure")]).toEqual([4, 15]);
  });
});
