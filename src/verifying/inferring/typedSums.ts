import { sameFigure } from "../blaming/sameFigure";
import { rowsCounted } from "./liveSums";
import { directionOf, type SummedColumn } from "./formulaSums";
import { mayBeWrongSum, type InferredSum, type Witness } from "./inferredSum";
import type { RowFacts } from "./rowFacts";
import type { FigureColumn, SheetFigure } from "./sheetFigures";

type Way = "up" | "down";

/** A column with the kind of row that each of its figures is in. */
interface TypedColumn extends SummedColumn {
  readonly kinds: readonly string[];
}

interface Block {
  readonly column: SummedColumn;
  readonly total: SheetFigure;
  readonly counts: readonly SheetFigure[];
  readonly computed: number;
  readonly holds: boolean;
}

/** How well "rows of this kind add up those above (below) them" fits the sheet. */
interface Hypothesis {
  readonly kind: string;
  readonly way: Way;
  readonly blocks: readonly Block[];
  /** Blocks that hold and could hardly do so by chance: two addends or more, or a formula. */
  readonly strong: number;
  readonly refuted: number;
  /** How many rows have the strong ones. */
  readonly strongRows: number;
}

/** No paper has more levels of totals. */
const mostLevels = 8;

/**
 * The totals of a sheet that are typed. Which rows are totals is inferred: rows of one kind (the same words, or the
 * same cells filled and numbered alike) of which most add up what is between them, in any column. Inner levels
 * have more rows and are found first; what they add up is then theirs, and outer levels add up the rest. One match is
 * not evidence except under the word for a total; two are, where hardly any row of the kind speaks against it.
 */
export function typedSums(columns: readonly SummedColumn[], facts: ReadonlyMap<number, RowFacts>): InferredSum[] {
  const absorbed = new Set<SheetFigure>();
  for (const { column, formulas } of columns) {
    column.figures.forEach((figure, index) => {
      if (formulas.counted(index)) absorbed.add(figure);
    });
  }
  const kinds = kindsOf(columns, facts);
  const table = columns.map((summed): TypedColumn => ({
    ...summed,
    kinds: summed.column.figures.map(({ at }) => facts.get(at.row)?.kind ?? ""),
  }));
  const settled: Settled = { kinds: new Set(), sums: new Map() };
  const found: InferredSum[] = [];
  for (let level = 0; level < mostLevels; level++) {
    const open = kinds.filter((kind) => !settled.kinds.has(kind));
    const tried = open.flatMap((kind) =>
      (["up", "down"] as const).map((way) => hypothesis(kind, way, table, facts, absorbed, settled)),
    );
    const best = tried.filter(isBelievable).sort((a, b) => b.strong - a.strong)[0];
    if (!best) break;
    settled.kinds.add(best.kind);
    found.push(...typedIn(best, facts));
    for (const block of best.blocks) {
      // What is far from its rows may count others: it says nothing of what counts it.
      if (!block.total.terms && (block.holds || isPlausible(block))) settled.sums.set(block.total, block.computed);
      for (const figure of block.counts) absorbed.add(figure);
    }
  }
  return [...found, ...loneTotals(table, facts, absorbed, settled)];
}

/** The kinds of rows known to be totals, and what such a figure should show. */
interface Settled {
  readonly kinds: Set<string>;
  readonly sums: Map<SheetFigure, number>;
}

/** Kinds that may be totals: under the word for one, or of two rows at least; hardly any sheet has many. */
function kindsOf(columns: readonly SummedColumn[], facts: ReadonlyMap<number, RowFacts>): string[] {
  const counts = new Map<string, number>();
  const rows = new Set(columns.flatMap(({ column }) => column.rows));
  for (const row of rows) {
    const kind = facts.get(row)?.kind ?? "";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([kind, count]) => isLabel(kind) || (count >= 2 && kind !== ""));
  return frequent
    .sort(([a, countA], [b, countB]) => Number(isLabel(b)) - Number(isLabel(a)) || countB - countA)
    .slice(0, 12)
    .map(([kind]) => kind);
}

const isLabel = (kind: string): boolean => kind === "total" || kind === "grand-total";

function hypothesis(
  kind: string,
  way: Way,
  columns: readonly TypedColumn[],
  facts: ReadonlyMap<number, RowFacts>,
  absorbed: ReadonlySet<SheetFigure>,
  settled: Settled,
): Hypothesis {
  const blocks: Block[] = [];
  const strongRows = new Set<number>();
  let strong = 0;
  let refuted = 0;
  for (const column of columns) {
    const own = blocksOf(kind, way, column, facts, absorbed, settled);
    const held = own.filter(isStrong);
    for (const { total } of held) strongRows.add(total.at.row);
    strong += held.length;
    // In a column where nothing holds, such rows show something else: a price, a mean.
    if (held.length === 0 && !isLabel(kind)) continue;
    refuted += own.filter(({ holds }) => !holds).length;
    blocks.push(...(held.length > 0 ? own : own.filter(isPlausible)));
  }
  return { kind, way, blocks, strong, refuted, strongRows: strongRows.size };
}

