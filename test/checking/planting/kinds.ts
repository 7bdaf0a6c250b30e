import type { Position } from "../../../src/grid/area";
import { cellAt, type Grid } from "../../../src/grid/grid";
import type { PlanRow, Submission } from "../../../src/plan/submission";
import { merged, rowSeen, typed, withCell, withoutRow, withRowBelow } from "./edits";

/** A sheet with one fault, and the rows, 0-based, in which an issue about it may be; none: about the sheet as a whole. */
export interface Planted {
  readonly grid: Grid;
  readonly rows: readonly number[];
}

/** One kind of fault: how it is planted; undefined where a sheet has no place for it. `pick` chooses among places. */
export interface Kind {
  readonly name: string;
  /** Codes of which one at least is to be said. */
  readonly codes: readonly string[];
  readonly plant: (sheet: Sound, pick: number) => Planted | undefined;
}

export interface Sound {
  readonly grid: Grid;
  readonly submission: Submission;
}

const struck = { struck: true, faint: null } as const;
const faint = { struck: false, faint: "color" } as const;

const at = <T>(some: readonly T[], pick: number): T | undefined => some[pick % Math.max(1, some.length)];

/** The cells of rows that hold an amount as a number. */
function funded({ grid, submission }: Sound): { row: PlanRow; cell: Position; baht: number }[] {
  return submission.rows.flatMap((row) =>
    ["integratedBudget", "agencyBudget"].flatMap((field) => {
      const cell = row.cells[field];
      const value = cell && cellAt(grid, cell)?.value;
      return typeof value === "number" && value > 0 ? [{ row, cell: cell!, baht: value }] : [];
    }),
  );
}

/** Kinds that change one amount's cell, whatever becomes of the totals. */
const ofAmount = (
  name: string,
  codes: readonly string[],
  change: (grid: Grid, cell: Position, baht: number) => Grid,
): Kind => ({
  name,
  codes,
  plant(sheet, pick) {
    const found = at(funded(sheet), pick);
    return found && { grid: change(sheet.grid, found.cell, found.baht), rows: [found.row.row] };
  },
});

/** Kinds that change the text of one field of a row. */
const ofText = (
  name: string,
  codes: readonly string[],
  field: string,
  change: (text: string) => string | number | null,
): Kind => ({
  name,
  codes,
  plant({ grid, submission }, pick) {
    const rows = submission.rows.filter((row) => {
      const cell = row.cells[field];
      return cell !== undefined && typeof cellAt(grid, cell)?.value === "string";
    });
    const row = at(rows, pick);
    if (!row) return undefined;
    const cell = row.cells[field]!;
    const before = String(cellAt(grid, cell)!.value);
    const value = change(before);
    if (value === before) return undefined;
    return { grid: value === null ? withCell(grid, cell, null) : typed(grid, cell, value), rows: [row.row] };
  },
});

const halves = (written: string): [string, string] => {
  const text = written.trim();
  const middle = text.indexOf(" ", text.length / 2);
  return middle > 0 && text.slice(middle).trim() !== ""
    ? [text.slice(0, middle), text.slice(middle + 1)]
    : [text, "และติดตามผลอย่างต่อเนื่อง"];
};

/** The second line of a field's text in a row of its own. */
const continued = (name: string, field: string): Kind => ({
  name,
  codes: ["text-continued"],
  plant({ grid, submission }, pick) {
    const rows = submission.rows.filter((row) => {
      const cell = row.cells[field];
      const isMerged = grid.merges.some(({ top, bottom }) => top <= row.row && row.row <= bottom && bottom > top);
      return cell !== undefined && typeof cellAt(grid, cell)?.value === "string" && !isMerged;
    });
    const row = at(rows, pick);
    if (!row) return undefined;
    const cell = row.cells[field]!;
    const [first, second] = halves(String(cellAt(grid, cell)!.value));
    const made = withRowBelow(typed(grid, cell, first), row.row, new Map([[cell.column, second]]));
    return { grid: made, rows: [row.row + 1] };
  },
});

const levels = ["strategy", "substrategy", "guideline", "project", "activity"];

/** A heading's own row taken out; what lacks it comes below. */
const withoutHeading = (level: string): Kind => ({
  name: `no heading of the level ${level}`,
  codes: [
    "heading-missing",
    "project-missing",
    "heading-order",
    "heading-unknown",
    "number-skipped",
    "total-mismatch",
    "heading-number-mismatch",
    "heading-elsewhere",
  ],
  plant({ grid, submission }, pick) {
    const detail = new Set(submission.rows.map(({ row }) => row));
    // Taken out above others of its level it leaves the one before in force, and above no rows it leaves nothing.
    const headings = submission.headings.filter((heading, index, all) => {
      const { field, name, at: place } = heading;
      const above = all
        .slice(0, index)
        .reverse()
        .find((one) => one.field === field);
      const before = all[index - 1];
      const isFirst = before === undefined || levels.indexOf(before.field) < levels.indexOf(field);
      const hasRows = submission.rows.some(({ path }) => path.includes(heading));
      return field === level && !detail.has(place.row) && name !== above?.name && isFirst && hasRows;
    });
    const heading = at(headings, pick);
    return heading && { grid: withoutRow(grid, heading.at.row), rows: [] };
  },
});

