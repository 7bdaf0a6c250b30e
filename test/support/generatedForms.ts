import fc from "fast-check";
import type { Form, FormColumn } from "../../src/forms/schema";
import { columnName } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { formFrom } from "./fileForm";
import { gridOf, type CellSpec } from "./grids";

/** A form that nobody has thought of, and rows that two agencies send of it. */
export interface GeneratedPlan {
  readonly form: Form;
  readonly sheets: readonly [Grid, Grid];
  readonly master: Grid;
}

export const bodies = ["สำนักงานหนึ่ง", "สำนักงานสอง"] as const;

/** A value of each kind as it is typed. */
const cellOfKind: Partial<Record<FormColumn["kind"], fc.Arbitrary<CellSpec>>> = {
  amount: fc.constantFrom(0, 100, 2_500.5, 38_800.25),
  number: fc.constantFrom(0, 3, 12.5),
  percent: fc.constantFrom(5, 33.33, 100),
  text: fc.constantFrom("=SUM(A1)", "+1", "ผลดี", "มีผู้เข้าร่วม").map((value) => ({ value })),
  list: fc.constantFrom("ปกติ", "เร่งด่วน"),
  date: fc.constantFrom("1 ต.ค. 69", "15 ม.ค. 2570"),
  period: fc.constantFrom("ต.ค. 69 - ก.ย. 70", "ม.ค. 70 - มี.ค. 70"),
  mark: fc.constantFrom("✓", "/", null),
  code: fc.constantFrom("0012", "9999"),
};
const kinds = Object.keys(cellOfKind) as FormColumn["kind"][];

const own = (kind: FormColumn["kind"], i: number, group: number): object => ({
  ...{ id: `c${i}`, kind, name: `ช่องที่ ${i}ก`, groups: group === 0 ? [] : [`กลุ่มใหญ่ ${group}ก`] },
  ...(kind === "list" ? { list: "urgency" } : {}),
  ...(kind === "code" ? { digits: 4 } : {}),
});

const columns = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.nat(2)), { minLength: 1, maxLength: 5 })
  .map((drawn) => drawn.sort(([, a], [, b]) => a - b).map(([kind, group], i) => own(kind, i, group)));

const members = ["หนึ่ง", "สอง"].map((name, i) => ({ id: `m${i}`, name: `แหล่ง${name}` }));
const series = fc.record({
  ...{ series: fc.constant("s"), name: fc.constant("เงินชุด"), groups: fc.constant("เงินทุกแหล่ง") },
  over: fc.constantFrom<unknown[]>(members),
  unit: fc.constantFrom("baht", "thousand"),
  sum: fc.constant({ name: "รวมแหล่ง" }),
});

const formFiles = fc
  .record({
    ...{ columns, series: fc.option(series), unit: fc.constantFrom("baht", "thousand", "million") },
    ...{ beside: fc.boolean(), subtotal: fc.boolean(), grand: fc.constantFrom("after", "before") },
    agencyColumn: fc.boolean(),
  })
  .map(({ columns, series, unit, beside, subtotal, grand, agencyColumn }) => ({
    ...{ format: 2, id: "drawn", title: "แผนสุ่ม", fiscalYear: 2570, main: "money" },
    levels: [
      { id: "strategy", name: "ยุทธศาสตร์", labels: "ยุทธศาสตร์ที่", numbering: "always" },
      ...(beside ? [{ id: "project", name: "โครงการ", begins: "โครงการ", numbering: "never" }] : []),
      { id: "activity", name: "กิจกรรม", begins: "กิจกรรม", numbering: "never" },
    ],
    columns: [
      { level: "activity" },
      { id: "money", kind: "amount", unit, name: "วงเงินงบประมาณ" },
      ...columns,
      ...(series ? [series] : []),
      ...(agencyColumn ? [{ role: "agency", name: "หน่วยงาน" }] : []),
    ],
    lists: { urgency: ["ปกติ", "เร่งด่วน"] },
    totals: [
      ...(subtotal ? [{ level: "strategy", label: "รวมยุทธศาสตร์" }] : []),
      ...(beside ? [{ level: "project", at: "heading" }] : []),
      { label: "รวมทั้งสิ้น", at: grand },
    ],
  }));

