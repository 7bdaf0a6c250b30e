import { maxRows } from "../../../grid/area";
import type { RowMoves } from "../../../grid/rowMoves";
import type { Splices } from "./splices";

interface Place {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Corner {
  row?: Place;
  /** How far into its row, in EMU. */
  rowOff?: Place;
}

/** move-and-size: both ends keep their rows; move: the object keeps its size; stay: neither. */
type Behaviour = "move-and-size" | "move" | "stay";

/** How a picture, chart or control is fastened to the rows of a sheet. */
export class Anchor {
  private readonly corners: { from: Corner; to: Corner } = { from: {}, to: {} };
  private side: "from" | "to" = "from";

  private constructor(private readonly behaviour: Behaviour) {}

  /** The anchor that an element is; undefined for any other element. */
  static of(name: string, attribute: (name: string) => string | undefined): Anchor | undefined {
    if (name === "twoCellAnchor") return new Anchor(editedAs(attribute("editAs")));
    if (name === "oneCellAnchor") return new Anchor("move");
    if (name !== "anchor") return undefined;
    const isSet = (flag: string) => /^(1|true)$/.test(attribute(flag) ?? "");
    return new Anchor(isSet("sizeWithCells") ? "move-and-size" : isSet("moveWithCells") ? "move" : "stay");
  }

  /** Which of its corners the elements to come belong to. */
  enter(name: string): void {
    if (name === "from" || name === "to") this.side = name;
  }

  take(name: string, place: Place): void {
    if (name === "row" || name === "rowOff") this.corners[this.side][name] = place;
  }

  /** A corner whose row is deleted goes to the edge that is left; an object that keeps its size keeps its number of rows. */
  move(moves: RowMoves | undefined, splices: Splices): void {
    const { from, to } = this.corners;
    if (!moves || this.behaviour === "stay" || !from.row) return;
    const first = Number(from.row.text);
    const moved = moves.row(first);
    moveCorner(from, moved ?? moves.start(first), moved === undefined, splices);
    if (!to.row) return;
    const last = Number(to.row.text);
    const isCarried = moved !== undefined && moved !== moves.start(first);
    const isSized = this.behaviour === "move-and-size" && !isCarried;
    const row = isSized ? moves.start(last) : last + (moved ?? moves.start(first)) - first;
    moveCorner(to, row, isSized && moves.row(last) === undefined, splices);
  }
}

function editedAs(editAs: string | undefined): Behaviour {
  if (editAs === "absolute") return "stay";
  return editAs === "oneCell" ? "move" : "move-and-size";
}

function moveCorner({ row, rowOff }: Corner, moved: number, toEdge: boolean, splices: Splices): void {
  const to = Math.min(moved, maxRows - 1);
  if (row && to !== Number(row.text)) splices.replace(row.from, row.to, String(to));
  if (rowOff && toEdge) splices.replace(rowOff.from, rowOff.to, "0");
}
