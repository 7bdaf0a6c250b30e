import { z } from "zod";
import { address, issueShape, planRow, sha256, skippedFile, totals } from "./shapes";

/** What `ruam check --json` prints: one entry a file and plan sheet; a file without a plan has one entry without rows. */
export const checkAnswer = z.strictObject({
  files: z.array(
    z.strictObject({
      /** As it was named on the command line, or found below a folder that was. */
      file: z.string(),
      /** null: its bytes could not be had; an issue says why. */
      sha256: sha256.nullable(),
      sheet: z.string().nullable(),
      /** The form's id. */
      form: z.string().nullable(),
      /** The submitting agency's name in the register. */
      agency: z.string().nullable(),
      rows: z.array(planRow),
      totals,
      issues: z.array(issueShape),
      /** What was read differently from what is there. */
      assumptions: z.array(z.strictObject({ code: z.string(), cell: address, found: z.string(), taken: z.string() })),
      /** How many more there are of each code than are listed; absent where all are. */
      moreAssumptions: z.record(z.string(), z.int().positive()).optional(),
    }),
  ),
  /** Files of the folders named that were not read. */
  skipped: z.array(skippedFile),
});

export type CheckAnswer = z.infer<typeof checkAnswer>;
