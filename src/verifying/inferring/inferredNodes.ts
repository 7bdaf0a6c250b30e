import type { Addend } from "../blaming/explain";
import { sameFigure } from "../blaming/sameFigure";
import { putUnder, type SumNode } from "../blaming/sumNode";
import { hidingOf } from "../../checking/amounts/hiding";
import { cellKey } from "../../grid/area";
import type { Grid } from "../../grid/grid";
import { addedUp, inSumUnit, type InferredSum, type Placed } from "./inferredSum";
import type { SheetFigure } from "./sheetFigures";

/** The sums of a sheet as trees: along columns, and along rows, where no sum is under another. */
export function inferredNodes(grid: Grid, sums: readonly InferredSum[]): Map<InferredSum, SumNode> {
  const hidingAt = hidingOf(grid);
  const gaps = { column: gapsOf(sums, "column"), row: gapsOf(sums, "row") };
  const columnNodes = new Map<SheetFigure, SumNode>();
  const liveRows = new Set(
    sums.filter(({ live, along }) => live && along === "column").map(({ figure }) => figure.at.row),
  );
  const nodes = new Map<InferredSum, SumNode>();
  for (const sum of sums) {
    const { figure, column, along, live, counts } = sum;
    const other = gaps[along === "column" ? "row" : "column"];
    // Asked of few: most are only added up.
    const addend = ({ figure: { at, value }, column: from }: Placed): Addend => ({
      ...{ at, value: inSumUnit(value, from.unit, column.unit), asText: false, repeats: null },
      get hidden() {
        return hidingAt(at) !== null;
      },
      get across() {
        return other.get(cellKey(at)) ?? null;
      },
    });
    let addends: readonly Addend[] | undefined;
    const own = (): readonly Placed[] =>
      along === "row" ? counts : counts.filter((one) => columnNodes.get(one.figure)?.parent !== node);
    const node: SumNode = {
      ...{ at: figure.at, stored: figure.value, unit: column.unit, step: column.step, live },
      ...{ children: [], parent: null },
      besideLive: along === "column" ? liveRows.has(figure.at.row) : sum.witnesses.includes("formulas"),
      addends: () => (addends ??= own().map(addend)),
    };
    nodes.set(sum, node);
    if (along === "column") columnNodes.set(figure, node);
  }
  for (const [{ along, counts }, node] of nodes) {
    if (along === "row") continue;
    for (const { figure } of counts) {
      const child = columnNodes.get(figure);
      if (child && child.parent === null && child !== node) putUnder(node, child);
    }
  }
  return nodes;
}

/** By how much the sum differs that counts a cell along columns, or along rows; right sums left out. */
function gapsOf(sums: readonly InferredSum[], along: InferredSum["along"]): Map<number, number> {
  const gaps = new Map<number, number>();
  for (const sum of sums) {
    const { figure, column, computed, counts } = sum;
    if (sum.along !== along || sum.live || sameFigure(figure.value, computed, column.step)) continue;
    for (const one of counts) gaps.set(cellKey(one.figure.at), figure.value - computed);
  }
  return gaps;
}

/**
 * What every sum should show: what it counts added up from the bottom, so that a wrong total below does not make the
 * one above right. In the unit of the sum's own column.
 */
export function dueOf(nodes: ReadonlyMap<InferredSum, SumNode>): Map<InferredSum, number> {
  const sumAt = new Map([...nodes].map(([sum, node]) => [node, sum]));
  const known = new Map<SumNode, number>();
  const begun = new Set<SumNode>();
  // Sums may count each other in chains as long as the sheet, so no call waits for another.
  const waiting = [...nodes.values()];
  while (waiting.length > 0) {
    const node = waiting.at(-1)!;
    const open = begun.has(node) ? [] : node.children.filter((child) => !known.has(child) && !begun.has(child));
    begun.add(node);
    if (open.length > 0) {
      for (const child of open) waiting.push(child);
      continue;
    }
    waiting.pop();
    if (known.has(node)) continue;
    const { computed, counts, column, miscount } = sumAt.get(node)!;
    const asText = miscount?.kind === "text" ? computed - addedUp(counts, column) : 0;
    const own = node.addends().reduce((sum, { value }) => sum + value, asText);
    // One that is not known yet counts this one in turn: it is taken as it is.
    known.set(
      node,
      node.children.reduce((sum, child) => sum + (known.get(child) ?? child.stored), own),
    );
  }
  return new Map([...nodes].map(([sum, node]) => [sum, known.get(node)!]));
}
