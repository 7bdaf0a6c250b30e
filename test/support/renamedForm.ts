import type { Form, FormRelation, TaxonomyNode } from "../../src/forms/schema";
import type { TotalHow } from "../../src/plan/totalHow";

/** The same form with other ids for its levels and columns: nothing but its ids may be another for it. */
export function renamedForm(form: Form, to: (field: string) => string): Form {
  const node = (one: TaxonomyNode): TaxonomyNode => ({
    ...one,
    field: to(one.field),
    children: one.children.map(node),
  });
  const how = (one: TotalHow): TotalHow => {
    if (one.kind === "ratio") return { ...one, part: to(one.part), whole: to(one.whole) };
    return one.kind === "count" ? { ...one, of: one.of && to(one.of) } : { ...one, of: to(one.of) };
  };
  const relation = (one: FormRelation): FormRelation => {
    switch (one.kind) {
      case "sum":
        return { ...one, parts: one.parts.map(to), whole: to(one.whole) };
      case "fixed-sum":
        return { ...one, parts: one.parts.map(to) };
      case "difference":
        return { ...one, from: to(one.from), less: one.less.map(to), whole: to(one.whole) };
      case "percent":
        return { ...one, part: to(one.part), of: to(one.of), whole: to(one.whole) };
      case "share":
        return { ...one, part: to(one.part), level: one.level && to(one.level), whole: to(one.whole) };
      case "most":
        return { ...one, less: to(one.less), more: to(one.more) };
      case "at-least-one":
      case "at-most-one":
        return { ...one, among: one.among.map(to) };
      case "differ":
        return { ...one, one: to(one.one), other: to(one.other) };
    }
  };
  return {
    ...form,
    levels: form.levels.map((level) => ({ ...level, field: to(level.field) })),
    columns: form.columns.map((column) => ({
      ...column,
      field: to(column.field),
      total: column.total && how(column.total),
    })),
    totals: {
      ...form.totals,
      level: form.totals.level && to(form.totals.level),
      beside: form.totals.beside.map(to),
      reports: form.totals.reports.map(({ level, figures }) => ({
        level: level && to(level),
        figures: figures.map((one) => ({ ...one, how: how(one.how) })),
      })),
    },
    main: form.main.map(to),
    relations: form.relations.map(relation),
    taxonomy: form.taxonomy.map(node),
  };
}

/** An id that says nothing of what it is. */
export const nonsense = (field: string): string =>
  `x${[...field].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99991, 7)}`;
