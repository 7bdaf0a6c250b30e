import { cellAt } from "../../../src/grid/grid";
import { typed, withCell, withRowBelow } from "./edits";
import { pickFrom, type Kind } from "./kind";

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
    const row = pickFrom(rows, pick);
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
    const row = pickFrom(rows, pick);
    if (!row) return undefined;
    const cell = row.cells[field]!;
    const [first, second] = halves(String(cellAt(grid, cell)!.value));
    const made = withRowBelow(typed(grid, cell, first), row.row, new Map([[cell.column, second]]));
    return { grid: made, rows: [row.row + 1] };
  },
});

export const ofTexts: readonly Kind[] = [
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
    name: "a year of two digits",
    codes: ["fiscal-year-short"],
    plant: ({ grid, submission: { fiscalYear } }) =>
      fiscalYear
        ? { grid: typed(grid, fiscalYear.at, "ประจำปีงบประมาณ พ.ศ. ๖๕"), rows: [fiscalYear.at.row] }
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
      const row = pickFrom(
        submission.rows.filter(({ cells, numbers }) => cells.quantity && numbers.quantity),
        pick,
      );
      return row && { grid: typed(grid, row.cells.quantity!, "หลายครั้ง"), rows: [row.row] };
    },
  },
  {
    name: "a row twice",
    codes: ["row-repeated"],
    verified: ["row-repeated"],
    plant({ grid, submission }, pick) {
      const rows = submission.rows.filter(({ row, cells }) => {
        const isMerged = grid.merges.some(({ top, bottom }) => top <= row && row <= bottom && bottom > top);
        return !isMerged && Object.values(cells).length > 0;
      });
      const row = pickFrom(rows, pick);
      if (!row) return undefined;
      const cells = grid.rows.find(({ index }) => index === row.row)!.cells;
      if (cells.some(({ formula }) => formula !== null)) return undefined;
      const made = withRowBelow(grid, row.row, new Map(cells.map(({ column, value }) => [column, value as string])));
      return { grid: made, rows: [row.row, row.row + 1] };
    },
  },
];
