import { z } from "zod";
import { issueShape, sha256, totals, words } from "./shapes";

const line = z.strictObject({
  /** null: rows that name none. */
  name: z.string().nullable(),
  /** The number before a heading's name. */
  number: z.int().nullable(),
  /** 0: of the outermost level. */
  depth: z.int(),
  rows: z.int(),
  /** By main column. */
  totals,
  /** Baht, of all main columns. */
  sum: z.number(),
  /** Percent of the whole. */
  share: z.number(),
  /** Rows with an amount that could not be read: the sums are without it. */
  unread: z.int(),
});

/** What `ruam summary --json` prints. All sums are added up from the rows. */
export const summaryAnswer = z.strictObject({
  master: z.strictObject({ file: z.string(), sha256, sheet: z.string() }),
  form: z.strictObject({ id: z.string(), version: z.string() }),
  /** Buddhist Era. */
  fiscalYear: z.int(),
  /** The page and the copy of the workbook that were written. */
  out: z.array(z.string()),
  whole: line,
  /** As they come in the plan; each is followed by those within it. */
  headings: z.array(line),
  /** Headings that have no row. */
  empty: z.array(z.string()),
  /** The largest sum first. */
  agencies: z.array(line),
  /** For each agency, for each heading of depth 0: rows and baht. */
  crossed: z.array(z.array(z.strictObject({ rows: z.int(), sum: z.number() }))),
  series: z.array(
    z.strictObject({
      id: z.string(),
      members: z.array(z.strictObject({ field: z.string(), name: words, sum: z.number() })),
    }),
  ),
  /** What is at odds with the figures: rows that could not be read, printed totals that differ. */
  issues: z.array(issueShape),
});

export type SummaryAnswer = z.infer<typeof summaryAnswer>;
