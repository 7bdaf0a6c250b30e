import { fromOldForm, type OldForm } from "../../src/forms/oldForm";

const column = (field: OldForm["columns"][number]["field"], header: string) => ({
  ...{ field, headers: [header], groups: [], misreadings: [], required: true },
});

const formOf = (...columns: OldForm["columns"]) =>
  fromOldForm({
    ...{ id: "old", version: "1", title: { th: "ก", en: "a" }, fiscalYear: 2571, layout: "flat", digits: "arabic" },
    ...{ titles: { agency: [], fiscalYear: [] }, levels: [], taxonomy: [], agencies: [], units: [], severities: {} },
    totals: { level: null, subtotalLabels: [], grandTotalLabels: [], expected: false },
    ...{ amountFormat: "General", columns },
  });

test.each<[string, OldForm["columns"], string[]]>([
  ["two sources", [column("integratedBudget", "งบบูรณาการ"), column("agencyBudget", "งบหน่วยงาน")], ["differ"]],
  ["two years", [column("budget", "งบประมาณ 2571"), column("integratedBudget", "งบประมาณ ๒๕๗๒")], []],
  ["three columns", [column("budget", "ก"), column("integratedBudget", "ข"), column("agencyBudget", "ค")], []],
  ["one column", [column("budget", "งบประมาณ")], []],
])("the same amount in both columns of %s", (_, columns, relations) => {
  expect(formOf(...columns).relations.map(({ kind }) => kind)).toEqual(relations);
});
