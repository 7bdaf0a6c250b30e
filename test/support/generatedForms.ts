import fc from "fast-check";
import type { Form, FormColumn } from "../../src/forms/schema";
import { totalLabel } from "../../src/forms/totalLabel";
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

/** Columns of a kind each, under no text to three; two may have one name where they are under different texts. */
const own = (kind: FormColumn["kind"], i: number, above: readonly string[], isTwin: boolean): object => ({
  ...{ id: `c${i}`, kind, name: isTwin ? "ช่องเดียวกัน" : `ช่องที่ ${i}ก` },
  ...(above.length > 0 ? { groups: [...above].reverse(), above } : {}),
  ...(kind === "list" ? { list: "urgency" } : {}),
  ...(kind === "code" ? { digits: 4 } : {}),
  ...(kind === "number" ? { total: "mean" } : {}),
});

const columns = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.nat(2), fc.boolean()), { minLength: 1, maxLength: 5 })
  .chain((drawn) => fc.tuple(fc.constant(drawn), fc.array(fc.nat(2), { minLength: 2, maxLength: 2 })))
  .map(([drawn, depths]) => {
    const twins = new Set<number>();
    return [...drawn]
      .sort(([, a], [, b]) => a - b)
      .map(([kind, group, twin], i) => {
        const above = group === 0 ? [] : ["กลุ่มใหญ่", "กลุ่มกลาง", "กลุ่มย่อย"].slice(0, 1 + depths[group - 1]!);
        const isTwin = twin && group > 0 && !twins.has(group);
        if (isTwin) twins.add(group);
        return own(
          kind,
          i,
          above.map((text) => `${text} ${group}ก`),
          isTwin,
        );
      });
  });

const members = ["หนึ่ง", "สอง"].map((name, i) => ({ id: `m${i}`, name: `แหล่ง${name}` }));
const series = fc.record({
  ...{ series: fc.constant("s"), name: fc.constant("เงินชุด"), groups: fc.constant("เงินทุกแหล่ง") },
  over: fc.constantFrom<unknown[]>(members),
  unit: fc.constantFrom("baht", "thousand"),
  sum: fc.constant({ name: "รวมแหล่ง" }),
});

/** Levels whose headings have rows of their own, outermost first. */
const rowLevels = ["ยุทธศาสตร์", "เป้าประสงค์", "กลยุทธ์", "มาตรการ", "ผลผลิต"];
const drawnLevels = fc.record({
  /** How many of them. */
  rows: fc.nat(rowLevels.length),
  /** Whether the innermost heading in a row of its own is a project, with its total beside it. */
  beside: fc.boolean(),
  /** Whether a level in a column is above the innermost. */
  column: fc.boolean(),
  /** Whether the form lists what rows there are; of a plan without headings in rows. */
  fixed: fc.boolean(),
});

const formFiles = fc
  .record({
    ...{ columns, series: fc.option(series), unit: fc.constantFrom("baht", "thousand", "million") },
    ...{ levels: drawnLevels, subtotal: fc.option(fc.nat(4)), grand: fc.constantFrom("after", "before") },
    ...{ agencyColumn: fc.boolean(), most: fc.boolean(), sender: fc.constantFrom("column", "title", "file") },
    label: fc.constantFrom("รวมระดับนี้", "รวมระดับนี้ {name}", "รวมระดับที่ {number}"),
  })
  .map(({ columns, series, unit, levels, subtotal, grand, agencyColumn, most, sender, label }) => {
    const inRows = rowLevels.slice(0, levels.rows);
    const beside = levels.beside && inRows.length > 0;
    const isFixed = levels.fixed && inRows.length === 0 && !levels.column;
    return {
      ...{ format: 2, id: "drawn", title: "แผนสุ่ม", fiscalYear: 2570, main: "money" },
      levels: [
        ...inRows.map((name, i) => ({ id: `l${i}`, name, labels: `${name}ที่`, numbering: "always" })),
        ...(beside ? [{ id: "project", name: "โครงการ", begins: "โครงการ", numbering: "never" }] : []),
        ...(levels.column ? [{ id: "part", name: "งานหลัก", place: "column", numbering: "never" }] : []),
        { id: "activity", name: "กิจกรรม", begins: "กิจกรรม", numbering: "never", open: !isFixed },
      ],
      columns: [
        ...(levels.column ? [{ level: "part" }] : []),
        { level: "activity" },
        { id: "money", kind: "amount", unit, name: "วงเงินงบประมาณ" },
        ...(most ? [{ id: "spent", kind: "amount", unit, name: "จ่ายไปแล้ว" }] : []),
        ...columns,
        ...(series ? [series] : []),
        ...(agencyColumn ? [{ role: "agency", name: "หน่วยงาน" }] : []),
      ],
      ...(sender === "column" ? {} : { sender }),
      // Whose a file is that its name alone says, the register must have.
      agencies: sender === "file" ? [...bodies] : [],
      relations: most ? [{ most: ["spent", "money"] }] : [],
      taxonomy: isFixed ? items.map((name) => ({ level: "activity", name })) : [],
      lists: { urgency: ["ปกติ", "เร่งด่วน"] },
      totals: [
        ...(subtotal !== null && inRows.length > 0 ? [{ level: `l${subtotal % inRows.length}`, label }] : []),
        ...(beside ? [{ level: "project", at: "heading" }] : []),
        { label: "รวมทั้งสิ้น", at: grand },
      ],
    };
  });

