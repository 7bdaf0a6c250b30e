import { mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { KeyboardEvent, MouseEvent, Ref } from "react";
import type { Position } from "../../grid/area";
import { useSpeech } from "../../taskpane/speech";
import { CellEditor } from "./CellEditor";
import { lookStyle } from "./cellStyle";
import { ColumnLetters, ColumnLines } from "./ColumnLetters";
import { GridRowView } from "./GridRowView";
import { headerHeight, headerWidth, useGridStyles } from "./gridStyles";
import { marksOf, type Highlight, type IssueMarks } from "./marks";
import { areaAt, moved } from "./moves";
import { sameWindow, scrollTo, windowOf } from "./scrolling";
import { columnCount, rowCount, shapeSize, type CellShown, type SheetShape } from "./shape";
import { useRows, type FetchRows } from "./useRows";

export interface GridHandle {
  /** Brings a cell into sight, makes it the active one and gives the grid the focus. */
  goTo(at: Position): void;
  focus(): void;
}

interface Props {
  readonly shape: SheetShape;
  readonly fetchRows: FetchRows;
  readonly active: Position;
  readonly highlight: Highlight | null;
  readonly issues: IssueMarks;
  readonly handle: Ref<GridHandle>;
  readonly onActive: (at: Position, cell: CellShown | undefined) => void;
  readonly onEdit: (at: Position, text: string) => void;
  readonly onUndo: () => void;
  /** Escape was pressed: back to where the person came from. */
  readonly onLeave: () => void;
}

const start = { top: 0, left: 0, width: 1000, height: 700 };

/** A sheet as it looks, drawn only where it is in sight: rows and columns of any number. */
export function GridView(props: Props) {
  const { shape, fetchRows, active, highlight, issues, handle, onActive, onEdit, onUndo, onLeave } = props;
  const { words } = useSpeech();
  const grid = useGridStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [window, setWindow] = useState(() => windowOf(shape, start));
  const [editing, setEditing] = useState<string | null>(null);
  const rowOf = useRows(fetchRows, shape, window);
  const styles = useMemo(() => shape.looks.map(lookStyle), [shape.looks]);
  const idOf = useCallback((row: number, column: number) => `${id}-${row}-${column}`, [id]);
  const held = shape.tops[shape.frozen.rows]!;

  const look = useCallback(() => {
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = scroller.current!;
    const next = windowOf(shape, {
      top: scrollTop + held,
      left: scrollLeft,
      width: clientWidth,
      height: clientHeight,
    });
    setWindow((before) => (sameWindow(before, next) ? before : next));
  }, [shape, held]);

  useLayoutEffect(() => {
    look();
    const resized = new ResizeObserver(look);
    resized.observe(scroller.current!);
    return () => resized.disconnect();
  }, [look]);

  const reveal = useCallback(
    (at: Position) => {
      const element = scroller.current!;
      const area = areaAt(shape, at);
      const { frozen, tops, lefts } = shape;
      const room = { height: element.clientHeight - headerHeight, width: element.clientWidth - headerWidth };
      element.scrollTop = scrollTo(tops, area.top, area.bottom, frozen.rows, element.scrollTop, room.height);
      element.scrollLeft = scrollTo(lefts, area.left, area.right, frozen.columns, element.scrollLeft, room.width);
      look();
    },
    [shape, look],
  );

  const cellAt = ({ row, column }: Position) => rowOf(row)?.cells.find((cell) => cell.column === column);
  const shown = cellAt(active);
  const reportActive = useRef(onActive);
  reportActive.current = onActive;
  // The bar above the grid shows the active cell's content, which may arrive later than the cell became active.
  useEffect(() => reportActive.current(active, shown), [active, shown]);

  const go = (at: Position) => {
    const { top, left } = areaAt(shape, at);
    onActive({ row: top, column: left }, undefined);
    reveal(at);
  };
  useImperativeHandle(handle, () => ({
    goTo: (at) => {
      // Drawn before the focus comes: whoever types at once would otherwise write into the cell that was active before.
      flushSync(() => go(at));
      scroller.current!.focus({ preventScroll: true });
    },
    focus: () => scroller.current!.focus({ preventScroll: true }),
  }));

  const press = (event: KeyboardEvent) => {
    if (editing !== null || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor(scroller.current!.clientHeight / 30) - shape.frozen.rows - 1);
    const to = moved(shape, active, { key: event.key, ctrl }, page);
    const isEmptying = event.key === "Delete" || event.key === "Backspace";
    if (to) go(to);
    else if (event.key === "Enter" || event.key === "F2") edit(shown?.raw ?? "");
    else if (event.key === "Escape") onLeave();
    else if (isEmptying && shown && shown.raw !== "") onEdit(active, "");
    else if (ctrl && event.key.toLowerCase() === "z") onUndo();
    else if (event.key.length === 1 && !ctrl) edit(event.key);
    else return;
    event.preventDefault();
  };
  const edit = (text: string) => {
    reveal(active);
    setEditing(text);
  };

  const pick = (event: MouseEvent) => {
    const at = positionUnder(event, scroller.current!, shape);
    if (!at) return;
    go(at);
    if (event.detail === 2) edit(cellAt(at)?.raw ?? "");
  };

  const rows = (first: number, last: number, from: number) => {
    const drawn = [];
    for (let row = first; row <= last; row++) {
      if (shapeSize(shape.tops, row) === 0) continue;
      drawn.push(
        <GridRowView
          key={row}
          shape={shape}
          row={row}
          shown={rowOf(row)}
          top={shape.tops[row]! - from}
          firstColumn={window.firstColumn}
          lastColumn={window.lastColumn}
          styles={styles}
          marked={marksOf(row, active, highlight, issues)}
          idOf={idOf}
          openTitle={words.page.openFormula}
        />,
      );
    }
    return drawn;
  };

  const width = headerWidth + shape.lefts[columnCount(shape)]!;
  const lines = shape.gridLines && <ColumnLines shape={shape} window={window} />;
  const isHeld = active.row < shape.frozen.rows;
  const editor = editing !== null && (
    <CellEditor
      label={words.page.editCell({ cell: "" })}
      area={areaAt(shape, active)}
      shape={shape}
      from={isHeld ? 0 : held}
      text={editing}
      onDone={(text) => {
        setEditing(null);
        scroller.current!.focus({ preventScroll: true });
        if (text !== null && text !== (shown?.raw ?? "")) onEdit(active, text);
      }}
    />
  );
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={words.page.grid({ sheet: shape.sheet })}
      aria-rowcount={rowCount(shape)}
      aria-colcount={columnCount(shape)}
      aria-activedescendant={idOf(active.row, active.column)}
      className={grid.scroller}
      onScroll={look}
      onKeyDown={press}
      onClick={pick}
    >
      <div className={grid.head} style={{ width }} aria-hidden>
        <ColumnLetters shape={shape} window={window} />
      </div>
      {shape.frozen.rows > 0 && (
        <div role="rowgroup" className={grid.held} style={{ width, height: held }}>
          {lines}
          {rows(0, shape.frozen.rows - 1, 0)}
          {isHeld && editor}
        </div>
      )}
      <div
        role="rowgroup"
        className={mergeClasses(grid.body)}
        style={{ width, height: shape.tops[rowCount(shape)]! - held }}
      >
        {lines}
        {rows(Math.max(window.firstRow, shape.frozen.rows), window.lastRow, held)}
        {!isHeld && editor}
      </div>
    </div>
  );
}

/** The cell under the pointer: a blank one has no element to be pressed. */
function positionUnder({ target, clientX, clientY }: MouseEvent, scroller: HTMLElement, shape: SheetShape) {
  const element = (target as Element).closest<HTMLElement>("[data-row]");
  if (element) return { row: Number(element.dataset.row), column: Number(element.dataset.column) };
  const box = scroller.getBoundingClientRect();
  const x = clientX - box.left - headerWidth;
  const y = clientY - box.top - headerHeight;
  if (x < 0 || y < 0) return undefined;
  const { frozen, tops, lefts } = shape;
  const column = x < lefts[frozen.columns]! ? x : x + scroller.scrollLeft;
  const row = y < tops[frozen.rows]! ? y : y + scroller.scrollTop;
  return { row: indexUnder(tops, row), column: indexUnder(lefts, column) };
}

function indexUnder(starts: Float64Array, distance: number): number {
  const next = starts.findIndex((at) => at > distance);
  return next < 0 ? starts.length - 2 : Math.max(0, next - 1);
}
