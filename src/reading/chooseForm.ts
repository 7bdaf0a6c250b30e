import type { Grid } from "../grid/grid";
import type { Form } from "../forms/schema";
import { rememberKeys } from "../text/matchKey";
import { headerRowsAt, mayBeHeader } from "./headerRows";
import { headerWords } from "./headerWords";
import { linesOf } from "./line";
import { readSheet } from "./readSheet";

/** How well a form's columns fit those of a sheet. */
export interface FormFit {
  readonly form: Form;
  /** 1: the sheet's header names every required column and nothing else; the share of those in common otherwise. */
  readonly share: number;
}

export type FormChoice =
  | { readonly form: Form }
  /** Several fit as well as each other. */
  | { readonly uncertain: readonly Form[] }
  /** The form asked for does not fit, but this one does. */
  | { readonly instead: Form };

const leastShare = 0.4;
/** Forms this near to the best are told apart by what stands in the sheet, not by its header. */
const asGood = 0.08;

/** The forms whose header stands in a sheet, best first; none for a sheet that holds no plan. */
export function formFits(grid: Grid, forms: readonly Form[]): FormFit[] {
  const lines = linesOf(grid);
  const keyOf = rememberKeys();
  const fits: FormFit[] = [];
  for (const form of forms) {
    const words = headerWords(form);
    let share = 0;
    for (let at = 0; at < lines.length; at++) {
      if (!mayBeHeader(lines[at]!, words, keyOf)) continue;
      const rows = headerRowsAt(lines, at, words, keyOf);
      if (!rows) continue;
      const named = new Set(rows.named.map(({ name }) => name));
      const required = form.columns.filter((column) => column.required).map(({ field }) => field);
      const all = new Set([...named, ...required]);
      const strangers = rows.unknown.length + (rows.named.length - named.size);
      share = Math.max(share, named.size / (all.size + strangers));
      // Later headers repeat the first.
      break;
    }
    if (share >= leastShare) fits.push({ form, share });
  }
  return fits.sort((a, b) => b.share - a.share);
}

/** The form a sheet follows, of those wanted. */
export function chooseForm(grid: Grid, fits: readonly FormFit[], wanted: readonly Form[]): FormChoice {
  const own = fits.filter(({ form }) => wanted.some(({ id }) => id === form.id));
  const best = own[0];
  if (!best || fits[0]!.share - best.share > 0.2) return { instead: fits[0]!.form };
  const rivals = own.filter(({ share }) => best.share - share <= asGood);
  if (rivals.length === 1) return { form: best.form };
  const scored = rivals.map(({ form }) => ({ form, score: likelihood(grid, form) }));
  const most = Math.max(...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score === most);
  return top.length === 1 ? { form: top[0]!.form } : { uncertain: top.map(({ form }) => form) };
}

/** How much of a sheet's own words are this form's: its headings, and its year. */
function likelihood(grid: Grid, form: Form): number {
  const { submission } = readSheet(grid, form);
  const known = submission.headings.filter((heading) => heading.known === true).length;
  const year = submission.fiscalYear?.year === form.fiscalYear ? 1 : 0;
  return known + year;
}
