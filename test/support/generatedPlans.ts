import fc from "fast-check";
import type { Form, TaxonomyNode } from "../../src/forms/schema";
import { columnName } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { fieldsOf } from "../../src/forms/planFields";
import type { Field } from "../../src/plan/fields";
import { satangFromBaht, type Satang } from "../../src/plan/satang";
import type { Heading, PlanRow, Submission } from "../../src/plan/submission";
import { toThaiDigits } from "../../src/text/digits";
import { gridOf, type CellSpec } from "./grids";

/** One row as a test has it. Amounts in baht. */
export interface RowSpec {
  readonly path: readonly { readonly field: Field; readonly name: string; readonly number: number | null }[];
  readonly values: Partial<Readonly<Record<Field, string | number | null>>>;
  readonly agency: string | null;
}

/** How a master is laid out. */
export interface MasterSpec {
  /** What is in it before any merge. */
  readonly rows: readonly RowSpec[];
  /** Blank lines kept under each innermost listed heading. */
  readonly blanks: number;
  readonly totals: "formula" | "typed" | "short" | "none";
  /** Whether a heading in a column is merged down over its rows. */
  readonly merged: boolean;
  /** Innermost headings of blocks that the master lacks, by their place among all blocks. */
  readonly lacking: readonly number[];
  readonly parting: boolean;
}

const valueColumns = (form: Form) => form.columns.filter(({ kind }) => kind !== "ordinal" && kind !== "level");

/** A made-up row under some listed headings of a form. */
export function rowOf(form: Form, agency: string | null): fc.Arbitrary<RowSpec> {
  const ofAgency = fieldsOf(form).roles.agency;
  const listed = form.levels.filter(({ closed }) => closed);
  const open = form.levels.filter(({ closed }) => !closed);
  const closedPath = fc.array(fc.nat(), { minLength: listed.length, maxLength: listed.length }).map((choices) => {
    const path: RowSpec["path"][number][] = [];
    let nodes: readonly TaxonomyNode[] = form.taxonomy;
    listed.forEach(({ field }, i) => {
      const among = nodes.filter((node) => node.field === field);
      const node = among[choices[i]! % among.length];
      if (!node) return;
      path.push({ field, name: node.name, number: node.number });
      nodes = node.children;
    });
    return path;
  });
  const openPath = fc.tuple(
    ...open.map(({ field, role }) =>
      fc
        .record({
          name: fc
            .constantFrom("ก", "ข", "ค", "ง")
            .map((letter) => `${role === "activity" ? "กิจกรรม" : "โครงการ"}อย่าง ${letter}`),
          number: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 }),
        })
        .map((step) => ({ field, ...step })),
    ),
  );
  const values = fc.record(
    Object.fromEntries(
      valueColumns(form).map(({ field: name, kind, role }) => {
        if (kind === "amount") return [name, fc.constantFrom(0, 0, 100, 2_500.5, 38_800)];
        if (kind === "number") return [name, fc.integer({ min: 1, max: 100 })];
        if (role === "unit") return [name, fc.constantFrom("คน", "ครั้ง")];
        return [name, fc.constantFrom("=SUM(A1)", "+1", "ผลดี", "มีผู้เข้าร่วม", null)];
      }),
    ),
  );
  return fc.tuple(closedPath, openPath, values).map(([above, below, made]) => ({
    path: [...above, ...below].sort((a, b) => depthOf(form, a.field) - depthOf(form, b.field)),
    values: { ...made, ...(ofAgency === undefined ? {} : { [ofAgency]: agency }) },
    agency,
  }));
}

const depthOf = (form: Form, field: Field): number => form.levels.findIndex((level) => level.field === field);

