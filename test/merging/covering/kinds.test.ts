import { invert } from "../../../src/change/changeSet";
import { flatForm } from "../../../src/forms/flatForm";
import type { Form } from "../../../src/forms/schema";
import { readSheet } from "../../../src/reading/readSheet";
import type { Grid } from "../../../src/grid/grid";
import { masterOf } from "../../support/generatedPlans";
import { gridOf } from "../../support/grids";
import { fileHolding, partHolding, type HeldIn } from "../../support/heldReferences";
import { planInto, planned } from "../../support/masters";
import { openedXlsx } from "../../support/openedXlsx";
import {
  governor,
  masterWith,
  planSheet,
  probation,
  relations,
  rowIn,
  sent,
  smallForm,
  treasury,
} from "../../support/smallPlan";

const by = { now: "2022-01-31T09:00:00+07:00", person: null };

/**
 * Rows of a plan by letters, 1-based: h the first header, a and b the first section's first and last row, t the row below
 * them, its total; c and d the first and last row of the plan, g its grand total. One flat table is one section.
 */
function lettersOf(grid: Grid, form: Form): Record<string, number> {
  const { rows, sections, headers, grandTotal } = readSheet(grid, form).submission;
  const first = sections[0]?.rows ?? rows.map((_, index) => index);
  const of = (index: number) => rows[index]!.row + 1;
  return {
    h: headers[0]!.area.bottom + 1,
    a: of(first[0]!),
    b: of(first.at(-1)!),
    t: of(first.at(-1)!) + 1,
    c: of(0),
    d: of(rows.length - 1),
    g: (grandTotal?.row ?? 0) + 1,
  };
}

const filled = (text: string, letters: Record<string, number>): string =>
  text.replace(/\{([a-z])\}/g, (_, letter: string) => String(letters[letter]));

/** Two rows in the first section, one in the second; then one comes before the first, one after the last of each. */
const ownRows = [
  rowIn(1, "กิจกรรม ก", treasury, 1),
  rowIn(1, "กิจกรรม ก", probation, 2),
  rowIn(2, "กิจกรรม ก", treasury, 4),
];
const master = [...masterWith(ownRows), gridOf("อัตรา", [[2]])];
const submissions = [governor, relations].map((agency) =>
  sent(agency, [rowIn(1, "กิจกรรม ก", agency, 9), rowIn(2, "กิจกรรม ก", agency, 7)]),
);

/** Excel's tables hold no merged cells: plans in them are flat. With what a table has in the row below its last, for its totals. */
const flat = flatForm(smallForm);
function flatMaster(): Grid[] {
  const [grid] = [
    masterOf(flat, { rows: ownRows, blanks: 0, totals: "none", merged: false, lacking: [], parting: false }),
  ];
  const last = grid!.rows.at(-1)!.index + 1;
  const label = { row: last, column: 0, value: "รวมทั้งตาราง", formula: null, format: "General" };
  return [{ ...grid!, rows: [...grid!.rows, { index: last, cells: [label] }] }];
}

type Case = readonly [name: string, heldIn: HeldIn, reference: string];

