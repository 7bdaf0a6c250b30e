import type { Position } from "../grid/area";
import type { Form, FormLevel } from "../forms/schema";
import type { Heading, Section, TotalRow } from "../plan/submission";

interface Draft {
  readonly path: readonly Heading[];
  readonly at: Position;
  first: number;
  last: number;
  readonly rows: number[];
  total: TotalRow | null;
}

/** Cuts a sheet into the parts that carry one subtotal each, while it is read from top to bottom. */
export interface Sections {
  /** A heading came into force; `path` are all in force from now on. */
  heading(level: FormLevel, path: readonly Heading[], row: number): void;
  /** Header rows ended here: a section that has nothing yet begins below them. */
  header(bottom: number): void;
  /** A detail row, as index into the submission's rows. */
  detail(index: number, row: number, path: readonly Heading[], fallback: Position): void;
  total(total: TotalRow): void;
  /** How many there are so far, and whether the last still waits for its total. */
  count(): number;
  open(): boolean;
  all(): Section[];
}

/** For a form without subtotals there are no sections. */
export function sectionsOf({ levels, totals }: Form): Sections {
  const depth = levels.findIndex((level) => level.field === totals.level);
  const drafts: Draft[] = [];
  let current: Draft | undefined;

  const begin = (path: readonly Heading[], at: Position, first: number): Draft => {
    const draft: Draft = { path, at, first, last: first - 1, rows: [], total: null };
    drafts.push(draft);
    current = draft;
    return draft;
  };
  const downToTotals = (path: readonly Heading[]): Heading[] =>
    path.filter((heading) => levels.findIndex((level) => level.field === heading.field) <= depth);

  return {
    heading(level, path, row) {
      const index = levels.indexOf(level);
      if (depth < 0 || index > depth) {
        if (current && !current.total) current.last = row;
        return;
      }
      current = undefined;
      if (index === depth) {
        const own = downToTotals(path);
        begin(own, own[own.length - 1]!.at, row + 1);
      }
    },
    header(bottom) {
      if (!current || current.total || current.last >= current.first) return;
      current.first = bottom + 1;
      current.last = bottom;
    },
    detail(index, row, path, fallback) {
      if (depth < 0) return;
      const own = downToTotals(path);
      const innermost = own[own.length - 1];
      // A level written in a column changes from row to row without a heading row of its own.
      const moved = current && innermost !== current.path[current.path.length - 1];
      if (!current || current.total || moved) begin(own, innermost?.at ?? fallback, row);
      current!.rows.push(index);
      current!.last = row;
    },
    total(total) {
      if (depth < 0) return;
      const section = current && !current.total ? current : begin(current?.path ?? [], total.label, total.row);
      section.total = total;
      section.last = total.row - 1;
    },
    count: () => drafts.length,
    open: () => current !== undefined && current.total === null,
    all: () =>
      drafts.map(({ path, at, first, last, rows, total }) => ({ path, at, body: { first, last }, rows, total })),
  };
}
