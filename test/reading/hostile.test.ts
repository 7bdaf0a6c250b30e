import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Area } from "../../src/grid/area";
import { readSheet } from "../../src/reading/readSheet";
import { cleanText } from "../../src/text/cleanText";
import { agencySheet } from "../support/agencySheet";
import { gridOf } from "../support/grids";
import { growsEvenly, growth } from "../support/growth";
import { tratHeader } from "../support/readings";

/** Each is tried with this many times as much of what it is made of. */
const times = 8;

const wide = (columns: number) => Array.from({ length: columns }, (_, at) => (at < 9 ? tratHeader[at]! : "หน่วยนับ"));
const everywhere = (row: number): Area => ({ top: row, left: 0, bottom: 100_000, right: 16_383 });

describe("a sheet made to be slow takes as much longer as it is larger, and no more", () => {
  it.each<[string, number, (size: number) => void]>([
    [
      "a header of thousands of columns over rows as wide",
      2_000,
      (size) => {
        const header = wide(size);
        readSheet(gridOf("x", [header, header.map(() => "คน"), header.map(() => 7)]), tratPlan2565);
      },
    ],
    [
      "merged areas over one another",
      12_000,
      (size) => {
        const merges = Array.from({ length: size }, (_, at) => everywhere(at % 10)).sort((a, b) => a.top - b.top);
        readSheet({ ...agencySheet(), merges }, tratPlan2565);
      },
    ],
    [
      "links and as many numbers",
      6_000,
      (size) => {
        const rows = Array.from({ length: size / 5 }, (_, at) => [null, `${at}) ก`, "คน", 5, 1, 2, "ก", "ข", "ค"]);
        const links = Array.from({ length: size }, (_, row) => ({ top: row, left: 30, bottom: row, right: 30 }));
        readSheet({ ...gridOf("x", [[...tratHeader], ...rows]), links }, tratPlan2565);
      },
    ],
    ["a text of marks in the wrong order", 4_000, (size) => cleanText("ก" + "\u0e48\u0e34".repeat(size))],
    ["a text of marks around aa", 4_000, (size) => cleanText("ก" + "\u0e32\u0e48\u0e4d".repeat(size))],
    [
      "a number of commas",
      4_000,
      (size) => readSheet(agencySheet({ F11: "1,".repeat(size), D11: "9".repeat(2 * size) }), tratPlan2565),
    ],
    [
      "a name of numbers",
      2_500,
      (size) =>
        readSheet(agencySheet({ B11: "๑) ".repeat(size), A9: "แนวทาง : " + "“".repeat(3 * size) }), tratPlan2565),
    ],
  ])("%s", (_, size, work) => expect(growth(work, size, times)).toBeLessThan(growsEvenly(times)));
});
