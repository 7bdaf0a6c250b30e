import { builtInForms } from "../../src/forms/builtIn";
import { flatForm } from "../../src/forms/flatForm";
import { formAsFile } from "../../src/forms/formAsFile";
import { loadForm } from "../../src/forms/loadForm";
import { ruleFaults } from "../../src/forms/formRules";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Form } from "../../src/forms/schema";

type Changed = { [key: string]: Changed } & Changed[];

/** A form as a file of the first format: what a field's name says is not written. */
const fileOf = ({ levels, columns, totals, ...form }: Form): object => ({
  ...{
    ...form,
    lastYear: undefined,
    main: undefined,
    relations: undefined,
    lists: undefined,
    print: undefined,
    sheets: undefined,
    sender: undefined,
    series: undefined,
  },
  totals: { ...totals, beside: undefined, grandFirst: undefined, reports: undefined },
  levels: levels.map((level) => ({ ...level, name: undefined, role: undefined })),
  columns: columns.map((column) => ({
    ...column,
    name: undefined,
    role: undefined,
    kind: undefined,
    derived: undefined,
    total: undefined,
    above: undefined,
    values: undefined,
  })),
});

/** The Trat form as a file, after a change that a person could make to it. */
function withChange(change: (form: Changed) => void): string {
  const form = JSON.parse(JSON.stringify(fileOf(tratPlan2565))) as Changed;
  change(form);
  return JSON.stringify(form);
}

const faultsOf = (text: string) => {
  const loaded = loadForm(text);
  return "faults" in loaded ? loaded.faults : [];
};

const set = (value: unknown): Changed => value as Changed;

describe("a form file that is right", () => {
  it.each(builtInForms.map((form) => [form.id, form] as const))("%s is read as it was written", (_, form) => {
    expect(loadForm(JSON.stringify(fileOf(form)))).toEqual({ form });
  });

  it.each(builtInForms.map((form) => [form.id, form] as const))(
    "the flat table of %s keeps the rules",
    (_, form: Form) => {
      expect(ruleFaults(flatForm(form))).toEqual([]);
      expect(loadForm(JSON.stringify(fileOf(flatForm(form))))).toEqual({ form: flatForm(form) });
    },
  );

  it.each(builtInForms.map((form) => [form.id, form] as const))(
    "%s is the same as a file of the second format",
    (_, form) => {
      expect(loadForm(JSON.stringify(formAsFile(form)))).toEqual({ form });
    },
  );

  it("may begin with a byte order mark", () => {
    expect(loadForm(`\ufeff${JSON.stringify(fileOf(tratPlan2565))}`)).toEqual({ form: tratPlan2565 });
  });
});

