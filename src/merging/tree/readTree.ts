import { headersOf, isLine, isNode, planNode, type SectionBlock, type PlanNode, type PlanTree } from "./planTree";
import { upTo, type TreePlace, type PlaceTree } from "./place";
import type { PlanShape } from "./planShape";
import type { SheetLine } from "./sheetLine";

/**
 * Takes the master's own lines apart: blocks, the headings in them, and what is below each, everything in the
 * order of the sheet. Blank lines at the end of a heading's rows are kept for rows to come; where a block has no total
 * below them, the last one is what parts it from the next block.
 */
export function readTree(lines: readonly SheetLine[], places: PlaceTree, shape: PlanShape): PlanTree {
  const tree: PlanTree = { before: [], openings: new Map(), blocks: [], grandTotal: null, after: [] };
  const reader = treeReader(tree, places, shape);
  for (const line of lines) {
    if (tree.grandTotal) tree.after.push(line);
    else reader.take(line);
  }
  reader.end();
  return tree;
}

function treeReader(tree: PlanTree, places: PlaceTree, { depthOf, blockDepth, form }: PlanShape) {
  let block: SectionBlock | null = null;
  /** Whether the block's own headings and header are behind us. */
  let inBody = false;
  /** The open headings within the body, outermost first. */
  let open: PlanNode[] = [];
  /** Whether the innermost of them is written below a header, which is then not above the rows of another. */
  let isHeaded = false;
  /** Blank lines, headers and notes, whose place depends on what comes next. */
  const pending: SheetLine[] = [];

  const innermost = (): PlanNode => open.at(-1) ?? block!.body;
  const taken = (): SheetLine[] => pending.splice(0);

  /** Gives a block what pends after it, and returns what pends before the next: a header and all below it. */
  const closeBlock = (): SheetLine[] => {
    const lines = taken();
    if (!block) {
      tree.before.push(...lines);
      return [];
    }
    const cut = lines.findIndex(({ kind, opens }) => kind === "header" || opens);
    const next = cut < 0 ? [] : lines.splice(cut);
    const blanks = block.total ? [] : leadingBlanks(lines);
    if (blockDepth === 0) (open[0] ?? block.body).blanks.push(...blanks);
    else {
      const parting = blanks.splice(hasRows(innermost()) ? 0 : -1);
      innermost().blanks.push(...blanks);
      block.tail.push(...parting);
    }
    block.tail.push(...lines);
    return next;
  };
  const startBlock = (place: TreePlace) => {
    const pre = closeBlock();
    if (pre.some(({ opens }) => opens)) tree.openings.set(place.path[0], pre.splice(0));
    block = { place, pre, body: planNode(place, null, true), total: null, tail: [], own: true };
    tree.blocks.push(block);
    inBody = false;
    open = [];
  };

  const takeBlockHeading = (line: SheetLine, depth: number) => {
    const { field, name } = line.heading!;
    const place = places.child(upTo(block?.place ?? places.root, depth), field, name);
    if (block && !inBody && !block.total && depth > block.place.depth) {
      block.pre.push(...taken());
      block.place = place;
      block.body = planNode(place, null, true);
    } else startBlock(place);
    block!.pre.push(line);
  };

  const takeHeading = (line: SheetLine, depth: number) => {
    let closed: PlanNode | undefined;
    while (open.length > 0 && innermost().place.depth >= depth) closed = open.pop();
    const lines = taken();
    closed?.blanks.push(...leadingBlanks(lines));
    const parent = innermost();
    parent.items.push(...lines);
    isHeaded = lines.at(-1)?.kind === "header";
    open.push(
      append(parent, planNode(places.child(parent.place, line.heading!.field, line.heading!.name), line, true)),
    );
    inBody = true;
  };

  /** Whether a heading within a block has this header for the rows that are below it. */
  const isOwnHeader = ({ kind }: SheetLine): boolean =>
    kind === "header" &&
    ![isHeaded, block?.total, pending.some(isBlank), open.length === 0].some(Boolean) &&
    innermost().items.length === headersOf(innermost()).length;

  const takeRow = (line: SheetLine) => {
    const place = places.of(line.planRow!.path);
    const blockPlace = upTo(place, blockDepth);
    // A heading that nobody wrote, distinguished from the numbers of those below it, begins a block as well.
    if (!block || (block.place !== blockPlace && (inBody || block.total))) startBlock(blockPlace);
    if (block!.total) {
      block!.tail.push(...taken(), line);
      return;
    }
    inBody = true;
    innermost().items.push(...taken());
    let node = block!.body;
    for (const step of place.path) {
      if (step.depth < blockDepth) continue;
      const last = node.items.at(-1);
      if (last && isNode(last) && last.place === step) node = last;
      else node = append(node, planNode(step, null, true));
    }
    node.items.push(line);
  };

  const takeTotal = (line: SheetLine) => {
    if (block!.total) {
      block!.tail.push(...taken(), line);
      return;
    }
    const lines = taken();
    const blanks = trailingBlanks(lines);
    innermost().items.push(...lines);
    (open[0] ?? block!.body).blanks.push(...blanks);
    block!.total = line;
  };

  const take = (line: SheetLine) => {
    const depth = line.heading ? depthOf.get(line.heading.field)! : null;
    if (depth !== null && depth < blockDepth) takeBlockHeading(line, depth);
    else if (line.kind === "grand-total" && !form.totals.grandFirst) {
      tree.after.push(...closeBlock());
      tree.grandTotal = line;
    } else if (line.kind === "row") takeRow(line);
    else if (!block && !(line.kind === "header" && blockDepth === 0)) tree.before.push(line);
    else if (!block) {
      startBlock(places.root);
      block!.pre.push(line);
    } else if (depth !== null && !block.total) takeHeading(line, depth);
    else if (line.kind === "total") takeTotal(line);
    else if (!inBody && !block.total && line.kind !== "blank" && ![...pending, line].some(({ opens }) => opens))
      block.pre.push(...taken(), line);
    else if (isOwnHeader(line)) innermost().items.push(...taken(), line);
    else pending.push(line);
  };
  return {
    take,
    end() {
      if (!tree.grandTotal) tree.after.push(...closeBlock());
    },
  };
}

function append(parent: PlanNode, node: PlanNode): PlanNode {
  parent.items.push(node);
  (parent.children ??= new Map()).set(node.place, node);
  return node;
}

/** Takes the blank lines off the beginning. */
function leadingBlanks(lines: SheetLine[]): SheetLine[] {
  const other = lines.findIndex((line) => !isBlank(line));
  return lines.splice(0, other < 0 ? lines.length : other);
}

/** Takes the blank lines off the end. */
function trailingBlanks(lines: SheetLine[]): SheetLine[] {
  let from = lines.length;
  while (from > 0 && isBlank(lines[from - 1]!)) from -= 1;
  return lines.splice(from);
}

const isBlank = ({ kind }: SheetLine): boolean => kind === "blank";
const hasRows = (node: PlanNode): boolean =>
  node.items.some((item) => (isNode(item) ? hasRows(item) : isLine(item) && item.kind === "row"));