export const kinds: readonly Kind[] = [
  ofAmount("an amount that its format hides", ["hidden-amount"], (grid, cell) =>
    withCell(grid, cell, { format: ";;;" }),
  ),
  ofAmount("an amount that a limit of its format hides", ["hidden-amount"], (grid, cell) =>
    withCell(grid, cell, { format: "[>0];0" }),
  ),
  ofAmount("an amount shown as a dash", ["hidden-amount"], (grid, cell) => withCell(grid, cell, { format: '"-"' })),
  ofAmount("an amount in white", ["hidden-amount"], (grid, cell) => withCell(grid, cell, { sight: faint })),
  ofAmount("an amount in a hidden row", ["hidden-amount"], (grid, { row }) => ({
    ...grid,
    hiddenRows: [{ first: row, last: row }],
  })),
  ofAmount("an amount in thousands", ["amount-shown-otherwise"], (grid, cell) =>
    withCell(grid, cell, { format: "#,##0," }),
  ),
  ofAmount("an amount crossed out", ["struck-through"], (grid, cell) => withCell(grid, cell, { sight: struck })),
  ofAmount("a row crossed out", ["struck-through"], (grid, { row }) => rowSeen(grid, row, struck)),
  ofAmount("a picture for an amount", ["value-of-wrong-kind"], (grid, cell) =>
    withCell(grid, cell, { value: { error: "#VALUE!", picture: true }, formula: null }),
  ),
  ofAmount("an amount never computed", ["formula-uncomputed"], (grid, cell) =>
    withCell(grid, cell, { value: null, formula: "=1000*5" }),
  ),
  ofAmount("an amount below zero", ["amount-negative"], (grid, cell, baht) => typed(grid, cell, -baht)),
  ofAmount("an amount in words", ["amount-unreadable"], (grid, cell) => typed(grid, cell, "ตามที่จ่ายจริง")),
  ofAmount("a letter for a digit", ["amount-letter-for-digit", "amount-unreadable"], (grid, cell, baht) =>
    typed(grid, cell, String(baht).replace("0", "O")),
  ),
  ofAmount("a point for a comma", ["amount-point-ambiguous"], (grid, cell) => typed(grid, cell, "12.500")),
  ofAmount("a date for an amount", ["value-of-wrong-kind"], (grid, cell) =>
    withCell(grid, cell, { value: 44_300, formula: null, format: "d/m/yyyy" }),
  ),
  ofAmount("an error for an amount", ["formula-error"], (grid, cell) =>
    withCell(grid, cell, { value: { error: "#REF!" }, formula: "=#REF!" }),
  ),
  ofAmount("another file's amount", ["formula-external"], (grid, cell) =>
    withCell(grid, cell, { formula: "='[งบ.xlsx]แผน'!F11" }),
  ),
  ofAmount("a thousandth of a baht", ["amount-below-satang"], (grid, cell, baht) => typed(grid, cell, baht + 0.001)),
  ofAmount("true for an amount", ["value-of-wrong-kind"], (grid, cell) =>
    withCell(grid, cell, { value: true, formula: null }),
  ),
  {
    name: "two baht more than the total counts",
    codes: ["total-mismatch", "grand-total-mismatch", "total-stale"],
    plant(sheet, pick) {
      const counted = sheet.submission.sections.flatMap(({ total, rows }) =>
        total ? rows.map((index) => sheet.submission.rows[index]!) : [],
      );
      const found = at(
        funded(sheet).filter(({ row }) => counted.includes(row)),
        pick,
      );
      return found && { grid: typed(sheet.grid, found.cell, found.baht + 2), rows: [] };
    },
  },
  {
    name: "an amount merged with the row below",
    codes: ["amount-across-rows"],
    plant({ grid, submission }, pick) {
      const found = at(
        submission.rows.filter(({ row, cells }, index, all) => cells.agencyBudget && all[index + 1]?.row === row + 1),
        pick,
      );
      if (!found) return undefined;
      const { row, column } = found.cells.agencyBudget!;
      const area = { top: row, bottom: row + 1, left: column, right: column };
      const blank = withCell(typed(grid, { row, column }, 30_000), { row: row + 1, column }, null);
      return { grid: merged(blank, area), rows: [row, row + 1] };
    },
  },
  {
    name: "an amount behind a merged cell",
    codes: ["hidden-amount"],
    plant(sheet, pick) {
      const found = at(funded(sheet), pick);
      if (!found || found.cell.column === 0) return undefined;
      const { row, column } = found.cell;
      return { grid: merged(sheet.grid, { top: row, bottom: row, left: column - 1, right: column }), rows: [row] };
    },
  },
  continued("the second line of an outcome", "outcome"),
  continued("the second line of an indicator", "indicator"),
  {
    name: "a plan without a year",
    codes: ["fiscal-year-missing"],
    plant: ({ grid, submission: { fiscalYear } }) =>
      fiscalYear ? { grid: typed(grid, fiscalYear.at, "ประจำปีงบประมาณ"), rows: [] } : undefined,
  },
  {
    name: "a year of the Common Era",
    codes: ["fiscal-year-common-era"],
    plant: ({ grid, submission: { fiscalYear } }) =>
      fiscalYear
        ? { grid: typed(grid, fiscalYear.at, "ประจำปีงบประมาณ ค.ศ. 2022"), rows: [fiscalYear.at.row] }
        : undefined,
  },
  {
    name: "last year's",
    codes: ["fiscal-year-wrong"],
    plant: ({ grid, submission: { fiscalYear } }) =>
      fiscalYear
        ? { grid: typed(grid, fiscalYear.at, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๔"), rows: [fiscalYear.at.row] }
        : undefined,
  },
  {
    name: "a number repeated within a project",
    codes: ["number-repeated"],
    plant({ grid, submission }, pick) {
      const activities = submission.headings.filter(({ field, number }) => field === "activity" && number !== null);
      const detail = new Map(submission.rows.map((row) => [row.path.at(-1), row]));
      const pairs = activities.flatMap((heading, index) => {
        const before = activities[index - 1];
        const [own, other] = [detail.get(heading), before && detail.get(before)];
        const isSame = own && other && own.path.at(-2) === other.path.at(-2);
        return before && isSame && before.name !== heading.name ? [{ before, heading }] : [];
      });
      const pair = at(pairs, pick);
      if (!pair) return undefined;
      const value = cellAt(grid, pair.heading.at)?.value;
      if (typeof value !== "string") return undefined;
      const text = value.replace(/^\s*\(?[0-9๐-๙]+/, String(pair.before.number));
      return text === value ? undefined : { grid: typed(grid, pair.heading.at, text), rows: [pair.heading.at.row] };
    },
  },
  ofText("a Latin letter within an outcome", ["foreign-script"], "outcome", (text) =>
    text.replace(/(?<=[ก-ฮ])(?=[ก-ฮ])/, "m"),
  ),
  ofText("a Latin letter that begins an activity", ["foreign-script"], "activity", (text) =>
    text.replace(/(?<=[)） ]|^)(?=[ก-ฮเ-ไ])/, "a"),
  ),
  ofText("a Latin letter that ends an indicator", ["foreign-script"], "indicator", (text) => `${text.trimEnd()}s`),
  ofText(
    "a Cyrillic letter in an outcome",
    ["foreign-script"],
    "outcome",
    (text) => `${text.slice(0, 3)}д${text.slice(3)}`,
  ),
  ofText("no outcome", ["outcome-missing"], "outcome", () => null),
  ofText("no indicator", ["indicator-missing"], "indicator", () => null),
  ofText("an unknown agency", ["agency-unknown", "agency-misspelt", "agency-other"], "agency", () => "กรมอุทยานใต้ทะเล"),
  ofText("an unknown unit", ["unit-unknown"], "unit", () => "กระสวย"),
  ofText("an outcome like a formula", ["text-like-formula", "text-after-sign"], "outcome", () => "=1+1"),
  ofText("letters apart", ["letters-apart"], "outcome", () => "ร้ อ ย ละ ข อ ง ผู้ รั บ"),
  ofText("a word twice", ["doubled-word"], "outcome", () => "ประชาชนได้รับความรู้ความรู้เรื่องการทุจริต"),
  {
    name: "a count in words",
    codes: ["quantity-unreadable"],
    plant({ grid, submission }, pick) {
      const row = at(
        submission.rows.filter(({ cells, numbers }) => cells.quantity && numbers.quantity),
        pick,
      );
      return row && { grid: typed(grid, row.cells.quantity!, "หลายครั้ง"), rows: [row.row] };
    },
  },
  {
    name: "a row twice",
    codes: ["row-repeated"],
    plant({ grid, submission }, pick) {
      const rows = submission.rows.filter(({ row, cells }) => {
        const isMerged = grid.merges.some(({ top, bottom }) => top <= row && row <= bottom && bottom > top);
        return !isMerged && Object.values(cells).length > 0;
      });
      const row = at(rows, pick);
      if (!row) return undefined;
      const cells = grid.rows.find(({ index }) => index === row.row)!.cells;
      if (cells.some(({ formula }) => formula !== null)) return undefined;
      const made = withRowBelow(grid, row.row, new Map(cells.map(({ column, value }) => [column, value as string])));
      return { grid: made, rows: [row.row, row.row + 1] };
    },
  },
  withoutHeading("strategy"),
  withoutHeading("substrategy"),
  withoutHeading("guideline"),
  withoutHeading("project"),
];
