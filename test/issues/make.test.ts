import { worstFirst, inSheetOrder } from "../../src/issues/order";
import { issue, judge } from "../../src/issues/make";

const at = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
const short = issue("unit-missing", { sheet: "แผน", area: at(3), params: {} });
const note = issue("grand-total-missing", { sheet: "แผน", area: null, params: {} });
const doubled = issue("doubled-word", { sheet: "แผน", area: at(3), params: { word: "ได้" } });

test("an issue has the severity of the catalogue, and null for what was not said", () => {
  expect(short).toEqual({
    code: "unit-missing",
    severity: "error",
    sheet: "แผน",
    area: at(3),
    found: null,
    expected: null,
    params: {},
    fix: null,
  });
});

test.each([
  ["without a word of the form", {}, ["error"]],
  ["lowered", { "unit-missing": "note" }, ["note"]],
  ["switched off", { "unit-missing": "off" }, []],
  ["another code's judgement", { "unit-unknown": "off" }, ["error"]],
] as const)("a form's judgement: %s", (_, severities, expected) => {
  const judged = judge([short], severities);
  expect(judged.map(({ severity }) => severity)).toEqual(expected);
  expect(judge(judged, severities)).toEqual(judged);
});

test("a sheet's issues are read from the top, the worst of a cell first", () => {
  expect([doubled, short, note].sort(inSheetOrder)).toEqual([note, short, doubled]);
});

test("or the worst first, in the order they came", () => {
  expect([note, doubled, short].sort(worstFirst)).toEqual([short, doubled, note]);
});
