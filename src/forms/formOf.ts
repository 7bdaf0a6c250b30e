import type { ColumnKind } from "../plan/fields";
import { matchKey } from "../text/matchKey";
import { columnValues, listedName, plainValues } from "./columnValues";
import { textList, wordsOf } from "./fileTexts";
import {
  defaults,
  kindOfRole,
  type ColumnFile,
  type FormFile,
  type LevelColumnFile,
  type LevelFile,
  type NodeFile,
  type RelationFile,
} from "./formFile";
import {
  plainPrint,
  type Form,
  type FormColumn,
  type FormLevel,
  type FormRelation,
  type FormSeries,
  type ReportFigure,
  type TaxonomyNode,
} from "./schema";
import { columnsOfSeries } from "./series";
import { howOf, ownHow } from "./totalHowFile";

/** A form as its file says it, and where in the file each of its columns is. */
export interface ReadForm {
  readonly form: Form;
  /** Index among the file's columns of each column of the form. */
  readonly origins: readonly number[];
}

/** What a form's file says, with everything that it leaves out. */
export function formOf(file: FormFile): ReadForm {
  const lastYear = file.lastYear ?? file.fiscalYear;
  const labelled = (file.totals ?? []).filter(({ printed }) => printed ?? defaults.printed);
  const levels = file.levels.map((level) => levelOf(level, file));
  const columns: FormColumn[] = [];
  const origins: number[] = [];
  const relations: FormRelation[] = [];
  const series: FormSeries[] = [];
  const sumsOfAll: FormColumn[] = [];
  const partial = new Set<FormColumn>();
  file.columns.forEach((column, index) => {
    const add = (made: FormColumn): void => {
      columns.push(made);
      origins.push(index);
    };
    if ("level" in column) add(levelColumn(column, levels));
    else if ("series" in column) {
      const members: FormSeries["members"][number][] = [];
      series.push({ id: column.series, members });
      for (const { column: made, member, year, parts, isAll } of columnsOfSeries(column, file.fiscalYear, lastYear)) {
        const one = columnOf(made, file, year);
        add(one);
        if (member) members.push({ field: one.field, ...member });
        if (parts && !isAll) partial.add(one);
        if (parts) relations.push({ ...plainRelation, kind: "sum", parts, whole: one.field });
        if (isAll) sumsOfAll.push(one);
      }
    } else add(columnOf(column, file, null));
  });
  const amounts = columns.filter(({ kind, derived }) => kind === "amount" && !derived);
  const derived = columns.find((column) => column.kind === "amount" && column.derived && !partial.has(column));
  const shown = (sumsOfAll.find(({ kind }) => kind === "amount") ?? derived ?? amounts[0])?.field;
  const main = file.main === undefined ? (shown === undefined ? [] : [shown]) : [file.main].flat();
  const innermost = levels.at(-1)!.field;
  const ownTotals = new Set(
    columns.flatMap(({ field }, at) => ("total" in file.columns[origins[at]!]! ? [field] : [])),
  );
  const carried = labelled.find((total) => total.level !== undefined && total.at !== "heading");
  return {
    origins,
    form: {
      id: file.id,
      version: file.version ?? defaults.version,
      title: wordsOf(file.title),
      fiscalYear: file.fiscalYear,
      lastYear,
      titles: {
        agency: file.titles?.agency ?? defaults.titles.agency,
        fiscalYear: file.titles?.fiscalYear ?? defaults.titles.fiscalYear,
      },
      sender: file.sender ?? (columns.some(({ role }) => role === "agency") ? "column" : "title"),
      layout: levels.every(({ place }) => place === "column") ? "flat" : "headed",
      levels,
      columns: columns.map((column) => ({
        ...column,
        required: column.required || column.field === innermost || main.includes(column.field),
        total: ownTotals.has(column.field) ? column.total : (ratioOf(column, file.relations ?? []) ?? column.total),
      })),
      totals: {
        level: carried?.level ?? null,
        beside: labelled.flatMap(({ level, at }) => (level !== undefined && at === "heading" ? [level] : [])),
        grandFirst: labelled.some(({ level, at }) => level === undefined && at === "before"),
        subtotalLabels: textList(carried?.label),
        grandTotalLabels: labelled.flatMap((total) => (total.level === undefined ? textList(total.label) : [])),
        expected: carried !== undefined,
        reports: (file.totals ?? []).flatMap(({ level, printed, figures }) =>
          printed === false ? [{ level: level ?? null, figures: (figures ?? []).map(figureOf(file)) }] : [],
        ),
      },
      main,
      relations: [...relations, ...(file.relations ?? []).map(relationOf)],
      series,
      taxonomy: (file.taxonomy ?? []).map(nodeOf),
      agencies: (file.agencies ?? []).map(listedName),
      units: (file.units ?? []).map((unit) => {
        const { name, aliases, whole, percent } = typeof unit === "string" ? { name: unit } : { ...unit };
        return { name, aliases: textList(aliases), whole: whole ?? false, percent: percent ?? false };
      }),
      lists: Object.fromEntries(Object.entries(file.lists ?? {}).map(([id, list]) => [id, list.map(listedName)])),
      digits: file.digits ?? defaults.digits,
      amountFormat:
        file.amountFormat ??
        (columns.some(({ values }) => values.baht > 1) ? defaults.scaledFormat : defaults.amountFormat),
      sheets: file.sheets === undefined ? null : { level: file.sheets.level, summary: file.sheets.summary ?? null },
      print: {
        titles: textList(file.print?.titles),
        header: file.print?.header ?? plainPrint.header,
        paper: file.print?.paper ?? plainPrint.paper,
        direction: file.print?.direction ?? plainPrint.direction,
      },
      severities: file.severities ?? {},
    },
  };
}

