import { upTo, type TreePlace } from "./place";
import type { PlanShape } from "./planShape";
import type { PlanEntry } from "./planEntry";
import { headersOf, isLine, isNode, rowToCome, type SectionBlock, type PlanNode, type PlanTree } from "./planTree";
import type { SheetLine } from "./sheetLine";

/**
 * Which lines of the master's own inserted ones take after. Only the master's own are asked, so that what a merged
 * plan looks like does not depend on what was merged before.
 */
export interface Patterns {
  readonly row: (place: TreePlace, block: SectionBlock) => SheetLine | null;
  readonly heading: (place: TreePlace, block: SectionBlock) => SheetLine | null;
  /** The header below such a heading, where those that the master has within its blocks have one. */
  readonly headers: (place: TreePlace, block: SectionBlock) => PlanEntry[];
  readonly total: (block: SectionBlock) => SheetLine | null;
  readonly grandTotal: () => SheetLine | null;
  /** What a block that merging brings begins with: a blank line to part it, its headings, the header of its table. */
  readonly beginning: (block: SectionBlock, before: SectionBlock | undefined, isLast: boolean) => PlanEntry[];
  readonly ending: (block: SectionBlock, isLast: boolean) => PlanEntry[];
}

/** What a block has to take after. */
interface Found {
  /** The first row, and the first blank line kept for rows, below each node of the block. */
  readonly rows: Map<TreePlace, SheetLine>;
  readonly blanks: Map<TreePlace, SheetLine>;
  /** The first heading line of each depth. */
  readonly headings: Map<number, SheetLine>;
  /** The first header right below a heading of each depth. */
  readonly headers: Map<number, readonly SheetLine[]>;
}

export function patternsOf(tree: PlanTree, shape: PlanShape): Patterns {
  const { blockDepth, depthOf } = shape;
  const own = tree.blocks.filter((block) => block.own);
  const found = new Map(own.map((block) => [block, findIn(block, depthOf)]));
  const nothing = noneFound();
  const all = [...found.values()];
  const anyRow = first(all, ({ rows }) => rows.values().next().value);
  const anyBlank = first(all, ({ blanks }) => blanks.values().next().value) ?? rowToCome(tree);
  const anyTotal = first(own, ({ total }) => total ?? undefined);
  const anyHeading = (depth: number) => first(all, ({ headings }) => headings.get(depth));

  const headingFrom = (depth: number, here: Found): SheetLine | null => {
    for (let at = depth; at >= 0; at--) {
      const line = here.headings.get(at) ?? anyHeading(at);
      if (line) return line;
    }
    return all.length === 0 ? (anyBlank ?? null) : null;
  };
  const near = (lines: ReadonlyMap<TreePlace, SheetLine>, place: TreePlace, block: SectionBlock) =>
    lines.get(upTo(place, blockDepth + 1)) ?? lines.get(block.place);
  const row = (place: TreePlace, block: SectionBlock): SheetLine | null => {
    const here = found.get(block) ?? nothing;
    return (
      near(here.rows, place, block) ??
      near(here.blanks, place, block) ??
      anyRow ??
      anyBlank ??
      headingFrom(place.depth, here)
    );
  };
  const total = (block: SectionBlock): SheetLine | null => anyTotal ?? row(block.place, block);

  /** A block of the master that one brought by merging is written like: the nearest before it, or else after it. */
  const modelOf = (block: SectionBlock): SectionBlock | undefined => {
    const at = tree.blocks.indexOf(block);
    return tree.blocks.slice(0, at).reverse().find(isOwn) ?? tree.blocks.slice(at).find(isOwn);
  };
  const repeatsHeadings = own.some(
    ({ pre, place }, i) =>
      i > 0 && own[i - 1]!.place.parent === place.parent && pre.some(({ heading }) => isAbove(heading, place, depthOf)),
  );
  const parting = own.find(({ tail }) => tail.some(isBlank))?.tail.filter(isBlank) ?? [];
  const brought = (
    block: SectionBlock,
    kind: "header" | "blank",
    like: SheetLine,
    place: TreePlace = block.place,
  ): PlanEntry => ({
    ...{ line: null, isSpare: false, made: { kind, place }, like, block, place: null, within: [] },
  });
  const part = (block: SectionBlock) => parting.map((line) => brought(block, "blank", line));

  return {
    row,
    total,
    heading: ({ depth }, block) => headingFrom(depth, found.get(block) ?? nothing),
    headers: (place, block) =>
      (first(all, ({ headers }) => headers.get(place.depth)) ?? []).map((like) =>
        brought(block, "header", like, place),
      ),
    grandTotal: () => own.at(-1)?.total ?? anyTotal ?? (own[0] ? total(own[0]) : null),
    beginning(block, before, isLast) {
      const model = modelOf(block);
      const headings = block.place.path.filter(
        (place) => repeatsHeadings || place === block.place || before?.place.path[place.depth] !== place,
      );
      return [
        ...(isLast && before ? part(block) : []),
        ...headings.map((place): PlanEntry => ({
          ...{ line: null, isSpare: false, made: { kind: "heading", place }, block, place: null, within: [] },
          like: model?.pre.find(({ heading }) => heading?.field === place.field) ?? headingFrom(place.depth, nothing),
        })),
        ...(model?.pre.filter(({ kind }) => kind === "header") ?? []).map((line) => brought(block, "header", line)),
      ];
    },
    ending: (block, isLast) => (isLast ? [] : part(block)),
  };
}

function findIn(block: SectionBlock, depthOf: PlanShape["depthOf"]): Found {
  const found = noneFound();
  const keep = <Key, Line>(lines: Map<Key, Line>, key: Key, line: Line) => {
    if (!lines.has(key)) lines.set(key, line);
  };
  for (const line of block.pre) if (line.heading) keep(found.headings, depthOf.get(line.heading.field)!, line);
  const visit = (node: PlanNode, inside: TreePlace) => {
    if (node.heading) keep(found.headings, node.place.depth, node.heading);
    const headers = headersOf(node);
    if (headers.length > 0) keep(found.headers, node.place.depth, headers);
    for (const item of node.items) {
      if (isNode(item)) visit(item, node === block.body ? item.place : inside);
      else if (isLine(item) && item.kind === "row") {
        keep(found.rows, inside, item);
        keep(found.rows, block.place, item);
      }
    }
    for (const line of node.blanks) {
      keep(found.blanks, inside, line);
      keep(found.blanks, block.place, line);
    }
  };
  visit(block.body, block.place);
  return found;
}

const noneFound = (): Found => ({ rows: new Map(), blanks: new Map(), headings: new Map(), headers: new Map() });
const isOwn = (block: SectionBlock): boolean => block.own;
const isBlank = ({ kind }: SheetLine): boolean => kind === "blank";
const isAbove = (heading: SheetLine["heading"], place: TreePlace, depthOf: PlanShape["depthOf"]): boolean =>
  heading !== null && depthOf.get(heading.field)! < place.depth;

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
