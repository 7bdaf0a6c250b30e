/** The id of a column or level, as in fields.ts, which imports this file. */
type Field = string;

/** How a value is held against that of a form: texts as the same text, numbers by size. */
export type Comparison = "is" | "not" | "least" | "most" | "above" | "below";

/** What a total is made of: the detail rows it covers, at whatever level it is. */
export type TotalHow =
  /** A mean counts only cells that hold a value. */
  | { readonly kind: "sum" | "mean"; readonly of: Field }
  /** Different headings of a level; null: rows. */
  | { readonly kind: "count"; readonly of: Field | null }
  /** Rows whose value compares so; of an amount in baht. */
  | {
      readonly kind: "count-where";
      readonly of: Field;
      readonly comparison: Comparison;
      readonly value: string | number;
    }
  /** What the first comes to, divided by what the second does. */
  | { readonly kind: "ratio"; readonly part: Field; readonly whole: Field };

/** The columns whose cells a total looks at. */
export function columnsOfHow(how: TotalHow): readonly Field[] {
  if (how.kind === "ratio") return [how.part, how.whole];
  return how.of === null ? [] : [how.of];
}

/** Baht that one in the cell of a figure stands for: those of the amounts that it is made of, or 1. */
export const bahtOfFigure = (how: TotalHow, baht: Readonly<Record<Field, number>>): number =>
  how.kind === "sum" || how.kind === "mean" ? (baht[how.of] ?? 1) : 1;