/** What is between the rows of a kind in one column, beside each of them. */
function blocksOf(
  kind: string,
  way: Way,
  summed: TypedColumn,
  facts: ReadonlyMap<number, RowFacts>,
  absorbed: ReadonlySet<SheetFigure>,
  settled: Settled,
): Block[] {
  const blocks: Block[] = [];
  const { figures, step } = summed.column;
  // A total in baht adds up the rows in baht, and not the persons above them.
  const unitOf = ({ at }: SheetFigure): string => facts.get(at.row)?.countedIn ?? "";
  let between: SheetFigure[] = [];
  // With those that formulas count.
  let all: SheetFigure[] = [];
  for (let index = 0; index < figures.length; index++) {
    const at = way === "up" ? index : figures.length - 1 - index;
    const figure = figures[at]!;
    const own = summed.kinds[at]!;
    if (own !== kind) {
      if (facts.get(figure.at.row)?.isShare) continue;
      // A total of another kind counts only once it is known what it adds up.
      all.push(figure);
      if (!absorbed.has(figure) && (!isLabel(own) || settled.kinds.has(own) || figure.terms)) between.push(figure);
      continue;
    }
    const measured = unitOf(figure);
    if (measured !== "") between = between.filter((one) => unitOf(one) === measured);
    const computed = between.reduce((sum, one) => sum + (settled.sums.get(one) ?? one.value), 0);
    const direction = figure.terms ? directionOf(figure) : undefined;
    if (direction === way) {
      // A formula bears out that its rows are those between; one that counts others says nothing of the layout.
      const named = rowsCounted(summed.column, figure.terms!.areas).join(" ");
      const found = all.flatMap(({ at, value }) => (value === 0 ? [] : [at.row])).sort((a, b) => a - b);
      if (named === found.join(" ")) {
        blocks.push({ column: summed, total: figure, counts: all, computed: figure.value, holds: true });
      }
    } else if (figure.cell.formula === null && between.length > 0) {
      const stored = between.reduce((sum, { value }) => sum + value, 0);
      const holds = sameFigure(computed, figure.value, step) || sameFigure(stored, figure.value, step);
      const own = holds
        ? undefined
        : (ownPart(figure, between, summed.column, facts, settled) ?? withTotals(blocks, figure, between, step));
      if (own) blocks.push({ column: summed, total: figure, counts: own, computed: figure.value, holds: true });
      else blocks.push({ column: summed, total: figure, counts: between, computed, holds });
    }
    between = [];
    all = [];
  }
  return blocks;
}

/**
 * The rows of one kind right beside a total that it adds up, where rows of other kinds come after: those may belong to a
 * level above. undefined: there are none.
 */
function ownPart(
  total: SheetFigure,
  between: readonly SheetFigure[],
  { step }: FigureColumn,
  facts: ReadonlyMap<number, RowFacts>,
  settled: Settled,
): SheetFigure[] | undefined {
  const kindOf = ({ at }: SheetFigure): string | undefined => facts.get(at.row)?.kind;
  const nearest = [...between].reverse();
  const own = nearest.slice(
    0,
    nearest.findIndex((one) => kindOf(one) !== kindOf(nearest[0]!)),
  );
  const sum = own.reduce((all, one) => all + (settled.sums.get(one) ?? one.value), 0);
  return own.length > 0 && own.length < between.length && sameFigure(sum, total.value, step)
    ? own.reverse()
    : undefined;
}

/** Totals of its kind just before one that, with the rows between, it adds up: "รวมรายได้จัดเก็บเอง", then two rows, then "รวม". */
function withTotals(
  before: readonly Block[],
  total: SheetFigure,
  between: readonly SheetFigure[],
  step: number,
): SheetFigure[] | undefined {
  let sum = between.reduce((all, { value }) => all + value, 0);
  const counts = [...between];
  for (const { total: earlier } of before.slice(-mostLevels).reverse()) {
    counts.unshift(earlier);
    sum += earlier.value;
    if (sameFigure(sum, total.value, step)) return counts;
  }
  return undefined;
}

const isStrong = ({ holds, total, counts }: Block): boolean =>
  holds && (total.terms !== undefined || counts.filter(({ value }) => value !== 0).length > 1);

const isPlausible = ({ total, counts, computed, column: { column } }: Block): boolean =>
  mayBeWrongSum(
    total.value,
    counts.map(({ value }) => value),
    computed,
    column,
  );

function isBelievable({ kind, strong, refuted, strongRows }: Hypothesis): boolean {
  if (isLabel(kind)) return strong > 0 && refuted <= strong;
  return strongRows > 1 && refuted * 2 <= strong;
}

