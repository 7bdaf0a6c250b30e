import { z } from "zod";
import { issueCodes, type IssueCode } from "../../issues/catalogue";
import { skipReasons } from "../../report/skippedLines";

/** Parts that several answers share. What the command line prints with --json is one of these answers, always whole. */

/** One cell ("E21") or a rectangle ("A78:I78"). */
export const address = z.string().regex(/^(?:'(?:[^']|'')+'!)?[A-Z]{1,3}[1-9][0-9]*(:[A-Z]{1,3}[1-9][0-9]*)?$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of a folder that was not read, and why: see skipReasons. */
export const skippedFile = z.strictObject({ file: z.string(), why: z.enum(skipReasons) });
export const words = z.strictObject({ th: z.string(), en: z.string() });

/** Baht, the double nearest to the exact amount, by budget column; a column the form does not have is absent. */
export const totals = z.record(z.string(), z.number());

/** A level heading's number as written before its name; absent where none is. */
export const headingNumbers = z.record(z.string(), z.int());

/** A change that fixes an issue: plain data, rows and columns 0-based, each step with what it replaces. */
export const changeSet = z.strictObject({
  steps: z.array(
    z.looseObject({
      kind: z.enum([
        "insert-rows",
        "delete-rows",
        "write-cells",
        "set-formats",
        "grow-references",
        "show-rows",
        "hide-rows",
        "take-comments",
        "put-comments",
        "merge-cells",
        "unmerge-cells",
        "insert-sheet",
        "delete-sheet",
      ]),
      sheet: z.string(),
    }),
  ),
});

export const issueShape = z.strictObject({
  code: z.custom<IssueCode>((code) => issueCodes.includes(code as IssueCode)),
  severity: z.enum(["error", "warning", "note"]),
  /** null: the whole file. */
  sheet: z.string().nullable(),
  /** null: the whole sheet or file. */
  cell: address.nullable(),
  /** Where that cell is in the document that the sheet was read from: "table 2, row 5, cell 3 (C12)". Absent for workbooks. */
  place: words.optional(),
  found: z.string().nullable(),
  expected: z.string().nullable(),
  /** What is wrong, and what to do about it. */
  message: words,
  remedy: words,
  fix: changeSet.optional(),
});

export const planRow = z.strictObject({
  /** 1-based, as Excel shows it. */
  row: z.int().positive(),
  /** Where each field is; a heading's is the cell that wrote it. */
  cells: z.record(z.string(), address),
  /** Text cleaned and trimmed, numbers as numbers, amounts in baht; absent where blank or unreadable. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  numbers: headingNumbers,
  /** The agency's name in the register; null when the form does not know it. */
  agency: z.string().nullable(),
});
