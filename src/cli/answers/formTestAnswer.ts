import { z } from "zod";
import { checkAnswer } from "./checkAnswer";

const bahtOrNone = z.number().nullable();

/** What `ruam form test --json` prints: of the form's example, and, as `ruam check` does, of each file. */
export const formTestAnswer = checkAnswer.extend({
  /** null: the form has none. */
  example: z
    .strictObject({
      sheet: z.string(),
      rows: z.int(),
      same: z.boolean(),
      /** Rows that are no longer read, and ones that were not read before: headings and values, as a text. */
      lost: z.array(z.string()),
      added: z.array(z.string()),
      /** Of columns that come to something else: baht. */
      totals: z.array(z.strictObject({ field: z.string(), before: bahtOrNone, after: bahtOrNone })),
    })
    .nullable(),
});

export type FormTestAnswer = z.infer<typeof formTestAnswer>;
