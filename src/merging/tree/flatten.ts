import type { WantedTotals } from "../../totals/missingTotals";
import type { TreePlace } from "./place";
import type { PlanShape } from "./planShape";
import type { Made, PlanEntry } from "./planEntry";
import { isLine, isNode, type SectionBlock, type PlanNode, type PlanTree } from "./planTree";
import type { Patterns } from "./patterns";
import type { SheetLine } from "./sheetLine";

/**
 * The plan as it is to be, line by line, with the totals wanted that it lacks. Rows fill the blank lines that the master
 * keeps at the end of a heading's rows; the others, and the headings, are inserted before those.
 */
export function flatten(tree: PlanTree, patterns: Patterns, wanted: WantedTotals, shape: PlanShape): PlanEntry[] {
  const entries: PlanEntry[] = [];
  const keep = (lines: readonly SheetLine[], block: SectionBlock | null, place: TreePlace | null = null) => {
    for (const line of lines) entries.push({ line, isSpare: false, made: null, like: null, block, place, within: [] });
  };
  const bring = (made: Made, like: SheetLine | null, block: SectionBlock | null, within: readonly PlanNode[] = []) =>
    entries.push({ line: null, isSpare: false, made, like, block, place: null, within });

  const flattenNode = (node: PlanNode, block: SectionBlock, above: readonly PlanNode[]) => {
    const level = shape.levels[node.place.depth];
    const inColumn = node !== block.body && level?.place === "column";
    const within = inColumn ? [...above, node] : above;
    if (node.heading) keep([node.heading], block, node.place);
    else if (node !== block.body && !inColumn) {
      bring({ kind: "heading", place: node.place }, patterns.heading(node.place, block), block);
      entries.push(...patterns.headers(node.place, block));
    }
    let like: SheetLine | null | undefined;
    for (const item of node.items) {
      if (isNode(item)) flattenNode(item, block, within);
      else if (isLine(item)) {
        const own = { line: item, isSpare: false, made: null, like: null };
        entries.push({ ...own, block, place: null, within: item.planRow ? within : [] });
      } else bring({ kind: "row", row: item }, (like ??= patterns.row(node.place, block)), block, within);
    }
    if (node.blanks.length > 0) fillBlanks(entries, node.blanks, patterns.row(node.place, block), block);
  };

  keep(tree.before, null);
  tree.blocks.forEach((block, i) => {
    const sheet = block.place.path[0];
    const opening = tree.blocks[i - 1]?.place.path[0] === sheet ? undefined : tree.openings.get(sheet);
    if (opening) keep(opening, null);
    if (!block.own) entries.push(...patterns.beginning(block, tree.blocks[i - 1], i === tree.blocks.length - 1));
    for (const line of block.pre) {
      keep([line], block, line.heading && (block.place.path[shape.depthOf.get(line.heading.field)!] ?? null));
    }
    flattenNode(block.body, block, []);
    if (block.total) keep([block.total], block);
    else if (wanted.subtotals) bring({ kind: "total", place: block.place }, patterns.total(block), block);
    keep(block.tail, block);
    if (!block.own) entries.push(...patterns.ending(block, i === tree.blocks.length - 1));
  });
  const lastBlock = tree.blocks.at(-1);
  if (tree.grandTotal) keep([tree.grandTotal], null);
  else if (wanted.grandTotal && lastBlock) {
    bring({ kind: "grand-total", place: lastBlock.place }, patterns.grandTotal(), null);
  }
  keep(tree.after, null);
  return entries;
}

/** Lets as many of the rows just brought as there are blank lines take their places, in order. */
function fillBlanks(
  entries: PlanEntry[],
  blanks: readonly SheetLine[],
  like: SheetLine | null,
  block: SectionBlock,
): void {
  let from = entries.length;
  while (entries.length - from < blanks.length && isInsertedRow(entries[from - 1])) from -= 1;
  const rows = entries.splice(from);
  blanks.forEach((line, i) => {
    const row = rows[i] ?? { made: null, like, block, place: null, within: [] };
    entries.push({ ...row, line, isSpare: true });
  });
}

const isInsertedRow = (entry: PlanEntry | undefined): boolean =>
  entry !== undefined && entry.line === null && entry.made?.kind === "row";