/** A submission of these rows, as reading would give it. */
export function submissionOf(form: Form, agency: string | null, rows: readonly RowSpec[]): Submission {
  const columns = form.columns.map(({ field }) => field);
  const fields = fieldsOf(form);
  const ofKind = (kind: string) => (field: Field) => fields.kinds[field] === kind;
  return {
    sheet: "แผน",
    form: form.id,
    fields,
    agency,
    agencyAt: null,
    fiscalYear: null,
    headers: [],
    headings: [],
    rows: rows.map((row, i): PlanRow => {
      const at = (field: string) => ({ row: i + 8, column: columns.indexOf(field) });
      const picked = <Kept>(is: (field: Field) => boolean, as: (value: string | number) => Kept) =>
        Object.fromEntries(
          Object.entries(row.values).flatMap(([field, value]) =>
            is(field) && value !== null ? [[field, as(value!)]] : [],
          ),
        );
      return {
        row: i + 8,
        path: row.path.map((step): Heading => ({ ...step, written: step.name, at: at(step.field), known: null })),
        texts: picked(ofKind("text"), String),
        numbers: picked(ofKind("number"), Number),
        amounts: picked(ofKind("amount"), (value): Satang => satangFromBaht(Number(value))!),
        cells: Object.fromEntries(columns.map((field) => [field, at(field)])),
        agency: row.agency,
      };
    }),
    sections: [],
    besides: [],
    grandTotal: null,
    assumptions: [],
    roles: new Map(),
  };
}

