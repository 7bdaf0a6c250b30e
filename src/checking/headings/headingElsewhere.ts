import { registerOf } from "../../forms/register";
import { perForm } from "../../forms/perForm";
import type { Form, TaxonomyNode } from "../../forms/schema";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName } from "../../plan/fields";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A project or the like that the form lists under another heading than the one above it. Of closed levels the heading
 * itself is unknown at its place, and said to be.
 *
 * Why: the heading that belongs above it was left out, and its rows would be merged under the one before.
 */
export const headingElsewhere: Rule = ({ submission, grid, form, fields }) => {
  const closed = new Set(form.levels.filter((level) => level.closed).map(({ field }) => field));
  const issues: Issue[] = [];
  for (const { field, name, known, at } of submission.headings) {
    if (known !== false || closed.has(field)) continue;
    const parent = parentsOf(form).find(
      (one) => one.field === field && one.register.find(name)?.how === "exact",
    )?.parent;
    if (!parent) continue;
    const params = { level: withName(fields, field), name, above: withName(fields, parent.field), parent: parent.name };
    issues.push(issue("heading-elsewhere", { ...aboutCell(grid, at), expected: parent.name, params }));
  }
  return issues;
};

/** Every heading of a form with those that it lists right below it, level by level. */
const parentsOf = perForm(({ taxonomy }: Form) => {
  const found: { parent: TaxonomyNode; field: string; register: ReturnType<typeof registerOf> }[] = [];
  const visit = (parent: TaxonomyNode): void => {
    for (const field of new Set(parent.children.map((child) => child.field))) {
      found.push({ parent, field, register: registerOf(parent.children.filter((child) => child.field === field)) });
    }
    parent.children.forEach(visit);
  };
  taxonomy.forEach(visit);
  return found;
});
