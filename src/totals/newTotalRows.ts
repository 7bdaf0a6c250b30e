import { namesHeading, totalLabel } from "../forms/totalLabel";
import type { Area } from "../grid/area";
import { cellAt, type Grid } from "../grid/grid";
import type { Form } from "../forms/schema";
import type { Field } from "../plan/fields";
import { missingTotals, wantedTotals } from "./missingTotals";
import type { Header, Section, Submission, TotalRow } from "../plan/submission";

/** A row for a total that the plan does not have. */
export interface NewTotal {
  /** null for the grand total. */
  readonly section: Section | null;
  /** 0-based row of the current sheet that it comes before. */
  readonly before: number;
  /** The row it takes after. */
  readonly like: number;
  readonly column: number;
  readonly label: string;
  /** Columns of its cells that are merged. */
  readonly areas: readonly Pick<Area, "left" | "right">[];
}

/** The totals that the form expects and the plan lacks, from the top down: of sections with rows, and of the plan. */
export function newTotalRows(grid: Grid, plan: Submission, form: Form): NewTotal[] {
  const { totals } = form;
  const header = plan.headers[0];
  if (!wantedTotals(form).subtotals || !header) return [];

  const printed = plan.sections.find(({ total }) => total)?.total ?? null;
  const like = (kind: TotalRow["kind"], otherwise: number, [own = ""]: readonly string[]) => {
    if (!printed)
      return {
        like: otherwise,
        column: header.area.left,
        label: own,
        areas: labelArea(header, [...plan.fields.amounts, ...Object.keys(plan.fields.figures)]),
      };
    const { row, column } = printed.label;
    const areas = grid.merges.filter(({ top, bottom }) => top === row && bottom === row);
    const isPattern = kind === "subtotal" && !totals.subtotalLabels.some(namesHeading);
    const label = isPattern ? String(cellAt(grid, printed.label)?.value ?? own) : own;
    return { like: row, column, label, areas };
  };
  const labelOf = ({ path }: Section): string => {
    const [label = ""] = totals.subtotalLabels;
    const heading = path.at(-1);
    return heading ? totalLabel(form, label, heading) : label;
  };
  const missing = missingTotals(plan, form);
  const added: NewTotal[] = missing.sections.map((section) => {
    const lastRow = plan.rows[section.rows.at(-1)!]!.row;
    return { section, before: section.body.last + 1, ...like("subtotal", lastRow, [labelOf(section)]) };
  });
  const last = plan.sections.at(-1);
  if (missing.grandTotal && last) {
    const before = (last.total?.row ?? last.body.last) + 1;
    added.push({ section: null, before, ...like("grand-total", before - 1, totals.grandTotalLabels) });
  }
  return added;
}

/** From the table's first column to the one before the first amount. */
function labelArea({ area, columns }: Header, amounts: readonly Field[]): { left: number; right: number }[] {
  const right = Math.min(...amounts.flatMap((field) => columns[field] ?? [])) - 1;
  return Number.isFinite(right) && right > area.left ? [{ left: area.left, right }] : [];
}
