import { z } from "zod";
import { families, type Family } from "../../issues/families";
import { words } from "./shapes";

/** What `ruam explain --json` prints: of one code, or of every one. */
export const explainAnswer = z.strictObject({
  explanations: z.array(
    z.strictObject({
      family: z.enum(Object.keys(families) as [Family, ...Family[]]),
      code: z.string(),
      severity: z.enum(["error", "warning", "note"]),
      /** Said of an example. */
      what: words,
      why: words,
      remedy: words,
      /** null: the program offers no fix. */
      fix: z.enum(["safe", "asked"]).nullable(),
    }),
  ),
});

export type ExplainAnswer = z.infer<typeof explainAnswer>;
