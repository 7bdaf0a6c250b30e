import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { rewriteText } from "../../change/rewriteCell";
import type { Step } from "../../change/step";
import { perForm } from "../../forms/perForm";
import type { TaxonomyNode } from "../../forms/schema";
import { cellKey, type Position } from "../../grid/area";
import { doubtfulWord, type DoubtfulWord } from "../../text/doubtfulWords";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A word that is probably another, one letter away: ด้านทุจริต for ต้านทุจริต. Reported once for each row.
 *
 * Why: text recognition and tired eyes take one for the other, and a person must say which is meant. What the form
 * itself calls a heading is not doubted: the province chose that wording, whatever it looks like.
 */
export const wordDoubtful: Rule = ({ submission, grid, form, writtenTexts }) => {
  const names = namesOf(form.taxonomy);
  const ofForm = new Set(submission.headings.filter(({ name }) => names.has(name)).map(({ at }) => cellKey(at)));
  const reported = new Map<string, { at: Position; found: DoubtfulWord; more: number; steps: Step[] }>();
  for (const { at, raw } of writtenTexts()) {
    const found = doubtfulWord(raw);
    if (!found || ofForm.has(cellKey(at))) continue;
    const steps = found.suggested === null ? [] : rewriteText(grid, at, found.suggested).steps;
    const name = `${at.row} ${found.likely}`;
    const before = reported.get(name);
    if (before) {
      before.more += 1;
      before.steps.push(...steps);
    } else reported.set(name, { at, found, more: 0, steps: [...steps] });
  }
  return [...reported.values()].map(({ at, found: { word, likely }, more, steps }): Issue => {
    const fix = steps.length > 0 ? { steps } : null;
    return issue("word-doubtful", { ...aboutCell(grid, at), expected: likely, params: { word, likely, more }, fix });
  });
};

const namesOf = perForm((taxonomy: readonly TaxonomyNode[]): ReadonlySet<string> => new Set(allNames(taxonomy)));

function* allNames(nodes: readonly TaxonomyNode[]): Iterable<string> {
  for (const { name, children } of nodes) {
    yield name;
    yield* allNames(children);
  }
}
