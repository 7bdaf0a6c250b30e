import type { FormFile, NodeFile } from "../forms/formFile";
import type { ColumnRole } from "../plan/fields";
import { acceptedOf } from "./acceptedForm";
import { suitsRole, type ValueKind } from "./columnGuess";
import { idOfText } from "./levelDraft";

/** What a person says of a form's parts that were taken for something else. */
export interface Corrections {
  readonly columns: readonly ColumnCorrection[];
  /** Ids of levels that are none. */
  readonly levelsOut: readonly string[];
  readonly totals: readonly TotalCorrection[];
}

export const noCorrections: Corrections = { columns: [], levelsOut: [], totals: [] };

/** Of a column (index among the form's): what it holds, or what it means. */
export interface ColumnCorrection {
  readonly entry: number;
  /** null: it is left out of the form; "level": it names a level. undefined: as it was taken for. */
  readonly kind?: Exclude<ValueKind, "list"> | "level" | null;
  /** null: nothing that a check must know. */
  readonly role?: ColumnRole | null;
}

/** Of a total (index among the form's): which level it is of, null: the whole plan; "out": it is none. */
export interface TotalCorrection {
  readonly total: number;
  readonly of: string | null;
  readonly isOut: boolean;
}

type Entry = FormFile["columns"][number];

/** What a column has by what it was taken for. */
const restsOnKind: ReadonlySet<string> = new Set(["role", "unit", "list", "open", "digits", "sign", "derived"]);

/**
 * A form with its parts as a person says they are. What rested on what they were taken for (a role, a unit, a relation, the
 * headings of a level) goes with it. null: no form can be so.
 */
export function correctedForm(file: FormFile, { columns, levelsOut, totals }: Corrections): FormFile | null {
  if (columns.length + levelsOut.length + totals.length === 0) return file;
  const accepted = acceptedOf(withoutLevels(withTotals(withColumns(file, columns), totals), new Set(levelsOut)));
  return "path" in accepted ? null : accepted.file;
}

function withColumns(file: FormFile, corrections: readonly ColumnCorrection[]): FormFile {
  const said = new Map(corrections.map((one) => [one.entry, one]));
  const levels = [...file.levels];
  const roles = new Set(corrections.flatMap(({ role }) => (role == null ? [] : [role])));
  const columns = file.columns.flatMap((column, entry): Entry[] => {
    const one = said.get(entry);
    if ("level" in column || (!one && "series" in column)) return [column];
    // A role is of one column: the one that it is given to has it alone, but for budgets.
    const isLost = column.role !== undefined && column.role !== "budget" && roles.has(column.role);
    if (!one) return [isLost ? withRole(column, null) : column];
    if (one.kind === null) return [];
    if ("series" in column) return [one.kind === undefined || one.kind === "level" ? column : ofKind(column, one.kind)];
    if (one.kind === "level") return [levelOf(column, file, entry, levels)];
    const kept = one.kind === undefined ? column : ofKind({ ...column, id: idOf(column) }, one.kind);
    return [one.role === undefined ? kept : withRole(kept, one.role)];
  });
  return { ...file, levels, columns };
}

type ValueColumn = Exclude<Entry, { readonly level: string } | { readonly series: string }>;

const ofKind = <Column extends object>(column: Column, kind: Exclude<ValueKind, "list">): Column => ({
  ...without(column, restsOnKind),
  kind,
});

/** What rows and relations know it by, whatever it is taken for. */
function idOf({ id, role, headers, name = "" }: ValueColumn): string {
  const header = typeof headers === "string" ? headers : headers?.[0];
  return id ?? role ?? idOfText(header ?? (typeof name === "string" ? name : name.th));
}

function withRole(column: ValueColumn, role: ColumnRole | null): ValueColumn {
  const id = idOf(column);
  const { kind = column.list === undefined ? "text" : "list" } = column;
  if (role === null) return { id, kind, ...without(column, new Set(["role", "id"])) };
  const isSuited = kind !== "list" && suitsRole(role, kind);
  return { ...(isSuited ? column : without(column, new Set([...restsOnKind, "kind"]))), id, role };
}

const without = <Column extends object>(column: Column, keys: ReadonlySet<string>): Column =>
  Object.fromEntries(Object.entries(column).filter(([key]) => !keys.has(key))) as Column;

/** The entry of a column that names a level of its own, which comes before the level of the next such column. */
function levelOf(column: ValueColumn, file: FormFile, entry: number, levels: FormFile["levels"][number][]): Entry {
  const { name = column.id ?? "" } = column;
  const base = idOfText(typeof name === "string" ? name : name.th) || "level";
  let id = base;
  for (let count = 2; levels.some((level) => level.id === id); count++) id = `${base}${count}`;
  const next = file.columns.slice(entry).flatMap((other) => ("level" in other ? [other.level] : []))[0];
  const at = next === undefined ? levels.length : levels.findIndex((level) => level.id === next);
  levels.splice(at, 0, { id, name, place: "column" });
  const { headers, groups } = column;
  return { level: id, ...(headers === undefined ? {} : { headers }), ...(groups === undefined ? {} : { groups }) };
}

function withTotals(file: FormFile, corrections: readonly TotalCorrection[]): FormFile {
  if (!file.totals || corrections.length === 0) return file;
  const said = new Map(corrections.map((one) => [one.total, one]));
  const totals = file.totals.flatMap((total, at) => {
    const one = said.get(at);
    if (!one) return [total];
    const rest = without(total, new Set(["level"]));
    return one.isOut ? [] : [{ ...(one.of === null ? {} : { level: one.of }), ...rest }];
  });
  return { ...file, totals };
}

/** Without these levels: their headings give way to those below them, their totals go. */
function withoutLevels(file: FormFile, out: ReadonlySet<string>): FormFile {
  if (out.size === 0) return file;
  const nodes = (all: readonly NodeFile[]): NodeFile[] =>
    all.flatMap((node) => {
      const children = nodes(node.children ?? []);
      return out.has(node.level) ? children : [children.length === 0 ? node : { ...node, children }];
    });
  return {
    ...file,
    levels: file.levels.filter(({ id }) => !out.has(id)),
    // What named a level is a column of texts all the same.
    columns: file.columns.map((column): Entry => {
      if (!("level" in column) || !out.has(column.level)) return column;
      const { level, ...rest } = column;
      return { name: file.levels.find(({ id }) => id === level)!.name, ...rest };
    }),
    ...(file.totals ? { totals: file.totals.filter(({ level }) => level === undefined || !out.has(level)) } : {}),
    ...(file.taxonomy ? { taxonomy: nodes(file.taxonomy) } : {}),
  };
}
