import { z } from "zod";
import { address, sha256 } from "./shapes";

const value = z.union([z.string(), z.number(), z.null()]);

/** A row's place on one side. */
const side = z.strictObject({
  sheet: z.string(),
  /** 1-based, as Excel shows it. */
  row: z.int().positive(),
  /** Headings from the outermost to the innermost. */
  path: z.array(z.string()),
  agency: z.string().nullable(),
});

/** What `ruam compare --json` prints. Amounts in baht. */
export const compareAnswer = z.strictObject({
  form: z.string(),
  before: z.strictObject({ file: z.string(), sha256, sheet: z.string() }),
  after: z.strictObject({ file: z.string(), sha256, sheet: z.string() }),
  /** Rows the same in content and place. */
  same: z.int(),
  /** Rows that are not. */
  rows: z.array(
    z.strictObject({
      kind: z.enum(["added", "removed", "changed", "moved", "changed-and-moved"]),
      before: side.nullable(),
      after: side.nullable(),
      cells: z.array(
        z.strictObject({
          field: z.string(),
          before: value,
          after: value,
          beforeCell: address.nullable(),
          afterCell: address.nullable(),
        }),
      ),
      /** What it adds to the totals: null where it cannot be read; columns it does not change are absent. */
      amounts: z.record(z.string(), z.number().nullable()),
    }),
  ),
  /** Every total of either plan. */
  totals: z.array(
    z.strictObject({
      /** null: the grand total. */
      path: z.array(z.strictObject({ field: z.string(), name: z.string() })).nullable(),
      field: z.string(),
      /** Sums of the rows; null where an amount cannot be read. */
      before: z.number().nullable(),
      after: z.number().nullable(),
      /** after − before: the sum of the amounts below; null where one of them is. */
      difference: z.number().nullable(),
      /** Indexes into `rows`, with what each adds: null where it cannot be read. */
      rows: z.array(z.strictObject({ index: z.int(), amount: z.number().nullable() })),
      /** What of the difference between the printed totals no row explains; null where that is not known. */
      unexplained: z.number().nullable(),
      /** Whether an amount was printed there and is gone, or the other way round. */
      printed: z.enum(["gone", "come"]).nullable(),
    }),
  ),
});

export type CompareAnswer = z.infer<typeof compareAnswer>;
