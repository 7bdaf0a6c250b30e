import type { Position } from "../../grid/area";
import type { Measured } from "../../issues/words";
import type { Addend } from "./explain";
import { sameFigure } from "./sameFigure";

/** A total of one column (or row), and what it counts. */
export interface SumNode {
  readonly at: Position;
  readonly stored: number;
  readonly unit: Measured;
  /** The least amount by which figures of its column can differ; Infinity where it is not known. */
  readonly step: number;
  /** Whether it is a formula, so that it follows what it counts; a typed total is a witness of its own. */
  readonly live: boolean;
  /** Whether a total like it, in the same row or column, is a formula. */
  readonly besideLive: boolean;
  /** Totals that it counts. */
  readonly children: SumNode[];
  /** The figures that it counts itself. */
  readonly addends: () => readonly Addend[];
  parent: SumNode | null;
}

/** What the cells that a total counts hold together. */
export const countedBy = ({ children, addends }: SumNode): number =>
  children.reduce((sum, { stored }) => sum + stored, 0) + addends().reduce((sum, { value }) => sum + value, 0);

export const addsUp = (node: SumNode): boolean => sameFigure(node.stored, countedBy(node), node.step);

/** Puts a total under the one that counts it. */
export function putUnder(parent: SumNode, child: SumNode): void {
  child.parent = parent;
  parent.children.push(child);
}
