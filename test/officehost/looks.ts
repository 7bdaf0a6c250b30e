import type { Sight } from "../../src/grid/cell";

/** A cell's letters and its fill, as Excel reports about them. */
export interface CellLooks {
  readonly font: { readonly strikethrough: boolean; readonly color: string; readonly size: number };
  readonly fill: { readonly color: string };
}

/** Looks of a cell that is seen so. */
export const looksOf = (sight: Sight | undefined): CellLooks => ({
  font: {
    strikethrough: sight?.struck ?? false,
    color: sight?.faint === "color" ? "#FFFFFF" : "#000000",
    size: sight?.faint === "size" ? 1 : 16,
  },
  fill: { color: "#FFFFFF" },
});

/** What cells have in common; what differs among them is null, as Excel answers for a row. */
export const looksOfAll = (cells: readonly CellLooks[]) => ({
  font: {
    strikethrough: common(cells.map(({ font }) => font.strikethrough)),
    color: common(cells.map(({ font }) => font.color)),
    size: common(cells.map(({ font }) => font.size)),
  },
  fill: { color: common(cells.map(({ fill }) => fill.color)) },
});

const common = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? values[0]! : null);
