import { areaToA1, maxRows, parseArea, type Area } from "../../../grid/area";
import { coveredArea, moveArea } from "../../../grid/moveAreas";
import { rehomeFormula } from "../../../grid/rehomeFormula";
import type { RowMoves } from "../../../grid/rowMoves";

/** Inserted rows by the row, of the sheet as it was, that they take after. */
export type Heirs = ReadonlyMap<number, readonly number[]>;

/** Where a conditional format or a validation applies in the end. */
export interface AppliedAreas {
  /** As a list; null where nothing is left. */
  readonly list: string | null;
  /**
   * A formula of it as it is to be, of which relative references count from the first row: `shift` is what becomes of a
   * formula that is in a cell.
   */
  formula(text: string, shift: (formula: string) => string): string;
}

/**
 * Follows the rows, and what covered a whole covers it still; inserted rows look like those they take after, so what applies
 * to these applies to them.
 */
export function appliedAreas(list: string, moves: RowMoves | undefined, heirs: Heirs): AppliedAreas {
  const areas = areasOf(list);
  if (!moves || areas.length === 0) return { list, formula: (text, shift) => shift(text) };
  const moved = areas.flatMap((area) => coveredArea(area, moves) ?? []);
  const inherited = areas.flatMap((area) => heirsOf(area, heirs)).filter((area) => !moved.some(covers(area)));
  const left = inherited.length === 0 ? moved : joined([...moved, ...inherited]);
  const text = left.length === 0 ? null : left.map(areaToA1).join(" ");
  const top = topOf(areas);
  const kept = firstKept(areas, moves) ?? (left.length > 0 && top + farBelow < maxRows ? top + farBelow : top);
  const rise = topOf(left) - moves.start(kept);
  return {
    list:
      moved.length === areas.length && moved.every((area, i) => area === areas[i]) && inherited.length === 0
        ? list
        : text,
    formula(text, shift) {
      // Where the first row is gone, it is said for the first that is left; where one was put above, for that.
      const followed = shift(kept === top ? text : rehomeFormula(text)(kept - top, 0));
      return rise === 0 ? followed : rehomeFormula(followed)(rise, 0);
    },
  };
}

/** A row that far below all others stays: what a formula says of its own row is said for that, where its row is gone. */
const farBelow = 100_000;

/** The areas of a list; none where a part of it is something else. */
export function areasOf(list: string): Area[] {
  const areas = list.trim().split(/\s+/).map(parseArea);
  return areas.every((area) => area !== undefined) ? (areas as Area[]) : [];
}

export const movedAreas = (areas: readonly Area[], moves: RowMoves): Area[] =>
  areas.map((area) => moveArea(area, moves)).filter((area) => area !== undefined);

function heirsOf(area: Area, heirs: Heirs): Area[] {
  const found: Area[] = [];
  for (const [like, rows] of heirs) {
    if (like < area.top || like > area.bottom) continue;
    for (const row of rows) found.push({ ...area, top: row, bottom: row });
  }
  return found;
}

const covers =
  (inner: Area) =>
  (outer: Area): boolean =>
    outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;

/** Areas of the same columns that touch, as one. */
function joined(areas: readonly Area[]): Area[] {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const key = `${area.left} ${area.right}`;
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  return [...groups.values()].flatMap((group) => {
    const runs: Area[] = [];
    for (const area of group.sort((a, b) => a.top - b.top)) {
      const last = runs.at(-1);
      if (last && area.top <= last.bottom + 1) {
        runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom) };
      } else {
        runs.push(area);
      }
    }
    return runs;
  });
}

const topOf = (areas: readonly Area[]): number => areas.reduce((least, { top }) => Math.min(least, top), maxRows);

/** The first row that is still there. */
function firstKept(areas: readonly Area[], moves: RowMoves): number | undefined {
  const rows = areas.flatMap(({ top, bottom }) => {
    for (let row = top; row <= bottom; row++) if (moves.start(row) <= moves.end(row)) return [row];
    return [];
  });
  return rows.length === 0 ? undefined : Math.min(...rows);
}
