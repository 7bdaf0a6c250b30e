import { cellArea, cellKey } from "../grid/area";
import { issue } from "../issues/make";
import type { Context } from "./context";
import type { Line, Piece } from "./line";

/** Cells that belong to nothing. A dash says nothing and is a note. */
export function reportUnread(context: Context, line: Line, pieces: readonly Piece[]): void {
  for (const { column, text, dash } of pieces) {
    const at = { row: line.index, column };
    if (dash) {
      context.roles.set(cellKey(at), "note");
      continue;
    }
    context.roles.delete(cellKey(at));
    context.issues.push(
      issue("cell-unread", { sheet: context.grid.sheet, area: cellArea(at), found: text, params: { text } }),
    );
  }
}
