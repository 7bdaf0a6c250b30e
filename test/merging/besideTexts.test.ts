import fc from "fast-check";
import type { Content } from "../../src/change/step";
import { holds } from "../../src/change/content";
import { toA1 } from "../../src/grid/area";
import { cellAt, cellIn, type Grid } from "../../src/grid/grid";
import type { Incoming } from "../../src/merging/chooseSheets";
import type { MergeProposal } from "../../src/merging/planMerge";
import { readSheet } from "../../src/reading/readSheet";
import { sampleForm } from "../support/formLayout";
import { bodies, generatedPlan } from "../support/generatedForms";
import { gridOf, type CellSpec } from "../support/grids";
import { contentOfSheet, incoming, mergingInto, planInto } from "../support/masters";
import { property } from "../support/property";
import { typed } from "../support/smallPlan";

const form = {
  ...sampleForm("enterprise-plan-2570"),
  agencies: ["ฝ่ายธุรกิจ", "ฝ่ายวิจัย", "ฝ่ายบัญชี"].map((name) => ({ name, aliases: [] })),
};
const [business, research, accounts] = form.agencies.map(({ name }) => name) as [string, string, string];
const { plan, merge, withdraw } = mergingInto(form);
const sheet = "แผน";
const project = "โครงการสร้างรายได้";
const [code, output, outcome] = [0, 2, 3];

const table = (agency: string, rows: readonly CellSpec[][]): Grid =>
  gridOf(sheet, [
    ...[["แผนปฏิบัติการ ปีงบประมาณ 2570"], [`หน่วยงาน : ${agency}`]],
    ["รหัส", "โครงการ/กิจกรรม", "ผลผลิต", "ผลลัพธ์", "แหล่งเงิน", "งบประมาณ", "ผู้รับผิดชอบ", "ระยะเวลา"],
    ...[["ยุทธศาสตร์ที่ 4 การเงิน"], ["กลยุทธ์ที่ 4.1 ธุรกิจ"]],
    ...rows,
    [null, "รวมทั้งสิ้น", null, null, null, { formula: "=0", value: 0 }],
  ]);
const line = (name: string, made: string | null, led: string | null, baht: CellSpec, agency: string): CellSpec[] => [
  ...["0401", name, made, led, "มาตรา 13", baht, agency, "ต.ค. 69 - ก.ย. 70"],
];

/** What an agency says beside the project, with one activity below; another `version` is another file. */
const sent = (agency: string, made: string | null, led: string | null = "กำไร", version = "1"): Incoming[] => {
  const rows = [line(project, made, led, null, agency), line(`กิจกรรมของ${agency}`, "ผลงาน", "ผล", 100, agency)];
  return incoming(`${agency}-${version}.xlsx`, [table(agency, rows)], [form]);
};
const empty = [table("", [])];

const headingRow = (grids: readonly Grid[]): number =>
  grids[0]!.rows.find(({ cells }) => cells.some(({ value }) => value === project))!.index;
const beside = (grids: readonly Grid[], column: number) =>
  cellAt(grids[0]!, { row: headingRow(grids), column })?.value ?? null;
const edit = (grids: readonly Grid[], column: number, content: Content): Grid[] =>
  typed(grids, sheet, toA1({ row: headingRow(grids), column }), content);
const edits = ({ notices }: MergeProposal): string[] =>
  notices.flatMap((one) =>
    one.kind === "row-edited" ? one.edits.map(({ at }) => `${one.fate} ${toA1(at)}`) : [one.kind],
  );
const wordings = ({ choices }: MergeProposal) =>
  choices.map(({ column, wordings: all }) => [column.field, ...all.map(({ text, agencies }) => [text, ...agencies])]);

