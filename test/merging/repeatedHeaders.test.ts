import { readBook } from "../../src/app/readBook";
import { masterPlan } from "../../src/app/masterPlan";
import { formFrom } from "../support/fileForm";
import { gridOf, tableOf, type CellSpec } from "../support/grids";
import { incoming, mergingInto } from "../support/masters";

/** A total for each strategy, and the header repeated below each of the headings within. */
const form = formFrom({
  ...{ format: 2, id: "repeated", title: "แผนถนน", fiscalYear: 2570, main: "money" },
  levels: [
    { id: "strategy", name: "ยุทธศาสตร์", labels: "ยุทธศาสตร์ที่", numbering: "always" },
    { id: "tactic", name: "กลยุทธ์", labels: "กลยุทธ์ที่", numbering: "always" },
    { id: "work", name: "กิจกรรม", numbering: "never" },
  ],
  columns: [
    { level: "work" },
    { id: "money", kind: "amount", name: "เงิน", groups: "งบ", above: "งบ" },
    { role: "agency", name: "ผู้รับผิดชอบ" },
  ],
  totals: [{ level: "strategy", label: "รวม" }, { label: "รวมทั้งสิ้น" }],
});

const header: CellSpec[] = ["กิจกรรม", "เงิน", "ผู้รับผิดชอบ"];
const grouped: CellSpec[][] = [
  ["กิจกรรม", "งบ", "ผู้รับผิดชอบ"],
  [null, "เงิน"],
];
const strategy: CellSpec[] = ["ยุทธศาสตร์ที่ 1 ถนน"];
const tactic = (number: number): CellSpec[] => [`กลยุทธ์ที่ ${number} ด้าน${"กขค"[number - 1]}`];
const row = (name: string, agency: string): CellSpec[] => [name, 10, agency];
const titled = (...lines: CellSpec[][]): CellSpec[][] => [["แผนถนน ปีงบประมาณ 2570"], ...lines];
const total = (from: number, to: number): CellSpec[] => ["รวม", { formula: `=SUM(B${from}:B${to})`, value: 0 }];

const sent = (agency: string, ...tactics: number[]) =>
  incoming(
    `${agency}.xlsx`,
    [
      gridOf("แผน", [
        ["แผนถนน ปีงบประมาณ 2570"],
        [`หน่วยงาน : ${agency}`],
        header,
        strategy,
        ...tactics.flatMap((number) => [tactic(number), row(`งาน${number}`, agency)]),
      ]),
    ],
    [form],
  );

const merged = (master: CellSpec[][], ...files: ReturnType<typeof sent>[]): CellSpec[][] =>
  tableOf(mergingInto(form).merge([gridOf("แผนรวม", master)], files.flat())[0]!);

test.each([
  [
    "headings without rows, a blank line below each header",
    titled(strategy, tactic(1), header, [], tactic(2), header, [], total(3, 8)),
    titled(strategy, tactic(1), header, row("งาน1", "ก"), tactic(2), header, row("งาน2", "ก"), total(3, 8)),
  ],
  [
    "no blank line below a header",
    titled(strategy, tactic(1), header, tactic(2), header, total(3, 6)),
    titled(strategy, tactic(1), header, row("งาน1", "ก"), tactic(2), header, row("งาน2", "ก"), total(3, 8)),
  ],
  [
    "a header of two rows",
    titled(strategy, tactic(1), ...grouped, [], tactic(2), ...grouped, [], total(3, 10)),
    titled(strategy, tactic(1), ...grouped, row("งาน1", "ก"), tactic(2), ...grouped, row("งาน2", "ก"), total(3, 10)),
  ],
  [
    "rows of the master's own",
    titled(strategy, tactic(1), header, row("เดิม", "ข"), tactic(2), header, [], total(3, 8)),
    titled(
      ...[strategy, tactic(1), header, row("เดิม", "ข"), row("งาน1", "ก"), tactic(2), header, row("งาน2", "ก")],
      total(3, 9),
    ),
  ],
  [
    "a heading that the master lacks",
    titled(strategy, tactic(1), header, row("เดิม", "ข"), total(3, 5)),
    titled(
      ...[strategy, tactic(1), header, row("เดิม", "ข"), row("งาน1", "ก"), tactic(2), header, row("งาน2", "ก")],
      total(3, 9),
    ),
  ],
  [
    "headings below their header",
    titled(strategy, header, tactic(1), row("เดิม", "ข"), header, tactic(2), row("เดิม", "ค"), total(3, 8)),
    titled(
      ...[strategy, header, tactic(1), row("เดิม", "ข"), row("งาน1", "ก"), header, tactic(2), row("เดิม", "ค")],
      ...[row("งาน2", "ก"), total(3, 10)],
    ),
  ],
])("rows go below the header of their heading: %s", (_, master, expected) => {
  const table = merged(master, sent("ก", 1, 2));
  expect(table.slice(0, expected.length - 1)).toEqual(
    expected.slice(0, -1).map((line) => expect.arrayContaining(line)),
  );
  const plan = masterPlan(readBook([gridOf("แผนรวม", table)], [form], form.id), null);
  expect("refused" in plan ? plan : plan.submission.rows.map(({ path }) => path.map(({ name }) => name))).toHaveLength(
    expected.filter(([, money]) => money === 10).length,
  );
});
