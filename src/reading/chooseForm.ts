import type { Grid } from "../grid/grid";
import { headedFormId } from "../forms/flatForm";
import { fieldsOf } from "../forms/planFields";
import type { Form } from "../forms/schema";
import type { FitFacts } from "../issues/fitFacts";
import { withName } from "../plan/fields";
import { rememberKeys } from "../text/matchKey";
import { headerRowsAt, mayBeHeader, type HeaderRows } from "./headerRows";
import { headerWords } from "./headerWords";
import { likelihood } from "./likelihood";
import { linesOf, type Line } from "./line";

/** How well a form's columns fit those of a sheet. */
export interface FormFit {
  readonly form: Form;
  /** 1: the sheet's header names every required column and nothing else; the share of those in common otherwise. */
  readonly share: number;
  /** The first of the form's in the sheet: later headers repeat it. */
  readonly header: HeaderRows;
}

export type FormChoice =
  | { readonly form: Form }
  /** Several fit as well as each other. */
  | { readonly uncertain: readonly FormFit[] }
  /** The form asked for does not fit, but this one does. */
  | { readonly instead: Form };

const leastShare = 0.4;
/** Forms this near to the best are distinguished by what is in the sheet, not by its header. */
const asGood = 0.08;

/** The forms whose header is in a sheet, best first; none for a sheet that holds no plan. */
export function formFits(grid: Grid, forms: readonly Form[]): FormFit[] {
  const lines = linesOf(grid);
  const keyOf = rememberKeys();
  return forms
    .flatMap((form): FormFit[] => {
      const header = firstHeader(grid, lines, form, keyOf);
      const share = header ? shareOf(header, form) : 0;
      return header && share >= leastShare ? [{ form, share, header }] : [];
    })
    .sort((a, b) => b.share - a.share);
}

function firstHeader(
  grid: Grid,
  lines: readonly Line[],
  form: Form,
  keyOf: (text: string) => string,
): HeaderRows | undefined {
  const words = headerWords(form);
  for (let at = 0; at < lines.length; at++) {
    const rows = mayBeHeader(lines[at]!, words, keyOf) ? headerRowsAt(grid, lines, at, words, keyOf) : undefined;
    if (rows) return rows;
  }
  return undefined;
}

function shareOf(header: HeaderRows, form: Form): number {
  const named = new Set(header.named.map(({ name }) => name));
  const required = form.columns.filter((column) => column.required).map(({ field }) => field);
  const texts = header.unknown.filter(({ piece }) => typeof piece.cell.value === "string");
  const strangers = texts.length + (header.named.length - named.size);
  return named.size / (new Set([...named, ...required]).size + strangers);
}

/** The form a sheet follows, of those wanted. */
export function chooseForm(grid: Grid, fits: readonly FormFit[], wanted: readonly Form[]): FormChoice {
  const own = fits.filter(({ form }) => wanted.some(({ id }) => id === form.id));
  const best = own[0];
  if (!best || fits[0]!.share - best.share > 0.2) return { instead: fits[0]!.form };
  const rivals = own.filter(({ share }) => best.share - share <= asGood);
  if (rivals.length === 1) return { form: best.form };
  const lines = linesOf(grid);
  const scored = rivals.map((fit) => ({ ...fit, score: likelihood(lines, fit.header, fit.form) }));
  const most = Math.max(...scored.map(({ score }) => score));
  const likeliest = scored.filter(({ score }) => score === most);
  // A form never competes with its own flat table.
  const top = likeliest.filter(
    ({ form }) => !likeliest.some((other) => other.form !== form && headedFormId(form.id) === other.form.id),
  );
  return top.length === 1 ? { form: top[0]!.form } : { uncertain: top };
}

/** What speaks for a form and against it: which of its columns a sheet's header names, lacks, and has besides. */
export function whyFits({ form, header }: FormFit): FitFacts {
  const fields = fieldsOf(form);
  const named = new Set(header.named.map(({ name }) => name));
  const lacking = form.columns.filter(({ field, required }) => required && !named.has(field));
  return {
    named: named.size,
    lacking: lacking.map(({ field }) => withName(fields, field).name),
    unknown: header.unknown.flatMap(({ piece }) => (typeof piece.cell.value === "string" ? [piece.text] : [])),
  };
}
