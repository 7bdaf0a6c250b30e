import { namesHeading, totalLabel } from "../forms/totalLabel";
import type { Content } from "../change/step";
import type { Area, Span } from "../grid/area";
import { cellIn } from "../grid/grid";
import type { Field } from "../plan/fields";
import {
  addSatang,
  bahtFromSatang,
  nearestSatang,
  noMoney,
  satangFromBaht,
  sumSatang,
  type Satang,
} from "../plan/satang";
import { sumOfRows } from "../totals/sumFormula";
import { grandTotalFormula, subtotalFormula, type PartOfTotal } from "../totals/totalFormula";
import type { CellContents } from "./cells/cellContents";
import type { PlanColumns } from "./cells/planColumns";
import { isRowEntry, type PlanEntry } from "./tree/planEntry";
import type { PlanShape } from "./tree/planShape";
import type { TreePlace } from "./tree/place";
import type { SectionBlock } from "./tree/planTree";

/** The formula of one total as it is to be, and the amount it gives. */
export interface PlannedTotal {
  /** 0-based row of the plan as it is to be. */
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly block: SectionBlock | null;
  readonly content: Extract<Content, { formula: string }>;
}

/** Where the parts of a grand total are. */
interface Part {
  readonly at: PartOfTotal;
  readonly sum: Satang;
}

/**
 * The live formulas of all totals: of each block that has a line for it, and of the plan.
 *
 * @param last the columns of the grand total
 * @param amountAt what a cell of the plan as it is to be holds for SUM: a number, or nothing
 * @returns undefined where a grand total has more parts than a formula can name
 */
export function planTotals(
  entries: readonly PlanEntry[],
  columns: ReadonlyMap<SectionBlock, PlanColumns>,
  last: PlanColumns,
  shape: PlanShape,
  amountAt: (row: number, column: number, baht: number | undefined) => Satang | null,
): PlannedTotal[] | undefined {
  const { fields, form } = shape;
  const amountFields = fields.summed;
  const totals: PlannedTotal[] = [];
  const parts = new Map<Field, Part[]>(amountFields.map((field) => [field, []]));
  for (const { block, body, total } of blocksOf(entries)) {
    for (const field of amountFields) {
      const column = columns.get(block)?.of[field];
      if (column === undefined) continue;
      const each = fields.baht[field];
      if (form.totals.beside.length > 0) {
        const nested = besideSums(entries, body, shape, (row) => amountAt(row, column, each));
        const written = (formula: string, sum: Satang) => ({ formula, result: bahtFromSatang(sum, each) });
        const put = (row: number, items: readonly SummedCell[]) => {
          const formula = sumOfRows(
            column,
            items.map((item) => item.row),
            nested.filled,
          );
          totals.push({ row, column, field, block, content: written(formula, sumOf(items)) });
        };
        for (const { row, items } of nested.besides) put(row, items);
        if (total === null) {
          for (const { row, sum } of nested.items)
            parts.get(field)!.push({ at: { first: row, last: row, column }, sum });
          continue;
        }
        put(total, nested.items);
        parts.get(field)!.push({ at: { first: total, last: total, column }, sum: sumOf(nested.items) });
        continue;
      }
      const rows: number[] = [];
      const strangers: number[] = [];
      const amounts: Satang[] = [];
      for (let row = body.first; row <= body.last; row++) {
        const amount = amountAt(row, column, fields.baht[field]);
        if (isRowEntry(entries[row]!)) rows.push(row);
        if (amount === null) continue;
        if (isRowEntry(entries[row]!)) amounts.push(amount);
        else strangers.push(row);
      }
      const sum = sumSatang(amounts);
      if (total !== null) {
        const formula = subtotalFormula(column, body, rows, strangers);
        totals.push({
          row: total,
          column,
          field,
          block,
          content: { formula, result: bahtFromSatang(sum, fields.baht[field]) },
        });
        parts.get(field)!.push({ at: { first: total, last: total, column }, sum });
      } else if (body.last >= body.first) parts.get(field)!.push({ at: { ...body, column }, sum });
    }
  }
  const row = entries.findIndex(({ made, line }) => (made ?? line)?.kind === "grand-total");
  if (row < 0) return totals;
  for (const field of amountFields) {
    const column = last.of[field];
    if (column === undefined) continue;
    const formula = grandTotalFormula(
      column,
      parts.get(field)!.map(({ at }) => at),
    );
    if (formula === undefined) return undefined;
    const sum = parts.get(field)!.reduce((all, part) => addSatang(all, part.sum), noMoney);
    totals.push({
      row,
      column,
      field,
      block: null,
      content: { formula, result: bahtFromSatang(sum, fields.baht[field]) },
    });
  }
  return totals;
}

/** A row, or a heading with its total beside it, that a total adds up. */
interface SummedCell {
  readonly row: number;
  sum: Satang;
}

interface BesideSum {
  readonly row: number;
  readonly items: readonly SummedCell[];
}

const sumOf = (items: readonly SummedCell[]): Satang => sumSatang(items.map(({ sum }) => sum));

/**
 * What totals beside headings add up, and what the block's own total does: rows, and in place of those below such a
 * heading its total.
 */
