import type { ChangeSet } from "../change/changeSet";
import { contentOf } from "../change/content";
import type { Content, Step } from "../change/step";
import type { Form } from "../forms/schema";
import type { Words } from "../issues/entry";
import { cellIn, type Grid, type GridRow } from "../grid/grid";

/**
 * The hidden sheet that says which sheets were found clean: sheet | form | version | when | digest of its content.
 * Whoever receives the file can know whether a sheet was changed afterwards. It is evidence of a slip, not of fraud:
 * anyone who knows how can make a stamp.
 */
export const stampSheetName = "ตราการตรวจ";

/** A mark as it was found. */
export interface CheckMark {
  readonly form: Words;
  /** ISO 8601, minutes. */
  readonly at: string;
  /** First characters of the content's SHA-256. */
  readonly digest: string;
  /** Whether the sheet still is what was marked. */
  readonly whole: boolean;
}

/** Of bytes, in lower-case hex. */
type Sha256 = (bytes: Uint8Array) => string;

/** A plan sheet that was found clean. */
export interface Stamped {
  readonly grid: Grid;
  readonly form: Pick<Form, "id" | "title" | "version">;
}

const titles = ["แผ่นงาน", "แบบฟอร์ม", "รุ่น", "เวลา", "รหัสเนื้อหา (SHA-256)"];
const widths = [24, 24, 12, 24, 66];

/** Of what a person reads in the sheet: values, and formulas in place of their results. */
export function contentDigest({ rows }: Grid, sha256: Sha256): string {
  const cells = rows.flatMap(({ cells }) =>
    cells.map(({ row, column, value, formula }) => JSON.stringify([row, column, formula ?? value])),
  );
  return sha256(new TextEncoder().encode(cells.join("\n")));
}

/**
 * The change that marks these sheets as checked at this time; an earlier mark of the same sheet is replaced.
 *
 * @param stamps the sheet with the marks, if there is one
 */
export function stampChanges(
  stamps: Grid | undefined,
  plans: readonly Stamped[],
  at: string,
  sha256: Sha256,
): ChangeSet {
  const steps: Step[] = [];
  if (!stamps) {
    steps.push({ kind: "insert-sheet", sheet: stampSheetName, visibility: "hidden", widths });
    steps.push(writeRow(undefined, 0, titles));
  }
  let free = (stamps?.rows.at(-1)?.index ?? 0) + 1;
  for (const { grid, form } of plans) {
    const row = markOf(stamps, grid.sheet)?.index ?? free++;
    steps.push(writeRow(stamps, row, [grid.sheet, form.id, form.version, at, contentDigest(grid, sha256)]));
  }
  return { steps };
}

function writeRow(grid: Grid | undefined, row: number, texts: readonly string[]): Step {
  const found = grid?.rows.find(({ index }) => index === row);
  const before: Content[] = texts.map((_, column) => contentOf(cellIn(found, column)));
  return {
    kind: "write-cells",
    sheet: stampSheetName,
    row,
    column: 0,
    before: [before],
    after: [texts.map((text) => ({ text }))],
  };
}

/** The row that marks this sheet. */
const markOf = (stamps: Grid | undefined, sheet: string): GridRow | undefined =>
  stamps?.rows.find((row) => row.index > 0 && cellIn(row, 0)?.value === sheet);

/** The mark of these sheets, and whether all of them still are what was marked; null where one has none. */
export function stampOf(grids: readonly Grid[], plans: readonly Stamped[], sha256: Sha256): CheckMark | null {
  const stamps = grids.find(({ sheet }) => sheet === stampSheetName);
  const found = plans.map((plan) => stampOfSheet(stamps, plan, sha256));
  const [first] = found;
  if (!first || found.includes(null)) return null;
  return { ...first, whole: found.every((stamp) => stamp?.whole) };
}

function stampOfSheet(stamps: Grid | undefined, { grid, form }: Stamped, sha256: Sha256): CheckMark | null {
  const row = markOf(stamps, grid.sheet);
  if (!row) return null;
  const [id = "", , at = "", digest = ""] = [1, 2, 3, 4].map((column) => String(cellIn(row, column)?.value ?? ""));
  return {
    form: id === form.id ? form.title : { th: id, en: id },
    at,
    digest: digest.slice(0, 8),
    whole: id === form.id && digest === contentDigest(grid, sha256),
  };
}
