import { toA1 } from "../../src/grid/area";
import { submitter } from "../support/agencySheet";
import { readPlanted, roleAt, rowAt } from "../support/readings";

describe("a sheet with nothing wrong", () => {
  const reading = readPlanted();
  it("has five rows, two sections with totals, a grand total and nothing to report", () => {
    const { submission, issues } = reading;
    expect(issues).toEqual([]);
    expect(submission.rows.map(({ row }) => row + 1)).toEqual([11, 12, 13, 22, 23]);
    expect(submission.sections.map(({ at, body, rows, total }) => [toA1(at), body, rows, total?.row])).toEqual([
      ["A6", { first: 8, last: 12 }, [0, 1, 2], 13],
      ["A17", { first: 19, last: 22 }, [3, 4], 23],
    ]);
    expect(submission.grandTotal?.row).toBe(24);
    expect([submission.agency, submission.agencyAt, submission.fiscalYear]).toEqual([
      submitter,
      { row: 2, column: 0 },
      { year: 2565, at: { row: 1, column: 0 } },
    ]);
  });

  it("has rows with their whole path, values and cells", () => {
    const row = rowAt(reading, 12);
    expect(row.path.map(({ field, number, known }) => [field, number, known])).toEqual([
      ["strategy", 1, true],
      ["substrategy", 1, true],
      ["guideline", null, true],
      ["project", 1, true],
      ["activity", 2, null],
    ]);
    expect([row.texts, row.numbers, row.amounts]).toEqual([
      { unit: "ครั้ง", indicator: "จำนวนครั้งในการเผยแพร่", outcome: "ประชาชนรู้เท่าทันการทุจริต", agency: submitter },
      { quantity: 3 },
      { integratedBudget: 800_000, agencyBudget: 0 },
    ]);
    expect(toA1(row.cells.agencyBudget!)).toBe("F12");
  });

  it.each([
    ["A1", "note"],
    ["A5", "heading"],
    ["C8", "header"],
    ["A10", "heading"],
    ["B11", "row"],
    ["E12", "row"],
    ["A14", "total"],
    ["F25", "total"],
  ])("%s is a %s", (a1, role) => expect(roleAt(reading, a1)).toBe(role));
});

describe("lines of the page", () => {
  it.each([
    ["a page number", ["-๒๑-"]],
    ["a page number in words", ["หน้า ๒"]],
    ["a rule", ["--", "--", "--", "--"]],
    ["a blank row of the form", [null, null, null, null, "-", "-"]],
    ["a numbered blank row", ["๒)", null, null, null, "-", "-"]],
    ["zeros in a blank row", [null, null, null, null, 0, 0]],
  ])("%s between rows is not a row", (_, cells) => {
    const planted = Object.fromEntries("ABCDEFGHI".split("").map((letter, at) => [`${letter}12`, cells[at] ?? null]));
    const { submission } = readPlanted(planted);
    expect(submission.rows).toHaveLength(4);
    expect(submission.rows[1]!.path.at(-1)!.number).toBe(3);
  });
});
