import { z } from "zod";
import { words } from "./shapes";

/** How two forms differ, one entry a difference. */
export const formDifferences = z.array(
  z.strictObject({
    part: z.enum([
      ...(["form", "level", "column", "total", "heading", "agency", "unit", "list", "relation", "check"] as const),
    ]),
    kind: z.enum(["added", "removed", "renamed", "changed", "moved"]),
    name: words,
    /** What of it differs ("Kind"); null: all of it. */
    what: words.nullable(),
    before: words.nullable(),
    after: words.nullable(),
    message: words,
  }),
);

/** What `ruam form diff --json` prints: ids of the forms, and how they differ. */
export const formDiffAnswer = z.strictObject({ before: z.string(), after: z.string(), differences: formDifferences });
export type FormDiffAnswer = z.infer<typeof formDiffAnswer>;

/** What `ruam form next --json` prints. `file`: the form itself, where it was not written. */
export const formNextAnswer = z.strictObject({
  form: z.string(),
  out: z.string().nullable(),
  file: z.looseObject({}).nullable(),
  differences: formDifferences,
});
export type FormNextAnswer = z.infer<typeof formNextAnswer>;

/** What `ruam form workbook --json` prints. */
export const formWorkbookAnswer = z.strictObject({ form: z.string(), out: z.string() });
