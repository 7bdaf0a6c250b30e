import type { ColumnFile, FormFile, LevelColumnFile, LevelFile, NodeFile, RelationFile } from "./formFile";
import { valuesFile } from "./columnValues";
import { howFile, ownHowFile } from "./totalHowFile";
import type { Form, FormColumn, FormLevel, FormPrint, FormRelation, FormSheets, TaxonomyNode } from "./schema";

/** A form as a file of the second format, with nothing left out. Series are there as the columns they are. */
export function formAsFile(form: Form): FormFile {
  const { id, version, title, fiscalYear, lastYear, titles, levels, columns, totals, main, relations } = form;
  return {
    ...{ format: 2, id, version, title: { ...title }, fiscalYear, lastYear },
    titles: { agency: [...titles.agency], fiscalYear: [...titles.fiscalYear] },
    sender: form.sender,
    levels: levels.map(levelFile),
    columns: columns.map(columnFile),
    totals: [
      ...(totals.level === null ? [] : [{ level: totals.level, label: [...totals.subtotalLabels] }]),
      ...totals.beside.map((level) => ({ level, at: "heading" as const })),
      ...(totals.grandTotalLabels.length === 0
        ? []
        : [{ label: [...totals.grandTotalLabels], at: totals.grandFirst ? ("before" as const) : ("after" as const) }]),
      ...totals.reports.map(({ level, figures }) => ({
        ...(level === null ? {} : { level }),
        printed: false,
        figures: figures.map(({ id, name, how }) => ({ id, name: { ...name }, ...howFile(how) })),
      })),
    ],
    main: [...main],
    relations: relations.map(relationFile),
    taxonomy: form.taxonomy.map(nodeFile),
    agencies: form.agencies.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
    units: form.units.map(({ aliases, ...unit }) => ({ ...unit, aliases: [...aliases] })),
    lists: Object.fromEntries(
      Object.entries(form.lists).map(([list, names]) => [
        list,
        names.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
      ]),
    ),
    print: printFile(form.print),
    ...(form.sheets === null ? {} : { sheets: sheetsFile(form.sheets) }),
    ...{ digits: form.digits, amountFormat: form.amountFormat, severities: { ...form.severities } },
  };
}

const printFile = ({ titles, header, paper, direction }: FormPrint): NonNullable<FormFile["print"]> => ({
  ...{ titles: [...titles], direction },
  ...(header === null ? {} : { header }),
  ...(paper === null ? {} : { paper }),
});

const sheetsFile = ({ level, summary }: FormSheets): NonNullable<FormFile["sheets"]> => ({
  level,
  ...(summary === null ? {} : { summary }),
});

const levelFile = (level: FormLevel): LevelFile => ({
  ...{ id: level.field, name: { ...level.name }, place: level.place, numbering: level.numbered },
  ...{ labels: [...level.labels], begins: [...level.begins] },
  ...(level.role === "strategy" || level.role === "project" || level.role === "activity" ? { role: level.role } : {}),
  ...{ blank: level.blank === "continues" ? "above" : "none", open: !level.closed, written: level.written },
  ...(level.writtenBare === null ? {} : { bare: level.writtenBare }),
});

function columnFile(column: FormColumn): ColumnFile | LevelColumnFile {
  const headed = {
    ...{
      headers: [...column.headers],
      groups: [...column.groups],
      above: [...column.above],
      misreadings: [...column.misreadings],
    },
    required: column.required,
  };
  if (column.kind === "level") return { level: column.field, ...headed };
  const { field, name, kind, role, derived } = column;
  const ofRow = role === "strategy" || role === "project" || role === "activity" ? null : role;
  return {
    ...{ id: field, name: { ...name }, kind, derived },
    ...valuesFile(column.values),
    total: ownHowFile(column.total, field),
    ...(ofRow === null ? {} : { role: ofRow }),
    ...headed,
  };
}

function relationFile({ id, severity, tolerance, ...relation }: FormRelation): RelationFile {
  const common = {
    ...(id === null ? {} : { id }),
    ...(severity === null ? {} : { severity }),
    ...(tolerance === null ? {} : { tolerance }),
  };
  switch (relation.kind) {
    case "sum":
      return { sum: [...relation.parts], is: relation.whole, ...common };
    case "fixed-sum":
      return { sum: [...relation.parts], is: relation.is, ...common };
    case "difference":
      return { difference: [relation.from, ...relation.less], is: relation.whole, ...common };
    case "percent":
      return { percent: [relation.part, relation.of], is: relation.whole, ...common };
    case "share": {
      const { part, level, whole } = relation;
      return { share: part, ...(level === null ? {} : { of: level }), is: whole, ...common };
    }
    case "most":
      return { most: [relation.less, relation.more], ...common };
    case "at-least-one":
      return { atLeastOne: [...relation.among], ...common };
    case "at-most-one":
      return { atMostOne: [...relation.among], ...common };
    case "differ":
      return { differ: [relation.one, relation.other], ...common };
  }
}

const nodeFile = ({ field, number, name, aliases, children }: TaxonomyNode): NodeFile => ({
  ...{ level: field, name, aliases: [...aliases] },
  ...(number === null ? {} : { number }),
  children: children.map(nodeFile),
});
