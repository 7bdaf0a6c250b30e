import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadForm } from "../../src/forms/loadForm";
import type { Form } from "../../src/forms/schema";

type Changed = { [key: string]: Changed } & Changed[];

const smallest = () => ({
  ...{ format: 2, id: "road-2570", title: "แผนความปลอดภัยทางถนน", fiscalYear: 2570 },
  levels: [
    { id: "strategy", name: "ยุทธศาสตร์" },
    { id: "project", name: "โครงการ", place: "column" },
  ],
  columns: [
    { level: "project" },
    { kind: "text", name: "วัตถุประสงค์" },
    { role: "budget", name: "งบประมาณ" },
    { role: "agency", name: "ผู้รับผิดชอบ" },
  ],
  totals: [{ level: "strategy", label: "รวม" }, { label: "รวมทั้งสิ้น" }],
});

function formWith(change: (file: Changed) => void = () => undefined): Form {
  const file = smallest();
  change(file as unknown as Changed);
  const loaded = loadForm(JSON.stringify(file));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.form;
}

const faultsOf = (change: (file: Changed) => void): string[] => {
  const file = smallest();
  change(file as unknown as Changed);
  const loaded = loadForm(JSON.stringify(file));
  return "faults" in loaded ? loaded.faults.map(({ path }) => path) : [];
};
const set = (value: unknown): Changed => value as Changed;
const column = (form: Form, field: string) => form.columns.find((one) => one.field === field)!;

describe("what a form's file leaves out", () => {
  const form = formWith();

  test("a column without a role has its header as its id, and is a text", () => {
    expect(form.columns.map(({ field, kind, role }) => [field, kind, role])).toEqual([
      ["project", "level", null],
      ["วัตถุประสงค์", "text", null],
      ["budget", "amount", "budget"],
      ["agency", "text", "agency"],
    ]);
  });

  test("the innermost level and the main measure are required, nothing else is", () => {
    expect(form.columns.filter(({ required }) => required).map(({ field }) => field)).toEqual(["project", "budget"]);
    expect(form.main).toEqual(["budget"]);
  });

  test("a level is known by its name, with and without ที่, and written so", () => {
    expect(form.levels[0]).toMatchObject({
      ...{ place: "row", labels: ["ยุทธศาสตร์ที่", "ยุทธศาสตร์"], numbered: "sometimes", closed: false },
      ...{ written: "ยุทธศาสตร์ที่ {number} {name}", writtenBare: "ยุทธศาสตร์ {name}" },
    });
    expect(form.levels[1]).toMatchObject({ place: "column", written: "{number}. {name}", writtenBare: "{name}" });
  });

  test("English falls back on Thai; digits are Arabic; nothing is a relation", () => {
    expect(form).toMatchObject({ title: { en: "แผนความปลอดภัยทางถนน" }, digits: "arabic", relations: [], version: "1" });
    expect(form.totals).toMatchObject({ level: "strategy", subtotalLabels: ["รวม"], grandTotalLabels: ["รวมทั้งสิ้น"] });
  });
});

