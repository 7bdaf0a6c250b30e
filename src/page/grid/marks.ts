import type { CSSProperties } from "react";
import { cellArea, inArea, type Area, type Position } from "../../grid/area";
import type { Severity } from "../../issues/issue";
import type { SheetPart } from "../../session/formMadeShown";
import { tintOf } from "../../taskpane/making/tints";

/** A place the reader was taken to. */
export interface Highlight {
  readonly sheet: string;
  readonly area: Area;
  readonly severity: Severity;
}

/** A cell that is drawn with an outline (the active one, or part of a highlighted area) or a corner (something is wrong in it). */
export interface Mark {
  readonly column: number;
  readonly active: boolean;
  /** The outline's edges, inside the cell; absent: none. */
  readonly shadow?: string;
  readonly severity: Severity | null;
  /** The colour that is laid over the cell's own; absent: none. */
  readonly tint?: string;
}

/** What is wrong in the cells of a sheet, by row (0-based): of each cell the worst. */
export type IssueMarks = ReadonlyMap<number, readonly Mark[]>;

interface Marked {
  readonly severity: Severity;
  readonly place: { readonly sheet: string; readonly area: Area } | null;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** The corners of one sheet: of an area its first cell has one. */
export function issueMarks(issues: readonly Marked[], sheet: string): IssueMarks {
  const rows = new Map<number, Mark[]>();
  for (const { severity, place } of issues) {
    if (place?.sheet !== sheet) continue;
    const { top, left } = place.area;
    const marks = rows.get(top);
    const at = marks?.findIndex(({ column }) => column === left) ?? -1;
    const mark = { column: left, active: false, severity };
    if (!marks) rows.set(top, [mark]);
    else if (at < 0) marks.push(mark);
    else if (rank[severity] < rank[marks[at]!.severity!]) marks[at] = mark;
  }
  return rows;
}

/** What the cells of a sheet were taken for. */
export interface SheetParts {
  readonly sheet: string;
  readonly of: readonly SheetPart[];
}

/** The tints of a sheet whose cells are shown as what they were taken for; of parts that overlap the later counts. */
export function partMarks(parts: readonly SheetPart[]): IssueMarks {
  const rows = new Map<number, Mark[]>();
  for (const part of parts) {
    const { top, bottom, left, right } = part.area;
    for (let row = top; row <= bottom; row++) {
      const tinted = { active: false, severity: null, tint: tintOf(part) };
      const own = Array.from({ length: right - left + 1 }, (_, at): Mark => ({ ...tinted, column: left + at }));
      rows.set(row, [...(rows.get(row) ?? []).filter(({ column }) => column < left || column > right), ...own]);
    }
  }
  return rows;
}

/** The triangle in a cell's upper corner. */
export const cornerOf = (severity: Severity): CSSProperties => ({
  backgroundImage: `linear-gradient(to bottom left, ${colors[severity]} 50%, transparent 50%)`,
  backgroundSize: "9px 9px",
  backgroundPosition: "top right",
  backgroundRepeat: "no-repeat",
});

const colors: Readonly<Record<Severity, string>> = { error: "#c50f1f", warning: "#bc4b09", note: "#0b6b7d" };
const activeColor = "#0b6b7d";
const none: readonly Mark[] = [];

/** More cells than this are not outlined one by one: an area that large is seen by its frame's corner alone. */
const mostCells = 2_000;

/** The marked cells of a row. Equal inputs give the same list where nothing is outlined, so that rows need not be drawn again. */
export function marksOf(
  row: number,
  active: Position,
  highlight: Highlight | null,
  issues: IssueMarks,
): readonly Mark[] {
  const corners = issues.get(row) ?? none;
  const area = highlight && framed(highlight.area);
  const inHighlight = area !== null && area.top <= row && row <= area.bottom;
  if (active.row !== row && !inHighlight) return corners;
  const under = (column: number): Pick<Mark, "severity" | "tint"> => {
    const { severity = null, tint } = corners.find((mark) => mark.column === column) ?? {};
    return tint === undefined ? { severity } : { severity, tint };
  };
  const marks: Mark[] = [];
  if (inHighlight) {
    for (let column = area.left; column <= area.right; column++) {
      const isActive = active.row === row && active.column === column;
      const color = colors[highlight!.severity];
      const frame = edgesOf(area, row, column, color);
      const shadow = isActive ? `${outline(activeColor, 2)}, ${frame}` : frame;
      marks.push({ column, active: isActive, shadow, ...under(column) });
    }
  }
  if (active.row === row && !(area && inArea(area, active))) {
    const { column } = active;
    marks.push({ column, active: true, shadow: outline(activeColor, 2), ...under(column) });
  }
  const outlined = new Set(marks.map(({ column }) => column));
  return [...marks, ...corners.filter(({ column }) => !outlined.has(column))];
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
