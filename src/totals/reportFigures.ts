import type { Form } from "../forms/schema";
import type { Field } from "../plan/fields";
import type { Heading, PlanRow } from "../plan/submission";
import type { Words } from "../text/language";
import { figureOf, rowsByHeading } from "./figureOf";

/** Figures that a form has for its reports alone: of one heading, or of the whole plan. */
export interface FigureGroup {
  /** Down to that heading; empty: all rows. */
  readonly path: readonly Heading[];
  readonly rows: number;
  /** null where its rows say nothing. */
  readonly figures: readonly { readonly id: string; readonly name: Words; readonly value: number | null }[];
}

/** In the order of the form; the headings of a level as they come in the plan. Rows without one are in none of them. */
export function reportFigures(rows: readonly PlanRow[], { totals }: Form): FigureGroup[] {
  return totals.reports.flatMap(({ level, figures }) => {
    const group = (path: readonly Heading[], own: readonly PlanRow[]): FigureGroup => ({
      path,
      rows: own.length,
      figures: figures.map(({ id, name, how }) => ({ id, name, value: figureOf(how, own) })),
    });
    if (level === null) return [group([], rows)];
    return rowsByHeading(rows, level).map((own) => group(pathTo(own[0]!, level), own));
  });
}

const pathTo = ({ path }: PlanRow, level: Field): readonly Heading[] =>
  path.slice(0, path.findIndex(({ field }) => field === level) + 1);