/** That many blocks of a column that add up show that its rows of the kind do. */
const enoughBlocks = 3;

const typedIn = (
  { kind, blocks }: Pick<Hypothesis, "kind" | "blocks">,
  facts: ReadonlyMap<number, RowFacts>,
): InferredSum[] =>
  blocks
    .filter(({ total }) => total.cell.formula === null)
    .map((block) => {
      const { total, column, counts, computed } = block;
      return {
        ...{ figure: total, column: column.column, along: "column", live: false, computed, miscount: undefined },
        counts: counts.map((figure) => ({ figure, column: column.column })),
        witnesses: witnessesOf(block, { kind, blocks }, facts),
        isMixed: !isLabel(kind) && new Set(counts.map(({ at }) => facts.get(at.row)?.kind)).size > 1,
      };
    });

/** What bears out that a block is one. */
function witnessesOf(
  block: Block,
  { kind, blocks }: Pick<Hypothesis, "kind" | "blocks">,
  facts: ReadonlyMap<number, RowFacts>,
): Witness[] {
  const { total, column, counts } = block;
  const rowsOf = (of: Block): string => of.counts.map(({ at }) => at.row).join(" ");
  const holding = blocks.filter((other) => other !== block && isStrong(other));
  const inRow = holding.some((other) => other.total.at.row === total.at.row && rowsOf(other) === rowsOf(block));
  const own = blocks.filter((other) => other.column === column);
  const holds = holding.filter((other) => other.column === column);
  const fails = own.filter((other) => !other.holds).length;
  const live = holds.filter((other) => other.total.terms !== undefined);
  if (block.holds) return live.length > 0 && fails === 0 ? ["formulas"] : [];
  const ownKinds = new Set(counts.map(({ at }) => facts.get(at.row)?.kind));
  // Rows of several kinds below a heading may be of several levels.
  if (!isLabel(kind) && ownKinds.size > 1) return inRow ? ["row"] : [];

  const isNear = isPlausible(block);
  // Under the word for a total, over rows just like those of the totals that add up.
  const kinds = new Set(holds.flatMap((other) => other.counts.map(({ at }) => facts.get(at.row)?.kind)));
  const isLike =
    isLabel(kind) &&
    counts.every(({ at }) => kinds.has(facts.get(at.row)?.kind)) &&
    !hasLevels(counts, column.column.step);
  const isMost = holds.length >= enoughBlocks && fails * enoughBlocks <= holds.length && (isNear || isLabel(kind));
  const isOdd = isLike && fails === 1 && (holds.length >= 2 || (holds.length === 1 && isNear));
  return [
    ...(inRow && (isNear || holds.length > 0) ? (["row"] as const) : []),
    ...(isMost || isOdd ? (["column"] as const) : []),
    ...(live.length >= 2 && fails === 1 && (isNear || isLike) ? (["formulas"] as const) : []),
  ];
}

/**
 * The one total of a table, under its word and below its rows, that nothing else in the sheet bears out. Rows of several
 * kinds, or among which one adds up others, may be of several levels: then nothing is said.
 */
function loneTotals(
  columns: readonly TypedColumn[],
  facts: ReadonlyMap<number, RowFacts>,
  absorbed: ReadonlySet<SheetFigure>,
  settled: Settled,
): InferredSum[] {
  return (["total", "grand-total"] as const)
    .filter((kind) => !settled.kinds.has(kind))
    .flatMap((kind) => {
      const { blocks } = hypothesis(kind, "up", columns, facts, absorbed, settled);
      const rows = new Set(blocks.map(({ total }) => total.at.row));
      if (rows.size !== 1) return [];
      return blocks.flatMap((block) => {
        const kinds = new Set(block.counts.map(({ at }) => facts.get(at.row)?.kind));
        const areTotals = block.counts.length > 1 && block.counts.every((one) => settled.sums.has(one) || one.terms);
        const isFlat =
          kinds.size === 1 &&
          (block.counts.length >= enoughBlocks || areTotals) &&
          !hasLevels(block.counts, block.column.column.step);
        const [sum] = typedIn({ kind, blocks: [block] }, facts);
        return sum ? [{ ...sum, witnesses: isFlat ? [...sum.witnesses, "label" as const] : sum.witnesses }] : [];
      });
    });
}

/** Whether one of some figures is the sum of those right after it, or right before. */
function hasLevels(figures: readonly SheetFigure[], step: number): boolean {
  const values = figures.map(({ value }) => value);
  return [values, [...values].reverse()].some((some) =>
    some.some((value, at) => {
      if (value === 0) return false;
      let sum = 0;
      for (let next = at + 1; next < some.length && Math.abs(sum) <= Math.abs(value); next++) {
        sum += some[next]!;
        if (next > at + 1 && sameFigure(sum, value, step)) return true;
      }
      return false;
    }),
  );
}
