import { z } from "zod";

/** What `ruam page --json` prints. */
export const pageAnswer = z.strictObject({
  /** The form's id. */
  form: z.string(),
  out: z.string(),
  bytes: z.int(),
});

export type PageAnswer = z.infer<typeof pageAnswer>;
