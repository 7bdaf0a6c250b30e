import { z } from "zod";

/** What `ruam master --json` prints. */
export const masterAnswer = z.strictObject({
  /** The form's id. */
  form: z.string(),
  out: z.string(),
  sha256: z.string(),
  /** In the order of the workbook. */
  sheets: z.array(z.string()),
});

export type MasterAnswer = z.infer<typeof masterAnswer>;
