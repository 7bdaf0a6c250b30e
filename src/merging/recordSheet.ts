import type { Content } from "../change/step";
import { formatVersion, isOriginal, isPathSteps, isRowFacts, isSheetFacts, parsed } from "./recordFacts";
import type { MergedRow, MergedSheet } from "./mergedRow";
import type { PathStep } from "./place";
import type { PlanShape } from "./planShape";
import { type Answer, type MergeRecord, type Original, type Recorded, type RecordedLine } from "./record";
import type { Grid, GridRow } from "../grid/grid";
import type { Position } from "../grid/area";

/** The hidden sheet of a master that keeps the record of its merges. */
export const recordSheetName = "ข้อมูลการรวม";

/** Longer texts are cut into neighbouring cells: a cell holds 32,767 characters. */
const longest = 32_000;

/** One line of the sheet: what it is, a row of the plan, a number it is referred by, a row it came from, and facts. */
type Line = readonly [kind: string, row: number | null, number: number | null, source: number | null, facts: unknown];

/**
 * The record as cells, row by row. Columns: kind | row in the plan | number | row in its own sheet | facts as JSON.
 * Rows are 1-based, as a person counts them. The first line tells how many follow, so that a lost one shows.
 */
export function recordCells(record: MergeRecord, { form, valueFields }: PlanShape): Content[][] {
  const lines: Line[] = [];
  const numberOf = new Map<MergedSheet, number>();
  record.sheets.forEach((sheet, i) => {
    numberOf.set(sheet, i + 1);
    lines.push(["sheet", null, i + 1, null, [sheet.agency, sheet.file, sheet.sha256, sheet.sheet]]);
  });
  const paths = new Map<string, number>();
  const pathNumber = (path: readonly PathStep[]): number => {
    const text = JSON.stringify(path.map(({ field, name }) => [field, name]));
    const known = paths.get(text);
    if (known !== undefined) return known;
    paths.set(text, paths.size + 1);
    lines.push(["path", null, paths.size, null, text]);
    return paths.size;
  };
  const agencyAt = valueFields.indexOf("agency");
  for (const recorded of record.standing) {
    const at = recorded.at === null ? null : recorded.at + 1;
    if (recorded.kind === "row") {
      const { row, sheet, onBlank } = recorded;
      const numbers = row.path.map(({ number }) => number);
      const facts = [pathNumber(row.path), onBlank ?? 0, numbers, row.values];
      const agency = row.agency === (row.values[agencyAt] ?? null) ? [] : [row.agency];
      lines.push(["row", at, numberOf.get(sheet)!, row.sourceRow + 1, [...facts, ...agency]]);
    } else {
      const numbers = recorded.path.map(({ number }) => number);
      lines.push([recorded.kind, at, null, null, [pathNumber(recorded.path), numbers]]);
    }
  }
  for (const { anchor, field, original, written, format, baseRow } of record.originals) {
    lines.push(["cell", baseRow + 1, null, null, [anchor, field, original, written, format]]);
  }
  for (const { id, answer } of record.answers) lines.push(["answer", null, null, null, [id, answer]]);
  return [["record", null, lines.length, null, [formatVersion, form.id]] as Line, ...lines].map(cellsOf);
}

function cellsOf([kind, row, number, source, facts]: Line): Content[] {
  const text = typeof facts === "string" ? facts : JSON.stringify(facts);
  const cells: Content[] = [{ text: kind }, numberCell(row), numberCell(number), numberCell(source)];
  for (let at = 0; at < text.length; at += longest) cells.push({ text: text.slice(at, at + longest) });
  return cells;
}

const numberCell = (number: number | null): Content => (number === null ? null : { number });

export type ReadRecord =
  | { readonly record: MergeRecord }
  /** Somebody has changed the sheet, or a later version wrote it: the first cell that cannot be read. */
  | { readonly damaged: Position };

