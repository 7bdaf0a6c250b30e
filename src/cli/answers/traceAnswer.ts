import { z } from "zod";
import { address, sha256, totals, words } from "./shapes";

const tracedRow = z.strictObject({
  /** Of the master. */
  sheet: z.string(),
  /** 1-based row of that sheet. */
  row: z.int().positive(),
  /** Headings from the outermost to the innermost. */
  path: z.array(z.string()),
  agency: z.string().nullable(),
  amounts: totals,
  /** null: no merge has written it. */
  origin: z
    .strictObject({
      agency: z.string(),
      file: z.string(),
      sha256,
      sheet: z.string(),
      /** 1-based row of that sheet. */
      row: z.int().positive(),
      /** With --with, where the file is at hand; null otherwise. */
      cell: address.nullable(),
      /** Where that cell is in the document that was sent; absent for workbooks. */
      place: words.optional(),
      /** When and by whom, as the log has it; null where the log does not report about it. */
      merge: z
        .strictObject({
          when: z.string(),
          action: z.enum(["merge", "replace", "withdraw"]),
          person: z.string().nullable(),
          /** 1-based row of the log. */
          row: z.int().positive(),
        })
        .nullable(),
    })
    .nullable(),
  /** What of it was edited since. */
  edits: z.array(z.strictObject({ cell: address.nullable(), message: words })),
});

/** What `ruam trace --json` prints. Amounts in baht. */
export const traceAnswer = z.strictObject({
  master: z.strictObject({ file: z.string(), sha256, sheet: z.string() }),
  cell: address,
  /** nothing: a title, a header, a blank cell. */
  kind: z.enum(["row", "total", "heading", "nothing"]),
  field: z.string().nullable(),
  /** Of a total or heading: its headings; empty for the grand total. */
  path: z.array(z.string()),
  /** Of a total. */
  formula: z.string().nullable(),
  stored: z.number().nullable(),
  recomputed: z.number().nullable(),
  rows: z.array(tracedRow),
});

export type TraceAnswer = z.infer<typeof traceAnswer>;