describe("a form file with one field wrong", () => {
  const cases: [string, (form: Changed) => void, string, string][] = [
    ["a field left out", (form) => delete (form as Partial<Changed>)["id"], "id", "missing"],
    ["a field of no form", (form) => (form["colour"] = set("red")), "colour", "no field of this name"],
    [
      "a field of no level",
      (form) => (form["levels"]![0]!["size"] = set(1)),
      "levels[0].size",
      "no field of this name",
    ],
    ["an id with spaces", (form) => (form["id"] = set("my form")), "id", "small letters"],
    [
      "amounts that would be unreadable",
      (form) => (form["amountFormat"] = set("0\u0001")),
      "amountFormat",
      "not a number",
    ],
    [
      "a name of control characters",
      (form) => (form["title"]!["th"] = set("แผน\u0007")),
      "title.th",
      "control characters",
    ],
    [
      "a name that turns the text around",
      (form) => (form["title"]!["en"] = set("a\u202eb")),
      "title.en",
      "control characters",
    ],
    ["a name without end", (form) => (form["title"]!["th"] = set("ก".repeat(3000))), "title.th", "longer than 2000"],
    [
      "an agency that is a formula",
      (form) => (form["agencies"]![0]!["name"] = set("=cmd|'/C calc'!A0")),
      "agencies[0].name",
      "begins like a formula",
    ],
    [
      "a heading written as a formula",
      (form) => (form["levels"]![0]!["written"] = set("={number}{name}")),
      "levels[0].written",
      "begins like a formula",
    ],
    ["an empty version", (form) => (form["version"] = set("  ")), "version", "empty"],
    ["a title in one language", (form) => delete (form["title"] as Partial<Changed>)["en"], "title.en", "missing"],
    ["a year as text", (form) => (form["fiscalYear"] = set("2565")), "fiscalYear", "a number"],
    ["half a year", (form) => (form["fiscalYear"] = set(2565.5)), "fiscalYear", "a whole number"],
    ["a year of the Common Era", (form) => (form["fiscalYear"] = set(2022)), "fiscalYear", "at least 2500"],
    ["a year far away", (form) => (form["fiscalYear"] = set(9999)), "fiscalYear", "at most 2700"],
    ["a layout of its own", (form) => (form["layout"] = set("wide")), "layout", '"headed", "flat"'],
    ["no levels", (form) => (form["levels"] = set([])), "levels", "at least 1"],
    ["levels that are not a list", (form) => (form["levels"] = set("none")), "levels", "a list in [ ]"],
    ["a level that is not a group", (form) => (form["levels"]![1] = set(2)), "levels[1]", "a group in { }"],
    ["an unknown level", (form) => (form["levels"]![1]!["field"] = set("chapter")), "levels[1].field", '"strategy"'],
    [
      "a heading without its name",
      (form) => (form["levels"]![0]!["written"] = set("x")),
      "levels[0].written",
      "{name}",
    ],
    [
      "required as a word",
      (form) => (form["columns"]![1]!["required"] = set("yes")),
      "columns[1].required",
      "true or false",
    ],
    [
      "a column without a header",
      (form) => (form["columns"]![2]!["headers"] = set([])),
      "columns[2].headers",
      "at least 1",
    ],
    ["a blank header", (form) => (form["columns"]![2]!["headers"]![0] = set("")), "columns[2].headers[0]", "empty"],
    ["taxonomy number 0", (form) => (form["taxonomy"]![0]!["number"] = set(0)), "taxonomy[0].number", "at least 1"],
    [
      "a fault deep in the taxonomy",
      (form) => delete (form["taxonomy"]![0]!["children"]![1]!["children"]![0] as Partial<Changed>)["name"],
      "taxonomy[0].children[1].children[0].name",
      "missing",
    ],
    [
      "a severity of its own",
      (form) => (form["severities"] = set({ "unit-missing": "bad" })),
      "severities.unit-missing",
      '"error"',
    ],
    // Each well shaped, but not fitting together
    ["a level twice", (form) => (form["levels"]![1]!["field"] = set("strategy")), "levels[1].field", "already"],
    [
      "a heading row nothing begins",
      (form) => (form["levels"]![3]!["begins"] = set([])),
      "levels[3].labels",
      "begins with",
    ],
    [
      "a level column without a column",
      (form) => (form["levels"]![2]!["place"] = set("column")),
      "levels[2].place",
      "no column",
    ],
    [
      "a heading row with a column",
      (form) => (form["levels"]![4]!["place"] = set("row")),
      "levels[4].place",
      "has a column",
    ],
    [
      "an always numbered level without a number",
      (form) => (form["levels"]![0]!["written"] = set("{name}")),
      "levels[0].written",
      "{number}",
    ],
    [
      "no way to write it without a number",
      (form) => (form["levels"]![3]!["writtenBare"] = set(null)),
      "levels[3].writtenBare",
      "without a number",
    ],
    [
      "one table with heading rows",
      (form) => (form["layout"] = set("flat")),
      "levels[0].place",
      "every level is a column",
    ],
    ["a column twice", (form) => (form["columns"]![3]!["field"] = set("unit")), "columns[3].field", "already"],
    [
      "one header text for two columns",
      (form) => (form["columns"]![3]!["headers"]![0] = set("หน่วย นับ")),
      "columns[3].headers[0]",
      "Column 3",
    ],
    [
      "a wrong text that is another's right one",
      (form) => (form["columns"]![4]!["misreadings"]![0] = set("งบหน่วยงาน")),
      "columns[5].headers[0]",
      "Column 5",
    ],
    ["totals of no level", (form) => (form["totals"]!["level"] = set("measure")), "totals.level", "no such level"],
    [
      "totals without a word",
      (form) => (form["totals"]!["subtotalLabels"] = set([])),
      "totals.subtotalLabels",
      "words",
    ],
    [
      "totals expected of no level",
      (form) => (form["totals"]!["level"] = set(null)),
      "totals.expected",
      "none can be missing",
    ],
    [
      "two headings with one number",
      (form) => (form["taxonomy"]![1]!["number"] = set(1)),
      "taxonomy[1].number",
      "this number",
    ],
    [
      "two headings with one name",
      (form) => (form["taxonomy"]![1]!["name"] = set("สร้างสังคมที่ ไม่ทนต่อการทุจริต")),
      "taxonomy[1].name",
      "this name",
    ],
    [
      "a heading of an unlisted level",
      (form) => (form["taxonomy"]![0]!["field"] = set("measure")),
      "taxonomy[0].field",
      "no such level",
    ],
    [
      "a heading above the one that holds it",
      (form) => (form["taxonomy"]![0]!["children"]![0]!["field"] = set("strategy")),
      "taxonomy[0].children[0].field",
      "a level below",
    ],
    [
      "an agency twice",
      (form) => (form["agencies"]![1]!["name"] = set("สำนักงานจังหวัด ตราด")),
      "agencies[1].name",
      "already",
    ],
    [
      "an alias that is another agency",
      (form) => (form["agencies"]![0]!["aliases"] = set(["เทคนิคตราด"])),
      "agencies[16].aliases[0]",
      "already",
    ],
    ["a unit twice", (form) => (form["units"]![1]!["name"] = set("คน")), "units[1].name", "already"],
    [
      "a check that does not exist",
      (form) => (form["severities"] = set({ "no-such-check": "off" })),
      "severities.no-such-check",
      "no check",
    ],
  ];
  it.each(cases)("%s", (_, change, path, words) => {
    const faults = faultsOf(withChange(change));
    expect(faults.map((fault) => fault.path)).toContain(path);
    const fault = faults.find((found) => found.path === path)!;
    expect(fault.reason.en).toContain(words);
    expect(fault.reason.th).toMatch(/[ก-๙]/);
  });

  it("is reported without the words of programs", () => {
    for (const [, change] of cases) {
      for (const { reason } of faultsOf(withChange(change))) {
        expect(reason.en).not.toMatch(/expected|received|undefined|null|string|object|invalid|NaN/i);
        expect(reason.th).not.toMatch(/expected|received|undefined|null|string|object|invalid|NaN/i);
      }
    }
  });

  it("reports all of several", () => {
    const text = withChange((form) => {
      form["fiscalYear"] = set("2565");
      form["digits"] = set("roman");
      delete (form["totals"] as Partial<Changed>)["level"];
    });
    expect(
      faultsOf(text)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["digits", "fiscalYear", "totals.level"]);
  });
});

describe("a file that is not a form", () => {
  it.each([
    ["empty", ""],
    ["broken off", JSON.stringify(tratPlan2565).slice(0, 500)],
    ["a trailing comma", '{ "id": "a", }'],
    ["a list", "[]"],
    ["a number", "7"],
    ["null", "null"],
    ["nested beyond all bounds", "[".repeat(1_000_000)],
    ["a taxonomy nested beyond all bounds", `${'{"children":['.repeat(5_000)}${"]}".repeat(5_000)}`],
    ["keys of the language", '{"__proto__": {"id": "a"}, "constructor": 1}'],
  ])("%s", (_, text) => {
    const faults = faultsOf(text);
    expect(faults.length).toBeGreaterThan(0);
    for (const { reason } of faults) expect(reason.th).toMatch(/[ก-๙]/);
  });

  it("names the line where it breaks", () => {
    expect(faultsOf('{\n  "id": "a",\n  oops\n}')[0]!.reason.en).toContain("line 3");
  });
});
