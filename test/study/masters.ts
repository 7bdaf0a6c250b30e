import { flatForm } from "../../src/forms/flatForm";
import { rayongPlan2554 } from "../../src/forms/rayongPlan2554";
import type { Form, TaxonomyNode } from "../../src/forms/schema";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Grid } from "../../src/grid/grid";
import { fieldsOf } from "../../src/forms/planFields";
import type { Field } from "../../src/plan/fields";
import { readWorkbook, type PlanReading } from "../../src/reading/readWorkbook";
import { masterOf, submissionOf, type RowSpec } from "../support/generatedPlans";
import { mergingInto } from "../support/masters";
import type { Random } from "./random";

/** Who made a master, and how its totals are in it. */
export type Origin = "merged by us" | "by hand, with formulas" | "by hand, typed totals";

/** A master without a fault. */
export interface SoundMaster {
  readonly origin: Origin;
  readonly form: Form;
  readonly grids: readonly Grid[];
  readonly plan: PlanReading;
  /** The plan's own sheet. */
  readonly grid: Grid;
}

/** A form small enough for a thousand masters in a minute. */
const firstStrategies = (form: Form, count: number): Form => ({ ...form, taxonomy: form.taxonomy.slice(0, count) });

/** The form, and the one the master is laid out by. */
const layouts: readonly (readonly [Form, Form])[] = [
  [firstStrategies(tratPlan2565, 2), firstStrategies(tratPlan2565, 2)],
  [firstStrategies(tratPlan2565, 1), firstStrategies(tratPlan2565, 1)],
  [firstStrategies(rayongPlan2554, 3), firstStrategies(rayongPlan2554, 3)],
  [firstStrategies(tratPlan2565, 2), flatForm(firstStrategies(tratPlan2565, 2))],
];

export const origins: readonly Origin[] = ["merged by us", "by hand, with formulas", "by hand, typed totals"];

/** A master of one of several forms and shapes, its rows made up. */
export function soundMaster(origin: Origin, random: Random): SoundMaster {
  // A flat table has no totals; only where rows came from can be verified.
  const [form, layout] = random.of(origin === "merged by us" ? layouts : layouts.slice(0, 3));
  const shape = { blanks: random.below(3), merged: random.below(2) === 0, parting: random.below(2) === 0, lacking: [] };
  const agencies = chosen(form.agencies, 3 + random.below(4), random).map(({ name }) => name);
  const sent = agencies.map((agency) => ({ agency, rows: rowsOf(form, agency, 2 + random.below(5), random) }));
  const own = sent.flatMap(({ rows }) => rows);
  const merged = origin === "merged by us";
  const empty = masterOf(layout, {
    ...shape,
    rows: merged ? [] : numbered(own),
    totals: origin === "by hand, typed totals" ? "typed" : "formula",
  });
  const grids = merged
    ? mergingInto(form).merge(
        [empty],
        sent.map(({ agency, rows }, at) => ({
          ...{ fileName: `${agency}.xlsx`, sha256: String(at + 1).repeat(64) },
          submission: submissionOf(form, agency, rows),
        })),
      )
    : [origin === "by hand, typed totals" && random.below(2) === 0 ? withoutFormulas(empty) : empty];
  const { plans } = readWorkbook(grids.slice(0, 1), [form], { form: form.id });
  return { origin, form, grids, plan: plans[0]!, grid: grids[0]! };
}

/** Every formula turned into the value it shows: a grand total that was typed as well. */
const withoutFormulas = (grid: Grid): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, formula: null })) })),
});

function chosen<T>(from: readonly T[], count: number, random: Random): T[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.below(left.length), 1)[0]!);
}

const works = ["อบรมคุณธรรม", "สำรวจความเห็น", "จัดทำคู่มือ", "เผยแพร่ข่าวสาร", "ตรวจเยี่ยมหน่วยงาน", "ประกวดสื่อรณรงค์"];
const publics = ["เยาวชน", "ข้าราชการ", "ผู้นำชุมชน", "ผู้ประกอบการ", "ครูและบุคลากร", "เครือข่ายภาคประชาชน", "ผู้สูงอายุ"];

/** Rows of one agency, each an activity of its own. */
function rowsOf(form: Form, agency: string, count: number, random: Random): RowSpec[] {
  const columns = form.columns.filter(({ kind }) => kind !== "ordinal").map(({ field }) => field);
  const { amounts, kinds } = fieldsOf(form);
  const names = new Set<string>();
  while (names.size < count) names.add(`${random.of(works)}สำหรับ${random.of(publics)}`);
  return [...names].map((name, at) => {
    const funded = random.below(5) === 0 ? null : random.of(amounts);
    const values = columns.map((field): [Field, string | number | null] => {
      if (kinds[field] === "amount") return [field, field === funded ? baht(random) : 0];
      if (kinds[field] === "number") return [field, 1 + random.below(90)];
      if (field === "unit") return [field, "คน"];
      if (field === "agency") return [field, agency];
      return [field, `${name} ${field} ${at + 1}`];
    });
    return { path: pathOf(form, name, random), values: Object.fromEntries(values), agency };
  });
}

/** Amounts as officers write them: hundreds mostly, tens and satang now and then. */
function baht(random: Random): number {
  const kind = random.below(10);
  if (kind === 0) return 1 + random.below(90_000) + 0.25 * random.below(4);
  if (kind < 4) return 10 * (12 + random.below(9_000));
  return 100 * (11 + random.below(4_000));
}

function pathOf(form: Form, name: string, random: Random): RowSpec["path"] {
  const path: RowSpec["path"][number][] = [];
  let nodes: readonly TaxonomyNode[] = form.taxonomy;
  for (const { field, closed, place } of form.levels) {
    const listed = nodes.filter((node) => node.field === field);
    if (closed && listed.length > 0) {
      const node = random.of(listed);
      path.push({ field, name: node.name, number: node.number });
      nodes = node.children;
    } else if (!closed && place === "row") {
      path.push({ field, name: `โครงการ${random.of(["หนึ่ง", "สอง"])}จังหวัดใสสะอาด`, number: 1 });
    } else if (!closed)
      path.push({ field, name: field === "activity" ? `กิจกรรม${name}` : `โครงการ${name}`, number: 1 });
  }
  return path;
}

/** Numbers run on within their headings, as somebody who types a master keeps them. */
function numbered(rows: readonly RowSpec[]): RowSpec[] {
  const counts = new Map<string, Map<string, number>>();
  return rows.map((row) => {
    const path = row.path.map((step, depth) => {
      if (depth < row.path.length - 1 || step.number === null) return step;
      const above = JSON.stringify(row.path.slice(0, depth).map(({ name }) => name));
      const known = counts.get(above) ?? new Map<string, number>();
      counts.set(above, known);
      const number = known.get(step.name) ?? known.size + 1;
      known.set(step.name, number);
      return { ...step, number };
    });
    return { ...row, path };
  });
}
