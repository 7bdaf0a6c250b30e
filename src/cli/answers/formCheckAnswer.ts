import { z } from "zod";
import { words } from "./shapes";

/** What `ruam form check --json` prints. */
export const formCheckAnswer = z.strictObject({
  /** null: it cannot be used. */
  form: z.strictObject({ id: z.string(), version: z.string(), title: words, fiscalYear: z.int() }).nullable(),
  /** Where it is wrong: a key of the JSON file, or the cell of a workbook ("คอลัมน์!C5"); empty for the file as a whole. */
  faults: z.array(z.strictObject({ path: z.string(), message: words })),
});

export type FormCheckAnswer = z.infer<typeof formCheckAnswer>;
