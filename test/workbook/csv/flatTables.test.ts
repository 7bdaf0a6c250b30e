import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadForm } from "../../../src/forms/loadForm";
import type { Form } from "../../../src/forms/schema";
import type { Grid } from "../../../src/grid/grid";
import { gridsOf } from "../../support/checkedFiles";
import { csvOf } from "../../support/csvOf";
import { flatTableOf } from "../../support/flatTableOf";
import { formLayouts } from "../../support/formLayouts";
import { checkedBytes, errorsIn, rowsSaid, saysOf } from "../../support/readSubmission";
import { readWorkbook } from "../../../src/reading/readWorkbook";
import { thai874 } from "../../support/thai874";

const province = join(__dirname, "../../../src/samples/province");
const sample = loadForm(readFileSync(join(province, "form.json"), "utf8"));
if (!("form" in sample)) throw new Error("the sample form is wrong");

const forms: readonly { readonly form: Form; readonly sheets: readonly Grid[] }[] = [
  ...formLayouts,
  { form: sample.form, sheets: gridsOf(join(province, "submissions/07-hospital.xlsx")) },
];

const utf8 = (text: string) => new TextEncoder().encode(text);
/** What Thai Windows has no letter for; a plan marks months with a bullet there. */
const in874 = (text: string) => text.replaceAll("●", "•");

/** A point before three digits may part thousands: a person is asked. A fourth digit says that it does not. */
const certain = (text: string) => text.replace(/(?<=[,;\t])[1-9]\d{0,2}\.\d{3}(?=[,;\t\r])/g, "$&0");
const texts = (table: Grid, separator = ",") => certain(csvOf(table, separator));

const manners: readonly (readonly [string, (table: Grid) => Uint8Array])[] = [
  ["UTF-8, commas", (table) => utf8(texts(table))],
  ["UTF-8 with a byte order mark, semicolons", (table) => utf8(`\ufeff${texts(table, ";")}`)],
  ["UTF-8, tabs", (table) => utf8(texts(table, "\t"))],
  ["Windows-874, commas", (table) => thai874(in874(texts(table)))],
  ["Windows-874, semicolons", (table) => thai874(in874(texts(table, ";")))],
  ["Windows-874, tabs", (table) => thai874(in874(texts(table, "\t")))],
];

describe.each(forms.map(({ form, sheets }) => [form.id, form, sheets] as const))(
  "the flat table of %s as text",
  (_, form, sheets) => {
    test.each(manners)("%s: every row as the sheet has it", async (_, written) => {
      for (const sheet of sheets) {
        const rows = readWorkbook([sheet], [form]).plans.flatMap(({ submission }) => submission.rows);
        expect(rows.length).toBeGreaterThan(0);
        const file = await checkedBytes("plan.csv", written(flatTableOf(sheet, form)), [form]);
        expect(rowsSaid(file)).toEqual(rows.map(saysOf));
        expect(errorsIn(file)).toEqual([]);
      }
    });
  },
);