/** The record as the sheet holds it. */
export function readRecord(grid: Grid, shape: PlanShape): ReadRecord {
  const lines = grid.rows.map(lineOf);
  const head = parsed(lines[0]?.[4]);
  if (lines[0]?.[0] !== "record" || !Array.isArray(head) || head[0] !== formatVersion || head[1] !== shape.form.id) {
    return { damaged: { row: 0, column: 0 } };
  }
  if (lines[0][2] !== lines.length - 1) return { damaged: { row: 0, column: 2 } };
  const reader = lineReader(shape);
  for (let i = 1; i < lines.length; i++) {
    if (!reader.take(lines[i]!)) return { damaged: { row: grid.rows[i]!.index, column: 0 } };
  }
  return { record: reader.finish() };
}

function lineReader({ valueFields, depthOf }: PlanShape) {
  const sheets = new Map<number, Omit<MergedSheet, "rows"> & { rows: MergedRow[] }>();
  const paths = new Map<number, readonly Omit<PathStep, "number">[]>();
  const standing: Recorded[] = [];
  const originals: Original[] = [];
  const answers: Answer[] = [];
  const agencyAt = valueFields.indexOf("agency");

  const pathWith = (number: unknown, numbers: readonly (number | null)[]): PathStep[] | undefined => {
    const path = paths.get(number as number);
    return path?.length === numbers.length ? path.map((step, i) => ({ ...step, number: numbers[i]! })) : undefined;
  };
  const takeRow = ([, row, number, source]: Line, facts: unknown): boolean => {
    const sheet = sheets.get(number ?? 0);
    if (!sheet || source === null || !isRowFacts(facts, valueFields.length)) return false;
    const [path, onBlank, numbers, values, agency = values[agencyAt] ?? null] = facts;
    const steps = pathWith(path, numbers);
    if (!steps) return false;
    const merged: MergedRow = { sourceRow: source - 1, path: steps, agency: agency as string | null, values };
    sheet.rows.push(merged);
    standing.push({ kind: "row", at: row === null ? null : row - 1, sheet, row: merged, onBlank: onBlank || null });
    return true;
  };
  const takeLine = (kind: RecordedLine["kind"], row: number | null, facts: unknown): boolean => {
    if (!Array.isArray(facts) || !Array.isArray(facts[1])) return false;
    const path = pathWith(facts[0], facts[1] as (number | null)[]);
    if (path) standing.push({ kind, at: row === null ? null : row - 1, path });
    return path !== undefined;
  };

  return {
    take(line: Line): boolean {
      const [kind, row, number, , text] = line;
      const facts = parsed(text);
      switch (kind) {
        case "sheet": {
          if (number === null || !isSheetFacts(facts)) return false;
          const [agency, file, sha256, sheet] = facts;
          sheets.set(number, { agency, file, sha256, sheet, rows: [] });
          return true;
        }
        case "path":
          if (number === null || !isPathSteps(facts, depthOf)) return false;
          paths.set(
            number,
            facts.map(([field, name]) => ({ field, name })),
          );
          return true;
        case "row":
          return takeRow(line, facts);
        case "heading":
        case "header":
        case "total":
        case "grand-total":
        case "blank":
          return takeLine(kind, row, facts);
        case "cell": {
          if (row === null || !isOriginal(facts)) return false;
          const [anchor, field, original, written, format] = facts;
          originals.push({ anchor, field, original, written, format, baseRow: row - 1 });
          return true;
        }
        case "answer": {
          const [id, answer] = Array.isArray(facts) ? (facts as unknown[]) : [];
          if (typeof id !== "string" || (answer !== "same" && answer !== "different")) return false;
          answers.push({ id, answer });
          return true;
        }
        default:
          return false;
      }
    },
    finish(): MergeRecord {
      for (const { rows } of sheets.values()) rows.sort((a, b) => a.sourceRow - b.sourceRow);
      return { sheets: [...sheets.values()], standing, originals, answers };
    },
  };
}

function lineOf({ cells }: GridRow): Line {
  const numbers: (number | null)[] = [null, null, null];
  let kind = "";
  let text = "";
  for (const { column, value } of cells) {
    if (column === 0) kind = String(value);
    else if (column <= 3) numbers[column - 1] = typeof value === "number" ? value : null;
    else if (typeof value === "string") text += value;
  }
  return [kind, numbers[0]!, numbers[1]!, numbers[2]!, text];
}