describe("a series", () => {
  const yearly = (sum?: object) =>
    formWith((file) => {
      file.lastYear = set(2572);
      file.columns![2] = set({
        ...{ series: "money", name: "เงิน", over: "year", headers: ["ปี {year}", "{yy}"], groups: ["งบ"] },
        ...(sum ? { sum } : {}),
      });
    });

  test("over years is a column for each, by its number", () => {
    const form = yearly();
    expect(form.columns.map(({ field }) => field).slice(2, 5)).toEqual(["money.2570", "money.2571", "money.2572"]);
    expect(column(form, "money.2571")).toMatchObject({ headers: ["ปี 2571", "71"], groups: ["งบ"], kind: "amount" });
    expect(form.main).toEqual(["money.2570"]);
  });

  test("with its sum has a derived column that the others add up to, and that is the measure shown", () => {
    const form = yearly({ name: "รวม" });
    expect(column(form, "money.sum")).toMatchObject({ derived: true, headers: ["รวม"], groups: ["งบ"] });
    expect(form.main).toEqual(["money.sum"]);
    expect(form.relations).toMatchObject([
      { kind: "sum", parts: ["money.2570", "money.2571", "money.2572"], whole: "money.sum" },
    ]);
  });

  test("over months begins in October, each by its names", () => {
    const form = formWith((file) => {
      file.columns!.push(set({ series: "when", name: "ช่วงเวลา", over: "month", kind: "text", headers: "{month}" }));
    });
    const months = form.columns.slice(4);
    expect(months.map(({ field }) => field)).toEqual(
      ["10", "11", "12", "01", "02", "03", "04", "05", "06", "07", "08", "09"].map((month) => `when.${month}`),
    );
    expect(months[0]!.headers).toEqual(["ตุลาคม", "ต.ค."]);
  });

  test("over a list has the ids and headers of the list", () => {
    const form = formWith((file) => {
      file.columns![2] = set({
        series: "from",
        name: "งบ",
        over: [
          { id: "state", name: "งบรัฐ" },
          { id: "own", name: "เงินนอก" },
        ],
      });
    });
    expect(form.columns.slice(2, 4).map(({ field, headers }) => [field, headers[0]])).toEqual([
      ["from.state", "งบรัฐ"],
      ["from.own", "เงินนอก"],
    ]);
  });
});

describe("a fault is reported where the file has it", () => {
  it.each<[string, (file: Changed) => void, string]>([
    ["a key that no form has", (file) => (file.colour = set("red")), "colour"],
    ["no title", (file) => delete file["title"], "title"],
    ["a role that is none", (file) => (file.columns![2]!.role = set("money")), "columns[2].role"],
    ["a key that no column has", (file) => (file.columns![2]!.colour = set("red")), "columns[2].colour"],
    ["an id of the language's own", (file) => (file.levels![0]!.id = set("constructor")), "levels[0].id"],
    ["a level twice", (file) => (file.levels![1]!.id = set("strategy")), "levels[1].id"],
    ["two columns of one id", (file) => (file.columns![1]!.id = set("budget")), "columns[2].id"],
    [
      "one header text for two columns",
      (file) => (file.columns![1]!.headers = set("งบประมาณ")),
      "columns[2].headers[0]",
    ],
    ["the last year before the first", (file) => (file.lastYear = set(2569)), "lastYear"],
    ["two levels with a total", (file) => file.totals!.push(set({ level: "project", label: "ก" })), "totals[2].level"],
    ["a total of no level", (file) => (file.totals![0]!.level = set("chapter")), "totals[0].level"],
    ["a main measure that is not an amount", (file) => (file.main = set("agency")), "main"],
    [
      "a relation of what is not an amount",
      (file) => (file.relations = set([{ most: ["budget", "x"] }])),
      "relations[0].most[1]",
    ],
    [
      "a header twice within a series",
      (file) => {
        file.lastYear = set(2571);
        file.columns![2] = set({ series: "money", name: "เงิน", over: "year", headers: "ปี" });
      },
      "columns[2].headers[0]",
    ],
  ])("%s", (_, change, path) => {
    expect(faultsOf(change)).toContain(path);
  });
});

