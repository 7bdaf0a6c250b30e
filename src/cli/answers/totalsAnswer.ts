import { z } from "zod";
import { address, issueShape, sha256, totals } from "./shapes";

/** What `ruam totals --json` prints. */
export const totalsAnswer = z.strictObject({
  master: z.strictObject({ file: z.string(), sha256, sheet: z.string() }),
  /** The master is signed, and what is repaired makes the signature invalid. */
  signatureLost: z.literal(true).optional(),
  /** The file with repaired totals; null: none was written. */
  out: z.string().nullable(),
  /** In the order of the plan; an empty path: rows that are in no section. */
  sections: z.array(
    z.strictObject({
      path: z.array(z.strictObject({ field: z.string(), name: z.string() })),
      rows: z.int(),
      totals,
    }),
  ),
  rows: z.int(),
  /** Added up from the rows, whatever the workbook's formulas say. */
  totals,
  /** What the form's reports show beside, by its ids: of a heading, or with an empty path of the whole plan. null: nothing. */
  figures: z.array(
    z.strictObject({
      path: z.array(z.strictObject({ field: z.string(), name: z.string() })),
      rows: z.int(),
      figures: z.record(z.string(), z.number().nullable()),
    }),
  ),
  /** Of the current plan, or with --repair as it is then. */
  issues: z.array(issueShape),
  /** With --repair, cell by cell as they are then; `kind` as in src/totals/planRepair.ts. null: not asked for. */
  repairs: z
    .array(
      z.strictObject({ kind: z.string(), cell: address, before: z.string().nullable(), after: z.string().nullable() }),
    )
    .nullable(),
});

export type TotalsAnswer = z.infer<typeof totalsAnswer>;
