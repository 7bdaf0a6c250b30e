import { maxColumns, type Area } from "../../grid/area";
import type { Run } from "./labels";
import type { PlanColumns } from "./planColumns";
import type { Made, PlanEntry } from "../tree/planEntry";
import { isBeside, type PlanShape } from "../tree/planShape";
import type { SectionBlock } from "../tree/planTree";
import type { SheetLine } from "../tree/sheetLine";

export interface AreaSources {
  readonly entries: readonly PlanEntry[];
  /** The row that each entry has in the current sheet; null for one that comes. */
  readonly currentRows: readonly (number | null)[];
  readonly columns: ReadonlyMap<SectionBlock, PlanColumns>;
  readonly shape: PlanShape;
  /** Of the current sheet. */
  readonly merges: readonly Area[];
  /** Whether a merged row fills this row of the current sheet. */
  readonly isMerged: (row: number) => boolean;
  /** Whether a cell of an entry is to be written. */
  readonly isWritten: (entry: number, column: number) => boolean;
}

export interface AreaChanges {
  /** To be parted before rows move; in the current sheet. */
  readonly parted: readonly Area[];
  /** To be merged when everything is written; in the sheet as it will be. */
  readonly joined: readonly Area[];
  /** The others, in the sheet as it will be. */
  readonly kept: readonly Area[];
}

/**
 * Which cells are to be merged: the heading of a level in a column down over all its rows, the ที่ cell beside it too,
 * where the master's own rows do so or are too few to show it; new headings and headers across as the lines they take
 * after. Areas that lie over rows which go, or over merged rows that are no longer together, are parted.
 */
export function areaChanges(sources: AreaSources, runs: readonly Run[]): AreaChanges {
  const { currentRows, merges, isMerged } = sources;
  const rowNow = new Map<number, number>();
  currentRows.forEach((row, now) => row !== null && rowNow.set(row, now));
  const { wanted, managed, labels, left } = downAreas(sources, runs);
  for (const area of acrossAreas(sources)) wanted.set(keyOf(area), area);

  const parted: Area[] = [];
  const kept: Area[] = [];
  for (const area of merges) {
    const now = { ...area, top: rowNow.get(area.top) ?? -1, bottom: rowNow.get(area.bottom) ?? -1 };
    if (isKept(area, now)) kept.push(now);
    else parted.push(area);
  }
  return { parted, joined: [...wanted.values()], kept };

  function isKept(area: Area, now: Area): boolean {
    if (now.top < 0 || now.bottom < 0) return false;
    const isWhole = now.bottom - now.top === area.bottom - area.top;
    if (isWhole && wanted.delete(keyOf(now))) return true;
    if (area.bottom === area.top) return true;
    const key = cellKey(now.top, area.left);
    if (managed.has(key)) return false;
    return !coversMerged(area, isMerged) || (isWhole && (left.has(key) || !labels.has(area.left)));
  }
}

const keyOf = ({ top, left, bottom, right }: Area): string => `${top} ${left} ${bottom} ${right}`;
const cellKey = (row: number, column: number): number => row * maxColumns + column;

function coversMerged({ top, bottom }: Area, isMerged: (row: number) => boolean): boolean {
  for (let row = top; row <= bottom; row++) if (isMerged(row)) return true;
  return false;
}