/** A master laid out by a form, with rows of its own. */
export function masterOf(form: Form, spec: MasterSpec): Grid {
  const table: CellSpec[][] = [[form.title.th], [`ปีงบประมาณ พ.ศ. ${toThaiDigits(String(form.fiscalYear))}`], []];
  const merges: string[] = [];
  const columns = form.columns.map(({ field }) => field);
  const last = columnName(columns.length - 1);
  const carrier = form.levels.findIndex(({ field }) => field === form.totals.level);
  const rowLevels = form.levels.filter(({ place }) => place === "row").length;
  const totalRows: number[] = [];
  const amounts = form.columns.flatMap(({ kind }, column) => (kind === "amount" ? [column] : []));
  let blocks = 0;

  const heading = (text: string) => {
    table.push([text]);
    merges.push(`A${table.length}:${last}${table.length}`);
  };
  const written = (field: Field, name: string, number: number | null, parent: number | null): string => {
    const level = form.levels[depthOf(form, field)]!;
    return (number === null ? (level.writtenBare ?? level.written) : level.written)
      .replace("{parent}", toThaiDigits(String(parent)))
      .replace("{number}", toThaiDigits(String(number)))
      .replace("{name}", name);
  };
  const header = () => table.push(form.columns.map(({ headers }) => headers[0]!));
  const startsWith = (row: RowSpec, path: RowSpec["path"]) =>
    path.every(({ field, name }) => row.path.some((step) => step.field === field && step.name === name));

  const details = (path: RowSpec["path"]) => {
    const rows = spec.rows.filter((row) => startsWith(row, path));
    const below = form.levels.filter(({ place }) => place === "column").map(({ field }) => field);
    const key = (row: RowSpec, count: number) =>
      JSON.stringify(below.slice(0, count + 1).map((field) => row.path.find((step) => step.field === field)?.name));
    const order = [...new Map(below.flatMap((_, i) => rows.map((row) => [key(row, i), i] as const))).keys()];
    const sorted = rows
      .map((row) => ({ row, rank: below.map((_, i) => order.indexOf(key(row, i))) }))
      .sort((a, b) => a.rank.map((rank, i) => rank - b.rank[i]!).find((difference) => difference !== 0) ?? 0)
      .map(({ row }) => row);
    sorted.forEach((row, i) => {
      table.push(
        columns.map((field): CellSpec => {
          if (field === "ordinal") return null;
          if (fieldsOf(form).kinds[field] !== "level") return valueSpec(form, field, row.values[field] ?? null);
          const step = row.path.find((one) => one.field === field);
          if (!step) return null;
          const at = below.indexOf(field);
          const goesOn = form.layout === "headed" && form.levels[depthOf(form, field)]!.blank === "continues";
          if (goesOn && i > 0 && key(row, at) === key(sorted[i - 1]!, at)) return null;
          return written(field, step.name, step.number, row.path[0]?.number ?? null);
        }),
      );
    });
    const innermost = below.at(-1);
    if (!spec.merged || form.layout === "flat" || !innermost) return;
    const column = columnName(columns.indexOf(innermost));
    for (let i = 0; i < sorted.length;) {
      let end = i + 1;
      while (end < sorted.length && key(sorted[end]!, below.length - 1) === key(sorted[i]!, below.length - 1)) end += 1;
      const top = table.length - sorted.length + i + 1;
      if (end - i > 1) merges.push(`${column}${top}:${column}${top + end - i - 1}`);
      i = end;
    }
  };

  const below = (depth: number, path: RowSpec["path"], nodes: readonly TaxonomyNode[]): void => {
    if (depth === rowLevels) return details(path);
    const level = form.levels[depth]!;
    if (level.closed) {
      for (const node of nodes.filter(({ field }) => field === level.field)) {
        const inside = [...path, { field: level.field, name: node.name, number: node.number }];
        heading(written(level.field, node.name, node.number, null));
        below(depth + 1, inside, node.children);
        for (let i = 0; i < spec.blanks; i++) table.push([]);
      }
      return;
    }
    const rows = spec.rows.filter((row) => startsWith(row, path));
    const steps = new Map(rows.map((row) => [row.path[depth]!.name, row.path[depth]!]));
    let number = 0;
    for (const step of steps.values()) {
      heading(written(level.field, step.name, ++number, null));
      below(depth + 1, [...path, { ...step, number }], []);
    }
  };

  const blockDepth =
    carrier >= 0 && carrier < rowLevels
      ? carrier + 1
      : form.levels.findIndex(({ place, closed }) => place !== "row" || !closed);
  const block = (
    depth: number,
    path: RowSpec["path"],
    nodes: readonly TaxonomyNode[],
    above: readonly string[],
  ): void => {
    const level = form.levels[depth];
    if (level && depth < blockDepth) {
      for (const node of nodes.filter(({ field }) => field === level.field)) {
        const text = written(level.field, node.name, node.number, null);
        block(depth + 1, [...path, { field: level.field, name: node.name, number: node.number }], node.children, [
          ...above,
          text,
        ]);
      }
      return;
    }
    const hasRows = spec.rows.some((row) => startsWith(row, path));
    if (spec.lacking.includes(blocks++) && !hasRows) return;
    for (const text of above) heading(text);
    header();
    const first = table.length;
    below(depth, path, nodes);
    if (depth === rowLevels) for (let i = 0; i < spec.blanks; i++) table.push([]);
    if (spec.totals !== "none" && carrier >= 0 && carrier < rowLevels) total(first);
    if (spec.parting) table.push([]);
  };

  const total = (first: number) => {
    const sums = new Map(amounts.map((column) => [column, sumOf(table.slice(first), column)]));
    const formula = (column: number): CellSpec => {
      const name = columnName(column);
      const value = sums.get(column)!;
      if (spec.totals === "typed") return value === 0 ? "-" : value;
      const from = spec.totals === "short" ? first + 2 : first + 1;
      return { formula: `=SUM(${name}${from}:${name}${Math.max(from, table.length)})`, value };
    };
    const cells: CellSpec[] = columns.map((_, column) => (amounts.includes(column) ? formula(column) : null));
    cells[0] = form.totals.subtotalLabels[0]!;
    table.push(cells);
    totalRows.push(table.length);
  };

  block(0, [], form.taxonomy, []);
  if (totalRows.length > 0) {
    const cells: CellSpec[] = columns.map((_, column): CellSpec => {
      if (!amounts.includes(column)) return null;
      const name = columnName(column);
      const value = sumOf(
        totalRows.map((row) => table[row - 1]!),
        column,
      );
      return { formula: `=${totalRows.map((row) => `${name}${row}`).join("+")}`, value };
    });
    cells[0] = form.totals.grandTotalLabels[0]!;
    table.push(cells);
  }
  return gridOf("แผนรวม", table, { merges });
}

const valueSpec = (form: Form, field: string, value: string | number | null): CellSpec =>
  typeof value === "string"
    ? { value }
    : value === null
      ? null
      : fieldsOf(form).kinds[field] === "amount"
        ? { value, format: "#,##0" }
        : value;

const sumOf = (rows: readonly CellSpec[][], column: number): number =>
  rows.reduce((sum, row) => {
    const cell = row[column];
    const value = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
    return sum + (typeof value === "number" ? value : 0);
  }, 0);
