import { totalsOfRows } from "../../src/app/submissionTotals";
import type { ExportedMaster } from "../../src/app/exportMasters";
import { bahtDecimal } from "../../src/exporting/decimal";
import { tablesOf } from "../../src/exporting/exportTable";
import { provinceNamed, provinces, provincesIn } from "../../src/exporting/provinces";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { dataPackageProfile } from "../support/dataPackageProfile";
import { loadedFolder } from "../support/duckdb";
import { exportedMasters, folderOf, type MasterGiven } from "../support/exported";
import { formLayouts } from "../support/formLayouts";
import { incoming, mergingInto } from "../support/masters";
import { governor, masterWith, planSheet, rowIn, sent, smallForm, treasury, typed } from "../support/smallPlan";

const trat = provinceNamed("23")!;

/** What a master exports to, loaded into DuckDB. */
async function loaded<T>(masters: readonly MasterGiven[], look: (ask: Ask) => Promise<T>): Promise<T> {
  const { results, files } = exportedMasters(masters);
  expect(results.filter((result) => "refused" in result)).toEqual([]);
  const { folder, remove } = folderOf(files);
  const { ask, end } = await loadedFolder(folder);
  try {
    return await look(ask);
  } finally {
    end();
    remove();
  }
}
type Ask = (sql: string) => Promise<(string | null)[][]>;

const submissionIn = (grids: readonly Grid[], form: Form) => readWorkbook(grids, [form]).plans[0]!.submission;

describe.each(formLayouts.map((layout) => [layout.form.id, layout] as const))("%s", (id, { form, master, sheets }) => {
  const { merge } = mergingInto(form);
  const sentSheets = sheets.flatMap((sheet, at) => incoming(`${at}.xlsx`, [sheet], [form]));
  const merged = merge([master], sentSheets);
  const { rows, members, values } = tablesOf(form);
  const [province = trat] = provincesIn([form.title.th]);

  test("each amount's sum is that of the rows, from Parquet and from CSV, and every row is traced", async () => {
    const { submission } = { submission: submissionIn(merged, form) };
    const sums = totalsOfRows(submission);
    const amounts = values.filter(({ column }) => column.type === "amount");
    await loaded([{ file: "m.xlsx", grids: merged, form, province }], async (ask) => {
      for (const view of [rows.name, `${rows.name}_csv`]) {
        for (const { field, column } of amounts) {
          expect(await ask(`SELECT count(*), sum("${column.name}") FROM ${view}`)).toEqual([
            [String(submission.rows.length), bahtDecimal(sums[field]!)],
          ]);
        }
        const traced = `SELECT DISTINCT source_file FROM ${view} ORDER BY 1`;
        expect(await ask(traced)).toEqual(sentSheets.map(({ fileName }) => [fileName]));
      }
    });
  });

  if (members) {
    test("the members of its series add up to the derived columns' sum and hold none of them", async () => {
      const sums = totalsOfRows(submissionIn(merged, form));
      const own = form.series.flatMap((series) => series.members.map(({ field }) => field));
      const expected = own.reduce((sum, field) => sum + (sums[field] ?? 0), 0);
      const derived = values.filter(({ column }) => column.derived).map(({ column }) => column.name);
      await loaded([{ file: "m.xlsx", grids: merged, form, province }], async (ask) => {
        expect(await ask(`SELECT coalesce(sum(amount), 0) FROM ${members.name}`)).toEqual([[bahtDecimal(expected)]]);
        const names = (await ask(`SELECT DISTINCT column_name FROM ${members.name}_csv`)).map(([name]) => name);
        expect(names.filter((name) => derived.includes(name!))).toEqual([]);
        expect(names.length).toBeGreaterThan(1);
      });
    });
  }

  test("the Data Package fits the published profile, and no two rows of a table share its key", async () => {
    const { files } = exportedMasters([{ file: "m.xlsx", grids: merged, form, province }]);
    const { resources } = dataPackageProfile.parse(JSON.parse(files.kept.get("datapackage.json")!.toString()));
    await loaded([{ file: "m.xlsx", grids: merged, form, province }], async (ask) => {
      for (const { path, schema } of resources) {
        const view = /([^/]+)\.csv$/.exec(path)![1]!;
        const key = schema.primaryKey.map((name) => `"${name}"`).join(", ");
        expect(await ask(`SELECT ${key} FROM ${view}_csv GROUP BY ${key} HAVING count(*) > 1`)).toEqual([]);
      }
    });
  });

  test(`${id}: names of columns are unlike each other in any case`, () => {
    for (const table of members ? [rows, members] : [rows]) {
      const names = table.columns.flatMap(({ name, type }) => (type === "amount" ? [name, `${name}_satang`] : [name]));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }
  });
});

const form: Form = { ...smallForm, title: { th: "แผนปฏิบัติการ", en: "plan" } };
const plan = masterWith([rowIn(1, "อบรม", governor, 100.25), rowIn(2, "สำรวจ", treasury, 0.75)]);
const titled = (title: string): Grid[] => typed(plan, planSheet, "A1", { text: title });

