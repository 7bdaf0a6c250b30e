import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Area } from "../../src/grid/area";
import { readSheet } from "../../src/reading/readSheet";
import { mend } from "../../src/text/mend";
import { agencySheet } from "../support/agencySheet";
import { gridOf } from "../support/grids";
import { tratHeader } from "../support/readings";

/** Generous, for a busy machine: what these guard against takes minutes. */
const limit = 5_000;

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const wide = Array.from({ length: 16_000 }, (_, at) => (at < 9 ? tratHeader[at]! : "หน่วยนับ"));
const everywhere = (row: number): Area => ({ top: row, left: 0, bottom: 100_000, right: 16_383 });

describe("a sheet made to be slow is not", () => {
  it.each<[string, () => void]>([
    [
      "a header of 16,000 columns over rows of 16,000 cells",
      () => readSheet(gridOf("x", [wide, wide.map(() => "คน"), wide.map(() => 7)]), tratPlan2565),
    ],
    [
      "100,000 merged areas over one another",
      () => {
        const grid = { ...agencySheet(), merges: Array.from({ length: 100_000 }, (_, at) => everywhere(at % 10)) };
        readSheet({ ...grid, merges: [...grid.merges].sort((a, b) => a.top - b.top) }, tratPlan2565);
      },
    ],
    [
      "50,000 links and as many numbers",
      () => {
        const rows = Array.from({ length: 10_000 }, (_, at) => [null, `${at}) ก`, "คน", 5, 1, 2, "ก", "ข", "ค"]);
        const links = Array.from({ length: 50_000 }, (_, row) => ({ top: row, left: 30, bottom: row, right: 30 }));
        readSheet({ ...gridOf("x", [[...tratHeader], ...rows]), links }, tratPlan2565);
      },
    ],
    ["a text of marks in the wrong order", () => mend("ก" + "\u0e48\u0e34".repeat(16_000))],
    ["a text of marks around aa", () => mend("ก" + "\u0e32\u0e48\u0e4d".repeat(10_000))],
    [
      "a number of commas",
      () => readSheet(agencySheet({ F11: "1,".repeat(16_000), D11: "9".repeat(32_000) }), tratPlan2565),
    ],
    [
      "a name of numbers",
      () => readSheet(agencySheet({ B11: "๑) ".repeat(10_000), A9: "แนวทาง : " + "“".repeat(30_000) }), tratPlan2565),
    ],
  ])("%s", (_, work) => expect(timed(work)).toBeLessThan(limit));
});
