import { indexAt, shapeSize, type SheetShape } from "./shape";

/** What is in sight, in pixels: the scroll position and the room beside the headers. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Rows and columns to draw, inclusive: those in sight, some around them. Frozen ones are drawn besides. */
export interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Drawn in steps, so that a turn of the wheel rarely draws anything. */
const rowStep = 16;
const columnStep = 4;

export function windowOf(shape: SheetShape, { top, left, width, height }: Viewport): Window {
  const lastRow = shape.tops.length - 2;
  const lastColumn = shape.lefts.length - 2;
  return {
    firstRow: Math.max(0, floorTo(indexAt(shape.tops, top), rowStep) - rowStep),
    lastRow: Math.min(lastRow, floorTo(indexAt(shape.tops, top + height), rowStep) + 2 * rowStep),
    firstColumn: Math.max(0, floorTo(indexAt(shape.lefts, left), columnStep) - columnStep),
    lastColumn: Math.min(lastColumn, floorTo(indexAt(shape.lefts, left + width), columnStep) + 2 * columnStep),
  };
}

const floorTo = (value: number, step: number): number => Math.floor(value / step) * step;

export const sameWindow = (a: Window, b: Window): boolean =>
  a.firstRow === b.firstRow &&
  a.lastRow === b.lastRow &&
  a.firstColumn === b.firstColumn &&
  a.lastColumn === b.lastColumn;

/**
 * Where to scroll so that this run of rows (or columns) is in sight behind the frozen ones. Stays where it is when
 * it already is; comes to the middle when it was out of sight altogether.
 */
export function scrollTo(
  starts: Float64Array,
  first: number,
  last: number,
  frozen: number,
  at: number,
  room: number,
): number {
  if (first < frozen) return at;
  const held = starts[frozen]!;
  const start = starts[first]! - held;
  const size = shapeSize(starts, first, last);
  const sight = room - held;
  if (start >= at && start + size <= at + sight) return at;
  const isNear = start + size > at - sight / 4 && start < at + sight * 1.25;
  if (isNear && size <= sight) return start < at ? start : start + size - sight;
  return Math.max(0, start - Math.max(0, (sight - size) / 2));
}