function besideSums(
  entries: readonly PlanEntry[],
  body: Span,
  { form, depthOf, levels }: PlanShape,
  amountAt: (row: number) => Satang | null,
): { readonly items: SummedCell[]; readonly besides: readonly BesideSum[]; readonly filled: readonly number[] } {
  const items: SummedCell[] = [];
  const besides: BesideSum[] = [];
  const filled: number[] = [];
  let open: { readonly depth: number; readonly cell: SummedCell; readonly items: SummedCell[] }[] = [];
  const closeFrom = (depth: number): void => {
    for (const one of [...open].reverse()) if (one.depth >= depth) one.cell.sum = sumOf(one.items);
    open = open.filter((one) => one.depth < depth);
  };
  for (let row = body.first; row <= body.last; row++) {
    const { made, line } = entries[row]!;
    const depth = made?.kind === "heading" ? made.place.depth : line?.heading ? depthOf.get(line.heading.field)! : null;
    if (depth !== null) {
      closeFrom(depth);
      if (!form.totals.beside.includes(levels[depth]!.field)) continue;
      const cell = { row, sum: noMoney };
      (open.at(-1)?.items ?? items).push(cell);
      const below: SummedCell[] = [];
      open.push({ depth, cell, items: below });
      besides.push({ row, items: below });
      filled.push(row);
    } else if (isRowEntry(entries[row]!)) {
      (open.at(-1)?.items ?? items).push({ row, sum: amountAt(row) ?? noMoney });
      filled.push(row);
    } else if (amountAt(row) !== null) filled.push(row);
  }
  closeFrom(0);
  return { items, besides, filled };
}

export /** Headings with their total beside them, each with the lines below it. */
function besideSpans(
  entries: readonly PlanEntry[],
  body: Span,
  { form, depthOf, levels }: PlanShape,
): { readonly row: number; readonly span: Span }[] {
  if (form.totals.beside.length === 0) return [];
  const found: { readonly row: number; readonly depth: number; span: { first: number; last: number } }[] = [];
  let open: typeof found = [];
  for (let row = body.first; row <= body.last; row++) {
    const { made, line } = entries[row]!;
    const depth = made?.kind === "heading" ? made.place.depth : line?.heading ? depthOf.get(line.heading.field)! : null;
    if (depth !== null) {
      open = open.filter((one) => one.depth < depth);
      if (form.totals.beside.includes(levels[depth]!.field)) {
        const one = { row, depth, span: { first: row + 1, last: row } };
        open.push(one);
        found.push(one);
      }
    }
    for (const one of open) one.span.last = row;
  }
  return found;
}

interface BlockRows {
  readonly block: SectionBlock;
  readonly body: { first: number; last: number };
  /** null where the block has no total. */
  total: number | null;
}

/** The rows of each block: its body from the first row below its headings and header to the last above its total. */
export function blocksOf(entries: readonly PlanEntry[]): BlockRows[] {
  const blocks: BlockRows[] = [];
  let current: BlockRows | undefined;
  entries.forEach(({ block, line, made }, row) => {
    if (!block) return;
    if (current?.block !== block) {
      current = { block, body: { first: row, last: row - 1 }, total: null };
      blocks.push(current);
    }
    if (current.total !== null || made?.kind === "blank") return;
    const kind = (made ?? line)!.kind;
    const isAbove = line ? block.pre.includes(line) : kind === "header" || (kind === "heading" && isBlockHeading());
    if (kind === "total") current.total = row;
    else if (isAbove) current.body.first = row + 1;
    else if (!line || !block.tail.includes(line)) current.body.last = row;
    function isBlockHeading(): boolean {
      return made?.kind === "heading" && made.place.depth <= block!.place.depth;
    }
  });
  return blocks;
}

/** The label of a total that merging brings, and the cells it lies across. */
export function writeTotalLabels(
  entries: readonly PlanEntry[],
  currentRows: readonly (number | null)[],
  columns: ReadonlyMap<SectionBlock, PlanColumns>,
  { form, amountFields, fields }: PlanShape,
  numberOf: (place: TreePlace) => number | null,
  plan: CellContents,
): Area[] {
  const areas: Area[] = [];
  entries.forEach(({ made, like, block }, row) => {
    if (made?.kind !== "total" && made?.kind !== "grand-total") return;
    const table = block ? columns.get(block)! : [...columns.values()].at(-1)!;
    const { subtotalLabels, grandTotalLabels } = form.totals;
    const pattern = like?.kind === made.kind ? cellIn(like.cells, like.cells!.cells[0]!.column) : undefined;
    const [label = ""] = made.kind === "total" ? subtotalLabels : grandTotalLabels;
    // A label that names its heading does not take after that of another total.
    const text =
      block && namesHeading(label)
        ? totalLabel(form, label, { number: numberOf(block.place), name: block.place.name })
        : (pattern?.value ?? label);
    const column = like?.kind === "total" ? like.cells!.cells[0]!.column : table.first;
    plan.set(row, column, { text: String(text) });
    const amounts = [...amountFields, ...Object.keys(fields.figures)].flatMap((field) => table.of[field] ?? []);
    const right = Math.min(...amounts) - 1;
    if (currentRows[row] === null && like?.kind !== "total" && right > column) {
      areas.push({ top: row, left: column, bottom: row, right });
    }
  });
  return areas;
}

/** A cell's amount as SUM counts it; null where it counts nothing. `baht`: what one in the cell stands for. */
export function countedAmount(content: Content, baht: number | undefined): Satang | null {
  if (content === null) return null;
  const value = "number" in content ? content.number : "formula" in content ? content.result : undefined;
  return typeof value === "number" ? (satangFromBaht(value, baht) ?? nearestSatang(value, baht ?? 1) ?? noMoney) : null;
}
