import { sameFigure } from "../blaming/sameFigure";
import { directionOf, type ColumnSums } from "./formulaSums";
import type { InferredSum } from "./inferredSum";
import type { RowFacts } from "./rowFacts";
import type { SheetFigure, FigureColumn } from "./sheetFigures";

/** A column with the sums that its formulas make. */
export interface SummedColumn {
  readonly column: FigureColumn;
  readonly formulas: ColumnSums;
}

type Way = "up" | "down";

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
  /** In how many rows the strong ones stand. */
  readonly strongRows: number;
}

/** No paper has more levels of totals. */
const mostLevels = 8;

/**
 * The totals of a sheet that are typed. Which rows are totals is inferred: rows of one kind (the same words, or the
 * same cells filled and numbered alike) of which most add up what stands between them, in any column. Inner levels
 * have more rows and are found first; what they add up is then theirs, and outer levels add up the rest. One match is
 * no evidence but under the word for a total; two are, where hardly any row of the kind speaks against it.
 */
export function typedSums(columns: readonly SummedColumn[], facts: ReadonlyMap<number, RowFacts>): InferredSum[] {
  const absorbed = new Set<SheetFigure>();
  for (const { column, formulas } of columns) {
    column.figures.forEach((figure, index) => {
      if (formulas.counted(index)) absorbed.add(figure);
    });
  }
  const kinds = kindsOf(columns, facts);
  const settled: Settled = { kinds: new Set(), sums: new Map() };
  const found: InferredSum[] = [];
  for (let level = 0; level < mostLevels; level++) {
    const open = kinds.filter((kind) => !settled.kinds.has(kind));
    const tried = open.flatMap((kind) =>
      (["up", "down"] as const).map((way) => hypothesis(kind, way, columns, facts, absorbed, settled)),
    );
    const best = tried.filter(isBelievable).sort((a, b) => b.strong - a.strong)[0];
    if (!best) break;
    settled.kinds.add(best.kind);
    found.push(...typedIn(best));
    for (const { total, counts, computed } of best.blocks) {
      if (!total.terms) settled.sums.set(total, computed);
      for (const figure of counts) absorbed.add(figure);
    }
  }
  return [...found, ...loneTotals(columns, facts, absorbed, settled)];
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
  columns: readonly SummedColumn[],
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

/** What stands between the rows of a kind in one column, beside each of them. */
function blocksOf(
  kind: string,
  way: Way,
  summed: SummedColumn,
  facts: ReadonlyMap<number, RowFacts>,
  absorbed: ReadonlySet<SheetFigure>,
  settled: Settled,
): Block[] {
  const blocks: Block[] = [];
  const { figures, step } = summed.column;
  let between: SheetFigure[] = [];
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[way === "up" ? index : figures.length - 1 - index]!;
    const own = facts.get(figure.at.row)?.kind ?? "";
    if (own !== kind) {
      // A total of another kind counts only once it is known what it adds up.
      if (!absorbed.has(figure) && (!isLabel(own) || settled.kinds.has(own) || figure.terms)) between.push(figure);
      continue;
    }
    const computed = between.reduce((sum, one) => sum + (settled.sums.get(one) ?? one.value), 0);
    const direction = figure.terms ? directionOf(figure) : undefined;
    if (direction === way) {
      blocks.push({ column: summed, total: figure, counts: between, computed, holds: true });
    } else if (figure.cell.formula === null && between.length > 0) {
      const stored = between.reduce((sum, { value }) => sum + value, 0);
      const holds = sameFigure(computed, figure.value, step) || sameFigure(stored, figure.value, step);
      blocks.push({ column: summed, total: figure, counts: between, computed, holds });
    }
    between = [];
  }
  return blocks;
}

const isStrong = ({ holds, total, counts }: Block): boolean =>
  holds && (total.terms !== undefined || counts.filter(({ value }) => value !== 0).length > 1);

/** Whether a figure may be a wrong sum, and not a mean, a share or a price: above every addend, and not far off. */
function isPlausible({ total, counts, computed }: Block): boolean {
  const largest = counts.reduce((most, { value }) => Math.max(most, value), 0);
  const isShare = Math.abs(computed / (total.value || 1) - 1) < 0.02 && [100, 10_000].includes(total.value);
  return counts.length > 1 && total.value > largest && !isShare && Math.abs(total.value - computed) < computed / 2;
}

function isBelievable({ kind, strong, refuted, strongRows }: Hypothesis): boolean {
  if (isLabel(kind)) return strong > 0 && refuted <= strong;
  return strongRows > 1 && refuted * 2 <= strong;
}

const typedIn = ({ blocks }: Pick<Hypothesis, "blocks">): InferredSum[] =>
  blocks
    .filter(({ total }) => total.terms === undefined)
    .map(({ total, column: { column }, counts, computed }) => ({
      ...{ figure: total, column, along: "column", live: false, computed, miscount: undefined },
      counts: counts.map((figure) => ({ figure, column })),
      amongFormulas: blocks.some((other) => other.column.column === column && other.total.terms !== undefined),
    }));

/** The one total of a table, under its word and below its rows, that nothing else in the sheet bears out. */
function loneTotals(
  columns: readonly SummedColumn[],
  facts: ReadonlyMap<number, RowFacts>,
  absorbed: ReadonlySet<SheetFigure>,
  settled: Settled,
): InferredSum[] {
  return (["total", "grand-total"] as const)
    .filter((kind) => !settled.kinds.has(kind))
    .flatMap((kind) => {
      const { blocks } = hypothesis(kind, "up", columns, facts, absorbed, settled);
      const rows = new Set(blocks.map(({ total }) => total.at.row));
      return rows.size === 1 ? typedIn({ blocks }) : [];
    });
}
