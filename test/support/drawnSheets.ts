import fc from "fast-check";
import type { Form, FormLevel } from "../../src/forms/schema";
import type { Incoming } from "../../src/merging/chooseSheets";
import { formFrom } from "./fileForm";
import { gridOf, type CellSpec } from "./grids";
import { incoming } from "./masters";

/** A form of a plan with a sheet for each strategy, and what agencies send of it. */
export interface DrawnSheets {
  readonly form: Form;
  readonly sent: readonly Sent[];
}

interface Sent {
  readonly agency: string;
  readonly rows: readonly SentRow[];
}

/** A row by its heading at each level, outermost first, and its amounts in baht or thousands of them. */
interface SentRow {
  readonly path: readonly number[];
  readonly amounts: readonly number[];
}

/** What sheets are named after: signs that no sheet name may hold, quotes, names cut to the same 31 characters. */
const strategyNames = [
  "ถนน",
  "คนของ 'เมือง'",
  "การพัฒนา/โครงสร้างพื้นฐาน: ระบบ [คมนาคม] และขนส่งของจังหวัด",
  "การพัฒนา/โครงสร้างพื้นฐาน: ระบบ [คมนาคม] และขนส่งของประเทศ",
  "Road!A1",
];
export const drawnAgencies = ["เทศบาล", "อบต.", "แขวงทางหลวง"];

const levelFile = (id: string, name: string, numbering: string) => ({ id, name, labels: `${name}ที่`, numbering });

/**
 * A form of 1 to 4 strategies, 1 to 3 levels of headings, with or without a summary, a total at any or no level.
 */
interface Shape {
  readonly strategies: readonly number[];
  readonly depth: number;
  readonly amounts: number;
  readonly unit: string;
  /** The level that carries a total, from the outermost; -1: none. */
  readonly totalAt: number;
  readonly summary: boolean;
  /** The level below each of whose headings the header is; null: it is once above all. */
  readonly header: number | null;
  readonly grand: string;
  readonly numbered: boolean;
  /** Whether the innermost heading in a row is a project, with its total beside it. */
  readonly beside: boolean;
}

export const formOfShape = (shape: Shape): Form => {
  const { strategies, depth, amounts, unit, totalAt, summary, header, grand, numbered, beside } = shape;
  const inRows = [
    levelFile("strategy", "ยุทธศาสตร์", numbered ? "always" : "sometimes"),
    levelFile("tactic", "กลยุทธ์", "always"),
    levelFile("plan", "แผนงาน", "always"),
  ].slice(0, depth);
  const of = (at: number) => inRows[Math.min(at, depth - 1)]!.id;
  const taxonomyBelow = (at: number, name: string): object[] =>
    at === depth
      ? []
      : [1, 2].map((number) => ({
          ...{ level: inRows[at]!.id, number, name: `${["", "พัฒนา", "งาน"][at]}${"กข"[number - 1]}${name}` },
          children: taxonomyBelow(at + 1, name),
        }));
  const file = {
    ...{ format: 2, id: "drawn-sheets", title: "แผนสุ่ม", fiscalYear: 2570, amountFormat: "#,##0.00" },
    levels: [
      ...inRows,
      ...(beside ? [{ id: "work", name: "งาน", begins: "โครงการ", numbering: "never" }] : []),
      { id: "project", name: "กิจกรรม" },
    ],
    columns: [
      { level: "project" },
      ...Array.from({ length: amounts }, (_, i) => ({
        ...{ id: `m${i}`, kind: "amount", unit, name: `เงินกอง${"กขค"[i]}` },
      })),
      { role: "agency", name: "ผู้รับผิดชอบ" },
    ],
    main: Array.from({ length: amounts }, (_, i) => `m${i}`),
    totals: [
      ...(totalAt < 0 ? [] : [{ level: of(totalAt), label: "รวม" }]),
      ...(beside ? [{ level: "work", at: "heading" }] : []),
      { label: "รวมทั้งสิ้น", at: summary ? "after" : grand },
    ],
    ...(header === null ? {} : { print: { header: of(header) } }),
    sheets: { level: "strategy", ...(summary ? { summary: "สรุป" } : {}) },
    taxonomy: strategies.map((at, i) => ({
      ...{ level: "strategy", ...(numbered ? { number: i + 1 } : {}), name: strategyNames[at] },
      children: taxonomyBelow(1, String(at)),
    })),
  };
  return formFrom(file);
};

