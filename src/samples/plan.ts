import plan from "./plan.json";
import form from "./province/form.json";

/** What the sample province's agencies plan to do: invented, as the province is. */
export interface SampleRow {
  readonly agency: string;
  readonly guideline: Guideline;
  /** Numbers count within the guideline, and within the project. */
  readonly project: { readonly number: number; readonly name: string };
  readonly activity: { readonly number: number; readonly name: string };
  readonly unit: string;
  readonly quantity: number;
  /** Baht. */
  readonly integratedBudget: number;
  readonly agencyBudget: number;
  readonly indicator: string;
  readonly outcome: string;
}

export interface Guideline {
  /** "1.2.1": strategy, substrategy and place among its guidelines. */
  readonly at: string;
  readonly strategy: { readonly number: number; readonly name: string };
  readonly substrategy: { readonly number: number; readonly name: string };
  readonly name: string;
}

export const guidelines: readonly Guideline[] = form.taxonomy.flatMap((strategy) =>
  strategy.children.flatMap((substrategy) =>
    substrategy.children.map(({ name }, place) => ({
      at: `${strategy.number}.${substrategy.number}.${place + 1}`,
      strategy,
      substrategy,
      name,
    })),
  ),
);

/** In the order of the plan. */
export const sampleRows: readonly SampleRow[] = guidelines.flatMap((guideline) =>
  plan.projects
    .filter(({ at }) => at === guideline.at)
    .flatMap(({ name, activities }, projectsBefore) => {
      const project = { number: projectsBefore + 1, name };
      return activities.flatMap(({ name, rows }, activitiesBefore) => {
        const activity = { number: activitiesBefore + 1, name };
        return rows.map((row) => ({ ...row, guideline, project, activity }));
      });
    }),
);

export const agencies: readonly string[] = form.agencies.map(({ name }) => name);
export const planTitle = "แผนปฏิบัติการด้านการป้องกันและลดอุบัติเหตุทางถนน จังหวัดตัวอย่าง";
