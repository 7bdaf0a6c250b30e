import { cellArea, type Position } from "../grid/area";
import { withName, type Field, type PlanFields } from "../plan/fields";
import type { Assumption, Header } from "../plan/submission";
import { fieldsOf } from "../forms/planFields";
import type { Form, FormLevel } from "../forms/schema";
import { issue } from "../issues/make";
import type { Issue } from "../issues/issue";
import type { HeaderRows, NamedColumn } from "./headerRows";
import type { Piece } from "./line";

/** The columns that hold from a header on until the next one. */
export interface Table {
  /** Of the form it is read by. */
  readonly fields: PlanFields;
  readonly header: Header;
  /** The ที่ column. */
  readonly ordinal: number | undefined;
  /** All columns that carry a header text, the ordinal and unknown ones included. */
  readonly columns: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
  /** The levels of the form that have a column here, outermost first. */
  readonly levels: readonly FormLevel[];
}

export interface TableReading {
  readonly table: Table;
  readonly issues: readonly Issue[];
  readonly assumptions: readonly Assumption[];
}

/** Decides which column is which. A column that an earlier header named and this one leaves without a text goes on. */
export function tableOf(sheet: string, rows: HeaderRows, form: Form, before: Table | undefined): TableReading {
  const issues: Issue[] = [];
  const fields = fieldsOf(form);
  const { kept, repeated } = withoutRepeats(rows.named, form);
  for (const { name, piece, row } of repeated) {
    const at = { row, column: piece.column };
    issues.push(
      issue("column-repeated", {
        sheet,
        area: cellArea(at),
        found: piece.text,
        params: { column: withName(fields, name) },
      }),
    );
  }
  for (const { piece, row, columns } of rows.ambiguous) {
    const at = { row, column: piece.column };
    issues.push(
      issue("header-ambiguous", {
        sheet,
        area: cellArea(at),
        found: piece.text,
        params: { text: piece.text, columns: columns.map((field) => withName(fields, field)) },
      }),
    );
  }

  const columns: Record<Field, number> = {};
  const cells: Record<Field, Position> = {};
  let ordinal: number | undefined;
  for (const { name, piece, row } of kept) {
    if (fields.kinds[name] === "ordinal") ordinal = piece.column;
    else {
      columns[name] = piece.column;
      cells[name] = { row, column: piece.column };
    }
  }

  const corner = { row: rows.area.top, column: rows.area.left };
  const blame = cellsToBlame(rows, kept, form);
  const explained = new Set<Field>(rows.ambiguous.flatMap((text) => text.columns));
  let unexplained = repeated.length;
  const taken = new Set([...rows.named, ...rows.ambiguous, ...rows.unknown].map(({ piece }) => piece.column));
  for (const { field, kind, required, headers } of form.columns) {
    if (kind === "ordinal" || columns[field] !== undefined) continue;
    const earlier = before?.header.columns[field];
    const goesOn = earlier !== undefined && !taken.has(earlier);
    if (goesOn) columns[field] = earlier;
    if (!required || explained.has(field)) continue;
    // A name given twice is in the place of the one that is missing: one fault, reported once.
    if (unexplained > 0) {
      unexplained -= 1;
      continue;
    }
    // A column the sheet has nowhere is reported at its first header only.
    if (before && !goesOn && before.header.columns[field] === undefined) continue;
    const blamed = blame(field);
    issues.push(
      issue("column-missing", {
        sheet,
        area: cellArea(blamed?.at ?? corner),
        found: blamed?.text ?? null,
        expected: headers[0] ?? null,
        params: { column: withName(fields, field) },
      }),
    );
  }

  const assumptions = kept
    .filter((column) => column.doubtful)
    .map(({ name, piece, row }) => ({
      code: "header-wording" as const,
      at: { row, column: piece.column },
      found: piece.text,
      taken: headerOf(form, name),
    }));
  const header: Header = {
    area: rows.area,
    columns,
    cells,
    unknown: rows.unknown.map(({ piece, row }) => ({ at: { row, column: piece.column }, text: nameShown(piece) })),
  };
  const all = new Set([...taken, ...Object.values(columns)]);
  const ascending = [...all].sort((a, b) => a - b);
  return {
    table: {
      ...{ fields, header, ordinal, columns: all, first: ascending[0]!, last: ascending[ascending.length - 1]! },
      levels: form.levels.filter(({ field }) => columns[field] !== undefined),
    },
    issues,
    assumptions,
  };
}

/** What a person sees in a header cell; the formula itself where it was never computed. */
const nameShown = ({ text, cell }: Piece): string => (text === "" ? (cell.formula ?? "") : text);

/**
 * The cell where a missing column should be named, between its neighbours by the form: a name there that nobody knows,
 * each blamed once, or else a blank cell. undefined where there is neither.
 */
function cellsToBlame(rows: HeaderRows, kept: readonly NamedColumn[], form: Form) {
  const columnOf = new Map<Field, number>(kept.map(({ name, piece }) => [name, piece.column]));
  const taken = new Set([...rows.named, ...rows.ambiguous].map(({ piece }) => piece.column));
  const blamed = new Set<number>();
  return (field: Field): { readonly at: Position; readonly text: string | null } | undefined => {
    const place = form.columns.findIndex((column) => column.field === field);
    const found = (fields: readonly { readonly field: Field }[]) =>
      fields.map((one) => columnOf.get(one.field)).find((column) => column !== undefined);
    const left = found(form.columns.slice(0, place).reverse()) ?? rows.area.left - 1;
    const right = found(form.columns.slice(place + 1));
    const isFree = (column: number) =>
      column > left && (right === undefined || column < right) && !taken.has(column) && !blamed.has(column);
    const unknown = rows.unknown.find(({ piece }) => isFree(piece.column));
    const isGap = right !== undefined && isFree(left + 1);
    const column = unknown?.piece.column ?? (isGap ? left + 1 : undefined);
    if (column === undefined) return undefined;
    blamed.add(column);
    return { at: { row: unknown?.row ?? rows.area.bottom, column }, text: unknown ? nameShown(unknown.piece) : null };
  };
}

/**
 * One column for each name. Where a column of the form is missing, its place was given the wrong name: before the
 * right one if the form has it before, after it otherwise. Where none is missing the first counts.
 */
function withoutRepeats(named: readonly NamedColumn[], form: Form): { kept: NamedColumn[]; repeated: NamedColumn[] } {
  const order = new Map<Field, number>(form.columns.map(({ field }, at) => [field, at]));
  const byName = new Map<Field, NamedColumn[]>();
  for (const column of named) {
    const twins = byName.get(column.name);
    if (twins) twins.push(column);
    else byName.set(column.name, [column]);
  }
  const missing = form.columns.find(({ field, required }) => required && !byName.has(field));
  const kept: NamedColumn[] = [];
  const repeated: NamedColumn[] = [];
  for (const [name, twins] of byName) {
    const last = missing !== undefined && order.get(missing.field)! < order.get(name)!;
    const right = twins[last ? twins.length - 1 : 0]!;
    kept.push(right);
    for (const twin of twins) if (twin !== right) repeated.push(twin);
  }
  return { kept, repeated };
}

const headerOf = (form: Form, name: Field): string =>
  form.columns.find((column) => column.field === name)?.headers[0] ?? name;