describe("provinces", () => {
  const result = (title: string, province: MasterGiven["province"] = null, of = form) => {
    const [one] = exportedMasters([{ file: "m", grids: titled(title), form: of, province }]).results;
    return "refused" in one!
      ? [one.refused, "named" in one ? one.named.map(({ code }) => code) : null]
      : one!.province.code;
  };

  test("77 of them, each code and name once", () => {
    expect(provinces).toHaveLength(77);
    for (const key of ["code", "th", "en"] as const) expect(new Set(provinces.map((one) => one[key])).size).toBe(77);
    expect(provinces.every(({ code, en }) => /^[1-9][0-9]$/.test(code) && /^[A-Z][A-Za-z ]+$/.test(en))).toBe(true);
  });

  test.each([
    ["แผนปฏิบัติการจังหวัดตราด พ.ศ. ๒๕๖๕", null, "23"],
    ["แผนปฏิบัติการ  จังหวัด  ตราด", null, "23"],
    ["แผนของกรุงเทพมหานคร", null, "10"],
    ["แผนปฏิบัติการ", trat, "23"],
    ["แผนปฏิบัติการจังหวัดตราด", trat, "23"],
    ["แผนปฏิบัติการ", null, ["province-unknown", []]],
    ["จังหวัดตราดและจังหวัดจันทบุรี", null, ["province-unknown", ["22", "23"]]],
    ["จังหวัดตราดและจังหวัดจันทบุรี", trat, "23"],
    ["แผนปฏิบัติการจังหวัดจันทบุรี", trat, ["province-other", ["22"]]],
  ])("%s, said %j: %j", (title, said, expected) => {
    expect(result(title, said)).toEqual(expected);
  });

  test("the form's title counts where the sheet names none", () => {
    expect(result("แผนปฏิบัติการ", null, { ...form, title: { th: "แผนจังหวัดตราด", en: "" } })).toBe("23");
  });

  test.each(["23", "TH-23", "ตราด", "จังหวัดตราด", "trat", "Trat"])("%s is Trat", (text) => {
    expect(provinceNamed(text)).toBe(trat);
  });

  test.each(provinces.filter(({ code }) => code !== "10").map(({ th }) => th))("จังหวัด%s is that one alone", (th) => {
    expect(provincesIn([`แผนของจังหวัด${th}ปี ๒๕๖๙`]).map((one) => one.th)).toEqual([th]);
  });
});

describe("several masters", () => {
  const master = (title: string, file = title): MasterGiven => ({ file, grids: titled(title), form });
  const years = ["ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ จังหวัดตราด", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ จังหวัดตาก", "จังหวัดตาก"];

  test("provinces and years in one table, each in a file of its own", async () => {
    const masters = years.map((title) => master(title));
    const { files, results } = exportedMasters(masters);
    const years66 = results.map((result) => (result as ExportedMaster).fiscalYear);
    expect(years66).toEqual([2566, 2566, 2565]);
    const parquet = [...files.kept.keys()].filter((path) => path.endsWith(".parquet"));
    expect(parquet.map((path) => path.split("/").slice(2, 4).join("/"))).toEqual([
      "fiscal_year_be=2566/province_code=23",
      "fiscal_year_be=2566/province_code=63",
      "fiscal_year_be=2565/province_code=63",
    ]);
    await loaded(masters, async (ask) => {
      const name = tablesOf(form).rows.name;
      const sums = `SELECT fiscal_year_be, province_code, sum("integratedBudget") FROM ${name} GROUP BY ALL ORDER BY ALL`;
      expect(await ask(sums)).toEqual([
        ["2565", "63", "101.00"],
        ["2566", "23", "101.00"],
        ["2566", "63", "101.00"],
      ]);
      expect(await ask(sums.replace(name, `${name}_csv`))).toEqual(await ask(sums));
    });
  });

  test("two of one province and year are refused: their rows would be counted twice", () => {
    const { results } = exportedMasters([master(years[0]!, "a.xlsx"), master(years[0]!, "b.xlsx")]);
    expect(results[1]).toEqual({ refused: "twice", file: "a.xlsx" });
  });
});

test("texts order as a Thai dictionary does, and a text is never a formula in CSV", async () => {
  const words = ["=1+1", "แก", "กา", "ขา", "เกาะ", "เขา", "ก่า"];
  const { merge } = mergingInto(form);
  const merged = merge(titled("จังหวัดตราด"), [
    sent(
      governor,
      words.map((word, at) => rowIn(1, word, governor, at)),
    ),
  ]);
  const { files } = exportedMasters([{ file: "m", grids: merged, form }]);
  const csv = files.kept.get(`csv/${tablesOf(form).rows.name}.csv`)!.toString();
  expect(csv).toContain(`"'=1+1"`);
  expect(csv.split(/[,\r\n]/).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
  await loaded([{ file: "m", grids: merged, form }], async (ask) => {
    const rows = await ask(
      `SELECT activity FROM ${tablesOf(form).rows.name}_csv WHERE agency_name = '${governor}' AND activity <> 'อบรม' ORDER BY activity COLLATE th`,
    );
    expect(rows.flat()).toEqual([...words].sort(new Intl.Collator("th").compare));
  });
});

test("what could not be read is nothing, and is said", () => {
  const [grid] = titled("จังหวัดตราด");
  const at = submissionIn([grid!], form).rows[0]!.cells.integratedBudget!;
  const odd = typed([grid!], planSheet, `${String.fromCharCode(65 + at.column)}${at.row + 1}`, { text: "ประมาณร้อย" });
  const { results, totals } = exportedMasters([{ file: "m", grids: odd, form }]);
  expect((results[0] as ExportedMaster).issues.map(({ severity }) => severity)).toContain("error");
  expect(totals[0]!.satang.integratedBudget).toBe("75");
});