/** The areas of the runs that merging has a part in, and the cells that belong to them. */
function downAreas({ entries, currentRows, columns, shape, merges, isMerged }: AreaSources, runs: readonly Run[]) {
  const covering = new Map<number, Area>();
  for (const area of merges) {
    for (let row = area.top; area.bottom > area.top && row <= area.bottom; row++) {
      covering.set(cellKey(row, area.left), area);
    }
  }
  const wanted = new Map<string, Area>();
  const managed = new Set<number>();
  /** Columns of headings, and cells in them that are as the master's own rows have them. */
  const labels = new Set<number | null | undefined>(
    [...columns.values()].flatMap((table) => labelColumns(table, shape)),
  );
  const left = new Set<number>();
  const outermost = shape.levels.findIndex((level) => level.place === "column" && !isBeside(level));
  const columnsOf = ({ node, columns }: Run): number[] => {
    const own = columns.of[shape.levels[node.place.depth]!.field];
    const ordinal = node.place.depth === outermost ? columns.ordinal : null;
    return [own, ordinal].filter((column) => column !== undefined && column !== null);
  };
  /** Whether the master's own rows of a run are merged; undefined where there are too few to show it. */
  const ownMerged = ({ rows }: Run, column: number): boolean | undefined => {
    const own = rows.flatMap((index) => (entries[index]!.made ? [] : [entries[index]!.line!.row]));
    if (own.length < 2) return undefined;
    const area = covering.get(cellKey(own[0]!, column));
    return area !== undefined && area.bottom >= own.at(-1)!;
  };

  const down = runs.filter(({ node }) => shape.form.layout === "headed" && !isBeside(shape.levels[node.place.depth]!));
  let votes = 0;
  for (const run of down) {
    const [column] = columnsOf(run);
    const merged = run.own >= 2 && column !== undefined ? ownMerged(run, column) : undefined;
    if (merged !== undefined) votes += merged ? 1 : -1;
  }
  for (const run of down) {
    const { rows, own } = run;
    const had = rows.some((index) => entries[index]!.line && !entries[index]!.made && wasCovered(run, index));
    if (own === rows.length && !had) continue;
    const [top, bottom] = [rows[0]!, rows.at(-1)!];
    for (const column of columnsOf(run)) {
      const merged = ownMerged(run, column);
      for (const row of rows) (merged === false ? left : managed).add(cellKey(row, column));
      if (merged === false) continue;
      if (rows.length < 2 || !(merged ?? votes >= 0)) continue;
      const area = { top, left: column, bottom, right: column };
      wanted.set(keyOf(area), area);
    }
  }
  return { wanted, managed, labels, left };

  /** Whether an own row of the run is merged with rows that merging had put beside it. */
  function wasCovered(run: Run, index: number): boolean {
    const row = currentRows[index];
    return columnsOf(run).some((column) => {
      const area = row === null || row === undefined ? undefined : covering.get(cellKey(row, column));
      return area !== undefined && coversMerged(area, isMerged);
    });
  }
}

/**
 * The areas of new lines that take after others: a heading's across its line, as far as no total is beside it, a header's
 * over its lines.
 */
function acrossAreas({ entries, currentRows, merges, isWritten }: AreaSources): Area[] {
  const beginning = new Map<number, Area[]>();
  for (const area of merges) {
    const there = beginning.get(area.top);
    if (there) there.push(area);
    else beginning.set(area.top, [area]);
  }
  return entries.flatMap(({ made, like }, row) => {
    if (currentRows[row] !== null || !made || !like || !isLike(made.kind, like.kind)) return [];
    const areas = (beginning.get(like.row) ?? []).filter(({ top, bottom }) => bottom === top || made.kind === "header");
    return areas.flatMap((area) => {
      const right = made.kind === "heading" ? lastBlank(area, row) : area.right;
      const isOne = right === area.left && area.bottom === area.top;
      return isOne ? [] : [{ ...area, right, top: row, bottom: row + area.bottom - area.top }];
    });
  });

  function lastBlank({ left, right }: Area, entry: number): number {
    let last = left;
    while (last < right && !isWritten(entry, last + 1)) last++;
    return last;
  }
}

/** Whether a line takes after another of its own kind, which lies across the same cells. */
const isLike = (made: Made["kind"], like: SheetLine["kind"]): boolean =>
  made === "heading" || made === "header" ? made === like : made.endsWith("total") && like.endsWith("total");

/** The ที่ column, and those of headings that are written once. */
const labelColumns = ({ of, ordinal }: PlanColumns, { levels, form }: PlanShape): (number | null | undefined)[] =>
  form.layout === "headed"
    ? [ordinal, ...levels.filter((level) => !isBeside(level)).map(({ field }) => of[field])]
    : [];
