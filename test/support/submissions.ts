import { areaToA1, columnIndex, maxColumns, type Position } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Form } from "../../src/forms/schema";
import type { Issue } from "../../src/issues/issue";
import { columnRoles, type Field, type PlanFields } from "../../src/plan/fields";
import { noMoney, satangFromBaht, type Satang } from "../../src/plan/satang";
import type {
  CellRole,
  Heading,
  PlanRow,
  PrintedAmount,
  Section,
  Submission,
  TotalRow,
} from "../../src/plan/submission";
import { checkedSheet, type Checked } from "../../src/checking/checked";
import { gridOf, type CellSpec, type GridFacts } from "./grids";
import { fieldsOf } from "../../src/forms/planFields";

/** The columns of the built sheet: A ordinal, B activity … I agency, as printed. */
const columns = {
  activity: columnIndex("B"),
  unit: columnIndex("C"),
  quantity: columnIndex("D"),
  integratedBudget: columnIndex("E"),
  agencyBudget: columnIndex("F"),
  indicator: columnIndex("G"),
  outcome: columnIndex("H"),
  agency: columnIndex("I"),
} as const;
type Column = keyof typeof columns;
const amountColumns = ["integratedBudget", "agencyBudget"] as const;
type AmountColumn = (typeof amountColumns)[number];

/** What a row is about; all else is blameless. null: the cell is blank. Amounts in baht. */
export interface RowSpec {
  readonly activity?: string | null;
  readonly activityNumber?: number | null;
  readonly project?: string | null;
  readonly guideline?: string | null;
  readonly unit?: string | null;
  readonly quantity?: number | null;
  readonly integratedBudget?: number | null;
  readonly agencyBudget?: number | null;
  readonly indicator?: string | null;
  readonly outcome?: string | null;
  readonly agency?: string | null;
  /** What the sheet holds where that is not what was read; the field itself is then absent. */
  readonly unread?: Partial<Record<Column, CellSpec>>;
  /** What the sheet holds where that is written differently from it was read: "๕๐๐" for 500. */
  readonly written?: Partial<Record<Column, CellSpec>>;
}

/** A printed amount of a total row: a number of baht, text, a formula with its value, or nothing. */
export type TotalSpec = number | string | null | { readonly formula: string; readonly value?: number | null };

export interface SectionSpec {
  readonly rows: readonly RowSpec[];
  /** null: no total row. */
  readonly total?: Partial<Record<AmountColumn, TotalSpec>> | null;
}

export interface SheetSpec {
  readonly sections: readonly SectionSpec[];
  readonly grandTotal?: Partial<Record<AmountColumn, TotalSpec>> | null;
  readonly submission?: Partial<Submission>;
  readonly grid?: GridFacts;
  readonly form?: Form;
  readonly found?: readonly Issue[];
}

const strategies = tratPlan2565.taxonomy;

/**
 * A sheet of otherwise blameless rows, as the Trat form has it: a test says only what it is about.
 * Every section takes ten rows before its first detail row (row 11 for the first), and one for its total.
 */
export function sheetOf(spec: SheetSpec): Checked {
  const table: CellSpec[][] = [[], [], []];
  const roles = new Map<number, CellRole>();
  const headings: Heading[] = [];
  const rows: PlanRow[] = [];
  const sections: Section[] = [];
  const headers: Submission["headers"][number][] = [];

  const put = (at: Position, value: CellSpec, role: CellRole): void => {
    while (table.length <= at.row) table.push([]);
    const line = table[at.row]!;
    while (line.length <= at.column) line.push(null);
    line[at.column] = value;
    if (value !== null) roles.set(at.row * maxColumns + at.column, role);
  };
  const head = (row: number, field: Heading["field"], name: string, number: number | null): Heading => {
    const heading: Heading = {
      field,
      name,
      number,
      written: name,
      at: { row, column: field === "activity" ? columns.activity : 0 },
      known: true,
    };
    put(heading.at, name, field === "activity" ? "row" : "heading");
    headings.push(heading);
    return heading;
  };

  let next = 4;
  spec.sections.forEach((section, index) => {
    const strategy = strategies[0]!;
    const substrategy = strategy.children[index]!;
    const start = next;
    const path = [
      head(start, "strategy", strategy.name, strategy.number),
      head(start + 1, "substrategy", substrategy.name, substrategy.number),
    ];
    const header = headerAt(start + 2);
    headers.push(header);
    for (const [field, at] of Object.entries(header.cells)) put(at, field, "header");
    const guideline = head(start + 4, "guideline", substrategy.children[0]!.name, null);
    const project = head(start + 5, "project", substrategy.children[0]!.children[0]!.name, 1);
    next = start + 6;

    const first = next;
    const indexes: number[] = [];
    for (const row of section.rows) {
      indexes.push(rows.length);
      const at = (column: Column): Position => ({ row: next, column: columns[column] });
      const own: Heading[] = [...path];
      if (row.guideline !== null) own.push(row.guideline ? { ...guideline, name: row.guideline } : guideline);
      if (row.project !== null) own.push(row.project ? { ...project, name: row.project } : project);
      if (row.activity !== null) {
        const number = row.activityNumber === undefined ? next - first + 1 : row.activityNumber;
        own.push(head(next, "activity", row.activity ?? `กิจกรรมอบรมรุ่นที่ ${rows.length + 1}`, number));
      }
      rows.push(planRow(row, rows.length, next, own));
      for (const column of Object.keys(columns) as Column[]) {
        if (column !== "activity") put(at(column), cellOf(row, rows.at(-1)!, column), "row");
      }
      next += 1;
    }
    let total: TotalRow | null = null;
    if (section.total !== null) total = totalAt(next++, "subtotal", section.total ?? {}, put);
    sections.push({
      path,
      at: path.at(-1)!.at,
      body: { first: start + 4, last: first + section.rows.length - 1 },
      rows: indexes,
      total,
    });
    if (index < spec.sections.length - 1) next += 1;
  });
  const grandTotal = spec.grandTotal ? totalAt(next, "grand-total", spec.grandTotal, put) : null;

  const form = spec.form ?? tratPlan2565;
  const submission: Submission = {
    sheet: "แผน",
    form: form.id,
    fields: withEveryRole(fieldsOf(form)),
    agency: form.agencies[0]?.name ?? null,
    agencyAt: { row: 2, column: 0 },
    fiscalYear: { year: form.fiscalYear, at: { row: 1, column: 0 } },
    headers,
    headings,
    besides: [],
    rows,
    sections,
    grandTotal,
    assumptions: [],
    roles,
    ...spec.submission,
  };
  const grid: Grid = gridOf("แผน", table, spec.grid);
  return checkedSheet(submission, grid, form, spec.found ?? []);
}

