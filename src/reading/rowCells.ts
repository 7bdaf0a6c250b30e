import type { Area, Position } from "../grid/area";
import { cellAt } from "../grid/grid";
import type { Field } from "../plan/fields";
import type { CellPlace } from "./cellValues";
import type { Context } from "./context";
import { lineOf, pieceAt, type Line, type Piece } from "./line";
import { hidingArea } from "./mergedCells";
import type { Table } from "./table";

/** The cells of one detail row, by field. */
export interface RowCells {
  readonly line: Line;
  readonly table: Table;
  /** How far the whole row is to the side of its header. */
  readonly shift: number;
  /** Where each field is; a field read from elsewhere in the row is put there. */
  readonly positions: Record<Field, Position>;
  /** The field's cell, or what a merged area shows in its place. */
  place(field: Field): CellPlace;
  /** The field's own cell only. */
  ownPlace(field: Field): CellPlace;
}

/** `merges`: the merged areas that touch the row. */
export function cellsOfRow(
  context: Context,
  line: Line,
  table: Table,
  merges: readonly Area[],
  shift: number,
): RowCells {
  const positions: Record<Field, Position> = {};
  const { columns } = table.header;
  for (const field in columns) {
    positions[field] = { row: line.index, column: columns[field]! + shift };
  }
  const ownPlace = (field: Field): CellPlace => {
    const at = positions[field]!;
    return { at, piece: pieceAt(line, at.column) };
  };
  return {
    line,
    table,
    shift,
    positions,
    ownPlace,
    place(field) {
      const own = ownPlace(field);
      return own.piece ? own : { at: own.at, piece: hiddenPiece(context, line, table, merges, own.at) };
    },
  };
}

/**
 * What a merged area shows in a cell that it hides: the cell above in the same column, or one to the left that no
 * other field claims (a number's cell merged with the name behind it).
 */
function hiddenPiece(
  context: Context,
  line: Line,
  table: Table,
  merges: readonly Area[],
  at: Position,
): Piece | undefined {
  const area = merges.length === 0 ? undefined : hidingArea(merges, at);
  if (!area) return undefined;
  if (area.top === line.index) {
    const claimed = Object.values(table.header.columns).includes(area.left);
    return claimed ? undefined : pieceAt(line, area.left);
  }
  if (area.left !== at.column) return undefined;
  const cell = cellAt(context.grid, { row: area.top, column: area.left });
  return cell && lineOf({ index: area.top, cells: [cell] }).pieces[0];
}
