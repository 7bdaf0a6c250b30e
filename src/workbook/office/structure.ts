import { MergeList } from "../../change/mergeList";
import type { Step } from "../../change/step";
import { maxColumns, type Area, type Span } from "../../grid/area";

/** Inserted rows that take after one row, and so are formatted together. */
export interface FormatRun {
  /** Counted from the first row inserted by the step. */
  readonly at: number;
  readonly count: number;
  /** Where the model is once the rows are inserted; null: no format. */
  readonly like: number | null;
  /** Columns that can be formatted: not those that a merged area crosses. */
  readonly columns: readonly Span[];
  /** Merged cells of the model, which come along with its formats. */
  readonly unmerge: readonly Span[];
}

/** Rows or a sheet that come or go. Rows count in the sheet as the steps before have left it. */
export type StructureStep = { readonly sheet: string } & (
  | {
      readonly kind: "insert-rows";
      readonly row: number;
      readonly count: number;
      readonly formats: readonly FormatRun[];
    }
  | { readonly kind: "delete-rows"; readonly row: number; readonly count: number }
  | { readonly kind: "insert-sheet" }
  | { readonly kind: "delete-sheet" }
);

type InsertStep = Extract<Step, { kind: "insert-rows" }>;

/** `merges`: the areas of a sheet that stay merged while rows come and go. */
export function structureOf(steps: readonly Step[], merges: (sheet: string) => readonly Area[]): StructureStep[] {
  const lists = new Map<string, MergeList>();
  const mergesOf = (sheet: string): MergeList => {
    const list = lists.get(sheet) ?? new MergeList(merges(sheet));
    lists.set(sheet, list);
    return list;
  };
  return joined(steps).flatMap((step): StructureStep[] => {
    const { sheet } = step;
    switch (step.kind) {
      case "insert-rows": {
        const count = step.looks.length;
        mergesOf(sheet).insertRows(step.row, count);
        return [{ kind: step.kind, sheet, row: step.row, count, formats: formatRuns(step, mergesOf(sheet)) }];
      }
      case "delete-rows": {
        const count = step.looks.length;
        mergesOf(sheet).deleteRows(step.row, count);
        return [{ kind: step.kind, sheet, row: step.row, count }];
      }
      case "insert-sheet":
      case "delete-sheet":
        return [{ kind: step.kind, sheet }];
      default:
        return [];
    }
  });
}

/** Rows inserted right below those of the step before are inserted with them. */
function joined(steps: readonly Step[]): Step[] {
  const made: Step[] = [];
  for (const step of steps) {
    if (!/^(insert|delete)-(rows|sheet)$/.test(step.kind)) continue;
    const last = made.at(-1);
    const both = step.kind === "insert-rows" && last?.kind === "insert-rows" && join(last, step);
    if (both) made[made.length - 1] = both;
    else made.push(step);
  }
  return made;
}

function join(last: InsertStep, step: InsertStep): InsertStep | undefined {
  const end = last.row + last.looks.length;
  if (step.sheet !== last.sheet || step.row !== end) return undefined;
  // A row that takes after one of the step before takes after what that one does.
  const looks = step.looks.map((look) => {
    if (look.like === null || look.like < last.row) return look;
    return { ...look, like: look.like < end ? last.looks[look.like - last.row]!.like : look.like - last.looks.length };
  });
  return { ...last, looks: [...last.looks, ...looks] };
}

/** `merges`: as they are once the rows are inserted. */
function formatRuns({ row, looks }: InsertStep, merges: MergeList): FormatRun[] {
  const runs: FormatRun[] = [];
  looks.forEach(({ like: given }, at) => {
    const like = given === null || given < row ? given : given + looks.length;
    const last = runs.at(-1);
    if (last?.like === like) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ at, count: 1, like, columns: [], unmerge: [] });
  });
  const crossing = merges.overlapping(wholeRows(row, row + looks.length - 1));
  return runs.map((run) => {
    const model = run.like === null ? [] : merges.overlapping(wholeRows(run.like, run.like));
    const deep = [...crossing, ...model.filter(({ top, bottom }) => top !== bottom)];
    const flat = model.filter(({ top, bottom }) => top === bottom);
    const beside = columnsBeside(deep);
    // Excel copies no part of a merged area: the new row looks there like the one above it.
    const isWhole = ({ left, right }: Area) => beside.some(({ first, last }) => first <= left && right <= last);
    return {
      ...run,
      columns: columnsBeside([...deep, ...flat.filter((area) => !isWhole(area))]),
      unmerge: flat.filter(isWhole).map(({ left, right }) => ({ first: left, last: right })),
    };
  });
}

const wholeRows = (top: number, bottom: number): Area => ({ top, bottom, left: 0, right: maxColumns - 1 });

function columnsBeside(merges: readonly Area[]): Span[] {
  const free: Span[] = [];
  let first = 0;
  for (const { left, right } of [...merges].sort((a, b) => a.left - b.left)) {
    if (left > first) free.push({ first, last: left - 1 });
    first = Math.max(first, right + 1);
  }
  return first < maxColumns ? [...free, { first, last: maxColumns - 1 }] : free;
}
