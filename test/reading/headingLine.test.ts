import { toA1 } from "../../src/grid/area";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { agencySheet } from "../support/agencySheet";
import type { CellSpec } from "../support/grids";
import { nameOf, numberOf, readPlanted, roleAt, rowAt } from "../support/readings";

describe("headings", () => {
  it.each<[string, Record<string, CellSpec>]>([
    ["in the second column", { A9: null, B9: "แนวทางตามกลยุทธ์ : พัฒนาจิตสำนึกสาธารณะ" }],
    ["with the name in the next cell", { A9: "แนวทางตามกลยุทธ์", B9: "พัฒนาจิตสำนึกสาธารณะ" }],
    ["with a colon only", { A9: "แนวทาง:พัฒนาจิตสำนึกสาธารณะ" }],
    ["with dashes in the budget columns", { E9: "-", F9: "-" }],
  ])("%s", (_, planted) => {
    const reading = readPlanted(planted);
    expect(reading.issues).toEqual([]);
    expect(nameOf(rowAt(reading, 11), "guideline")).toBe("พัฒนาจิตสำนึกสาธารณะ");
    expect(reading.submission.rows).toHaveLength(5);
  });

  it.each<[string, Record<string, CellSpec>, string, number | null]>([
    ["in the number's column", { A10: "๓) โครงการของเรา" }, "โครงการของเรา", 3],
    ["in the activities' column", { A10: null, B10: "๓) โครงการของเรา" }, "โครงการของเรา", 3],
    ["numbered in the cell before", { A10: "๓)", B10: "โครงการของเรา" }, "โครงการของเรา", 3],
    ["without a number", { A10: "โครงการของเรา" }, "โครงการของเรา", null],
    ["known by its place alone", { A10: "จังหวัดสะอาด" }, "จังหวัดสะอาด", null],
  ])("a project %s", (_, planted, project, numbered) => {
    const reading = readPlanted(planted);
    expect(reading.issues).toEqual([]);
    expect([nameOf(rowAt(reading, 11), "project"), numberOf(rowAt(reading, 11), "project")]).toEqual([
      project,
      numbered,
    ]);
  });

  it("a name alone with no row below it is a note", () => {
    const reading = readPlanted({ A26: "สำเนาถูกต้อง" });
    expect([roleAt(reading, "A26"), reading.issues]).toEqual(["note", []]);
  });

  it("a known name spelled wrong is taken for the form's, and said", () => {
    const reading = readPlanted({ A9: "แนวทางตามกลยุทธ์ : พัฒนาจิตสำนึกสาธารณ" });
    expect(nameOf(rowAt(reading, 11), "guideline")).toBe("พัฒนาจิตสำนึกสาธารณะ");
    expect(reading.submission.assumptions.map(({ code, at }) => [code, toA1(at)])).toEqual([
      ["heading-spelling", "A9"],
    ]);
  });

  it("a number alone is taken for the form's heading of that number, and said", () => {
    const reading = readPlanted({ A6: "กลยุทธ์ที่ ๑" });
    expect(nameOf(rowAt(reading, 11), "substrategy")).toBe(tratPlan2565.taxonomy[0]!.children[0]!.name);
    expect(reading.submission.assumptions).toHaveLength(1);
  });

  it("an unknown one is kept as written, and nothing below it is called unknown", () => {
    const { submission } = readPlanted({ A6: "กลยุทธ์ที่ ๙ “ส่งเสริมการท่องเที่ยวเชิงอนุรักษ์”" });
    const path = submission.rows[0]!.path;
    expect(path.map(({ known }) => known)).toEqual([true, false, null, null, null]);
    expect(path[1]!.name).toBe("ส่งเสริมการท่องเที่ยวเชิงอนุรักษ์");
  });

  it("end those below them", () => {
    const reading = readPlanted({ A10: null, A21: null });
    expect(rowAt(reading, 11).path.map(({ field }) => field)).toEqual([
      "strategy",
      "substrategy",
      "guideline",
      "activity",
    ]);
    expect(rowAt(reading, 22).path.map(({ field }) => field)).toEqual([
      "strategy",
      "substrategy",
      "guideline",
      "activity",
    ]);
    const ended = readPlanted({ A21: null });
    expect(nameOf(rowAt(ended, 22), "project")).toBeUndefined();
  });

  it("repeated after a page break end nothing", () => {
    const grid = agencySheet({
      A12: null,
      B12: null,
      C12: null,
      D12: null,
      E12: null,
      F12: null,
      G12: null,
      H12: null,
      I12: null,
    });
    const rows = grid.rows.filter(({ index }) => index !== 11);
    const again = { ...grid.rows.find(({ index }) => index === 5)!, index: 11 };
    const moved = { ...again, cells: again.cells.map((cell) => ({ ...cell, row: 11 })) };
    const repeated = { ...grid, rows: [...rows, moved].sort((a, b) => a.index - b.index) };
    const { submission } = readSheet(repeated, tratPlan2565);
    expect(submission.sections.map(({ rows: indexes }) => indexes)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(submission.rows[1]!.path.map(({ field }) => field)).toEqual([
      "strategy",
      "substrategy",
      "guideline",
      "project",
      "activity",
    ]);
  });
});