const drawnForms: fc.Arbitrary<Shape> = fc.record({
  ...{ strategies: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), depth: fc.integer({ min: 1, max: 3 }) },
  ...{ amounts: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom("baht", "thousand") },
  ...{ totalAt: fc.integer({ min: -1, max: 2 }), summary: fc.boolean() },
  ...{ header: fc.option(fc.nat(2)), grand: fc.constantFrom("after", "after", "before"), numbered: fc.boolean() },
  beside: fc.boolean(),
});

const rowsOf = (form: Form): fc.Arbitrary<SentRow[]> =>
  fc.uniqueArray(
    fc.record({
      path: fc.tuple(fc.nat(form.taxonomy.length - 1), fc.nat(1), fc.nat(1), fc.nat(20)),
      amounts: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 90_000_000 }).map((n) => n / 100))),
    }),
    { minLength: 1, maxLength: 6, selector: ({ path }) => path[3] },
  );

export const drawnSheets: fc.Arbitrary<DrawnSheets> = drawnForms.chain((shape) => {
  const form = formOfShape(shape);
  const sent = fc
    .tuple(...drawnAgencies.map((agency) => fc.option(rowsOf(form).map((rows): Sent => ({ agency, rows })))))
    .map((all) => all.flatMap((one) => one ?? []));
  // What fails is shown by what was drawn, not by the whole form.
  return sent.map((all) => ({ form, sent: all, [fc.toStringMethod]: () => JSON.stringify({ ...shape, sent: all }) }));
});

/** A file as an agency sends it: all on one sheet, headings as the form writes them. */
export function fileOf({ form }: DrawnSheets, { agency, rows }: Sent, factor = 1): Incoming[] {
  const inRows = form.levels.filter(({ place }) => place === "row");
  const amounts = form.columns.filter(({ kind }) => kind === "amount").length;
  const lines: CellSpec[][] = [["แผนสุ่ม ปีงบประมาณ 2570"], [`หน่วยงาน : ${agency}`]];
  lines.push(form.columns.map(({ headers }) => headers[0]!));
  const below = (of: readonly SentRow[], depth: number, nodes: Form["taxonomy"], parent: number | null): void => {
    const level = inRows[depth];
    if (level?.begins.length) {
      for (const at of [0, 1]) {
        const own = of.filter((row) => row.path[3]! % 2 === at);
        if (own.length === 0) continue;
        lines.push([`${level.begins[0]}ที่ดิน${"กข"[at]}`]);
        below(own, depth + 1, [], null);
      }
      return;
    }
    if (!level) {
      for (const row of of) {
        const money = row.amounts.slice(0, amounts).map((amount) => amount * factor);
        lines.push([`งานที่ ${row.path[3]}`, ...money, agency]);
      }
      return;
    }
    nodes.forEach((node, at) => {
      const own = of.filter((row) => row.path[depth] === at);
      if (own.length === 0) return;
      lines.push([writtenOf(level, node, parent)]);
      below(own, depth + 1, node.children, node.number);
    });
  };
  below(rows, 0, form.taxonomy, null);
  return incoming(`${agency}.xlsx`, [gridOf("แผน", lines)], [form]);
}

const writtenOf = (level: FormLevel, { number, name }: Form["taxonomy"][number], parent: number | null): string =>
  (number === null ? (level.writtenBare ?? "{name}") : level.written)
    .replace("{parent}", String(parent ?? ""))
    .replace("{number}", String(number))
    .replace("{name}", name);