describe("what nothing would obey is a fault", () => {
  const month = { series: "when", name: "ช่วงเวลา", over: "month", kind: "text", headers: "{month}" };
  it.each<[string, (file: Changed) => void, string]>([
    ["a limit of a text", (file) => (file.columns![1]!.most = set(5)), "columns[1].most"],
    ["a lowest value of a text", (file) => (file.columns![1]!.least = set(5)), "columns[1].least"],
    ["whole numbers of a text", (file) => (file.columns![1]!.whole = set(true)), "columns[1].whole"],
    ["a derived text", (file) => (file.columns![1]!.derived = set(true)), "columns[1].derived"],
    ["a mark of an amount", (file) => (file.columns![2]!.sign = set("/")), "columns[2].sign"],
    ["other values of no list", (file) => (file.columns![1]!.open = set(true)), "columns[1].open"],
    [
      "a list of a text",
      (file) => {
        file.columns![1]!.list = set("places");
        file.lists = set({ places: ["ในเมือง"] });
      },
      "columns[1].list",
    ],
    ["a kind that the role is not of", (file) => (file.columns![2]!.kind = set("text")), "columns[2].kind"],
    [
      "one role for two columns",
      (file) => file.columns!.push(set({ id: "second", name: "ผู้ร่วม", role: "agency" })),
      "columns[4].role",
    ],
    [
      "one role for two levels",
      (file) => {
        for (const at of [0, 1]) file.levels![at]!["role"] = set("project");
      },
      "levels[1].role",
    ],
    [
      "the sum of a series of texts",
      (file) => file.columns!.push(set({ ...month, sum: { name: "รวม" } })),
      "columns[4].sum",
    ],
    [
      "quarters of a series over quarters",
      (file) =>
        file.columns!.push(
          set({ series: "q", name: "งวด", over: "quarter", headers: "{quarter}", sums: { quarter: { name: "รวม" } } }),
        ),
      "columns[4].sums",
    ],
    [
      "a month in a header of no month",
      (file) => (file.columns![1]!.headers = set("{month}")),
      "columns[1].headers[0]",
    ],
    ["a placeholder that is none", (file) => (file.columns![1]!.groups = set("ปี {ปี}")), "columns[1].groups[0]"],
    ["a placeholder of titles", (file) => (file.print = set({ titles: ["{amphoe}"] })), "print.titles[0]"],
    ["a placeholder of headings", (file) => (file.levels![0]!.written = set("{no} {name}")), "levels[0].written"],
    ["a blank cell of a level in rows", (file) => (file.levels![0]!.blank = set("none")), "levels[0].blank"],
    [
      "two ways to write a level without numbers",
      (file) => Object.assign(file.levels![0]!, { numbering: "never", written: "ก {name}", bare: "ข {name}" }),
      "levels[0].written",
    ],
    [
      "the label of a total beside its heading",
      (file) => (file.totals![0] = set({ level: "strategy", at: "heading", label: "รวม" })),
      "totals[0].label",
    ],
    ["the label of a total that is not printed", (file) => (file.totals![0]!.printed = set(false)), "totals[0].label"],
    ["a total of reports without figures", (file) => file.totals!.push(set({ printed: false })), "totals[2].figures"],
    ["a total below rows of a column", (file) => (file.totals![0]!.level = set("project")), "totals[0].level"],
    [
      "a sender's column that there is none of",
      (file) => {
        file.sender = set("column");
        file.columns!.pop();
      },
      "sender",
    ],
    [
      "a name in the label of the grand total",
      (file) => (file.totals![1]!.label = set("รวม {name}")),
      "totals[1].label",
    ],
    ["a label of nothing but a name", (file) => (file.totals![0]!.label = set("{name}")), "totals[0].label"],
    ["two grand totals", (file) => void file.totals!.push(set({ label: "ทั้งหมด" })), "totals[2]"],
    [
      "a tolerance of what is not equal to anything",
      (file) => (file.relations = set([{ atLeastOne: ["budget", "agency"], tolerance: 1 }])),
      "relations[0].tolerance",
    ],
    [
      "a sum among the main measures with what it adds up",
      (file) => {
        file.columns!.push(set({ id: "all", name: "รวมเงิน", kind: "amount", derived: true }));
        file.relations = set([{ sum: ["budget"], is: "all" }]);
        file.main = set(["budget", "all"]);
      },
      "main",
    ],
  ])("%s", (_, change, path) => {
    expect(faultsOf(change)).toContain(path);
  });

  test("a level without numbers is written as its file says, under either key", () => {
    const form = formWith((file) => Object.assign(file.levels![0]!, { numbering: "never", written: "ด้าน {name}" }));
    expect(form.levels[0]).toMatchObject({ written: "ด้าน {name}", writtenBare: "ด้าน {name}" });
  });
});

const folder = join(__dirname, "../../src/samples/forms");
test.each(readdirSync(folder).filter((name) => name.endsWith(".json")))("the sample form %s is one", (name) => {
  expect(loadForm(readFileSync(join(folder, name), "utf8"))).not.toHaveProperty("faults");
});