describe("a cell beside a project that somebody has edited since it was merged", () => {
  const merged = merge(empty, sent(business, "ผลผลิตก"));

  test.each<[string, number, Content]>([
    ["a text", output, { text: "แก้ด้วยมือ" }],
    ["a text of another column", outcome, { text: "แก้ด้วยมือ" }],
    ["a code", code, { text: "9999" }],
    ["a number in place of a text", output, { number: 7 }],
    ["a formula", output, { formula: "=A1", result: "แผนปฏิบัติการ ปีงบประมาณ 2570" }],
    ["a text that is taken out", output, null],
  ])("%s stays when others are merged, and is reported", (_, column, content) => {
    const edited = edit(merged, column, content);
    const planned = plan(edited, sent(research, null, null));
    expect(edits(planned)).toEqual([`stays ${toA1({ row: headingRow(merged), column })}`]);
    const after = merge(edited, sent(research, null, null));
    expect(
      holds(
        cellIn(
          after[0]!.rows.find(({ index }) => index === headingRow(after)),
          column,
        ),
        content,
      ),
    ).toBe(true);
    expect(plan(after, sent(research, null, null)).changes.steps).toEqual([]);
  });

  test("goes where its agency now says something else, and that is reported before", () => {
    const edited = edit(merged, output, { text: "แก้ด้วยมือ" });
    const again = sent(business, "ผลผลิตใหม่", "กำไร", "2");
    expect(edits(plan(edited, again))).toEqual([`replaced C${headingRow(merged) + 1}`]);
    expect(beside(merge(edited, again), output)).toBe("ผลผลิตใหม่");
  });

  test("goes with its project when that is withdrawn, and that is reported before", () => {
    const edited = edit(merged, output, { text: "แก้ด้วยมือ" });
    const replaced = incoming(
      "อื่น.xlsx",
      [table(business, [line("โครงการอื่น", "ก", "ข", null, business), line("กิจกรรมอื่น", "ก", "ข", 5, business)])],
      [form],
    );
    expect(edits(plan(edited, replaced))).toEqual([`withdrawn C${headingRow(merged) + 1}`]);
  });

  test("is no edit where it says what is to be written", () => {
    expect(edits(plan(edit(merged, output, { text: "ผลผลิตใหม่" }), sent(business, "ผลผลิตใหม่", "กำไร", "2")))).toEqual(
      [],
    );
  });
});

describe("agencies that give differing texts beside one project", () => {
  const both = [...sent(research, "ของวิจัย"), ...sent(business, "ของธุรกิจ")];
  const [choice] = plan(empty, both).choices;
  const answers = [{ id: choice!.id, answer: "ของวิจัย" }];

  test("are asked about, the first in register order in use until then", () => {
    expect(wordings(plan(empty, both))).toEqual([["output", ["ของธุรกิจ", business], ["ของวิจัย", research]]]);
    expect(beside(merge(empty, both), output)).toBe("ของธุรกิจ");
    expect(choice!.path.at(-1)).toBe(project);
  });

  test("the same however they are spaced, or where one says nothing, are not asked about", () => {
    expect(plan(empty, [...sent(research, "ของ ธุรกิจ"), ...sent(business, "ของธุรกิจ")]).choices).toEqual([]);
    expect(plan(empty, [...sent(research, "ของวิจัย"), ...sent(business, null)]).choices).toEqual([]);
  });

  test("an answer is used, kept in the master and not asked for again", () => {
    const merged = merge(empty, both, { answers });
    expect(beside(merged, output)).toBe("ของวิจัย");
    const later = plan(merged, sent(accounts, "ของวิจัย"));
    expect([later.choices, edits(later)]).toEqual([[], []]);
    expect(beside(merge(merged, sent(accounts, "ของวิจัย")), output)).toBe("ของวิจัย");
  });

  test("an answer holds as long as somebody gives that text", () => {
    const merged = merge(empty, [...both, ...sent(accounts, "ของบัญชี")], { answers });
    const without = withdraw(merged, research);
    expect(beside(without, output)).toBe("ของธุรกิจ");
    expect(wordings(plan(without, []))).toEqual([["output", ["ของธุรกิจ", business], ["ของบัญชี", accounts]]]);
  });

  test("withdrawing an agency takes its texts with it", () => {
    const merged = merge(empty, both);
    const without = withdraw(merged, business);
    expect(beside(without, output)).toBe("ของวิจัย");
    expect(contentOfSheet(without, sheet)).toEqual(contentOfSheet(merge(empty, sent(research, "ของวิจัย")), sheet));
    expect(contentOfSheet(withdraw(without, research), sheet)).toEqual(contentOfSheet(empty, sheet));
  });
});

