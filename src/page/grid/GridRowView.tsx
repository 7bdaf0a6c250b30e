import { mergeClasses } from "@fluentui/react-components";
import { memo, type CSSProperties } from "react";
import { toA1 } from "../../grid/area";
import type { CellLook } from "../../workbook/xlsx/looks/cellLook";
import { contentSide, ink, paper } from "./cellStyle";
import { headerWidth, useGridStyles } from "./gridStyles";
import { cornerOf, type Mark } from "./marks";
import { shapeSize, type CellShown, type RowShown, type SheetShape } from "./shape";
import { isSmallFont, smallScale } from "./smallFonts";
import { textWidth } from "./textWidth";

interface Props {
  readonly shape: SheetShape;
  readonly row: number;
  readonly shown: RowShown | undefined;
  /** Pixels from the top of the part that the row is drawn in. */
  readonly top: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly styles: readonly CSSProperties[];
  /** Columns of this row that are drawn although nothing is in them: the active cell, marked cells. */
  readonly marked: readonly Mark[];
  readonly idOf: (row: number, column: number) => string;
  /** What is said of a formula without a result. */
  readonly openTitle: string;
}

/** One row: its number, its frozen cells, which stay in sight, and those of the others that are near. */
export const GridRowView = memo(function GridRow(props: Props) {
  const { shape, row, shown, top, firstColumn, lastColumn, marked } = props;
  const grid = useGridStyles();
  const height = shapeSize(shape.tops, row);
  const cells = withMarked(shown?.cells ?? [], marked, shape, row);
  const frozen: CellShown[] = [];
  const others: CellShown[] = [];
  for (const cell of cells) {
    if (cell.column < shape.frozen.columns) frozen.push(cell);
    else if (cell.column + cell.columns > firstColumn && cell.column <= lastColumn) others.push(cell);
  }
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={mergeClasses(grid.row, shape.gridLines && grid.ruled)}
      style={{ top, height }}
    >
      <div role="rowheader" className={grid.rowHeader} style={{ width: headerWidth, height }}>
        {row + 1}
      </div>
      {frozen.map((cell, index) => {
        const before = index === 0 ? 0 : endOf(frozen[index - 1]!, shape);
        return (
          <Cell
            key={cell.column}
            cell={cell}
            next={cells[cells.indexOf(cell) + 1]}
            place={{
              position: "sticky",
              left: headerWidth + shape.lefts[cell.column]!,
              marginLeft: shape.lefts[cell.column]! - before,
            }}
            {...props}
          />
        );
      })}
      {others.map((cell) => (
        <Cell
          key={cell.column}
          cell={cell}
          next={cells[cells.indexOf(cell) + 1]}
          place={{ position: "absolute", left: headerWidth + shape.lefts[cell.column]! }}
          {...props}
        />
      ))}
    </div>
  );
});

const endOf = (cell: CellShown, { lefts }: SheetShape): number =>
  lefts[Math.min(cell.column + cell.columns, lefts.length - 1)]!;

const blank = { text: "", look: 0, kind: "text", raw: "", formula: null, isOpen: false, rows: 1, columns: 1 } as const;

function withMarked(
  cells: readonly CellShown[],
  marked: readonly Mark[],
  { merges }: SheetShape,
  row: number,
): readonly CellShown[] {
  const isCovered = (column: number) =>
    merges.some(({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right);
  const missing = marked.filter(({ column }) => !isCovered(column) && !cells.some((cell) => cell.column === column));
  if (missing.length === 0) return cells;
  return [...cells, ...missing.map(({ column }) => ({ ...blank, column }))].sort((a, b) => a.column - b.column);
}

interface CellProps extends Props {
  readonly cell: CellShown;
  readonly next: CellShown | undefined;
  readonly place: CSSProperties;
}

function Cell({ shape, row, cell, next, place, styles, marked, idOf, openTitle }: CellProps) {
  const grid = useGridStyles();
  const width = shapeSize(shape.lefts, cell.column, cell.column + cell.columns - 1);
  if (width === 0) return null;
  const height = shapeSize(shape.tops, row, row + cell.rows - 1);
  const look = shape.looks[cell.look]!;
  const mark = marked.find(({ column }) => column === cell.column);
  const merged = cell.rows > 1 || cell.columns > 1;
  const style: CSSProperties = { ...styles[cell.look], ...contentSide(look, cell.kind), width, height, ...place };
  const stays = place.position === "sticky";
  if (merged || stays) {
    style.zIndex = merged && stays ? 2 : 1;
    style.backgroundColor ??= paper;
  }
  if (mark?.tint !== undefined) Object.assign(style, { backgroundColor: mark.tint, color: ink });
  if (mark?.shadow !== undefined) style.boxShadow = mark.shadow;
  if (mark?.severity) Object.assign(style, cornerOf(mark.severity));
  return (
    <div
      role="gridcell"
      id={idOf(row, cell.column)}
      aria-colindex={cell.column + 1}
      aria-colspan={cell.columns > 1 ? cell.columns : undefined}
      aria-rowspan={cell.rows > 1 ? cell.rows : undefined}
      aria-selected={mark?.active ?? false}
      aria-invalid={mark?.severity === "error" || undefined}
      aria-readonly={cell.formula !== null || undefined}
      className={grid.cell}
      style={style}
      data-row={row}
      data-column={cell.column}
      data-cell={toA1({ row, column: cell.column })}
      data-open={cell.isOpen || undefined}
      data-tint={mark?.tint}
      data-severity={mark?.severity ?? undefined}
      title={cell.isOpen && cell.text !== "" ? openTitle : undefined}
    >
      <span
        className={mergeClasses(grid.content, cell.isOpen && grid.open)}
        style={contentStyle(cell, next, look, width, shape)}
      >
        {fits(cell, look, width) ? cell.text : "#".repeat(Math.max(3, Math.floor(width / 9)))}
      </span>
    </div>
  );
}

/** A number that has no room is never shown in part: it would read as another number. */
function fits({ kind, text }: CellShown, { font, size }: CellLook, width: number): boolean {
  const drawn = isSmallFont(font) ? size * smallScale : size;
  return kind !== "number" || textWidth(text, (drawn * 96) / 72) * 0.9 <= width;
}

const runningOn: ReadonlySet<CellLook["horizontal"]> = new Set(["general", "left"]);

/** Text that does not fit runs on over empty cells beside it, as on the printed sheet. */
function contentStyle(
  cell: CellShown,
  next: CellShown | undefined,
  look: CellLook,
  width: number,
  { lefts }: SheetShape,
): CSSProperties {
  const runsOn = !look.wrap && cell.kind === "text" && cell.columns === 1 && runningOn.has(look.horizontal);
  if (!runsOn) return { maxWidth: width };
  const end = next ? lefts[next.column]! : lefts[lefts.length - 1]!;
  return { maxWidth: Math.max(width, end - lefts[cell.column]!), flexShrink: 0 };
}
