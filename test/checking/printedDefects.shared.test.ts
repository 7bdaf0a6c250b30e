import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaToA1, parseA1, toA1 } from "../../src/grid/area";
import { applyToGrid } from "../../src/change/applyToGrid";
import { rewriteText } from "../../src/change/rewriteCell";
import type { Issue } from "../../src/issues/issue";
import { checkedGrids, gridsOf, type CheckedFile } from "../support/checkedFiles";
import { printedRayongResults, printedTratPlan } from "../support/printedPlans";
import { sharedData } from "../support/shared";

interface Defect {
  readonly type: string;
  readonly line: number;
}

/** A kind of fault, what reports it (an issue's code or an assumption's), and the cells where it does. */
type Reported = readonly [type: string, code: string, cells: string];

const data = sharedData();

/** Every cell at which a code is reported, by itself or as what reading assumed. */
function cellsOf({ issues, submission }: CheckedFile, code: string): string[] {
  return [
    ...issues.flatMap(({ code: each, area }) => (each === code && area ? [areaToA1(area).replace(/:.*/, "")] : [])),
    ...submission.assumptions.flatMap(({ code: each, at }) => (each === code ? [toA1(at)] : [])),
  ];
}

const rowOf = (cell: string): number => parseA1(cell)!.row + 1;
const unique = (lines: readonly number[]): number[] => [...new Set(lines)].sort((a, b) => a - b);

