import type { FormFile } from "../forms/formFile";
import { amountFormatFault } from "../forms/amountFormatFault";
import { columnKinds, type Field } from "../plan/fields";
import { matchKey } from "../text/matchKey";
import { acceptedForm } from "./acceptedForm";
import type { BesideLevels } from "./besideLevels";
import { columnEntries, oneOrMore, shortColumn, type PlacedColumn } from "./columnEntries";
import { levelDrafts, type LevelDraft } from "./levelDraft";
import { namesOf, taxonomyOf } from "./listsFound";
import { headingPaths } from "./headingPaths";
import { yearsOfPlan } from "./planYears";
import type { Basis, ColumnGuess, Guess, ListGuess, Proposal, TotalGuess, Unplaced } from "./proposal";
import { relationsOf, type FoundRelation, type NumericColumn } from "./relationsFound";
import { beginsWithWord, totalWords } from "./roleWords";
import type { SheetFindings } from "./sheetFindings";
import type { FoundTitles } from "./titlesFound";
import type { FoundTotal } from "./totalsFound";

/** A register is taken from a sheet of several agencies; from that of one it would leave out all others. */
const fewestAgencies = 3;

/** What was found, as a form. */
export function formDraft(findings: SheetFindings): Proposal {
  const { sheet, context, block, titles, columns, beside } = findings;
  const unplaced: Unplaced[] = [];
  const years = yearsOfPlan(
    columns.map(({ leaf }) => leaf),
    titles,
    context.year,
  );
  if (years.isGuessed) unplaced.push({ at: null, text: String(years.first), why: "no-year" });
  const levels = levelDrafts(findings);
  const { entries, placed } = columnEntries(findings, levels, years);
  const relations = relationsOf(numericColumns(placed), beside.rows, sheet);
  const derived = new Set(relations.flatMap(({ whole }) => whole ?? []));
  const lists = listsOf(placed);
  const taxonomy = taxonomyOf(headingPaths(findings, levels));
  const totals = totalEntries(findings.totals, levels, beside);
  const columnFiles = entries.map((entry) =>
    !("series" in entry || "level" in entry) && derived.has(entry.id!) ? { ...entry, derived: true } : entry,
  );
  const amountFormat = amountFormatOf(placed);
  const file: FormFile = {
    ...{ format: 2, id: context.id, title: titles.title ?? sheet, fiscalYear: years.first },
    ...(years.last === years.first ? {} : { lastYear: years.last }),
    ...titleWords(titles),
    ...{ levels: levels.map((level) => level.file), columns: columnFiles.map(shortColumn) },
    ...mainOf(placed, derived),
    ...(totals.length === 0 ? {} : { totals: totals.map((total) => total.file) }),
    ...(relations.length === 0 ? {} : { relations: relations.map((relation) => relation.file) }),
    ...(taxonomy.nodes.length === 0 ? {} : { taxonomy: taxonomy.nodes }),
    ...lists.file,
    ...(isThai(findings) ? { digits: "thai" } : {}),
    ...(amountFormat === null ? {} : { amountFormat }),
  };
  const accepted = acceptedForm(file);
  for (const { column } of block.unnamed.map((column) => ({ column }))) {
    unplaced.push({ at: { row: block.bottom, column }, text: "", why: "no-header" });
  }
  for (const { line, piece, text } of findings.unclear) {
    unplaced.push({ at: { row: line.index, column: piece.column }, text, why: "heading-words" });
  }
  for (const at of accepted.totals) {
    const { lines, file: total } = totals[at]!;
    const line = lines[0]!;
    unplaced.push({
      at: { row: line.index, column: line.pieces[0]!.column },
      text: line.pieces[0]!.text || (total.level ?? ""),
      why: "total-of-level",
    });
  }
  for (const part of accepted.others) unplaced.push({ at: null, text: part, why: "rejected" });
  return {
    ...{ sheet, file: accepted.file, header: { top: block.top, bottom: block.bottom }, rows: beside.rows.length },
    columns: placed.map(columnGuess),
    levels: levels.map((level) => level.guess),
    totals: totals.filter((_, at) => !accepted.totals.includes(at)).map((total) => total.guess),
    lists: [
      ...(taxonomy.count === 0
        ? []
        : [{ list: "taxonomy", entries: taxonomy.count, aliases: taxonomy.aliases, ...sureGuess(taxonomy.count) }]),
      ...lists.guesses,
    ],
    relations: relations
      .filter((_, at) => !accepted.relations.includes(at))
      .map((relation: FoundRelation) => relation.guess),
    unplaced,
  };
}

const sureGuess = (count: number): Guess => ({ basis: ["values"], obey: count, of: count });

function titleWords({ yearLabels, senderLabel }: FoundTitles): Pick<FormFile, "titles"> {
  const isUsual = yearLabels.every((label) => ["ปีงบประมาณ", "ประจำปี"].includes(label));
  const isUsualSender = senderLabel === null || senderLabel === "หน่วยงาน";
  if (isUsual && isUsualSender) return {};
  return {
    titles: {
      ...(isUsualSender ? {} : { agency: [senderLabel] }),
      ...(isUsual ? {} : { fiscalYear: [...new Set([...yearLabels, "ปีงบประมาณ", "ประจำปี"])] }),
    },
  };
}

