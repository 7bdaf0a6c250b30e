import type { Form, TaxonomyNode } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { checkedGrids } from "../support/checkedFiles";
import { formLayouts } from "../support/formLayouts";
import { contentOfSheet, incoming, mergingInto } from "../support/masters";
import { knownForms, madeMaster } from "../support/madeMasters";
import { openedXlsx } from "../support/openedXlsx";

const gridsFrom = async (form: Form): Promise<readonly Grid[]> => openedXlsx((await madeMaster(form)).bytes).readAll();

/** Headings of the taxonomy in rows of their own, but for those that agencies name. */
const headingsOf = ({ levels }: Form, nodes: readonly TaxonomyNode[]): string[] =>
  nodes.flatMap((node) => {
    const { place, role } = levels.find(({ field }) => field === node.field)!;
    if (place !== "row" || role === "project" || role === "activity") return [];
    return [`${node.field} ${node.number} ${node.name}`, ...headingsOf({ levels } as Form, node.children)];
  });

describe.each(knownForms.map((form) => [form.id, form] as const))("a master made from %s", (_, form) => {
  test("holds the headings of the form's taxonomy in their order, no row, and is without a fault", async () => {
    const grids = await gridsFrom(form);
    const [plan] = checkedGrids(grids, [form]);
    expect(plan!.submission.headings.map(({ field, number, name }) => `${field} ${number} ${name}`)).toEqual(
      headingsOf(form, form.taxonomy),
    );
    expect(plan!.submission.rows).toEqual([]);
    expect(plan!.issues.filter(({ severity }) => severity === "error").map(({ code, area }) => [code, area])).toEqual(
      [],
    );
    expect(plan!.submission.fiscalYear?.year ?? form.fiscalYear).toBe(form.fiscalYear);
  });

  test("has each column of the form once, and live totals", async () => {
    const grids = await gridsFrom(form);
    const { submission } = readWorkbook(grids, [form]).plans[0]!;
    expect(submission.headers.map(({ columns }) => columns)[0]).toEqual(
      Object.fromEntries(form.columns.flatMap(({ field, kind }, at) => (kind === "ordinal" ? [] : [[field, at]]))),
    );
    const totals = [...submission.sections.map(({ total }) => total), submission.grandTotal].flatMap(
      (one) => one ?? [],
    );
    const amounts = totals.flatMap((total) => Object.values(total.amounts));
    expect(amounts.every(({ formula, value }) => formula !== null && value === 0)).toBe(true);
    const carries = form.totals.grandTotalLabels.length > 0 && form.columns.some(({ kind }) => kind === "amount");
    expect(submission.grandTotal !== null).toBe(carries);
  });
});

describe.each(formLayouts.map(({ form, ...layout }) => [form.id, { form, ...layout }] as const))(
  "submissions merged into the master made from %s",
  (_, { form, sheets, agencies, master }) => {
    const { merge, withdraw } = mergingInto(form);
    const sent = sheets.flatMap((sheet, i) => incoming(`${agencies[i]}.xlsx`, [sheet], [form]));
    const rowsIn = (grids: readonly Grid[]) => {
      const { submission } = readWorkbook(grids, [form], { form: form.id }).plans[0]!;
      return submission.rows.map(({ path, texts, numbers, amounts, agency }) =>
        JSON.stringify([path.map(({ name }) => name), texts, numbers, amounts, agency]),
      );
    };

    test("are the rows that they are in a master made by hand, with right totals", async () => {
      const merged = merge(await gridsFrom(form), sent);
      expect(rowsIn(merged).sort()).toEqual(rowsIn(merge([master], sent)).sort());
      const [{ issues, submission }] = checkedGrids(merged, [form]) as [ReturnType<typeof checkedGrids>[0]];
      expect(issues.filter(({ code }) => /total|sum/.test(code)).map(({ code, area }) => [code, area])).toEqual([]);
      const { grandTotal } = submission;
      for (const [field, printed] of Object.entries(grandTotal?.amounts ?? {})) {
        const sum = submission.rows.reduce((all, { amounts }) => all + (amounts[field] ?? 0), 0);
        expect([field, printed.value]).toEqual([field, sum]);
      }
    });

    test("leave the master as it was made when all are withdrawn", async () => {
      const made = await gridsFrom(form);
      const merged = merge(made, sent);
      const senders = sent.map(({ submission, fileName }) => submission.agency ?? fileName);
      const left = senders.reduce<readonly Grid[]>((grids, agency) => withdraw(grids, agency), merged);
      expect(contentOfSheet(left, made[0]!.sheet)).toEqual(contentOfSheet(made, made[0]!.sheet));
    });
  },
);
