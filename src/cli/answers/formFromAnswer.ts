import { z } from "zod";
import { formFileSchema } from "../../forms/formFile";
import { unplacedWhys } from "../../inference/proposal";
import { address, issueShape, totals, words } from "./shapes";

/** How many of the cells that speak for or against a guess obey; certainty is their share, from 0 to 1. */
const guess = {
  basis: z.array(z.enum(["header", "values", "formulas", "labels", "numbering", "place", "none"])),
  obey: z.int(),
  of: z.int(),
  certainty: z.number().min(0).max(1),
};

/** What `ruam form from --json` prints. */
export const formFromAnswer = z.strictObject({
  /** The form; null: it was not written to a file. */
  out: z.string().nullable(),
  form: formFileSchema,
  sheet: z.string(),
  /** Rows of the header, as Excel counts. */
  header: z.strictObject({ top: z.int().positive(), bottom: z.int().positive() }),
  columns: z.array(
    z.strictObject({
      /** Index among the form's columns; those of a series share one. */
      entry: z.int(),
      field: z.string(),
      header: address,
      path: z.array(z.string()),
      kind: z.string(),
      role: z.string().nullable(),
      ...guess,
      /** Cells that do not obey; the first of them. */
      exceptions: z.array(address),
    }),
  ),
  levels: z.array(
    z.strictObject({
      level: z.string(),
      count: z.int(),
      examples: z.array(z.strictObject({ cell: address, text: z.string() })),
      ...guess,
    }),
  ),
  /** level null: the grand total; rows as Excel counts. */
  totals: z.array(z.strictObject({ level: z.string().nullable(), rows: z.array(z.int().positive()), ...guess })),
  lists: z.array(z.strictObject({ list: z.string(), entries: z.int(), aliases: z.int(), ...guess })),
  relations: z.array(z.strictObject(guess)),
  /** What of the sheet the form has no place for. */
  unplaced: z.array(
    z.strictObject({
      cell: address.nullable(),
      text: z.string(),
      why: z.enum(Object.keys(unplacedWhys) as [keyof typeof unplacedWhys, ...(keyof typeof unplacedWhys)[]]),
      message: words,
    }),
  ),
  /** The sheet read by the form. Totals in baht. */
  trial: z.strictObject({
    rows: z.int(),
    totals,
    unexplained: z.array(address),
    issues: z.array(issueShape),
  }),
});

export type FormFromAnswer = z.infer<typeof formFromAnswer>;