/** With a column of its own name for each role that the form lacks: rows of a test may say what their form does not ask. */
const withEveryRole = (fields: PlanFields): PlanFields => ({
  ...fields,
  roles: { ...Object.fromEntries(columnRoles.map((role) => [role, role])), ...fields.roles },
});

/** The commonest sheet: one section of these rows, without a total. */
export const rowsOf = (...rows: readonly RowSpec[]): Checked => sheetOf({ sections: [{ rows, total: null }] });

/** What tests compare: where, then what. Severity is the catalogue's. */
export const flatten = (issues: readonly Issue[]): [string | null, string][] =>
  issues.map(({ area, code }) => [area && areaToA1(area), code]);

function headerAt(row: number): Submission["headers"][number] {
  const cells = Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, { row, column }]),
  ) as Record<Column, Position>;
  return { area: { top: row, left: 0, bottom: row + 1, right: columns.agency }, columns, cells, unknown: [] };
}

function planRow(spec: RowSpec, index: number, row: number, path: readonly Heading[]): PlanRow {
  const given = <T>(column: Column, value: T | null | undefined, blameless: T): T | undefined =>
    value === null || spec.unread?.[column] !== undefined ? undefined : (value ?? blameless);
  const baht = (column: AmountColumn): Satang | undefined => {
    const amount = spec[column];
    return spec.unread?.[column] !== undefined ? undefined : amount ? satangFromBaht(amount) : noMoney;
  };
  const agency = given("agency", spec.agency, tratPlan2565.agencies[0]!.name);
  return {
    row,
    path,
    texts: defined({
      unit: given("unit", spec.unit, "คน"),
      indicator: given("indicator", spec.indicator, `จำนวนผู้เข้าร่วมรุ่นที่ ${index + 1}`),
      outcome: given("outcome", spec.outcome, `ผู้เข้าร่วมรุ่นที่ ${index + 1} นำความรู้ไปใช้`),
      agency,
    }),
    numbers: defined({ quantity: given("quantity", spec.quantity, 10) }),
    amounts: defined({ integratedBudget: baht("integratedBudget"), agencyBudget: baht("agencyBudget") }),
    cells: Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, { row, column }])),
    agency: tratPlan2565.agencies.find(({ name }) => name === agency)?.name ?? null,
  };
}

function cellOf(spec: RowSpec, row: PlanRow, column: Exclude<Column, "activity">): CellSpec {
  const otherwise = spec.unread?.[column] ?? spec.written?.[column];
  if (otherwise !== undefined) return otherwise;
  if (column === "integratedBudget" || column === "agencyBudget") {
    return spec[column] === null ? null : (spec[column] ?? "-");
  }
  return (column === "quantity" ? row.numbers.quantity : row.texts[column]) ?? null;
}

function totalAt(
  row: number,
  kind: TotalRow["kind"],
  spec: Partial<Record<AmountColumn, TotalSpec>>,
  put: (at: Position, value: CellSpec, role: CellRole) => void,
): TotalRow {
  const label = { row, column: 0 };
  put(label, kind === "subtotal" ? "รวม" : "รวมงบประมาณทั้งสิ้น", "total");
  const amounts: Record<Field, PrintedAmount> = {};
  for (const field of amountColumns) {
    const at = { row, column: columns[field] };
    const printed = spec[field] === undefined ? "-" : spec[field];
    put(at, printed !== null && typeof printed === "object" ? { value: null, ...printed } : printed, "total");
    amounts[field] = printedAmount(at, printed);
  }
  return { kind, row, label, amounts, figures: {} };
}

function printedAmount(at: Position, spec: TotalSpec): PrintedAmount {
  if (spec === null || spec === "-") return { at, value: noMoney, formula: null };
  if (typeof spec === "string") return { at, value: null, formula: null };
  const baht = typeof spec === "number" ? spec : (spec.value ?? null);
  return {
    at,
    value: baht === null ? null : (satangFromBaht(baht) ?? null),
    formula: typeof spec === "number" ? null : spec.formula,
  };
}

const defined = <T extends object>(facts: { [K in keyof T]: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