function levelOf(file: LevelFile, { taxonomy = [], columns }: FormFile): FormLevel {
  const { id, name, role, begins, open } = file;
  const inColumn = columns.some((column) => "level" in column && column.level === id);
  const place = file.place ?? (inColumn ? "column" : defaults.place);
  const words = wordsOf(name);
  const own = place === "row" && begins === undefined ? [`${words.th}ที่`, words.th] : [];
  const labels = file.labels === undefined ? own : textList(file.labels);
  const filled = (text: string): string => text.replace("{label}", labels[0] ?? "").trim();
  const numbered = file.numbering ?? defaults.numbering;
  const isRow = place === "row" && labels.length > 0;
  // A label is written without its "ที่" only where it is read so as well.
  const short = labels[0]?.replace(/ที่$/, "");
  const bareLabel = labels.find((label) => label === short) ?? labels[0] ?? "";
  const unnumbered = numbered === "never" && !file.written?.includes("{number}") ? file.written : undefined;
  const bare =
    file.bare ??
    (unnumbered && filled(unnumbered)) ??
    (isRow ? defaults.bare : defaults.bareInColumn).replace("{label}", bareLabel);
  return {
    field: id,
    name: words,
    role: role ?? null,
    place,
    labels,
    begins: textList(begins),
    numbered,
    blank: (file.blank ?? defaults.blank) === "above" ? "continues" : "absent",
    written:
      numbered === "never" ? bare : filled(file.written ?? (isRow ? defaults.written : defaults.writtenInColumn)),
    writtenBare: numbered === "always" && file.bare === undefined ? null : bare,
    closed: !(open ?? (defaults.open || !isListed(taxonomy, id))),
  };
}

const isListed = (nodes: readonly NodeFile[], level: string): boolean =>
  nodes.some((node) => node.level === level || isListed(node.children ?? [], level));

const levelColumn = (file: LevelColumnFile, levels: readonly FormLevel[]): FormColumn => {
  const level = levels.find(({ field }) => field === file.level);
  return {
    field: file.level,
    name: level?.name ?? { th: file.level, en: file.level },
    kind: "level",
    role: level?.role ?? null,
    derived: false,
    total: null,
    values: plainValues,
    ...headersOf(file, level?.name.th ?? file.level, null),
  };
};

