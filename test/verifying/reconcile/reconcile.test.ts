import { areaToA1 } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import type { Incoming } from "../../../src/merging/chooseSheets";
import { logSheetName } from "../../../src/merging/record/mergeLog";
import { recordSheetName } from "../../../src/merging/record/recordSheet";
import { readWorkbook } from "../../../src/reading/readWorkbook";
import { readProvenance } from "../../../src/verifying/provenance/readProvenance";
import { reconcile } from "../../../src/verifying/reconcile/reconcile";
import { mergingInto } from "../../support/masters";
import { merged, ofProbation, ofTreasury, rowsOfTreasury, submissions } from "../../support/mergedPlan";
import {
  masterWith,
  planSheet,
  probation,
  rowIn,
  rowOfActivity,
  rowTakenOut,
  sent,
  smallForm,
  treasury,
  typed,
} from "../../support/smallPlan";

const { merge } = mergingInto(smallForm);
/** The same plan as somebody would have made it by hand: nothing records merges. */
const byHand = (grids: readonly Grid[]) =>
  grids.filter(({ sheet }) => sheet !== recordSheetName && sheet !== logSheetName);

function reconciled(grids: readonly Grid[], incoming: readonly Incoming[]) {
  const { plans } = readWorkbook(byHand(grids), [smallForm]);
  return reconcile(readProvenance(grids, plans[0]!), incoming, new Set([smallForm.id]));
}

const found = (grids: readonly Grid[], incoming: readonly Incoming[]): string[] =>
  reconciled(grids, incoming).findings.map(({ area, code }) => `${area ? areaToA1(area) : ""} ${code}`);

const column = (field: string): string =>
  String.fromCharCode(65 + smallForm.columns.findIndex((one) => one.field === field));
const at = (activity: string, field: string): string => `${column(field)}${rowOfActivity(merged, activity) + 1}`;
/** Where the grand total of a column is. */
const total = (grids: readonly Grid[]): string => {
  const { plans } = readWorkbook(byHand(grids), [smallForm]);
  return `${column("integratedBudget")}${plans[0]!.submission.grandTotal!.row + 1}`;
};
const row = (grids: readonly Grid[], activity: string): string => {
  const number = rowOfActivity(grids, activity) + 1;
  return `B${number}:I${number}`;
};

const amountChanged = typed(merged, planSheet, at("กิจกรรม ข", "integratedBudget"), { number: 1250.5 });
const rowLost = rowTakenOut(merged, planSheet, rowOfActivity(merged, "กิจกรรม ค"));
const withMore = merge(masterWith(), [
  sent(treasury, [...rowsOfTreasury, rowIn(3, "กิจกรรม จ", treasury, 11)]),
  ofProbation,
]);

describe.each([
  ["with what the master remembers of its merges", (grids: readonly Grid[]) => grids],
  ["with a master that was made by hand", byHand],
])("%s", (_, of) => {
  test.each<[string, readonly Grid[], string[]]>([
    ["nothing, where nothing differs,", merged, []],
    [
      "an amount that differs",
      amountChanged,
      [`${at("กิจกรรม ข", "integratedBudget")} sent-amount-differs`, `${total(merged)} agency-total-differs`],
    ],
    [
      "a text that differs",
      typed(merged, planSheet, at("กิจกรรม ข", "unit"), { text: "ครั้ง" }),
      [`${at("กิจกรรม ข", "unit")} sent-cell-differs`],
    ],
    [
      "an activity worded otherwise",
      typed(merged, planSheet, at("กิจกรรม ค", "activity"), { text: "๑) กิจกรรม ฮ" }),
      [`${at("กิจกรรม ค", "activity")} sent-cell-differs`],
    ],
    [
      "another agency",
      typed(merged, planSheet, at("กิจกรรม ข", "agency"), { text: probation }),
      [`${at("กิจกรรม ข", "agency")} sent-cell-differs`],
    ],
    ["a row that is missing", rowLost, [" sent-row-missing", `${total(rowLost)} agency-total-differs`]],
  ])("finds %s", (_, grids, expected) => {
    expect(found(of(grids), submissions).sort()).toEqual([...expected].sort());
  });

  test("finds a row that was not sent", () => {
    const codes = found(of(withMore), submissions).filter((one) => !one.includes("sent-file-not-merged"));
    expect(codes.sort()).toEqual(
      [`${row(withMore, "กิจกรรม จ")} row-not-sent`, `${total(withMore)} agency-total-differs`].sort(),
    );
  });

  test("says what each agency declared, sent and has in the master", () => {
    const { agencies } = reconciled(of(amountChanged), submissions);
    expect(agencies.map(({ agency, ok, rows }) => [agency, ok, rows])).toEqual([
      [treasury, false, { sent: 3, same: 2, different: 1, missing: 0, extra: 0 }],
      [probation, true, { sent: 2, same: 2, different: 0, missing: 0, extra: 0 }],
    ]);
    expect(agencies[0]!.amounts[0]).toEqual({
      field: "integratedBudget",
      name: { th: "งบบูรณาการ", en: "integrated budget" },
      declared: null,
      sent: 1740_00,
      inMaster: 1790_50,
    });
  });

  test("says whose files were not at hand", () => {
    const { notChecked, findings } = reconciled(of(merged), [ofTreasury]);
    expect(findings).toEqual([]);
    expect(notChecked.map(({ code, params }) => [code, params])).toEqual([
      ["agencies-not-at-hand", { agencies: probation, count: 1 }],
    ]);
  });
});

