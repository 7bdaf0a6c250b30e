import type { Field } from "../plan/fields";
import type { TaxonomyNode } from "./schema";

/** A heading to write a built-in form's taxonomy with: name, number, then what it holds. */
const heading =
  (field: Field) =>
  (number: number | null, name: string | readonly string[], children: TaxonomyNode[] = []): TaxonomyNode => {
    const [first = "", ...aliases] = typeof name === "string" ? [name] : name;
    return { field, number, name: first, aliases, children };
  };

/** Each takes the heading's number, its name (or its name and other wordings), and the headings below it. */
export const strategy = heading("strategy");
export const substrategy = heading("substrategy");
export const measure = heading("measure");
export const guideline = heading("guideline");
export const project = heading("project");
