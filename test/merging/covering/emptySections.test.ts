import { readSheet } from "../../../src/reading/readSheet";
import type { Grid } from "../../../src/grid/grid";
import { fileHolding, partHolding, type HeldIn } from "../../support/heldReferences";
import { mergingInto, planInto, planned, planWithdrawFrom } from "../../support/masters";
import { openedXlsx } from "../../support/openedXlsx";
import {
  governor,
  masterWith,
  planSheet as plan,
  relations,
  rowIn,
  sent,
  smallForm,
  treasury,
} from "../../support/smallPlan";

const { merge } = mergingInto(smallForm);
const by = { now: "2022-01-31T09:00:00+07:00", person: null };

/** Rows of a section, `{a}` to `{b}`, 1-based; `{h}` is the row of its header. */
interface Section {
  readonly h: number;
  readonly a: number;
  readonly b: number;
}
const filled = (text: string, rows: Section): string =>
  text.replace(/\{([abh])\}/g, (_, letter: "a" | "b" | "h") => String(rows[letter]));

/** So many rows of one activity, which has a heading line of its own. */
const file = (agency: string, count: number) =>
  sent(
    agency,
    Array.from({ length: count }, (_, at) => rowIn(2, "กิจกรรม ก", agency, 100 + at)),
  );
const firstRow = (grids: readonly Grid[]): number => readSheet(grids[0]!, smallForm).submission.rows[0]!.row + 1;

const cases: readonly (readonly [string, HeldIn, string])[] = [
  ["a sum", "formula", `=SUM(${plan}!E{a}:E{b})`],
  ["a sum, fixed", "formula", `=SUM('${plan}'!$E$\{a}:$E$\{b})`],
  ["a sum of both budgets", "formula", `=SUM(${plan}!E{a}:F{b})`],
  ["SUMIFS", "formula", `=SUMIFS(${plan}!$E$\{a}:$E$\{b},${plan}!$I$\{a}:$I$\{b},B1)`],
  ["a count of rows", "formula", `=COUNTA(${plan}!I{a}:I{b})`],
  ["a sum of products", "formula", `=SUMPRODUCT((${plan}!F{a}:F{b}>0)*${plan}!E{a}:E{b})`],
  ["SUBTOTAL", "formula", `=SUBTOTAL(109,${plan}!E{a}:E{b})`],
  ["INDEX and MATCH", "formula", `=INDEX(${plan}!E{a}:E{b},MATCH(B1,${plan}!I{a}:I{b},0))`],
  ["a sum less a figure of the same sheet", "formula", `=B1-SUM(${plan}!E{a}:E{b})`],
  ["a name", "names", `<definedName name="งบ">${plan}!$E$\{a}:$E$\{b}</definedName>`],
  ["a name with a sum", "names", `<definedName name="งบ">SUM(${plan}!$E$\{a}:$E$\{b})</definedName>`],
  [
    "a print area from the header on",
    "names",
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${plan}!$A$\{h}:$I$\{b}</definedName>`,
  ],
  [
    "a print area of two ranges",
    "names",
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${plan}!$A$\{a}:$I$\{b},${plan}!$A$1:$I$2</definedName>`,
  ],
  [
    "a chart",
    "chart",
    `<c:cat><c:strRef><c:f>${plan}!$B$\{a}:$B$\{b}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${plan}!$E$\{a}:$E$\{b}</c:f></c:numRef></c:val>`,
  ],
  ["a pivot table from the header on", "pivot", `<worksheetSource ref="A{h}:I{b}" sheet="${plan}"/>`],
  [
    "a list of a cell elsewhere",
    "sheet",
    '<dataValidations count="1"><dataValidation type="list" sqref="Z1"><formula1>$I${a}:$I${b}</formula1></dataValidation></dataValidations>',
  ],
  [
    "a validation of its rows",
    "sheet",
    '<dataValidations count="1"><dataValidation type="decimal" operator="greaterThan" sqref="E{a}:F{b}"><formula1>-1</formula1></dataValidation></dataValidations>',
  ],
  [
    "a conditional format",
    "sheet",
    '<conditionalFormatting sqref="A{a}:I{b}"><cfRule type="expression" priority="1"><formula>$E{a}=0</formula></cfRule></conditionalFormatting>',
  ],
  ["a filter from the header on", "sheet", '<autoFilter ref="A{h}:I{b}"/>'],
];

describe.each([
  [1, 1],
  [1, 3],
  [3, 2],
  [3, 3],
  [3, 5],
])("of an empty section with %d blank lines, into which %d rows are merged", (blanks, rows) => {
  const empty = masterWith([], { blanks });
  // The rows of a full section are below the heading of their activity, which comes with them.
  const first = firstRow(merge(empty, [file(treasury, blanks)])) - 1;
  const withoutRows = { h: first - 1, a: first, b: first + blanks - 1 };
  const withRows = (count: number): Section => ({ h: first - 1, a: first + 1, b: first + Math.max(blanks, count) });

  test.each(cases)(
    "%s covers its blank lines, then its rows, and once these are withdrawn its blank lines",
    async (_, heldIn, text) => {
      const workbook = openedXlsx(fileHolding(empty, heldIn, filled(text, withoutRows)));
      const isHeld = (section: Section): void => {
        const wanted = filled(text, section);
        const escaped = wanted.slice(1).replaceAll(">", "&gt;");
        const held = partHolding(workbook.save(), heldIn);
        const inPart = heldIn === "formula" ? `<f>${escaped}</f>` : wanted;
        expect(held.includes(inPart) ? inPart : held).toBe(inPart);
      };
      const notices: unknown[] = [];
      const apply = async (made: ReturnType<typeof planInto>) => {
        const { changes, notices: found } = planned(made);
        notices.push(...found.filter(({ kind }) => kind === "formula-not-followed"));
        expect(await workbook.apply(changes)).toEqual({ done: true });
      };
      isHeld(withoutRows);
      await apply(planInto(await workbook.readAll(), smallForm, { ...by, submissions: [file(treasury, rows)] }));
      isHeld(withRows(rows));
      await apply(planWithdrawFrom(await workbook.readAll(), smallForm, { ...by, agency: treasury }));
      isHeld(withoutRows);
      await apply(
        planInto(await workbook.readAll(), smallForm, {
          ...by,
          submissions: [file(relations, rows), file(governor, 1)],
        }),
      );
      isHeld(withRows(rows + 1));
      expect(notices).toEqual([]);
    },
  );
});
