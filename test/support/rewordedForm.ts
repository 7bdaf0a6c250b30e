import type { Form, TaxonomyNode } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import type { TotalHow } from "../../src/plan/totalHow";

/** Consonants that are nothing else: no vowel is written with them. */
const letters = [..."กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมลศษสหฬฮ"];
/** Words that belong to the language, not to a form: dates, money and its units, totals, what says yes or no. */
const language =
  /พ\.ศ\.|ค\.ศ\.|(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\.|งบ|เงิน|ราคา|ค่าใช้จ่าย|บาท|ร้อยละ|ไม่|ไตรมาส|หน่วย|พัน|ล้าน|รวม|ทั้งสิ้น/;

/** Every Thai word as another one: each letter is the one `by` places on, so that words alike stay as alike. */
export const reworded = (by: number) => {
  const of = new Map(letters.map((letter, i) => [letter, letters[(i + by) % letters.length]!]));
  const other = (text: string): string => [...text].map((letter) => of.get(letter) ?? letter).join("");
  const parts = new RegExp(`(${language.source})`);
  return (text: string): string =>
    text
      .split(parts)
      .map((part, i) => (i % 2 === 0 ? other(part) : part))
      .join("");
};

/** The same form with other words wherever it says any. */
export function rewordedForm(form: Form, to: (text: string) => string): Form {
  const all = (texts: readonly string[]): string[] => texts.map(to);
  const words = ({ th, en }: Form["title"]) => ({ th: to(th), en: to(en) });
  const listed = <T extends { readonly name: string; readonly aliases: readonly string[] }>(one: T): T => ({
    ...one,
    name: to(one.name),
    aliases: all(one.aliases),
  });
  const how = (one: TotalHow): TotalHow =>
    one.kind === "count-where" && typeof one.value === "string" ? { ...one, value: to(one.value) } : one;
  const node = (one: TaxonomyNode): TaxonomyNode => ({ ...listed(one), children: one.children.map(node) });
  return {
    ...form,
    title: words(form.title),
    titles: { agency: all(form.titles.agency), fiscalYear: all(form.titles.fiscalYear) },
    levels: form.levels.map((level) => ({
      ...level,
      ...{ name: words(level.name), labels: all(level.labels), begins: all(level.begins), written: to(level.written) },
      writtenBare: level.writtenBare === null ? null : to(level.writtenBare),
    })),
    columns: form.columns.map((column) => ({
      ...column,
      ...{ name: words(column.name), headers: all(column.headers), groups: all(column.groups) },
      ...{ above: all(column.above), misreadings: all(column.misreadings) },
      values: { ...column.values, sign: to(column.values.sign) },
      total: column.total && how(column.total),
    })),
    totals: {
      ...form.totals,
      subtotalLabels: all(form.totals.subtotalLabels),
      grandTotalLabels: all(form.totals.grandTotalLabels),
      reports: form.totals.reports.map(({ level, figures }) => ({
        level,
        figures: figures.map((one) => ({ ...one, name: words(one.name), how: how(one.how) })),
      })),
    },
    taxonomy: form.taxonomy.map(node),
    agencies: form.agencies.map(listed),
    units: form.units.map(listed),
    lists: Object.fromEntries(Object.entries(form.lists).map(([id, list]) => [id, list.map(listed)])),
  };
}

/** The same sheet in those words, also where its formulas look for them. */
export const rewordedGrid = (grid: Grid, to: (text: string) => string): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      value: typeof cell.value === "string" ? to(cell.value) : cell.value,
      formula: cell.formula?.replace(/"[^"]*"/g, to) ?? null,
    })),
  })),
});