function numericColumns(placed: readonly PlacedColumn[]): NumericColumn[] {
  return placed.flatMap(({ column: { leaf, guess }, field, isSum }): NumericColumn[] => {
    const { kept } = columnKinds[guess.kind];
    if (kept !== "amounts" && kept !== "numbers") return [];
    return [
      {
        field,
        column: leaf.column,
        kind: guess.kind,
        isSum,
        isCalledSum: beginsWithWord(leaf.path.at(-1)!, totalWords),
        group: leaf.path.slice(0, -1).map(matchKey).join("|"),
      },
    ];
  });
}

/** Amounts side by side under one text are the plan's money together. */
function mainOf(placed: readonly PlacedColumn[], derived: ReadonlySet<Field>): Pick<FormFile, "main"> {
  const amounts = placed.filter(
    ({ column, isSum, field }) => column.guess.kind === "amount" && !isSum && !derived.has(field),
  );
  const isPlain = placed.every(({ isSum }) => !isSum) && derived.size === 0;
  const [first] = amounts;
  if (!isPlain || amounts.length < 2 || first!.column.leaf.path.length < 2) return {};
  const group = matchKey(first!.column.leaf.path[0]!);
  const same = amounts.filter(({ column, role }) => role === "budget" && matchKey(column.leaf.path[0]!) === group);
  return same.length === amounts.length ? { main: same.map(({ field }) => field) } : {};
}

interface TotalEntry {
  readonly file: NonNullable<FormFile["totals"]>[number];
  readonly guess: TotalGuess;
  readonly lines: FoundTotal["lines"];
}

function totalEntries(
  totals: readonly FoundTotal[],
  levels: readonly LevelDraft[],
  beside: BesideLevels,
): TotalEntry[] {
  const rowLevels = levels.filter(({ place }) => place === "row");
  const headings = levels.filter(({ place }) => place === "beside");
  return [
    ...totals.map(({ level, labels, at, lines, obey }): TotalEntry => {
      const id = level === null ? null : rowLevels[level]!.file.id;
      return {
        lines,
        file: { ...(id === null ? {} : { level: id }), label: oneOrMore(labels), ...(at === "before" ? { at } : {}) },
        guess: {
          level: id,
          rows: lines.map(({ index }) => index),
          basis: ["labels", "formulas"],
          obey,
          of: lines.length,
        },
      };
    }),
    ...headings.map(({ file }, at): TotalEntry => {
      const { lines, obey, of } = beside.levels[at]!;
      return {
        lines,
        file: { level: file.id, at: "heading" },
        guess: { level: file.id, rows: lines.map(({ index }) => index), basis: ["values", "place"], obey, of },
      };
    }),
  ];
}

function listsOf(placed: readonly PlacedColumn[]): {
  readonly file: Pick<FormFile, "agencies" | "units" | "lists">;
  readonly guesses: ListGuess[];
} {
  const guesses: ListGuess[] = [];
  const lists: NonNullable<FormFile["lists"]> = {};
  const agency = placed.find(({ role }) => role === "agency");
  const unit = placed.find(({ role }) => role === "unit");
  const agencies = agency && namesOf(agency.column.values);
  const isOfMany = agencies !== undefined && agencies.entries.length >= fewestAgencies;
  const units = unit && isOfMany ? namesOf(unit.column.values) : undefined;
  const said = (list: string, { entries, aliases }: ReturnType<typeof namesOf>, basis: readonly Basis[]): void => {
    const names = entries.length + aliases;
    guesses.push({ list, entries: entries.length, aliases, basis, obey: names, of: names });
  };
  if (isOfMany) said("agencies", agencies, ["values"]);
  if (units) said("units", units, ["values"]);
  for (const { column, field } of placed) {
    if (column.guess.kind !== "list") continue;
    const names = namesOf(column.values);
    lists[field] = names.entries;
    said(field, names, ["values"]);
  }
  return {
    guesses,
    file: {
      ...(isOfMany ? { agencies: agencies.entries } : {}),
      ...(units ? { units: units.entries } : {}),
      ...(Object.keys(lists).length === 0 ? {} : { lists }),
    },
  };
}

function columnGuess({ column, entry, field, role }: PlacedColumn): ColumnGuess {
  const { leaf, guess, values } = column;
  const exceptions = values.filled.filter((value) => !guess.obeys(value));
  return {
    ...{ entry, field, column: leaf.column, header: leaf.at, path: leaf.path, kind: guess.kind, role },
    ...{ basis: guess.basis, obey: values.filled.length - exceptions.length, of: values.filled.length },
    exceptions: exceptions.slice(0, 20).map(({ at }) => at),
  };
}

/** The number format that most amounts have, where a master may be written in it. */
function amountFormatOf(placed: readonly PlacedColumn[]): string | null {
  const counts = new Map<string, number>();
  for (const { column } of placed) {
    if (column.guess.kind !== "amount") continue;
    for (const { piece } of column.values.filled) {
      const { format } = piece.cell;
      if (format !== "General" && format !== "@") counts.set(format, (counts.get(format) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && amountFormatFault(most[0]) === undefined ? most[0] : null;
}

/** Whether numbers are written in Thai digits in most of the texts that have any. */
function isThai({ body }: SheetFindings): boolean {
  let thai = 0;
  let arabic = 0;
  for (const { kind, line } of body) {
    if (kind === "detail") continue;
    for (const { cell, text } of line.pieces) {
      if (typeof cell.value !== "string") continue;
      if (/[๐-๙]/.test(text)) thai += 1;
      if (/[0-9]/.test(text)) arabic += 1;
    }
  }
  return thai > arabic;
}