if (!data) test("there is no shared data to check", () => expect(sharedData()).toBeUndefined());
else {
  const defectsIn = (file: string): readonly Defect[] =>
    (JSON.parse(readFileSync(join(data, file), "utf8")) as { defects: Defect[] }).defects;
  const linesOf = (defects: readonly Defect[], type: string): number[] =>
    unique(defects.filter((defect) => defect.type === type).map(({ line }) => line));

  describe("the Trat plan as printed, whose row is the document's line", () => {
    const grid = printedTratPlan(data);
    const [plan] = checkedGrids([grid]) as [CheckedFile];
    /** What is above the plan's tables (contents, first part, summary of strategies) is in no workbook of it. */
    const defects = defectsIn("trat-2565.json").filter(({ line }) => line > 390);

    const reported: readonly Reported[] = [
      [
        "header-budget-column-misread",
        "header-misread",
        "E401 E411 E420 E428 E436 E453 E477 E484 E493 E501 E514 E525 E532 E542 E553 E560 E569 E579 E590 E599 E608 E630 E639 E650 E662 E671 E682 E690 E699 E707 E716 E726 E735 E745 E755 E765 E775",
      ],
      [
        "row-shifted-left",
        "row-shifted",
        "A429 A430 A431 A432 A433 A545 A546 A547 A548 A549 A550 A561 A562 A563 A564 A565 A566 A600 A601 A602 A603 A604 A605 A609 A610 A611 A612 A672 A674 A675",
      ],
      [
        "agency-line-wrap-space",
        "agency-spaced",
        "I406 I407 I437 I445 I446 I456 I457 I466 I467 I469 I534 I554 I555 I556 I557 H565",
      ],
      ["line-wrap-space", "agency-spaced", "I406 I437 I457 I466 I467 I469 I534 I554 I555 H565"],
      [
        "indicator-blank-vertical-merge",
        "indicator-missing",
        "G730 G731 G732 G737 G738 G739 G740 G741 G742 G747 G748 G749 G750 G751",
      ],
      ["outcome-blank-vertical-merge", "outcome-missing", "H747 H748"],
      ["spelling", "word-misspelt", "B459 H466 H467 B518 B526 G529 H556 A561 F562 F563 G564 G565 B623"],
      ["possible-ocr-ด้าน/ต้าน", "word-doubtful", "B517 H527 H529 G545 H695"],
      ["foreign-script", "foreign-script", "A398 A478 A659 A663 A664 B665 H665 H666 H668"],
      ["agency-name-variant", "agency-misspelt", "I455 I468 I489 I506"],
      ["agency-name-variant", "agency-unknown", "I422 I454 I494"],
      ["ocr-misread", "word-misspelt", "H455 F602 F603"],
      ["project-without-number", "number-missing", "A516 A544 A684 A711 A728"],
      ["activity-number-without-bracket", "number-written-otherwise", "A526 A527 A528 A529"],
      ["budget-blank-not-dash", "amount-blank", "E429 E430 E431 E736"],
      ["indicator-leading-dash", "leading-mark-dropped", "G527 G779 G781"],
      ["unit-indicator-mismatch", "percent-beside-count", "C404"],
      ["unit-indicator-mismatch", "unit-indicator-mismatch", "B604 C695"],
      ["doubled-word", "doubled-word", "G603 H708"],
      ["duplicate-row", "row-repeated", "A766 A781"],
      ["indicator-wording", "indicator-wording", "G466 G467"],
      ["ocr-missing-vowel", "heading-misspelt", "A479"],
      ["outcome-repeats-activity", "outcome-repeats-activity", "H468 H632"],
      ["project-in-activity-row", "level-kept", "B481 B490"],
      ["activity-number-gap", "number-skipped", "A672"],
      ["guideline-differs-from-taxonomy", "heading-misspelt", "A478"],
      ["klayut-name-differs-from-taxonomy", "heading-misspelt", "A659"],
      ["missing-agency", "agency-missing", "I687"],
      ["ocr-letter-spacing", "letters-apart", "F545"],
      ["outcome-split-across-rows", "outcome-split", "H580"],
      ["outcome-text-of-other-agency", "outcome-copied", "H645"],
      ["suspicious-quantity", "unit-doubtful", "D666"],
      ["target-indicator-conflict", "percent-in-text-differs", "F672"],
      ["target-outcome-conflict", "percent-in-text-differs", "H498"],
      ["unit-variant", "unit-spelling", "C631"],
    ];

    test.each(reported)("%s is reported as %s", (_, code, cells) => {
      expect(cellsOf(plan, code)).toEqual(expect.arrayContaining(cells.split(" ")));
    });

    const pageLines = ["repeated-header", "rule-row", "page-number-line"];
    test("headers again, page numbers and rules are reported once, with their rows", () => {
      const found = plan.issues.filter(
        (issue): issue is Issue<"page-break-lines"> => issue.code === "page-break-lines",
      );
      const lines = unique(pageLines.flatMap((type) => linesOf(defects, type)));
      expect(found.map(({ area, params }) => [areaToA1(area!), params.rows.map((row) => row + 1)])).toEqual([
        ["A410", lines],
      ]);
    });

    test("the section without a total is reported in the row after its last", () => {
      expect(cellsOf(plan, "total-missing")).toEqual(["A676"]);
    });

    /** Lines of which a workbook of the plan has nothing wrong to show. */
    const nothingWrong: Readonly<Record<string, readonly number[]>> = {
      // Rows of other agencies are rows of their own.
      "same-content-different-agency": [422, 467, 556, 571, 600, 702, 739, 768, 778],
      // The form's own names of these projects.
      "possible-ocr-ด้าน/ต้าน": [443, 502, 516, 757],
      // The form's own name of the strategy: another is in the document's summary only.
      "strategy-name-differs-from-taxonomy": [722],
    };

    test.each(unique(defects.map(({ line }) => line)))("line %i: every fault of the list is accounted for", (line) => {
      const types = defects.filter((defect) => defect.line === line).map(({ type }) => type);
      const open = types.filter((type) => {
        if (pageLines.includes(type) || type === "missing-total-row" || nothingWrong[type]?.includes(line))
          return false;
        const cells = reported.filter(([each]) => each === type).flatMap(([, , each]) => each.split(" "));
        return !cells.some((cell) => rowOf(cell) === line);
      });
      expect(open).toEqual([]);
    });

    test("what the form itself calls a project is not doubted", () => {
      expect(cellsOf(plan, "word-doubtful").filter((cell) => cell.startsWith("A"))).toEqual([]);
    });

    test("a strategy in the summary's wording is reported", () => {
      const text = "ยุทธศาสตร์ที่ ๕ “ปฏิรูปกลไกและกระบวนการการปราบปรามการทุจริต”";
      const other = rewriteText(grid, { row: 721, column: 0 }, text);
      const changed = applyToGrid(new Map([[grid.sheet, grid]]), other);
      if ("refused" in changed) throw new Error(changed.refused);
      const [reworded] = checkedGrids([changed.get(grid.sheet)!]) as [CheckedFile];
      expect(cellsOf(reworded, "heading-other-wording")).toEqual(["A722"]);
      expect(cellsOf(plan, "heading-other-wording")).toEqual([]);
    });
  });

  describe("the Rayong plan as printed", () => {
    const [plan] = checkedGrids(gridsOf(join(data, "rayong", "plan-2554-as-printed.xlsx"))) as [CheckedFile];

    test.each<Reported>([
      ["missing-strategy-heading", "heading-missing", "A14 A32"],
      ["multi-item-row", "row-of-several", "B15"],
      ["text-in-budget", "amount-unreadable", "E15"],
      ["continuation-row", "agency-missing", "F21"],
      ["continuation-text-row", "filled-down", "B28"],
      ["measure-without-project", "project-missing", "B22 B24"],
      ["agency-is-a-group", "agency-group", "F6 F23"],
      ["agency-name-variant", "agency-misspelt", "F9 F32 F33"],
      ["inconsistent-count", "target-count-differs", "D7"],
      ["compound-target", "target-of-several", "D10 D14 D32"],
      ["number-no-space", "number-written-otherwise", "B14"],
      ["ocr-misread", "word-doubtful", "B23 B26"],
      ["indicator-is-number", "indicator-only-count", "C27"],
    ])("%s is reported as %s at %s", (_, code, cells) => {
      expect(cellsOf(plan, code)).toEqual(expect.arrayContaining(cells.split(" ")));
    });

    test("that it has no totals is worth a warning", () => {
      expect(plan.issues.filter(({ code }) => code === "totals-absent").map(({ severity }) => severity)).toEqual([
        "warning",
      ]);
    });
  });

  describe("Rayong's results", () => {
    const [tidied] = checkedGrids(gridsOf(join(data, "rayong", "results-2553.xlsx"))) as [CheckedFile];
    const [printed] = checkedGrids([printedRayongResults(data)]) as [CheckedFile];
    const defects = defectsIn("rayong-2553-results.json");

    /** The cells of the document's lines where the percentage achieved has its column, and in the workbook made of it. */
    const reported: readonly (readonly [type: string, code: string, lines: string, cells: string])[] = [
      ["wrong-year", "date-of-other-year", "A17", "A6"],
      ["unit-indicator-mismatch", "target-indicator-mismatch", "C17 C30 C31 C75 C101 C102", "C6 C16 C17 C53 C72 C73"],
      ["abbreviation-misread", "word-doubtful", "A31 E33 C111 D114", "A17 E19 C79 D82"],
      ["abbreviation-misread", "word-misspelt", "B66", "B45"],
      ["results-outcome-blank", "outcome-missing", "E44", "E29"],
      ["target-not-measurable", "target-unmeasurable", "C48 C111", "C33 C79"],
      ["foreign-script", "foreign-script", "D53 D84", "D35 D59"],
      ["ocr", "word-misspelt", "B59", "B41"],
      ["target-missing-unit", "target-without-unit", "C66", "C45"],
      ["target-repeats-output", "target-repeats-output", "C85", "C60"],
    ];

    test.each(reported)("%s is reported as %s at %s, in the workbook at %s", (type, code, lines, cells) => {
      expect(cellsOf(printed, code)).toEqual(expect.arrayContaining(lines.split(" ")));
      expect(cellsOf(tidied, code)).toEqual(expect.arrayContaining(cells.split(" ")));
      const all = reported.filter(([each]) => each === type).flatMap(([, , each]) => each.split(" "));
      expect(unique(all.map(rowOf))).toEqual(linesOf(defects, type));
    });

    test("as printed, every header without its last column is reported, and the other name of its first", () => {
      const headers = linesOf(defects, "results-header-missing-column");
      expect(cellsOf(printed, "column-missing")).toEqual(headers.map((line) => `A${line}`));
      expect(linesOf(defects, "header-name-varies")).toEqual(headers);
      expect(cellsOf(printed, "header-varies")).toEqual(["A41"]);
    });

    test("as printed, a percentage that is only behind the output is reported, and where it belongs", () => {
      expect(cellsOf(printed, "achievement-in-output")).toEqual(["D43", "D44"]);
      expect(linesOf(defects, "percent-inside-output-cell")).toEqual([43, 44]);
      expect(cellsOf(printed, "achievement-missing")).toEqual([]);
    });

    // Only where the percentage has its column can it be judged.
    test.each<Reported>([
      ["percent-inside-output-cell", "achievement-repeated", "D28 D29"],
      ["percent-over-100", "achievement-over-hundred", "F28 F30 F72"],
      ["percent-rule-inconsistent", "achievement-capped", "F51 F53 F71"],
      ["percent-not-a-number", "quantity-unreadable", "F66"],
    ])("in the workbook, %s is reported as %s at %s", (_, code, cells) => {
      expect(cellsOf(tidied, code)).toEqual(expect.arrayContaining(cells.split(" ")));
    });
  });
}
