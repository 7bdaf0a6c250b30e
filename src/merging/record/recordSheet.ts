import { contentOf } from "../../change/content";
import type { Content } from "../../change/step";
import type { Position } from "../../grid/area";
import { cellIn, type Grid, type GridRow } from "../../grid/grid";
import type { Field } from "../../plan/fields";
import { valueFrom, type MergedRow, type MergedSheet } from "../tree/mergedRow";
import type { PathStep } from "../tree/place";
import type { PlanShape } from "../tree/planShape";
import type { RecordedAnswer, MergeRecord, Original, Recorded, RecordedLine } from "./record";
import {
  formatVersion,
  recordHead,
  isAnswer,
  isOriginal,
  isPathFacts,
  isRowFacts,
  isSheetFacts,
  parsed,
  type PathFacts,
} from "./recordFacts";

/** The hidden sheet of a master that keeps the record of its merges. */
export const recordSheetName = "ข้อมูลการรวม";

/** A cell holds 32,767 characters; longer facts go on in the cells beside. */
const longest = 32_000;

/** Columns of the sheet, 0-based. The values of a merged row, as they were written into the plan, come last. */
const at = { kind: 0, row: 1, number: 2, source: 3, facts: 4, more: 5, values: 6 };

/**
 * The record as cells, row by row: kind | row in the plan | number | row in its own sheet | path or facts | more facts |
 * values. Rows are 1-based, as a person counts them. The first line reports how many follow, so that a lost one shows.
 */
export function recordCells(record: MergeRecord, { form, valueFields, agencyAt }: PlanShape): Content[][] {
  const facts: Content[][] = [[]];
  // Lines of the plan follow one another as in the plan, so that their values can be copied from there in one piece.
  const lines: Content[][] = [];
  const put = (kind: string, row: number | null, number: number | null, fact: unknown) =>
    facts.push([text(kind), numeral(row), numeral(number), null, ...pieces(JSON.stringify(fact))]);
  const numberOf = new Map<MergedSheet, number>();
  record.sheets.forEach((sheet, i) => {
    numberOf.set(sheet, i + 1);
    put("sheet", null, i + 1, [sheet.agency, sheet.file, sheet.sha256, sheet.sheet]);
  });
  const pathNumber = pathNumbers((number, parent, step) =>
    put("path", null, number, step ? [parent, step.field, step.name, step.number] : []),
  );
  const kinds = { row: text("row"), heading: text("heading"), header: text("header"), blank: text("blank") };
  const kindCells = { ...kinds, total: text("total"), "grand-total": text("grand-total") };
  record.sheets.forEach(({ besides }, i) => {
    for (const { sourceRow, path, agency, contents } of besides) {
      const more = agency === null ? null : text(JSON.stringify([null, agency]));
      lines.push([
        text("beside"),
        null,
        numeral(i + 1),
        numeral(sourceRow + 1),
        numeral(pathNumber(path)),
        more,
        ...contents,
      ]);
    }
  });
  for (const recorded of record.writtenLines) {
    const row = numeral(recorded.at === null ? null : recorded.at + 1);
    if (recorded.kind !== "row") {
      lines.push([kindCells[recorded.kind], row, null, null, numeral(pathNumber(recorded.path))]);
      continue;
    }
    const { sourceRow, path, agency, values, contents } = recorded.row;
    const isOwnAgency = agency === (values[agencyAt] ?? null);
    const more = recorded.onBlank || !isOwnAgency ? [recorded.onBlank, ...(isOwnAgency ? [] : [agency])] : null;
    lines.push([
      ...[kindCells.row, row, numeral(numberOf.get(recorded.sheet)!), numeral(sourceRow + 1)],
      ...[numeral(pathNumber(path)), more && text(JSON.stringify(more)), ...contents],
    ]);
  }
  for (const { anchor, field, original, written, format, baseRow } of record.originals) {
    put("cell", baseRow + 1, null, [anchor, field, original, written, format]);
  }
  for (const { id, answer } of record.answers) put("answer", null, null, [id, answer]);
  const head = [formatVersion, form.id, form.version, valueFields];
  facts[0] = [text("record"), null, numeral(facts.length + lines.length - 1), null, text(JSON.stringify(head))];
  return [...facts, ...lines];
}

const text = (content: string): Content => ({ text: content });
const numeral = (number: number | null): Content => (number === null ? null : { number });
const pieces = (facts: string): Content[] =>
  Array.from({ length: Math.ceil(facts.length / longest) }, (_, i) =>
    text(facts.slice(i * longest, (i + 1) * longest)),
  );

interface PathNode {
  number: number;
  readonly below: Map<string | number | null, PathNode>;
}

/** Numbers paths as they are first met, each after the one above it. Most rows have one that was met before. */
function pathNumbers(onNew: (number: number, parent: number | null, step: PathStep | null) => void) {
  const root: PathNode = { number: 0, below: new Map() };
  let count = 0;
  return (path: readonly PathStep[]): number => {
    let node = root;
    let parent: number | null = null;
    for (const step of path) {
      for (const part of [step.field, step.name, step.number]) {
        let next = node.below.get(part);
        if (!next) node.below.set(part, (next = { number: 0, below: new Map() }));
        node = next;
      }
      if (node.number === 0) onNew((node.number = ++count), parent, step);
      parent = node.number;
    }
    if (node.number === 0) onNew((node.number = ++count), null, null);
    return node.number;
  };
}