const items = Array.from({ length: 4 }, (_, i) => `กิจกรรมตามรายการ${"กขคง"[i]}`);

interface RowDrawn {
  /** Which heading of each level, outermost first; those of the levels there are count. */
  readonly headings: readonly number[];
  readonly activity: number;
  readonly cells: Readonly<Record<string, CellSpec>>;
}

const rowsOf = (form: Form): fc.Arbitrary<RowDrawn[]> =>
  fc.array(
    fc.record({
      headings: fc.array(fc.nat(1), { minLength: 8, maxLength: 8 }),
      activity: fc.nat(form.taxonomy.length > 0 ? items.length - 1 : 30),
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

/** A master that is empty has a heading of each level that is not below its totals. */
function sheetOf(form: Form, drawn: readonly RowDrawn[], agency: string): Grid {
  const { headed, merges } = headerOf(form);
  const table: CellSpec[][] = [["ปีงบประมาณ 2570"], [`หน่วยงาน : ${agency}`], ...headed];
  const total = (label: string) => table.push([label]);
  const inRows = form.levels.filter(({ place }) => place === "row");
  const below = (depth: number, rows: readonly RowDrawn[]): void => {
    const level = inRows[depth];
    if (!level) {
      const ordered = [...rows].sort((a, b) => a.headings[depth]! - b.headings[depth]!);
      for (const row of ordered) table.push(lineOf(form, row, depth, table.length + 1, agency));
      return;
    }
    for (const at of [0, 1]) {
      const own = rows.filter(({ headings }) => headings[depth] === at);
      if (agency === "" ? at > 0 || level.field === "project" : own.length === 0) continue;
      table.push([headingOf(level, at)]);
      below(depth + 1, own);
      const [label] = form.totals.subtotalLabels;
      const heading = { number: at + 1, name: `การพัฒนา${"กข"[at]}` };
      if (form.totals.level === level.field) total(totalLabel(form, label!, heading));
    }
  };
  if (form.totals.grandFirst) total("รวมทั้งสิ้น");
  below(0, drawn);
  if (!form.totals.grandFirst) total("รวมทั้งสิ้น");
  return gridOf("แผน", table, { merges });
}

const headingOf = ({ labels, begins }: Form["levels"][number], at: number): string =>
  labels.length > 0 ? `${labels[0]} ${at + 1} การพัฒนา${"กข"[at]}` : `${begins[0]}ที่ดิน${"กข"[at]}`;

/** As many rows of headers as the deepest column needs: what groups columns, and their own below it. */
function headerOf({ columns }: Form): { headed: CellSpec[][]; merges: string[] } {
  const top = 3;
  const depth = 1 + Math.max(...columns.map(({ above }) => above.length));
  const headed = Array.from({ length: depth }, (): CellSpec[] => columns.map(() => null));
  const merges = columns.flatMap(({ headers, above }, i) => {
    const left = columns[i - 1]?.above;
    above.forEach((text, row) => {
      if (left?.[row] !== text) headed[row]![i] = text;
    });
    headed[above.length]![i] = headers[0]!;
    const name = columnName(i);
    return above.length === depth - 1 ? [] : [`${name}${top + above.length}:${name}${top + depth - 1}`];
  });
  return { headed, merges };
}

const lineOf = (
  form: Form,
  { cells, activity, headings }: RowDrawn,
  depth: number,
  row: number,
  agency: string,
): CellSpec[] =>
  form.columns.map(({ field, kind, role }): CellSpec => {
    if (kind === "level" && form.levels.at(-1)!.field !== field) return `ด้านบริการประชาชน${"กข"[headings[depth]!]}`;
    if (kind === "level") return form.taxonomy.length > 0 ? items[activity]! : `กิจกรรมที่ทำ${activity}`;
    // Who is responsible for a row may be anybody, where the column does not say who sends.
    if (role === "agency") return form.sender === "column" ? agency : `กองที่ ${activity % 2}`;
    const sum = form.relations.find((relation) => relation.kind === "sum" && relation.whole === field);
    if (sum?.kind !== "sum") return cells[field] ?? null;
    const parts = sum.parts.map((part) => `${columnName(form.columns.findIndex((one) => one.field === part))}${row}`);
    return {
      formula: `=${parts.join("+")}`,
      value: sum.parts.reduce((all, part) => all + Number(cells[part] ?? 0), 0),
    };
  });
