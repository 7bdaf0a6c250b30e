import { z } from "zod";
import type { Field } from "../plan/fields";
import type { Comparison, TotalHow } from "../plan/totalHow";

const comparisons = ["is", "not", "least", "most", "above", "below"] as const satisfies readonly Comparison[];

/**
 * The ways that a total may come from its rows, as a form's file says them.
 *
 * @param id of a level or column
 * @param more keys that are beside each of them
 */
export const howShapes = <Id extends z.ZodType<string>, More extends z.ZodRawShape>(id: Id, more: More) => {
  const value = z.union([z.string().trim().min(1), z.number()]).optional();
  const compared = { is: value, not: value, least: value, most: value, above: value, below: value };
  return z.union([
    z.strictObject({ sum: id, ...more }),
    z.strictObject({ mean: id, ...more }),
    /** A level: its headings; "rows": the rows. */
    z.strictObject({ count: id, ...more }),
    /** One comparison. */
    z
      .strictObject({ where: id, ...compared, ...more })
      .refine((file) => comparisons.filter((one) => (file as Compared)[one] !== undefined).length === 1),
    z.strictObject({ ratio: z.tuple([id, id]), ...more }),
  ]);
};

type Compared = { readonly [comparison in Comparison]?: unknown };

/** Of a column's own total: of its own values, or as above. */
export const ownHows = ["sum", "mean", "count", "none"] as const;

export type HowFile =
  | { sum: string }
  | { mean: string }
  | { count: string }
  | ({ where: string } & { [comparison in Comparison]?: string | number | undefined })
  | { ratio: [string, string] };
export type OwnHowFile = (typeof ownHows)[number] | HowFile;

const rows = "rows";

export function howOf(file: HowFile, levels: readonly { readonly id: Field }[]): TotalHow {
  if ("sum" in file) return { kind: "sum", of: file.sum };
  if ("mean" in file) return { kind: "mean", of: file.mean };
  if ("ratio" in file) return { kind: "ratio", part: file.ratio[0], whole: file.ratio[1] };
  if ("count" in file) {
    const isRows = file.count === rows && levels.every(({ id }) => id !== rows);
    return { kind: "count", of: isRows ? null : file.count };
  }
  const comparison = comparisons.find((one) => file[one] !== undefined)!;
  return { kind: "count-where", of: file.where, comparison, value: file[comparison]! };
}

/** What a column's entry says of its total; null: it has none. */
export function ownHow(file: OwnHowFile, field: Field, levels: readonly { readonly id: Field }[]): TotalHow | null {
  if (typeof file !== "string") return howOf(file, levels);
  if (file === "none") return null;
  return file === "count" ? { kind: "count", of: null } : { kind: file, of: field };
}

/** The same as a file says it. */
export function howFile(how: TotalHow): HowFile {
  switch (how.kind) {
    case "sum":
      return { sum: how.of };
    case "mean":
      return { mean: how.of };
    case "count":
      return { count: how.of ?? rows };
    case "count-where":
      return { where: how.of, [how.comparison]: how.value };
    case "ratio":
      return { ratio: [how.part, how.whole] };
  }
}

export function ownHowFile(how: TotalHow | null, field: Field): OwnHowFile {
  if (how === null) return "none";
  if ((how.kind === "sum" || how.kind === "mean") && how.of === field) return how.kind;
  return how.kind === "count" && how.of === null ? "count" : howFile(how);
}
