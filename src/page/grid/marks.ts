import { cellArea, inArea, type Area, type Position } from "../../grid/area";
import type { Severity } from "../../issues/issue";

/** A place the reader was taken to. */
export interface Highlight {
  readonly sheet: string;
  readonly area: Area;
  readonly severity: Severity;
}

/** A cell that is drawn with an outline: the active one, or part of a highlighted area. */
export interface Mark {
  readonly column: number;
  readonly active: boolean;
  /** The outline's edges, inside the cell. */
  readonly shadow: string;
}

const colors: Readonly<Record<Severity, string>> = { error: "#c50f1f", warning: "#bc4b09", note: "#0b6b7d" };
const activeColor = "#0b6b7d";
const none: readonly Mark[] = [];

/** More cells than this are not outlined one by one: an area that large is seen by its frame's corner alone. */
const mostCells = 2_000;

/** The outlined cells of a row. Equal inputs without marks give the same empty list, so that rows need not be drawn again. */
export function marksOf(row: number, active: Position, highlight: Highlight | null): readonly Mark[] {
  const area = highlight && framed(highlight.area);
  const inHighlight = area !== null && area.top <= row && row <= area.bottom;
  if (active.row !== row && !inHighlight) return none;
  const marks: Mark[] = [];
  if (inHighlight) {
    for (let column = area.left; column <= area.right; column++) {
      const isActive = active.row === row && active.column === column;
      const color = colors[highlight!.severity];
      const frame = edgesOf(area, row, column, color);
      marks.push({ column, active: isActive, shadow: isActive ? `${outline(activeColor, 2)}, ${frame}` : frame });
    }
  }
  if (active.row === row && !(area && inArea(area, active))) {
    marks.push({ column: active.column, active: true, shadow: outline(activeColor, 2) });
  }
  return marks;
}

function framed(area: Area): Area {
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return cells > mostCells ? cellArea({ row: area.top, column: area.left }) : area;
}

const outline = (color: string, width: number): string => `inset 0 0 0 ${width}px ${color}`;

function edgesOf(area: Area, row: number, column: number, color: string): string {
  const edges = [
    row === area.top ? `inset 0 3px 0 ${color}` : "",
    row === area.bottom ? `inset 0 -3px 0 ${color}` : "",
    column === area.left ? `inset 3px 0 0 ${color}` : "",
    column === area.right ? `inset -3px 0 0 ${color}` : "",
  ].filter((edge) => edge !== "");
  return edges.length > 0 ? edges.join(", ") : "none";
}
