import type { Area, Position } from "../../grid/area";
import { columnCount, rowCount, shapeSize, type SheetShape } from "./shape";

/** A key press, as much as moving needs of it. */
export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
}

/** Where the keys lead from a cell; undefined for a key that does not move. `page` is how many rows are in sight. */
export function moved(shape: SheetShape, from: Position, { key, ctrl }: Press, page: number): Position | undefined {
  const lastRow = rowCount(shape) - 1;
  const lastColumn = columnCount(shape) - 1;
  switch (key) {
    case "ArrowUp":
      return ctrl ? visible(shape, { ...from, row: 0 }, 1, 0) : step(shape, from, -1, 0);
    case "ArrowDown":
      return ctrl ? visible(shape, { ...from, row: lastRow }, -1, 0) : step(shape, from, 1, 0);
    case "ArrowLeft":
      return ctrl ? visible(shape, { ...from, column: 0 }, 0, 1) : step(shape, from, 0, -1);
    case "ArrowRight":
      return ctrl ? visible(shape, { ...from, column: lastColumn }, 0, -1) : step(shape, from, 0, 1);
    case "PageUp":
      return visible(shape, { ...from, row: Math.max(0, from.row - page) }, 1, 0);
    case "PageDown":
      return visible(shape, { ...from, row: Math.min(lastRow, from.row + page) }, -1, 0);
    case "Home":
      return visible(shape, { row: ctrl ? 0 : from.row, column: 0 }, ctrl ? 1 : 0, 1);
    case "End":
      return visible(shape, { row: ctrl ? lastRow : from.row, column: lastColumn }, ctrl ? -1 : 0, -1);
    default:
      return undefined;
  }
}

/** The merged area that a cell belongs to, or the cell alone. */
export function areaAt({ merges }: SheetShape, { row, column }: Position): Area {
  return (
    merges.find(({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right) ?? {
      top: row,
      bottom: row,
      left: column,
      right: column,
    }
  );
}

/** One cell on, past what is hidden and out of a merged cell as a whole; at the edge, the same cell. */
function step(shape: SheetShape, from: Position, down: number, right: number): Position {
  const area = areaAt(shape, from);
  const next = {
    row: down > 0 ? area.bottom + 1 : down < 0 ? area.top - 1 : from.row,
    column: right > 0 ? area.right + 1 : right < 0 ? area.left - 1 : from.column,
  };
  const found = visible(shape, next, down, right);
  return found ?? from;
}

/** The first cell in sight from here on; undefined when the sheet ends first. */
function visible(shape: SheetShape, at: Position, down: number, right: number): Position | undefined {
  let { row, column } = at;
  while (row >= 0 && row < rowCount(shape) && column >= 0 && column < columnCount(shape)) {
    const isHiddenRow = shapeSize(shape.tops, row) === 0;
    const isHiddenColumn = shapeSize(shape.lefts, column) === 0;
    if (!isHiddenRow && !isHiddenColumn) {
      const { top, left } = areaAt(shape, { row, column });
      return { row: top, column: left };
    }
    if (down === 0 && right === 0) return { row, column };
    row += isHiddenRow ? down : 0;
    column += isHiddenColumn ? right : 0;
    if ((isHiddenRow && down === 0) || (isHiddenColumn && right === 0)) return { row, column };
  }
  return undefined;
}