export type ReadRecord =
  | { readonly record: MergeRecord }
  /** Somebody has changed the sheet, or a later version wrote it: the first line that cannot be read. */
  | { readonly damaged: Position };

/** The record as the sheet holds it. */
export function readRecord({ rows }: Grid, shape: PlanShape): ReadRecord {
  const head = rows[0] && recordHead(factsOf(rows[0]));
  if (head?.form !== shape.form.id || kindOf(rows[0]!) !== "record") return { damaged: { row: 0, column: at.kind } };
  if (numberAt(rows[0]!, at.number) !== rows.length - 1) return { damaged: { row: 0, column: at.number } };
  const kept = head.fields ?? shape.valueFields;
  // A column that the form has no more: its values would be lost.
  if (kept.some((field) => !shape.valueFields.includes(field))) return { damaged: { row: 0, column: at.facts } };
  const reader = recordReader(shape, kept);
  for (const row of rows.slice(1)) {
    if (!reader.take(row)) return { damaged: { row: row.index, column: at.kind } };
  }
  return { record: reader.finish() };
}

function recordReader({ valueFields, fields, agencyAt, depthOf }: PlanShape, kept: readonly Field[]) {
  /** Where the record keeps each value of the form; nowhere for a column that the form did not have yet. */
  const places = valueFields.map((field) => kept.indexOf(field));
  const sheets = new Map<
    number | null,
    Omit<MergedSheet, "rows" | "besides"> & { rows: MergedRow[]; besides: MergedRow[] }
  >();
  const paths = new Map<number | null, readonly PathStep[]>();
  const writtenLines: Recorded[] = [];
  const originals: Original[] = [];
  const answers: RecordedAnswer[] = [];

  const takeRow = (line: GridRow, isBeside: boolean): boolean => {
    const sheet = sheets.get(numberAt(line, at.number));
    const source = numberAt(line, at.source);
    const path = paths.get(numberAt(line, at.facts));
    const more = cellIn(line, at.more) ? parsed(cellIn(line, at.more)!.value) : [null];
    if (!sheet || source === null || !path || !isRowFacts(more)) return false;
    const contents = places.map((place) => (place < 0 ? null : contentOf(cellIn(line, at.values + place))));
    const values = contents.map((content, i) => valueFrom(fields, valueFields[i]!, content));
    const agency = more.length > 1 ? more[1]! : ((values[agencyAt] ?? null) as string | null);
    const row: MergedRow = { sourceRow: source - 1, path, agency, values, contents };
    if (isBeside) {
      sheet.besides.push(row);
      return true;
    }
    sheet.rows.push(row);
    writtenLines.push({ kind: "row", at: planRow(line), sheet, row, onBlank: more[0] });
    return true;
  };
  const takeLine = (kind: RecordedLine["kind"], line: GridRow): boolean => {
    const path = paths.get(numberAt(line, at.facts));
    if (path) writtenLines.push({ kind, at: planRow(line), path });
    return path !== undefined;
  };
  const takeFacts = (kind: string, line: GridRow): boolean => {
    const facts = factsOf(line);
    const number = numberAt(line, at.number);
    if (kind === "sheet" && isSheetFacts(facts)) {
      const [agency, file, sha256, sheet] = facts;
      sheets.set(number, { agency, file, sha256, sheet, rows: [], besides: [] });
    } else if (kind === "path" && isPathFacts(facts, depthOf)) {
      const steps = stepsOf(facts, paths);
      if (!steps) return false;
      paths.set(number, steps);
    } else if (kind === "cell" && isOriginal(facts) && planRow(line) !== null) {
      const [anchor, field, original, written, format] = facts;
      originals.push({ anchor, field, original, written, format, baseRow: planRow(line)! });
    } else if (kind === "answer" && isAnswer(facts)) answers.push({ id: facts[0], answer: facts[1] });
    else return false;
    return true;
  };

  return {
    take(line: GridRow): boolean {
      const kind = kindOf(line);
      switch (kind) {
        case "row":
          return takeRow(line, false);
        case "beside":
          return takeRow(line, true);
        case "heading":
        case "header":
        case "total":
        case "grand-total":
        case "blank":
          return takeLine(kind, line);
        default:
          return takeFacts(kind, line);
      }
    },
    finish(): MergeRecord {
      for (const { rows, besides } of sheets.values()) {
        for (const list of [rows, besides]) list.sort((a, b) => a.sourceRow - b.sourceRow);
      }
      return { sheets: [...sheets.values()], writtenLines, originals, answers };
    },
  };
}

/** The path that a line belongs to; undefined where the one above it is not known. */
function stepsOf(facts: PathFacts, paths: ReadonlyMap<number | null, readonly PathStep[]>) {
  if (facts.length === 0) return [];
  const [parent, field, name, number] = facts;
  const above = parent === null ? [] : paths.get(parent);
  return above && [...above, { field, name, number }];
}

const kindOf = (line: GridRow): string => String(cellIn(line, at.kind)?.value ?? "");

function numberAt(line: GridRow, column: number): number | null {
  const value = cellIn(line, column)?.value;
  return typeof value === "number" ? value : null;
}

const planRow = (line: GridRow): number | null => {
  const row = numberAt(line, at.row);
  return row === null ? null : row - 1;
};

const factsOf = ({ cells }: GridRow): unknown =>
  parsed(cells.reduce((facts, { column, value }) => (column >= at.facts ? facts + String(value) : facts), ""));
