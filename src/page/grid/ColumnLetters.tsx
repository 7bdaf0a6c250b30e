import { columnName } from "../../grid/area";
import { headerWidth, useGridStyles } from "./gridStyles";
import type { Window } from "./scrolling";
import { columnCount, shapeSize, type SheetShape } from "./shape";

interface Props {
  readonly shape: SheetShape;
  readonly window: Window;
}

/** Columns that are drawn: the frozen ones, and those near the view. */
function drawn({ frozen, lefts }: SheetShape, { firstColumn, lastColumn }: Window): number[] {
  const columns: number[] = [];
  for (let column = 0; column < lefts.length - 1; column++) {
    const isNear = column < frozen.columns || (firstColumn <= column && column <= lastColumn);
    if (isNear && shapeSize(lefts, column) > 0) columns.push(column);
  }
  return columns;
}

/** A, B, C … above the columns; those of frozen columns stay with them. */
export function ColumnLetters({ shape, window }: Props) {
  const grid = useGridStyles();
  const { frozen, lefts } = shape;
  const columns = drawn(shape, window);
  return (
    <div className={grid.letters} style={{ display: "flex" }}>
      <div className={grid.corner} style={{ flexShrink: 0 }} />
      {columns
        .filter((column) => column < frozen.columns)
        .map((column) => (
          <div
            key={column}
            className={grid.letter}
            style={{
              position: "sticky",
              flexShrink: 0,
              zIndex: 1,
              left: headerWidth + lefts[column]!,
              width: shapeSize(lefts, column),
            }}
          >
            {columnName(column)}
          </div>
        ))}
      {columns
        .filter((column) => column >= frozen.columns)
        .map((column) => (
          <div
            key={column}
            className={grid.letter}
            style={{ left: headerWidth + lefts[column]!, width: shapeSize(lefts, column) }}
          >
            {columnName(column)}
          </div>
        ))}
    </div>
  );
}

/** The lines between columns, behind the cells. */
export function ColumnLines({ shape, window }: Props) {
  const grid = useGridStyles();
  return drawn(shape, window).map((column) => (
    <div
      key={column}
      role="presentation"
      className={grid.line}
      style={{ left: headerWidth + shape.lefts[Math.min(column + 1, columnCount(shape))]! - 1 }}
    />
  ));
}
