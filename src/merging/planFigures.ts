import type { CellSource, SourceCell } from "../computing/computeCells";
import { cellOf, isNothing } from "../change/content";
import type { Content } from "../change/step";
import type { Position, Span } from "../grid/area";
import type { Field } from "../plan/fields";
import { areasOfRows, everyRow, figureFormula, figureResult } from "../totals/figureFormula";
import type { PlanColumns } from "./cells/planColumns";
import { besideSpans, blocksOf, type PlannedTotal } from "./planTotals";
import { isRowEntry, type PlanEntry } from "./tree/planEntry";
import type { TreePlace } from "./tree/place";
import type { PlanShape } from "./tree/planShape";
import type { SectionBlock } from "./tree/planTree";

/** A line of totals and the entries it covers. */
interface FigureLine {
  readonly row: number;
  readonly block: SectionBlock | null;
  /** Parts of the plan, each with the row of its own total where that is another line. */
  readonly covers: readonly { readonly block: SectionBlock; readonly span: Span; readonly total: number | null }[];
}

/**
 * The live formulas of means, counts, quotients and sums of other numbers: of each block that has a line for its total,
 * beside headings that carry theirs, and of the plan; undefined where one has more parts than a formula can name.
 *
 * @param last the columns of the grand total
 * @param contentAt what a cell of the plan as it is to be holds
 */
export function planFigures(
  entries: readonly PlanEntry[],
  columns: ReadonlyMap<SectionBlock, PlanColumns>,
  last: PlanColumns,
  shape: PlanShape,
  sheet: string,
  contentAt: (row: number, column: number) => Content,
): PlannedTotal[] | undefined {
  const figures = Object.entries(shape.fields.figures);
  if (figures.length === 0) return [];
  const written = new Map<string, Content>();
  const source = sourceOf(
    sheet,
    entries.length,
    (row, column) => written.get(`${row} ${column}`) ?? contentAt(row, column),
  );
  const lines = linesOf(entries, shape);
  const totalRows = new Set(lines.map(({ row }) => row));
  const filled = new Map<number, readonly number[]>();
  const filledIn = (column: number): readonly number[] => {
    let found = filled.get(column);
    if (!found) {
      // Whatever a line of totals holds by now: it will show a total.
      found = Array.from(entries.keys()).filter((row) => totalRows.has(row) || !isNothing(contentAt(row, column)));
      filled.set(column, found);
    }
    return found;
  };
  const headings = headingsIn(entries, columns, shape);
  const planned: PlannedTotal[] = [];
  for (const { row, block, covers } of lines) {
    const of = block ?? covers.at(-1)?.block;
    const table = (of && columns.get(of)) ?? last;
    for (const [field, how] of figures) {
      const column = table.of[field];
      if (column === undefined || column === labelColumn(entries[row]!, table)) continue;
      const detailRows = covers.map(({ span, ...part }) => ({ ...part, rows: detailsIn(entries, span) }));
      const all = detailRows.flatMap(({ rows }) => rows);
      const formula = figureFormula(
        how,
        {
          areasOf: (of) =>
            detailRows.flatMap(({ block, rows, total }) => {
              const at = columns.get(block)?.of[of];
              if (at === undefined) return [];
              // Only sums add up the totals below them.
              const isSummed = how.kind === "sum" && how.of === field && total !== null;
              return isSummed ? areasOfRows(at, [total], [total]) : areasOfRows(at, rows, filledIn(at));
            }),
          rows: areasOfRows(column, all, everyRow(all)),
          headingsOf: (level) => headings(level, all),
        },
        shape.fields.baht,
        shape.fields.kinds[field] === "percent",
      );
      if (formula === null) return undefined;
      const result = figureResult(formula, sheet, { row, column }, source);
      const content = result === undefined ? { formula } : { formula, result };
      written.set(`${row} ${column}`, content);
      planned.push({ row, column, field, block, content });
    }
  }
  return planned;
}

function linesOf(entries: readonly PlanEntry[], shape: PlanShape): FigureLine[] {
  const blocks = blocksOf(entries);
  const lines = blocks.flatMap(({ block, body, total }): FigureLine[] => [
    ...besideSpans(entries, body, shape).map(({ row, span }) => ({
      row,
      block,
      covers: [{ block, span, total: null }],
    })),
    ...(total === null ? [] : [{ row: total, block, covers: [{ block, span: body, total: null }] }]),
  ]);
  const row = entries.findIndex(({ made, line }) => (made ?? line)?.kind === "grand-total");
  const covers = blocks.map(({ block, body, total }) => ({ block, span: body, total }));
  return row < 0 ? lines : [...lines, { row, block: null, covers }];
}

const detailsIn = (entries: readonly PlanEntry[], { first, last }: Span): number[] => {
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (isRowEntry(entries[row]!)) rows.push(row);
  return rows;
};

/** The column that a line of totals has its label in. */
function labelColumn({ line, made, like }: PlanEntry, table: PlanColumns): number | undefined {
  if (line?.heading) return line.heading.at.column;
  if (line) return line.cells?.cells[0]?.column;
  if (made?.kind === "heading") return undefined;
  return like?.kind === "total" ? like.cells!.cells[0]!.column : table.first;
}

/** Where each different heading of a level is written that some rows are under. */
function headingsIn(
  entries: readonly PlanEntry[],
  columns: ReadonlyMap<SectionBlock, PlanColumns>,
  { levels, depthOf }: PlanShape,
): (level: Field, rows: readonly number[]) => Position[] {
  /** Of each row, the headings above it by depth: which, and where it is written. */
  const above = new Map<
    number,
    readonly ({ readonly place: TreePlace | object; readonly at: Position } | undefined)[]
  >();
  let open: ({ readonly place: TreePlace | object; readonly at: Position } | undefined)[] = [];
  entries.forEach((entry, row) => {
    const { made, line, place, block, within } = entry;
    const table = block ? columns.get(block) : undefined;
    const heading = made?.kind === "heading" ? made.place : line?.heading ? (place ?? line) : null;
    if (heading) {
      const depth = made?.kind === "heading" ? made.place.depth : depthOf.get(line!.heading!.field)!;
      const column = line?.heading?.at.column ?? entry.like?.heading?.at.column ?? table?.first ?? 0;
      open = [...open.slice(0, depth)];
      open[depth] = { place: heading, at: { row, column } };
    }
    if (!isRowEntry(entry)) return;
    const own = [...open];
    for (const node of within) {
      const { depth } = node.place;
      const column = table?.of[levels[depth]!.field];
      if (column === undefined) continue;
      if (open[depth]?.place !== node.place) open[depth] = { place: node.place, at: { row, column } };
      own[depth] = open[depth];
    }
    above.set(row, own);
  });
  return (level, rows) => {
    const seen = new Set<TreePlace | object>();
    return rows.flatMap((row) => {
      const heading = above.get(row)?.[depthOf.get(level)!];
      return heading && seen.size < seen.add(heading.place).size ? [heading.at] : [];
    });
  };
}

const sourceOf = (name: string, length: number, contentAt: (row: number, column: number) => Content): CellSource => ({
  cellsIn(sheet, { top, bottom, left, right }) {
    if (sheet.toLowerCase() !== name.toLowerCase()) return undefined;
    const cells: SourceCell[] = [];
    for (let row = top; row <= Math.min(bottom, length - 1); row++) {
      for (let column = left; column <= right; column++) {
        const cell = cellOf(row, column, contentAt(row, column), "General");
        if (cell) cells.push(cell);
      }
    }
    return cells;
  },
});
