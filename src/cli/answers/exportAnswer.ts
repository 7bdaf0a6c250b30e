import { z } from "zod";
import { issueShape, sha256, skippedFile, words } from "./shapes";

const province = z.strictObject({ code: z.string().regex(/^[0-9]{2}$/), th: z.string(), en: z.string() });
/** Whole satang as digits: sums of a country may be beyond what JSON's readers keep exactly. */
const satang = z.string().regex(/^-?[0-9]+$/);

/** What `ruam export --json` prints. */
export const exportAnswer = z.strictObject({
  /** The folder. */
  out: z.string(),
  /** Empty where a folder that was there already was proved; so is `files`. */
  masters: z.array(
    z.strictObject({
      file: z.string(),
      sha256,
      table: z.string(),
      /** Buddhist Era. */
      fiscalYear: z.int(),
      province,
      rows: z.int(),
      /** Rows whose file is known. */
      traced: z.int(),
      /** Printed totals that differ, and what of the sheet could not be read. */
      issues: z.array(issueShape),
    }),
  ),
  tables: z.array(z.strictObject({ table: z.string(), rows: z.int(), satang: z.record(z.string(), satang) })),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256 })),
  proofs: z.array(
    z.strictObject({
      engine: z.string(),
      /** Control totals that were compared. */
      compared: z.int(),
      differences: z.array(
        z.strictObject({
          table: z.string(),
          of: z.record(z.string(), z.string().nullable()),
          /** null: the number of rows. */
          column: z.string().nullable(),
          expected: z.string(),
          found: z.string().nullable(),
        }),
      ),
      /** Why it ended early. */
      problems: z.array(words),
      /** Of a server: whether its queries see these data. */
      seen: z.enum(["now", "already", "not"]).nullable(),
    }),
  ),
  skipped: z.array(skippedFile),
});

export type ExportAnswer = z.infer<typeof exportAnswer>;
