import type { Order } from "./order";
import { upTo, type TreePlace } from "./place";
import type { PlanShape } from "./planShape";
import {
  headersOf,
  isLine,
  isNode,
  planNode,
  type SectionBlock,
  type PlanNode,
  type PlanTree,
  type SetRow,
} from "./planTree";

/** Whether rows can be put in above this row of the sheet without parting cells that are merged down across it. */
export type CanPart = (row: number) => boolean;

/**
 * Puts the merged rows into the master's own plan, with the headings they need.
 *
 * The master's own lines stay as they are and come first; closed levels are in the taxonomy's order, open ones in
 * the order of what is merged, and rows of one activity in the register's order, the master's own rows among them.
 */
export function putRows(
  tree: PlanTree,
  rows: readonly SetRow[],
  order: Order,
  canPart: CanPart,
  { blockDepth, rankOf }: PlanShape,
): void {
  const blocks = new Map(tree.blocks.map((block) => [block.place, block]));
  const changed = new Set<SectionBlock>();
  const brought: SectionBlock[] = [];
  for (const row of rows) {
    const place = upTo(row.place, blockDepth);
    let block = blocks.get(place);
    if (!block) {
      block = newBlock(place);
      blocks.set(place, block);
      brought.push(block);
    }
    nodeFor(block.body, row.place, blockDepth).newRows.push(row);
    changed.add(block);
  }
  brought.sort((a, b) => comparePlaces(a.place, b.place, order));
  for (const block of brought) insertBlock(tree.blocks, block);
  for (const { body } of changed) settle(body);

  function settle(node: PlanNode): void {
    for (const item of node.items) if (isNode(item)) settle(item);
    for (const child of node.newChildren) settle(child);
    if (node.newRows.length > 0) putDirectRows(node);
    if (node.newChildren.length > 0) putChildren(node, order);
  }

  function putDirectRows(node: PlanNode): void {
    const own = node.items.flatMap((item, at) =>
      isLine(item) && item.planRow ? [{ at, row: item.row, rank: rankOf(item.planRow.agency) }] : [],
    );
    const byRank = [...own].sort((a, b) => a.rank - b.rank);
    const putBefore = new Map<number, SetRow[]>();
    let passed = 0;
    let at = own[0]?.at ?? headersOf(node).length;
    for (const row of [...node.newRows].sort(order.ofRows)) {
      const rank = rankOf(row.row.agency);
      while (passed < byRank.length && byRank[passed]!.rank <= rank) at = Math.max(at, byRank[passed++]!.at + 1);
      while (!canPartAt(node.items[at])) at += 1;
      const there = putBefore.get(at);
      if (there) there.push(row);
      else putBefore.set(at, [row]);
    }
    const items: PlanNode["items"] = [];
    for (let i = 0; i <= node.items.length; i++) {
      items.push(...(putBefore.get(i) ?? []));
      if (i < node.items.length) items.push(node.items[i]!);
    }
    node.items = items;
  }

  function canPartAt(item: PlanNode["items"][number] | undefined): boolean {
    return !item || !isLine(item) || canPart(item.row);
  }
}

const newBlock = (place: TreePlace): SectionBlock => ({
  ...{ place, pre: [], body: planNode(place, null, false), total: null, tail: [], own: false },
});

/** The node of a place below a block, made with those above it where the master has none. */
function nodeFor(body: PlanNode, place: TreePlace, blockDepth: number): PlanNode {
  let node = body;
  for (const step of place.path) {
    if (step.depth < blockDepth) continue;
    let child = node.children?.get(step);
    if (!child) {
      child = planNode(step, null, false);
      (node.children ??= new Map()).set(step, child);
      node.newChildren.push(child);
    }
    node = child;
  }
  return node;
}

/** Headings the form lists go after the last of those that it lists before them; the others to the end, in their order. */
function putChildren(node: PlanNode, order: Order): void {
  const listed = node.newChildren.filter(({ place }) => place.listed);
  const open = node.newChildren.filter(({ place }) => !place.listed);
  listed.sort((a, b) => a.place.depth - b.place.depth || a.place.listed!.rank - b.place.listed!.rank);
  open.sort((a, b) => a.place.depth - b.place.depth || order.ofHeadings(a.place, b.place));
  for (const child of listed) node.items.splice(positionAmong(node.items, child.place), 0, child);
  node.items.push(...open);
}

function positionAmong(items: PlanNode["items"], { depth, listed }: TreePlace): number {
  let next: number | null = null;
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at]!;
    if (!isNode(item) || item.place.depth !== depth || !item.place.listed) continue;
    if (item.place.listed.rank < listed!.rank) return at + 1;
    next = at;
  }
  return next ?? items.length;
}

/**
 * Among the sections under the same headings: a heading the form lists goes after the last of those that it lists before
 * it, another to the end. A section of the rows that are right below a heading comes before those of headings below it.
 */
function insertBlock(blocks: SectionBlock[], block: SectionBlock): void {
  let [from, to] = [0, blocks.length];
  for (const [depth, place] of block.place.path.entries()) {
    const isBelow = ({ place: other }: SectionBlock): boolean => other.path[depth] === place;
    const first = blocks.slice(from, to).findIndex(isBelow);
    if (first < 0) {
      while (to > from && rankAt(blocks[to - 1]!.place, depth) > rankAt(block.place, depth)) to -= 1;
      blocks.splice(to, 0, block);
      return;
    }
    from += first;
    while (!isBelow(blocks[to - 1]!)) to -= 1;
  }
  blocks.splice(from, 0, block);
}

/** Outermost level first: by the taxonomy, and what it does not list after that, in the order of what is merged. */
function comparePlaces(a: TreePlace, b: TreePlace, order: Order): number {
  const depth = a.path.findIndex((place, at) => place !== b.path[at]);
  const [one, other] = [a.path[depth], b.path[depth]];
  if (!one || !other) return a.path.length - b.path.length;
  return rankAt(a, depth) - rankAt(b, depth) || order.ofHeadings(one, other);
}

const rankAt = ({ path }: TreePlace, depth: number): number => {
  const step = path[depth];
  return step ? (step.listed?.rank ?? Number.MAX_SAFE_INTEGER) : -1;
};
