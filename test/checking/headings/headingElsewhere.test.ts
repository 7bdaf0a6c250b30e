import { areaToA1 } from "../../../src/grid/area";
import { agencySheet } from "../../support/agencySheet";
import { checkedGrids } from "../../support/checkedFiles";
import type { CellSpec } from "../../support/grids";

const reported = (planted: Record<string, CellSpec>): string[] =>
  checkedGrids([agencySheet(planted)])[0]!
    .issues.filter(({ code }) => code.startsWith("heading-") || code === "number-repeated")
    .map(({ code, area }) => `${code} ${areaToA1(area!)}`);

const otherGuideline = "แนวทางตามกลยุทธ์ : การใช้เครื่องมือการสื่อสารทางสังคมเพื่อปรับเปลี่ยนพฤติกรรม";
const otherProject = "โครงการเผยแพร่ สื่อประชาสัมพันธ์ นำไปสู่การปรับเปลี่ยนพฤติกรรมด้านทุจริต";

test.each<[string, Record<string, CellSpec>, string[]]>([
  ["a project under its own guideline", {}, []],
  ["a project whose guideline was left out", { A10: `๑) ${otherProject}` }, ["heading-elsewhere A10"]],
  ["that project under that guideline", { A9: otherGuideline, A10: `๑) ${otherProject}` }, []],
  ["a project that the form does not list", { A10: "๑) โครงการใหม่ของหน่วยงาน" }, []],
  ["a substrategy left out below its strategy, written again", { A17: null }, ["heading-missing B22"]],
  [
    "the same where no total ends the one before",
    { A14: null, E14: null, F14: null, A17: null },
    ["heading-missing A20"],
  ],
  ["a guideline left out below its substrategy", { A20: null }, ["heading-missing B22"]],
  ["a number repeated within a project", { B12: "๑) กิจกรรมเผยแพร่ความรู้" }, ["number-repeated B12"]],
  ["the same number in another project", { B22: "๑) กิจกรรมชุมชนพอเพียง" }, []],
])("%s", (_, planted, expected) => {
  expect(reported(planted)).toEqual(expected);
});