async function merged(heldIn: HeldIn, text: string, formulas: readonly string[] = []) {
  const [grids, form] = heldIn === "table" ? [flatMaster(), flat] : [master, smallForm];
  const before = lettersOf(grids[0]!, form);
  const file = fileHolding(
    grids,
    heldIn,
    filled(text, before),
    formulas.map((one) => filled(one, before)),
  );
  const workbook = openedXlsx(file);
  const made = planned(planInto(await workbook.readAll(), smallForm, { ...by, submissions }));
  expect(made.leftOut).toEqual([]);
  expect(await workbook.apply(made.changes)).toEqual({ done: true });
  return { before, after: lettersOf((await workbook.read(planSheet))!, form), workbook, made };
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const plan = planSheet;
const ref = (columns: string, first: string, last: string, fixed = "$"): string => {
  const [left, right = left] = columns.split(":") as [string, string?];
  return `${fixed}${left}${fixed}{${first}}:${fixed}${right}${fixed}{${last}}`;
};
const series = (formula: string): string => `<c:val><c:numRef><c:f>${formula}</c:f></c:numRef></c:val>`;
const labels = (formula: string): string => `<c:cat><c:strRef><c:f>${formula}</c:f></c:strRef></c:cat>`;
const source = (more: string): string => `<worksheetSource ${more} sheet="${plan}"/>`;
const named = (text: string, name = "ช่วง", scope = ""): string =>
  `<definedName name="${name}"${scope}>${text}</definedName>`;
const columns = (count: number): string =>
  `<tableColumns count="${count}">${Array.from({ length: count }, (_, at) => `<tableColumn id="${at + 1}" name="c${at}"/>`).join("")}</tableColumns>`;
const list = (sqref: string, formula: string): string =>
  `<dataValidations count="1"><dataValidation type="list" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
const rule = (sqref: string, formula: string): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;

const cases: readonly Case[] = [
  // sums and SUMIFS
  ["a sum of a section, relative", "formula", `=SUM(${plan}!${ref("E", "a", "b", "")})`],
  ["a sum of a section and its total row", "formula", `=SUM(${plan}!${ref("E", "a", "t")})/2`],
  ["a sum of both budgets", "formula", `=SUM(${plan}!${ref("E:F", "a", "b", "")})`],
  [
    "SUMIFS with two conditions",
    "formula",
    `=SUMIFS(${plan}!${ref("E", "c", "d")},${plan}!${ref("I", "c", "d")},"ก",${plan}!${ref("F", "c", "d")},">0")`,
  ],
  [
    "a sum of products with a condition",
    "formula",
    `=SUMPRODUCT((${plan}!${ref("I", "c", "d")}="ก")*${plan}!${ref("E", "c", "d")})`,
  ],
  ["COUNTIF over the plan", "formula", `=COUNTIF(${plan}!${ref("C", "c", "d", "")},"คน")`],
  [
    "INDEX and MATCH over the plan",
    "formula",
    `=INDEX(${plan}!${ref("E", "c", "d")},MATCH("ก",${plan}!${ref("B", "c", "d")},0))`,
  ],
  ["SUBTOTAL of the plan", "formula", `=SUBTOTAL(109,${plan}!${ref("E", "c", "d", "")})`],
  [
    "AVERAGE and MAX of a section",
    "formula",
    `=AVERAGE(${plan}!${ref("E", "a", "b", "")})+MAX(${plan}!${ref("E", "a", "b", "")})`,
  ],
  ["a lookup over all columns", "formula", `=VLOOKUP("ก",${plan}!${ref("B:I", "c", "d")},4,FALSE)`],
  ["a range written from below", "formula", `=SUM(${plan}!E{b}:E{a})`],
  // summary sheets
  ["one cell of a total", "formula", `=${plan}!E{t}`],
  ["the grand total", "formula", `=${plan}!$E$\{g}/1000`],
  ["a total as a share of all", "formula", `=IFERROR(${plan}!E{t}/${plan}!E{g},0)`],
  // names
  ["a name of a section", "names", named(`${plan}!${ref("E", "a", "b")}`)],
  ["a name of all columns of the plan", "names", named(`${plan}!${ref("A:I", "c", "d")}`)],
  ["a name with a formula", "names", named(`SUM(${plan}!${ref("E", "a", "b")})`)],
  ["a name of one sheet", "names", named(`${plan}!${ref("E", "a", "b")}`, "ช่วง", ' localSheetId="0"')],
  ["a name of two sections", "names", named(`${plan}!${ref("E", "a", "b")},${plan}!$E$\{g}`)],
  ["a name with its header", "names", named(`${plan}!${ref("A:I", "h", "d")}`)],
  // print areas and titles
  [
    "a print area of the plan",
    "names",
    named(`${plan}!${ref("A:I", "h", "g")}`, "_xlnm.Print_Area", ' localSheetId="0"'),
  ],
  [
    "a print area that ends with the last row",
    "names",
    named(`${plan}!${ref("A:I", "h", "d")}`, "_xlnm.Print_Area", ' localSheetId="0"'),
  ],
  [
    "a print area of one section",
    "names",
    named(`${plan}!${ref("A:I", "a", "b")}`, "_xlnm.Print_Area", ' localSheetId="0"'),
  ],
  [
    "a print area of some columns",
    "names",
    named(`${plan}!${ref("A:F", "h", "g")}`, "_xlnm.Print_Area", ' localSheetId="0"'),
  ],
  ["a print area beyond the plan", "names", named(`${plan}!$A$1:$Z$\{g}`, "_xlnm.Print_Area", ' localSheetId="0"')],
  ["rows repeated on every page", "names", named(`${plan}!$1:$\{h}`, "_xlnm.Print_Titles", ' localSheetId="0"')],
  // filters
  ["a filter over the plan", "sheet", `<autoFilter ref="${ref("A:I", "h", "d", "")}"/>`],
  ["a filter over a section", "sheet", `<autoFilter ref="${ref("A:I", "h", "b", "")}"/>`],
  ["a filter with its total row", "sheet", `<autoFilter ref="${ref("A:I", "h", "t", "")}"/>`],
  ["a filter of some columns", "sheet", `<autoFilter ref="${ref("B:F", "h", "d", "")}"/>`],
  [
    "a filter that is sorted",
    "sheet",
    `<autoFilter ref="${ref("A:I", "h", "d", "")}"><sortState ref="${ref("A:I", "a", "d", "")}"><sortCondition ref="${ref("E", "a", "d", "")}"/></sortState></autoFilter>`,
  ],
  // charts
  ["a chart of a section", "chart", series(`${plan}!${ref("E", "a", "b")}`)],
  ["a chart of the plan", "chart", series(`'${plan}'!${ref("E", "c", "d")}`)],
  [
    "a chart with its labels",
    "chart",
    labels(`${plan}!${ref("B", "a", "b")}`) + series(`${plan}!${ref("E", "a", "b")}`),
  ],
  ["a chart of two budgets", "chart", series(`${plan}!${ref("E:F", "a", "b")}`)],
  [
    "a chart of labels of two columns",
    "chart",
    `<c:cat><c:multiLvlStrRef><c:f>${plan}!${ref("B:C", "a", "b")}</c:f></c:multiLvlStrRef></c:cat>`,
  ],
  ["a chart of the totals alone", "chart", series(`(${plan}!$E$\{t},${plan}!$E$\{g})`)],
  // pivot tables
  ["a pivot table of the plan", "pivot", source(`ref="${ref("A:I", "h", "d", "")}"`)],
  ["a pivot table of a section", "pivot", source(`ref="${ref("A:I", "h", "b", "")}"`)],
  ["a pivot table of some columns", "pivot", source(`ref="${ref("B:F", "h", "d", "")}"`)],
  ["a pivot table with the total row", "pivot", source(`ref="${ref("A:I", "h", "t", "")}"`)],
  ["a pivot table from the title on", "pivot", source(`ref="A1:I{d}"`)],
  // tables
  [
    "a table of the plan",
    "table",
    `<table ref="${ref("A:M", "h", "d", "")}" totalsRowShown="0"><autoFilter ref="${ref("A:M", "h", "d", "")}"/>${columns(13)}</table>`,
  ],
  [
    "a table with a total row",
    "table",
    `<table ref="${ref("A:M", "h", "t", "")}" totalsRowCount="1"><autoFilter ref="${ref("A:M", "h", "d", "")}"/>${columns(13)}</table>`,
  ],
  [
    "a table of some columns",
    "table",
    `<table ref="${ref("B:F", "h", "d", "")}" totalsRowShown="0">${columns(5)}</table>`,
  ],
  [
    "a table without header",
    "table",
    `<table ref="${ref("A:M", "a", "d", "")}" headerRowCount="0" totalsRowShown="0">${columns(13)}</table>`,
  ],
  [
    "a table without header, with a total row",
    "table",
    `<table ref="${ref("A:M", "a", "t", "")}" headerRowCount="0" totalsRowCount="1">${columns(13)}</table>`,
  ],
  [
    "a table that is sorted",
    "table",
    `<table ref="${ref("A:M", "h", "d", "")}" totalsRowShown="0"><autoFilter ref="${ref("A:M", "h", "d", "")}"/><sortState ref="${ref("A:M", "a", "d", "")}"><sortCondition ref="${ref("E", "a", "d", "")}"/></sortState>${columns(13)}</table>`,
  ],
  // validations and conditional formats
  ["a list from the plan", "sheet", list("Z1", ref("I", "a", "b"))],
  ["a list for the rows of a section", "sheet", list(ref("C", "a", "b", ""), '"คน,ครั้ง"')],
  ["a list for two columns", "sheet", list(`${ref("C", "a", "b", "")} ${ref("I", "a", "b", "")}`, '"ก,ข"')],
  ["a list for the whole plan", "sheet", list(ref("C", "c", "d", ""), '"คน,ครั้ง"')],
  ["a check against the section", "sheet", list("Z1", `SUM(${ref("E", "a", "b")})&gt;0`)],
  ["a conditional format of a section", "sheet", rule(ref("E:F", "a", "b", ""), `SUM(${ref("E", "a", "b")})&gt;0`)],
  ["a conditional format of the plan", "sheet", rule(ref("A:I", "c", "d", ""), "$E{c}=0")],
  [
    "a conditional format by a count",
    "sheet",
    rule(ref("B", "a", "b", ""), `COUNTIF(${ref("B", "a", "b")},B{a})&gt;1`),
  ],
  ["a conditional format from the header on", "sheet", rule(ref("A:I", "h", "g", ""), "$E{h}=0")],
  [
    "a conditional format of two areas",
    "sheet",
    rule(`${ref("E", "a", "b", "")} ${ref("F", "a", "b", "")}`, "E{a}&gt;$E${g}"),
  ],
];

test.each(cases)("rows that come at both ends are covered: %s", async (_, heldIn, reference) => {
  const { before, after, workbook, made } = await merged(heldIn, reference);
  const isHeld = (letters: Record<string, number>): void => {
    const held = partHolding(workbook.save(), heldIn);
    const text = filled(reference, letters);
    const wanted = heldIn === "formula" ? `<f>${escaped(text.slice(1))}</f>` : text.replace("<table ", "");
    expect(held.includes(wanted) ? wanted : held).toBe(wanted);
  };
  isHeld(after);
  expect(after.d! - after.c!).toBe(before.d! - before.c! + 4);
  expect(made.notices.filter(({ kind }) => kind === "formula-not-followed")).toEqual([]);
  expect(await workbook.apply(invert(made.changes))).toEqual({ done: true });
  isHeld(before);
});

const whole = cases.find(([name]) => name === "a table with a total row")![2];
test.each([
  ["a sum of a column", "=SUM(ตาราง[c4])"],
  ["a subtotal of its data", "=SUBTOTAL(109,ตาราง[[#Data],[c4]])"],
  ["a sum by condition", '=SUMIFS(ตาราง[c4],ตาราง[c8],"ก")'],
  ["how many rows it has", "=ROWS(ตาราง)"],
  ["several columns", "=COUNTA(ตาราง[[c0]:[c4]])"],
  ["its total row", "=ตาราง[[#Totals],[c4]]"],
  ["all of it", "=ROWS(ตาราง[#All])-ROWS(ตาราง[#Headers])"],
])("a reference to a table covers its new rows, and shows no figure from before: %s", async (_, formula) => {
  const { after, workbook } = await merged("table", whole, [formula]);
  const bytes = workbook.save();
  expect(partHolding(bytes, "table")).toContain(` ref="A${after.h}:M${after.t}"`);
  expect(partHolding(bytes, "formula")).toContain(`<f>${escaped(formula.slice(1)).replaceAll('"', "&quot;")}</f></c>`);
});

/** What a chart keeps of the cells it shows. */
const kept =
  '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>99</c:v></c:pt></c:numCache>';
const keptTexts = '<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>เก่า</c:v></c:pt></c:strCache>';
test.each([
  ["amounts of the plan", `<c:val><c:numRef><c:f>${plan}!${ref("E", "a", "b")}</c:f>${kept}</c:numRef></c:val>`, false],
  [
    "labels of the plan",
    `<c:cat><c:strRef><c:f>'${plan}'!${ref("B", "a", "b")}</c:f>${keptTexts}</c:strRef></c:cat>`,
    false,
  ],
  ["a total of the plan", `<c:val><c:numRef><c:f>${plan}!$E\${g}</c:f>${kept}</c:numRef></c:val>`, false],
  ["a sheet that reads the plan", `<c:val><c:numRef><c:f>คุมงบ!$A$1</c:f>${kept}</c:numRef></c:val>`, false],
  ["a name", `<c:val><c:numRef><c:f>[0]!ช่วง</c:f>${kept}</c:numRef></c:val>`, false],
  ["a sheet that reads nothing of the plan", `<c:val><c:numRef><c:f>อัตรา!$A$1</c:f>${kept}</c:numRef></c:val>`, true],
  ["another workbook", `<c:val><c:numRef><c:f>[1]${plan}!$E$9</c:f>${kept}</c:numRef></c:val>`, true],
  [
    "figures typed into the chart",
    `<c:val><c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>99</c:v></c:pt></c:numLit></c:val>`,
    true,
  ],
])("a chart keeps no figure from before: of %s", async (_, text, isKept) => {
  const { workbook } = await merged("chart", text, [`=SUM(${plan}!${ref("E", "a", "b")})`]);
  expect(/<c:v>(99|เก่า)</.test(partHolding(workbook.save(), "chart"))).toBe(isKept);
});

test.each([
  ["of the plan", `<worksheetSource ref="A{h}:I{d}" sheet="${plan}"/>`, true],
  ["of a name", '<worksheetSource name="ช่วง"/>', true],
  [
    "of several ranges, one of them the plan's",
    `<consolidation><rangeSets count="2"><rangeSet ref="A1:B2" sheet="อัตรา"/><rangeSet ref="A{h}:I{d}" sheet="${plan}"/></rangeSets></consolidation>`,
    true,
  ],
  ["of a sheet that reads the plan", '<worksheetSource ref="A1:A1" sheet="คุมงบ"/>', true],
  ["of a sheet that reads nothing of the plan", '<worksheetSource ref="A1:A1" sheet="อัตรา"/>', false],
  ["of another workbook", `<worksheetSource ref="A1:B9" sheet="${plan}" r:id="rId9"/>`, false],
])("a pivot table reads its cells again when the workbook is opened: %s", async (_, text, isRefreshed) => {
  const { workbook } = await merged("pivot", text, [`=SUM(${plan}!${ref("E", "a", "b")})`]);
  expect(partHolding(workbook.save(), "pivot").includes('<pivotCacheDefinition refreshOnLoad="1"')).toBe(isRefreshed);
});