function columnOf(file: ColumnFile, form: FormFile, year: number | null): FormColumn {
  const header = textList(file.headers)[0];
  const name = wordsOf(file.name ?? header ?? file.role ?? file.id ?? "");
  const field = file.id ?? file.role ?? idFrom(header ?? name.th);
  const kind = kindOf(file);
  return {
    ...{ field, name, kind },
    total: ownHow(file.total ?? (kind === "amount" ? defaults.totalOfAmounts : defaults.total), field, form.levels),
    role: file.role ?? null,
    derived: file.derived ?? defaults.derived,
    values: columnValues(file),
    ...headersOf(file, name.th, year ?? form.fiscalYear),
  };
}

const kindOf = ({ kind, role, list }: ColumnFile): ColumnKind =>
  kind ?? (role ? kindOfRole[role] : list === undefined ? defaults.kind : "list");

/** What follows from two others of its row in percent follows from what they come to in a total. */
function ratioOf({ field }: FormColumn, relations: readonly RelationFile[]): FormColumn["total"] {
  const relation = relations.find((one) => "percent" in one && one.is === field);
  return relation && "percent" in relation
    ? { kind: "ratio", part: relation.percent[0], whole: relation.percent[1] }
    : null;
}

const figureOf =
  ({ levels }: FormFile) =>
  ({ id, name, ...how }: NonNullable<NonNullable<FormFile["totals"]>[number]["figures"]>[number]): ReportFigure => ({
    ...{ id: id ?? idFrom(wordsOf(name).th), name: wordsOf(name), how: howOf(how, levels) },
  });

/** A header text without what no id holds: never a position, so that next year's form keeps it. */
export const idFrom = (header: string): string => matchKey(header).slice(0, 40);

function headersOf(
  { headers, groups, above, misreadings, required }: Omit<LevelColumnFile, "level">,
  name: string,
  year: number | null,
): Pick<FormColumn, "headers" | "groups" | "above" | "misreadings" | "required"> {
  const written = textList(headers);
  const withYear = (texts: readonly string[]): string[] =>
    year === null
      ? [...texts]
      : texts.map((text) => text.replace(/\{year\}/g, `${year}`).replace(/\{yy\}/g, `${year % 100}`));
  return {
    headers: withYear(written.length > 0 ? written : [name]),
    groups: withYear(textList(groups)),
    above: withYear(above === undefined ? textList(groups).slice(0, 1) : textList(above)),
    misreadings: withYear(textList(misreadings)),
    required: required ?? defaults.required,
  };
}

/** Of a relation that says nothing of its own. */
const plainRelation = { id: null, severity: null, tolerance: null } as const;

export function relationOf(file: RelationFile): FormRelation {
  const { id, severity, tolerance } = file;
  const common = { id: id ?? null, severity: severity ?? null, tolerance: tolerance ?? null };
  if ("sum" in file) {
    return typeof file.is === "number"
      ? { ...common, kind: "fixed-sum", parts: file.sum, is: file.is }
      : { ...common, kind: "sum", parts: file.sum, whole: file.is };
  }
  if ("difference" in file) {
    const [from, ...less] = file.difference;
    return { ...common, kind: "difference", from: from!, less, whole: file.is };
  }
  if ("percent" in file)
    return { ...common, kind: "percent", part: file.percent[0], of: file.percent[1], whole: file.is };
  if ("share" in file) return { ...common, kind: "share", part: file.share, level: file.of ?? null, whole: file.is };
  if ("most" in file) return { ...common, kind: "most", less: file.most[0], more: file.most[1] };
  if ("atLeastOne" in file) return { ...common, kind: "at-least-one", among: file.atLeastOne };
  if ("atMostOne" in file) return { ...common, kind: "at-most-one", among: file.atMostOne };
  return { ...common, kind: "differ", one: file.differ[0], other: file.differ[1] };
}

const nodeOf = ({ level, number, name, aliases, children }: NodeFile): TaxonomyNode => ({
  ...{ field: level, number: number ?? null, name, aliases: textList(aliases) },
  children: (children ?? []).map(nodeOf),
});
