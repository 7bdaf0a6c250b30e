import { z } from "zod";
import { amountFields, fields, levelFields } from "../../plan/fields";
import { address, sha256, totals } from "./shapes";

const value = z.union([z.string(), z.number(), z.null()]);

/** A row's place on one side. */
const side = z.strictObject({
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
          field: z.enum(fields),
          before: value,
          after: value,
          beforeCell: address.nullable(),
          afterCell: address.nullable(),
        }),
      ),
      /** What it adds to the totals; columns it does not change are absent. */
      amounts: totals,
    }),
  ),
  /** Every total of either plan. */
  totals: z.array(
    z.strictObject({
      /** null: the grand total. */
      path: z.array(z.strictObject({ field: z.enum(levelFields), name: z.string() })).nullable(),
      field: z.enum(amountFields),
      before: z.number(),
      after: z.number(),
      /** after − before: the sum of the amounts below. */
      difference: z.number(),
      /** Indexes into `rows`, with what each adds. */
      rows: z.array(z.strictObject({ index: z.int(), amount: z.number() })),
      /** What of the difference between the printed totals no row explains; null where one is not printed. */
      unexplained: z.number().nullable(),
    }),
  ),
});

export type CompareAnswer = z.infer<typeof compareAnswer>;