interface RowDrawn {
  readonly strategy: number;
  readonly project: number;
  readonly activity: number;
  readonly cells: Readonly<Record<string, CellSpec>>;
}

const rowsOf = (form: Form): fc.Arbitrary<RowDrawn[]> =>
  fc.array(
    fc.record({
      ...{ strategy: fc.integer({ min: 1, max: 2 }), project: fc.nat(1), activity: fc.nat(30) },
      cells: fc.record(
        Object.fromEntries(
          form.columns.flatMap(({ field, kind, derived, role }) =>
            derived || role === "agency" || !cellOfKind[kind] ? [] : [[field, cellOfKind[kind]]],
          ),
        ),
      ),
    }),
    { minLength: 1, maxLength: 5 },
  );

export const generatedPlan: fc.Arbitrary<GeneratedPlan> = formFiles.chain((file) => {
  const form = formFrom(file);
  return fc.tuple(rowsOf(form), rowsOf(form)).map(([one, other]) => ({
    form,
    sheets: [sheetOf(form, one, bodies[0]), sheetOf(form, other, bodies[1])] as const,
    master: sheetOf(form, [], ""),
  }));
});

function sheetOf(form: Form, drawn: readonly RowDrawn[], agency: string): Grid {
  const { headed, merges } = headerOf(form);
  const table: CellSpec[][] = [["ปีงบประมาณ 2570"], [`หน่วยงาน : ${agency}`], ...headed];
  const total = (label: string) => table.push([label]);
  if (form.totals.grandFirst) total("รวมทั้งสิ้น");
  for (const strategy of agency === "" ? [1] : [1, 2]) {
    const rows = drawn.filter((row) => row.strategy === strategy);
    if (agency !== "" && rows.length === 0) continue;
    table.push([`ยุทธศาสตร์ที่ ${strategy} การพัฒนา${"กข"[strategy - 1]}`]);
    const isBeside = form.totals.beside.length > 0;
    for (const project of isBeside ? [0, 1] : [null]) {
      const below = rows.filter((row) => project === null || row.project === project);
      if (project !== null && below.length > 0) table.push([`โครงการที่ดิน${"กข"[project]}`]);
      for (const row of below) table.push(lineOf(form, row, table.length + 1, agency));
    }
    if (form.totals.level !== null) total("รวมยุทธศาสตร์");
  }
  if (!form.totals.grandFirst) total("รวมทั้งสิ้น");
  return gridOf("แผน", table, { merges });
}

/** Two rows of headers: what groups columns, and their own; one where nothing does. */
function headerOf({ columns }: Form): { headed: CellSpec[][]; merges: string[] } {
  const top = 3;
  if (columns.every(({ groups }) => groups.length === 0)) {
    return { headed: [columns.map(({ headers }) => headers[0]!)], merges: [] };
  }
  const merges = columns.flatMap(({ groups }, i) => {
    const name = columnName(i);
    return groups.length === 0 ? [`${name}${top}:${name}${top + 1}`] : [];
  });
  const over = columns.map(({ headers, groups }, i): CellSpec => {
    if (groups.length === 0) return headers[0]!;
    return columns[i - 1]?.groups[0] === groups[0] ? null : groups[0]!;
  });
  return { headed: [over, columns.map(({ headers, groups }) => (groups.length === 0 ? null : headers[0]!))], merges };
}

const lineOf = (form: Form, { cells, activity }: RowDrawn, row: number, agency: string): CellSpec[] =>
  form.columns.map(({ field, kind, role }): CellSpec => {
    if (kind === "level") return `กิจกรรมที่ทำ${activity}`;
    if (role === "agency") return agency;
    const sum = form.relations.find((relation) => relation.kind === "sum" && relation.whole === field);
    if (sum?.kind !== "sum") return cells[field] ?? null;
    const parts = sum.parts.map((part) => `${columnName(form.columns.findIndex((one) => one.field === part))}${row}`);
    return {
      formula: `=${parts.join("+")}`,
      value: sum.parts.reduce((all, part) => all + Number(cells[part] ?? 0), 0),
    };
  });