describe("a project of the master's own", () => {
  const ownWith = (made: string | null) => [
    table("", [line(project, made, null, null, accounts), line("กิจกรรมของจังหวัด", "ก", "ข", 5, accounts)]),
  ];

  test("gets the texts that it lacks, and loses them with the agency", () => {
    const own = ownWith(null);
    const merged = merge(own, sent(business, "ผลผลิตก"));
    expect([beside(merged, output), beside(merged, outcome)]).toEqual(["ผลผลิตก", "กำไร"]);
    expect(plan(merged, sent(business, "ผลผลิตก")).changes.steps).toEqual([]);
    expect(contentOfSheet(withdraw(merged, business), sheet)).toEqual(contentOfSheet(own, sheet));
  });

  test("keeps its own text where an agency says something else, and a person is asked", () => {
    const own = ownWith("ของจังหวัด");
    const planned = plan(own, sent(business, "ของธุรกิจ"));
    expect(wordings(planned)).toContainEqual(["output", ["ของจังหวัด"], ["ของธุรกิจ", business]]);
    expect(beside(merge(own, sent(business, "ของธุรกิจ")), output)).toBe("ของจังหวัด");
    const { id } = planned.choices.find(({ column }) => column.field === "output")!;
    const chosen = merge(own, sent(business, "ของธุรกิจ"), { answers: [{ id, answer: "ของธุรกิจ" }] });
    expect(beside(chosen, output)).toBe("ของธุรกิจ");
    expect(beside(withdraw(chosen, business), output)).toBe("ของจังหวัด");
  });
});

const marker = fc.constantFrom<Content>({ text: "แก้ด้วยมือ" }, { number: 987_654 }, { formula: "=1+1", result: 2 });

property(
  "[M12] whatever somebody types into a cell of a merged plan, the next merge keeps it or a notice names its row",
  [generatedPlan, fc.nat(), fc.nat(), marker],
  ({ form: drawn, sheets, master }, rowAt, columnAt, content) => {
    const into = mergingInto(drawn);
    const [one, other] = sheets.map((grid, i) => incoming(`${bodies[i]}.xlsx`, [grid], [drawn]));
    const merged = into.merge([master], one!);
    const { submission } = readSheet(merged[0]!, drawn);
    const first = submission.headers[0]!.area.bottom + 1;
    const lines = merged[0]!.rows.filter(({ index }) => index >= first);
    const row = lines[rowAt % lines.length]!.index;
    const column = columnAt % drawn.columns.length;
    const edited = typed(merged, "แผน", toA1({ row, column }), content);
    const planned = planInto(edited, drawn, { now: "2027-01-31T09:00:00+07:00", person: null, submissions: other! });
    if ("refused" in planned) return expect(planned.at).not.toBeNull();
    const after = into.merge(edited, other!)[0]!;
    const isKept = after.rows.some(({ cells }) =>
      holds(
        cells.find((cell) => cell.column === column),
        content,
      ),
    );
    const isNamed = planned.notices.some(
      (notice) =>
        ("at" in notice && notice.at.row === row) ||
        ("row" in notice && notice.row === row) ||
        ("rows" in notice && Array.isArray(notice.rows) && notice.rows.includes(row)),
    );
    expect([isKept || isNamed, toA1({ row, column })]).toEqual([true, toA1({ row, column })]);
  },
  40,
);
