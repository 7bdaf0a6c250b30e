import { contentOf } from "../../change/content";
import type { Content, Step } from "../../change/step";
import { cellIn, rowAt } from "../../grid/grid";
import type { Field } from "../../plan/fields";
import { showsZeroAsDash } from "../../grid/zeroAsDash";
import { formatAt } from "./amountFormats";
import type { BaseCells } from "./baseCells";
import type { CellContents } from "./cellContents";
import { planFigures } from "../planFigures";
import { countedAmount, planTotals, type PlannedTotal } from "../planTotals";
import type { PlanEntry } from "../tree/planEntry";
import { lastColumns } from "./planColumns";
import type { PlanShape } from "../tree/planShape";
import type { Original } from "../record/record";
import type { CurrentPlan } from "../record/currentPlan";
import type { TargetPlan } from "../targetPlan";

export interface TotalCells {
  /** What the master's own totals held before. */
  readonly originals: readonly Original[];
  readonly formats: readonly Step[];
  /** Totals of the master's own that were typed in, or whose formula was another. */
  readonly repaired: readonly PlannedTotal[];
}

/**
 * Plans the cells of all totals: live formulas as long as anything is merged, and afterwards what the master had.
 * undefined where the plan has more sections than one formula can name.
 *
 * @param currentRows the row each entry has in the current sheet
 */
export function planTotalCells(
  current: CurrentPlan,
  target: TargetPlan,
  currentRows: readonly (number | null)[],
  base: BaseCells,
  shape: PlanShape,
  anyMerged: boolean,
  plan: CellContents,
): TotalCells | undefined {
  const { grid, record } = current;
  const { entries, ownEntries, columns } = target;
  const contentAt = (row: number, column: number): Content => {
    const planned = plan.get(row, column);
    const rowNow = currentRows[row];
    if (planned !== undefined || rowNow === null || rowNow === undefined) return planned ?? null;
    return contentOf(cellIn(rowAt(grid, rowNow), column));
  };
  const last = lastColumns(columns, current.plan, shape.form);
  const totals = allTotals(entries, contentAt);
  const isSum = (field: Field): boolean => shape.fields.figures[field] === undefined;
  const isPristine = record.sheets.length === 0;
  const usual = isPristine ? ownFormulas() : undefined;
  if (!totals) return undefined;
  if (isPristine && !anyMerged) return { originals: [], formats: [], repaired: [] };

  const originals: Original[] = [];
  const formats: Step[] = [];
  const repaired: PlannedTotal[] = [];
  for (const total of totals) {
    const { row, column, field, content } = total;
    const { line } = entries[row]!;
    if (!line) {
      plan.set(row, column, content);
      if (currentRows[row] === null && isSum(field))
        setFormat(row, column, formatOfPattern(row, column), shape.form.amountFormat);
      continue;
    }
    const before = contentOf(cellIn(line.cells, column));
    const known = base.recordedOf(line, field);
    const baseRow = base.baseRowOf(line);
    if (!anyMerged) {
      plan.set(row, column, known && isStillRight(known, baseRow) ? known.original : content);
      if (known?.format) setFormat(row, column, formatAt(grid, line.row, column), known.format);
      continue;
    }
    plan.set(row, column, content);
    const own = usual?.get(`${line.row} ${column}`);
    const isUsual = own === plainFormula(before);
    const isLive = plainFormula(before) !== null && (!usual || sumOf(own) === sumOf(plainFormula(before)));
    if (!isLive) repaired.push(total);
    const format = formatAt(grid, line.row, column);
    const formatChanges = isSum(field) && plainFormula(before) === null && !showsZeroAsDash(format);
    if (formatChanges) setFormat(row, column, format, shape.form.amountFormat);
    if (known) originals.push({ ...known, written: content, baseRow });
    else if (isPristine && !isUsual) {
      const anchor = base.anchorOf(line);
      originals.push({
        ...{ anchor, field, original: before, written: content, baseRow },
        format: formatChanges ? format : null,
      });
    }
  }
  return { originals, formats, repaired };

  function ownFormulas(): Map<string, string | null> {
    const own = allTotals(ownEntries, (row, column) => contentOf(cellIn(ownEntries[row]!.line?.cells, column)));
    return new Map(own?.map(({ row, column, content }) => [`${row} ${column}`, plainFormula(content)]));
  }

  function allTotals(
    entries: readonly PlanEntry[],
    contentAt: (row: number, column: number) => Content,
  ): readonly PlannedTotal[] | undefined {
    const sums = planTotals(entries, columns, last, shape, (row, column, baht) =>
      countedAmount(contentAt(row, column), baht),
    );
    const figures = sums && planFigures(entries, columns, last, shape, grid.sheet, contentAt);
    return figures && [...sums, ...figures];
  }

  function formatOfPattern(row: number, column: number): string {
    const { like } = entries[row]!;
    return like ? formatAt(grid, like.row, column) : "General";
  }

  function setFormat(row: number, column: number, before: string, after: string): void {
    if (before === after || (after === shape.form.amountFormat && showsZeroAsDash(before))) return;
    const area = { top: row, left: column, bottom: row, right: column };
    formats.push({ kind: "set-formats", sheet: grid.sheet, area, before, after });
  }
}

/** A formula names rows, so it is put back only while its own row is where it was. */
const isStillRight = ({ original, baseRow }: Original, now: number): boolean =>
  original === null || !("formula" in original) || baseRow === now;

/** A formula with "A1" for "A1:A1": it adds up the same. */
const sumOf = (formula: string | null | undefined): string | undefined =>
  formula?.replace(/\b([A-Z]+[0-9]+):\1(?![0-9])/g, "$1");

/** Without what does not change its meaning; null for what is not a formula. */
const plainFormula = (content: Content): string | null =>
  content !== null && "formula" in content ? content.formula.replace(/[\s$]/g, "").toUpperCase() : null;
