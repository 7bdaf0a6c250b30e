import type { Form, FormLevel } from "../forms/schema";
import { rowAt, type Grid } from "../grid/grid";
import { sheetPrefix } from "../grid/reference";
import type { Heading, Submission } from "../plan/submission";
import { toArabicDigits } from "../text/digits";
import { matchKey } from "../text/matchKey";
import { totalOnPlan, type SummaryTotal } from "./summaryTotals";

/**
 * What totals are to hold that the form does not declare, in these rows of the plan: each is that of one of the headings it
 * is below. Which, a figure that is right shows, or words that name that heading and no other. Rows of which neither shows
 * it have none, and of those that have, only what holds something.
 */
export function undeclaredLevels(grid: Grid, plan: Submission, form: Form, rows: Iterable<number>): SummaryTotal[] {
  return [...rows].flatMap((row) => {
    const cells = rowAt(grid, row)?.cells ?? [];
    const text = matchKey(cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []))[0] ?? "");
    const filled = new Set(
      cells.filter(({ value, formula }) => value !== null || formula !== null).map(({ column }) => column),
    );
    const open = openHeadings(plan, form, row);
    const named = open.filter(({ level }) => wordsOf(level).some((word) => text.includes(word)));
    const [best, next] = (named.length > 0 ? named : open)
      .map(({ heading }) => ({
        isSaid: named.length === 1 && isSaid(text, heading),
        totals: totalsOf(grid, plan, form, row, heading).filter(({ at }) => filled.has(at.column)),
      }))
      .map((one) => ({ ...one, right: one.totals.filter(isRight).length }))
      .sort((a, b) => b.right - a.right);
    return best && (best.isSaid || (best.right > 0 && best.right !== next?.right)) ? best.totals : [];
  });
}

/** Whether the text names this heading, by its name or by its number alone. */
function isSaid(text: string, { name, number }: Heading): boolean {
  const numbers = toArabicDigits(text).match(/[0-9]+/g) ?? [];
  return text.includes(matchKey(name)) || (numbers.length === 1 && Number(numbers[0]) === number);
}

const isRight = ({ isRight: live, printed, sum }: SummaryTotal): boolean => live || printed.value === sum;

const wordsOf = ({ name, labels }: FormLevel): string[] =>
  [name.th, ...labels].map(matchKey).filter((word) => word !== "");

/** The headings that a row is under: of each level the last above it, as far as no outer one has begun since. */
function openHeadings(plan: Submission, form: Form, row: number): { heading: Heading; level: FormLevel }[] {
  const open: { heading: Heading; level: FormLevel }[] = [];
  for (const heading of plan.headings) {
    if (heading.at.row >= row) break;
    const depth = form.levels.findIndex(({ field }) => field === heading.field);
    const level = form.levels[depth]!;
    if (level.place !== "row") continue;
    while (open.length > 0 && form.levels.indexOf(open.at(-1)!.level) >= depth) open.pop();
    open.push({ heading, level });
  }
  return open;
}

function totalsOf(grid: Grid, plan: Submission, form: Form, row: number, heading: Heading): SummaryTotal[] {
  const prefix = sheetPrefix(grid.sheet);
  return form.columns.flatMap(({ field, kind }) => {
    const column = kind === "amount" ? plan.headers[0]?.columns[field] : undefined;
    if (column === undefined) return [];
    const total = totalOnPlan({ summary: grid, grid, plan }, { row, column }, field, heading);
    return [{ ...total, formula: total.formula.replaceAll(prefix, "") }];
  });
}
