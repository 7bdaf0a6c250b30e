import type { TaxonomyNode } from "../../forms/schema";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName } from "../../plan/fields";
import { matchKey } from "../../text/matchKey";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * An item of a form with fixed rows that the sheet does not have: one table in which every level is one of the form's list.
 * Reported at the header of its column. A row of a name that the list does not have is in place of one that is missing: one
 * fault, reported there.
 *
 * Why: every agency answers every item; what is left out looks like none, and nobody has said so.
 */
export const itemMissing: Rule = ({ form, submission, fields, grid }) => {
  const isFixed = form.layout === "flat" && form.levels.every(({ closed }) => closed);
  if (!isFixed || submission.rows.length === 0) return [];
  const there = new Set(submission.rows.flatMap(({ path }) => pathKeys(path)));
  const missing = itemsOf(form.taxonomy, "").filter(({ key }) => !there.has(key));
  const unknown = new Set(submission.headings.filter(({ known }) => known === false).map(({ name }) => matchKey(name)));
  return missing.slice(unknown.size).flatMap(({ node }): Issue[] => {
    const at = submission.headers[0]?.cells[node.field];
    if (!at) return [];
    const params = { level: withName(fields, node.field), name: node.name };
    return [issue("item-missing", { ...aboutCell(grid, at), expected: node.name, params })];
  });
};

interface Item {
  readonly node: TaxonomyNode;
  /** Its name and those above it. */
  readonly key: string;
}

/** The innermost items of a list. */
const itemsOf = (nodes: readonly TaxonomyNode[], above: string): Item[] =>
  nodes.flatMap((node) => {
    const key = keyUnder(above, node);
    return node.children.length > 0 ? itemsOf(node.children, key) : [{ node, key }];
  });

const keyUnder = (above: string, { field, name }: Pick<TaxonomyNode, "field" | "name">): string =>
  `${above}\n${field} ${matchKey(name)}`;

const pathKeys = (path: readonly Pick<TaxonomyNode, "field" | "name">[]): string[] => {
  let key = "";
  return path.map((heading) => (key = keyUnder(key, heading)));
};
