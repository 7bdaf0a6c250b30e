import type { Field } from "../../plan/fields";
import type { Header, Submission } from "../../plan/submission";
import type { Form } from "../../forms/schema";
import type { SectionBlock, PlanTree } from "../tree/planTree";

/** The columns of one table of the plan, 0-based. */
export interface PlanColumns {
  readonly of: Readonly<Record<Field, number>>;
  /** The ที่ column; null where there is none. */
  readonly ordinal: number | null;
  readonly first: number;
  readonly last: number;
}

/** The columns that serve each block: those of the header above its rows; a new block has those of the block before. */
export function columnsByBlock(tree: PlanTree, plan: Submission, form: Form): Map<SectionBlock, PlanColumns> {
  const tables = plan.headers.map((header) => ({ top: header.area.top, columns: columnsOf(header, form) }));
  const columns = new Map<SectionBlock, PlanColumns>();
  let current = tables[0]!.columns;
  let next = 1;
  for (const block of tree.blocks) {
    const last = block.pre.at(-1)?.row ?? -1;
    for (; next < tables.length && tables[next]!.top <= last; next++) current = tables[next]!.columns;
    columns.set(block, current);
  }
  return columns;
}

/** Those of the table that the grand total is of. */
export const lastColumns = (
  columns: ReadonlyMap<SectionBlock, PlanColumns>,
  plan: Submission,
  form: Form,
): PlanColumns => [...columns.values()].at(-1) ?? columnsOf(plan.headers.at(-1)!, form);

function columnsOf({ area, columns, unknown }: Header, form: Form): PlanColumns {
  const known = new Set<number>([...Object.values(columns), ...unknown.map(({ at }) => at.column)]);
  let ordinal: number | null = null;
  if (form.columns.some(({ kind }) => kind === "ordinal")) {
    for (let column = area.right; column >= area.left; column--) if (!known.has(column)) ordinal = column;
  }
  return { of: columns, ordinal, first: area.left, last: area.right };
}
