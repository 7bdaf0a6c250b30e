import { catalogue, issueCodes } from "../../issues/catalogue";
import { explanations } from "../../issues/explain";
import type { ColumnKind } from "../../plan/fields";
import { defaults, type FormFile, type MemberFile, type RelationFile, type SumFile } from "../formFile";
import { filledFile } from "../normalForm";
import { cellText } from "./cellText";
import { choiceWords, relationNames, seriesParts } from "./choices";
import { formNames, type FormNames } from "./formNames";
import type { BookCell, CellChoice, BookSheet } from "./bookSheet";
import { guideSheet } from "./guide";
import * as keys from "./keys";
import { relationParts } from "./relations";
import { keySheet } from "./keySheet";
import { formSheets } from "./sheetNames";
import { tables, type TableKey } from "./sheets";
import { firstLine, bookLine, tableSheet, type BookLine } from "./table";
import { taxonomySheet } from "./taxonomySheet";

/**
 * A form's file as the sheets of a workbook that a person edits. What the file leaves out is there in grey, as it then is:
 * reading the sheets gives a file that says the same. Sheets that would hold nothing of their own are left out.
 */
export function writeForm(file: FormFile): readonly BookSheet[] {
  const whole = filledFile(file);
  const names = formNames({ ...whole });
  const { relations = [], lists = {}, severities = {} } = file;
  const listIds = Object.keys(lists);
  const source = (shape: (typeof tables)[TableKey][number]["shape"]): CellChoice["from"] | undefined => {
    if (shape.is === "choice") return Object.values(shape.of).map(({ th }) => th);
    if (shape.is !== "refers" || shape.several) return undefined;
    if (shape.to === "level") return { sheet: formSheets.levels.name, column: 0, firstRow: firstLine };
    return shape.to === "list" && listIds.length > 0 ? listIds : undefined;
  };
  const table = (key: TableKey, lines: readonly BookLine[]): BookSheet =>
    tableSheet(formSheets[key].name, formSheets[key].about, tables[key], lines, source);
  const entries = <Entry extends string | object>(
    of: Readonly<Record<string, keys.KeyPlace>>,
    list: readonly Entry[] = [],
  ): BookLine[] => list.map((entry) => bookLine(of, typeof entry === "string" ? { name: entry } : entry, {}, names));
  const members = memberLines(file, names);
  return [
    guideSheet(),
    keySheet("form", file, whole, names, source),
    table(
      "levels",
      file.levels.map((level, at) => bookLine(keys.levelKeys, level, whole.levels[at]!, names)),
    ),
    table(
      "columns",
      file.columns.map((column, at) => columnLine(column, whole.columns[at]!, names)),
    ),
    ...(members.length > 0 ? [table("members", members)] : []),
    table("totals", entries(keys.totalKeys, file.totals)),
    taxonomySheet(file, names),
    table("agencies", entries(keys.agencyKeys, file.agencies)),
    table("units", entries(keys.unitKeys, file.units)),
    ...(relations.length > 0
      ? [
          table(
            "relations",
            relations.map((relation) => relationLine(relation, names)),
          ),
        ]
      : []),
    ...(listIds.length > 0
      ? [
          table(
            "lists",
            Object.entries(lists).flatMap(([id, list]) => listLines(id, list)),
          ),
        ]
      : []),
    ...(Object.keys(severities).length > 0 ? [table("severities", severityLines(severities))] : []),
    ...(file.print ? [keySheet("print", file, whole, names, source)] : []),
  ];

  function listLines(id: string, list: NonNullable<FormFile["lists"]>[string]): BookLine[] {
    return entries(keys.listKeys, list).map((line, at) => ({
      ...(at === 0 ? { list: own(cellText(id, { is: "text" }, names)) } : {}),
      ...line,
    }));
  }
}

const own = (text: string): BookCell => ({ text, look: "entry" });

type ColumnEntry = FormFile["columns"][number];

function columnLine(column: ColumnEntry, whole: ColumnEntry, names: FormNames): BookLine {
  if ("level" in column) {
    const { level, headers, groups, above, misreadings, required } = keys.columnKeys;
    return bookLine({ level, headers, groups, above, misreadings, required }, column, whole, names);
  }
  if ("series" in column) {
    const { series, over } = column;
    const entry = { ...column, id: series, over: typeof over === "string" ? over : "list" };
    const kind = column.kind ?? defaults.seriesKind;
    return bookLine(keys.columnKeys, entry, { kind }, names, (key) => key === "derived" || isIdleIn(kind)(key));
  }
  const kind = "kind" in whole ? (whole.kind ?? defaults.kind) : defaults.kind;
  return bookLine(keys.columnKeys, column, whole, names, isIdleIn(kind));
}

/** What says nothing of columns of a kind. */
function isIdleIn(kind: ColumnKind): (key: string) => boolean {
  const kinds: Readonly<Record<string, readonly ColumnKind[]>> = {
    ...{ unit: ["amount"], whole: ["number"], sign: ["mark"], open: ["list"] },
    derived: ["amount", "number", "percent"],
  };
  return (key) => kinds[key] !== undefined && !kinds[key].includes(kind);
}

/** Members of the series, second members and sums, each with its series written once. */
function memberLines(file: FormFile, names: FormNames): BookLine[] {
  return file.columns.flatMap((column) => {
    if (!("series" in column)) return [];
    const { series, over, by = [], sum, sums } = column;
    const line = (part: string, entry: MemberFile | SumFile): BookLine => ({
      part: own(seriesParts[part]!.th),
      ...bookLine(keys.memberKeys, entry, {}, names),
    });
    return [
      ...(typeof over === "string" ? [] : over.map((member) => line("over", member))),
      ...by.map((member) => line("by", member)),
      ...(sums?.quarter ? [line("quarter", sums.quarter)] : []),
      ...(sum ? [line("sum", sum)] : []),
    ].map((one, at) => (at === 0 ? { series: own(cellText(series, { is: "text" }, names)), ...one } : one));
  });
}

function relationLine(relation: RelationFile, names: FormNames): BookLine {
  const { kind, parts } = relationParts(relation);
  const { is } = relation as { is?: string | number };
  let number = String(is);
  // A column may be called by a number.
  while (typeof is === "number" && names.knows("column", number)) number += number.includes(".") ? "0" : ".0";
  return {
    kind: own(relationNames[kind]!.th),
    ...bookLine(keys.relationKeys, { ...relation, parts }, {}, names),
    ...(typeof is === "number" ? { is: own(number) } : {}),
  };
}

/** Every check, with what is other than usual in this form. */
function severityLines(own: NonNullable<FormFile["severities"]>): BookLine[] {
  const words = new Map(
    explanations("command").flatMap((one) => (one.family === "issue" ? [[one.code, one.what.th]] : [])),
  );
  return issueCodes.map((code) => {
    const severity = own[code];
    return {
      check: { text: words.get(code) ?? code, look: "aside" },
      severity: {
        text: choiceWords(severity ?? catalogue[code].severity).th,
        look: severity === undefined ? "fallback" : "entry",
      },
      code: { text: code, look: "fallback" },
    };
  });
}
