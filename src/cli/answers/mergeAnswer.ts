import { z } from "zod";
import { address, issueShape, sha256, skippedFile, totals } from "./shapes";

const values = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** A row of a submission that comes, changes or goes. */
const changedRow = z.strictObject({
  kind: z.enum(["added", "changed", "removed"]),
  /** Headings from the outermost to the innermost. */
  path: z.array(z.string()),
  agency: z.string().nullable(),
  /** The file it comes or came from, and its row there, 1-based. */
  file: z.string(),
  sourceRow: z.int().positive(),
  /** Its row in the plan as it will be, or where it is if it goes; null where it is gone. 1-based. */
  row: z.int().positive().nullable(),
  /** Of a plan over several sheets: the one that it is on. */
  sheet: z.string().optional(),
  /** Amounts in baht. null: a row that comes. */
  before: values.nullable(),
  /** null: a row that goes. */
  after: values.nullable(),
});

const wording = z.strictObject({ name: z.string(), files: z.array(z.string()) });

/** What `ruam merge --json` and `ruam withdraw --json` print. */
export const mergeAnswer = z.strictObject({
  master: z.strictObject({ file: z.string(), sha256, sheet: z.string() }),
  /** null: --dry-run, nothing was written. */
  out: z.string().nullable(),
  /** false: the master held all of it already. */
  changed: z.boolean(),
  /** As written into the master's merge log. */
  merged: z.array(
    z.strictObject({
      action: z.enum(["merge", "replace", "withdraw"]),
      agency: z.string(),
      file: z.string(),
      sha256: z.string(),
      rowsIn: z.int(),
      rowsOut: z.int(),
    }),
  ),
  /** Every file given: left-out needs a person, unchanged was in the master already. */
  files: z.array(
    z.strictObject({
      file: z.string(),
      /** null: its bytes could not be had; an issue says why. */
      sha256: sha256.nullable(),
      standing: z.enum(["merged", "unchanged", "left-out"]),
      /** Why it was left out: its errors, or what LeftOut in src/merging/chooseSheets.ts lists. */
      reasons: z.array(z.string()),
      issues: z.array(issueShape),
    }),
  ),
  /** Activities that look alike; taken for different ones until answered (see --answers). */
  questions: z.array(
    z.strictObject({
      id: z.string(),
      path: z.array(z.string()),
      a: wording,
      b: wording,
      /** 0 to 1. */
      likeness: z.number(),
    }),
  ),
  /** Columns of amounts outside the form that keep files out until they are left out (see --leave-out). */
  columns: z.array(z.strictObject({ id: z.string(), header: z.string(), files: z.array(z.string()) })),
  /** Cells beside one heading that agencies fill in differently; the first wording is used until answered with it. */
  choices: z.array(
    z.strictObject({
      id: z.string(),
      path: z.array(z.string()),
      /** The column's id. */
      column: z.string(),
      /** The master's own first, which names no agency; then in register order. */
      wordings: z.array(z.strictObject({ text: z.string(), agencies: z.array(z.string()) })),
    }),
  ),
  /** What a person should know about the master; `kind` as in src/merging/notices.ts. */
  notices: z.array(
    z.strictObject({
      kind: z.string(),
      /** Of the cell. */
      sheet: z.string(),
      cell: address.nullable(),
      message: z.strictObject({ th: z.string(), en: z.string() }),
    }),
  ),
  /** The plan's sections in its order, with what changes in each. */
  sections: z.array(
    z.strictObject({
      path: z.array(z.strictObject({ field: z.string(), name: z.string() })),
      rows: z.array(changedRow),
      before: totals,
      after: totals,
    }),
  ),
  totals: z.strictObject({ before: totals, after: totals }),
  skipped: z.array(skippedFile),
});

export type MergeAnswer = z.infer<typeof mergeAnswer>;