test("both cells and both amounts of a difference are reported", () => {
  const [difference] = reconciled(amountChanged, submissions).findings;
  expect(difference).toMatchObject({
    params: { file: ofTreasury.fileName, sheet: "แผน", sourceRow: 9, cell: "E10", sent: "1,200", inMaster: "1,250.50" },
    figures: { stored: 1250_50, recomputed: 1200_00, difference: 50_50 },
  });
});

test("a total that an agency declares and its rows do not come to is found, though the master has the rows right", () => {
  const declaring: Incoming = {
    ...ofProbation,
    submission: {
      ...ofProbation.submission,
      grandTotal: {
        ...{ kind: "grand-total", row: 20, label: { row: 20, column: 0 } },
        amounts: { integratedBudget: { at: { row: 20, column: 4 }, value: 800_00 as never, formula: null } },
        figures: {},
      },
    },
  };
  const { findings } = reconciled(merged, [ofTreasury, declaring]);
  expect(findings.map(({ code, params, area, figures }) => [code, params, area, figures])).toEqual([
    [
      "agency-total-differs",
      {
        agency: probation,
        column: { field: "integratedBudget", name: { th: "งบบูรณาการ", en: "integrated budget" } },
        declared: 800_00,
        sent: 790_25,
        inMaster: 790_25,
      },
      null,
      { stored: 800_00, recomputed: 790_25, difference: 9_75, unit: "satang" },
    ],
  ]);
});

test.each<[string, readonly number[], number | null]>([
  ["are what it declares, where they hold every row", [0, 1], 790_25],
  ["are not, where a row is outside every section", [0], null],
])("the subtotals of a file without grand total %s", (_, rows, declared) => {
  const { submission } = ofProbation;
  const amounts = {
    integratedBudget: { at: { row: 20, column: 4 }, value: (declared ?? 700_00) as never, formula: null },
  };
  const total = { kind: "subtotal" as const, row: 20, label: { row: 20, column: 0 }, amounts, figures: {} };
  const section = { path: [], at: { row: 1, column: 0 }, body: { first: 2, last: 19 }, rows, total };
  const declaring = { ...ofProbation, submission: { ...submission, grandTotal: null, sections: [section] } };
  const { agencies, findings } = reconciled(merged, [ofTreasury, declaring]);
  expect(findings).toEqual([]);
  expect(agencies[1]!.amounts[0]).toMatchObject({ declared, sent: 790_25, inMaster: 790_25 });
});

test("a file other than the one merged is compared, and said to be another", () => {
  const anew = sent(treasury, rowsOfTreasury, "2");
  expect(found(merged, [anew, ofProbation])).toEqual([" sent-file-not-merged"]);
});

test.each<[string, readonly Grid[], readonly Incoming[], string[]]>([
  ["the one that was merged counts", merged, [sent(treasury, [], "2"), ...submissions], []],
  [
    "where none was merged, none is compared",
    byHand(merged),
    [sent(treasury, [], "2"), ...submissions],
    ["sent-files-several", "agencies-not-at-hand"],
  ],
])("of several files of an agency, %s", (_, grids, incoming, notChecked) => {
  const result = reconciled(grids, incoming);
  expect(result.findings).toEqual([]);
  expect(result.notChecked.map(({ code }) => code)).toEqual(notChecked);
});

test.each<[string, Incoming, string]>([
  ["of another form", { ...ofTreasury, submission: { ...ofTreasury.submission, form: "another" } }, "other-form"],
  ["of no agency", { ...ofTreasury, submission: { ...ofTreasury.submission, agency: null } }, "no-agency"],
])("a file %s is said to have been left aside", (_, incoming, why) => {
  const { notChecked } = reconciled(merged, [incoming, ofProbation]);
  expect(notChecked[0]).toMatchObject({ code: "sent-file-unread", params: { why } });
});

test("of a row that a merge has written and the same one typed by hand, the typed one is the one not sent", () => {
  const own = masterWith([rowIn(1, "กิจกรรม ก", treasury, 7)]);
  const file = sent(treasury, [rowIn(1, "กิจกรรม ก", treasury, 7)], "9");
  const both = merge(own, [file]);
  const rows = readWorkbook(byHand(both), [smallForm]).plans[0]!.submission.rows.map(({ row: at }) => at);
  const { origins } = readProvenance(both, readWorkbook(byHand(both), [smallForm]).plans[0]!);
  const typedRow = rows.find((at) => !origins.has(at))!;
  expect(rows).toHaveLength(2);
  expect(found(both, [file])).toContain(`B${typedRow + 1}:I${typedRow + 1} row-not-sent`);
});
