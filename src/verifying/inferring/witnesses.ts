import { sameFigure } from "../blaming/sameFigure";
import { addsUp, countedBy, type SumNode } from "../blaming/sumNode";
import type { InferredSum, Witness } from "./inferredSum";
import type { SheetFigure } from "./sheetFigures";

/** What other sums say of each that does not add up: the one above it, and those that cross it. */
export function furtherWitnesses(nodes: ReadonlyMap<InferredSum, SumNode>): Map<InferredSum, Witness[]> {
  const gaps = gapsByFigure([...nodes.keys()]);
  return new Map(
    [...nodes].map(([sum, node]) => [
      sum,
      [...(isBorneOutAbove(node) ? (["above"] as const) : []), ...(crosses(sum, gaps) ? (["crossing"] as const) : [])],
    ]),
  );
}

/** The typed total above counts several, and is right either with this one as it is, or with what its rows come to. */
function isBorneOutAbove(node: SumNode): boolean {
  const { parent, stored, step } = node;
  if (!parent || parent.live || parent.children.length < 2) return false;
  const others = countedBy(parent) - stored;
  return addsUp(parent) || sameFigure(parent.stored - others, countedBy(node), step);
}

type Gaps = ReadonlyMap<InferredSum["along"], ReadonlyMap<SheetFigure, readonly number[]>>;

/** By how much typed sums of each direction differ that count a figure; right ones left out. */
function gapsByFigure(sums: readonly InferredSum[]): Gaps {
  const gaps = { column: new Map<SheetFigure, number[]>(), row: new Map<SheetFigure, number[]>() };
  for (const { along, live, figure, computed, column, counts } of sums) {
    if (live || sameFigure(figure.value, computed, column.step)) continue;
    for (const one of counts) {
      const known = gaps[along].get(one.figure);
      if (known) known.push(figure.value - computed);
      else gaps[along].set(one.figure, [figure.value - computed]);
    }
  }
  return new Map(Object.entries(gaps) as [InferredSum["along"], Map<SheetFigure, number[]>][]);
}

function crosses({ along, figure, computed, column, counts, live }: InferredSum, gaps: Gaps): boolean {
  const gap = figure.value - computed;
  const others = gaps.get(along === "row" ? "column" : "row")!;
  return (
    !live &&
    gap !== 0 &&
    counts.some((one) => others.get(one.figure)?.some((other) => sameFigure(other, gap, column.step)))
  );
}
