import { areaToA1 } from "../../src/grid/area";
import { sumTerms } from "../../src/grid/sumTerms";

const sheet = "แผน 65";

test.each([
  ["=SUM(F9:F11)", ["F9:F11"], [], 0],
  ["SUM(F9:F11)", ["F9:F11"], [], 0],
  ["=sum( F9 : F11 )", undefined, undefined, undefined],
  ["= SUM( $F$9:$F$11 , F13 )", ["F9:F11", "F13"], [], 0],
  ["=F12+F21+SUM(F30,5)", ["F12", "F21", "F30"], [], 5],
  ["=+F12+F12", ["F12", "F12"], [], 0],
  ["=(F12+F21)", ["F12", "F21"], [], 0],
  ["=SUM(SUM(F9:F10),(F11))", ["F9:F10", "F11"], [], 0],
  ["=SUM(F11:F9)", ["F9:F11"], [], 0],
  ["=SUM('แผน 65'!F9:F11)", ["F9:F11"], [], 0],
  ["=SUM(รวม!F9:F11)+[2]แผน!F12", [], ["รวม!F9:F11", "[2]แผน!F12"], 0],
  ["='C:\\plans\\[a.xlsx]it''s'!A1", [], ["'C:\\plans\\[a.xlsx]it''s'!A1"], 0],
  ["=SUM(F9:F11)+1500.50", ["F9:F11"], [], 1500.5],
  ["=50000", [], [], 50000],
  ["=ROUND(SUM(F9:F11), 2)", ["F9:F11"], [], 0],
  ["= round(F9+F10,3)", ["F9", "F10"], [], 0],
])("%s adds up cells", (formula, areas, elsewhere, typed) => {
  const terms = sumTerms(formula, sheet);
  expect(terms?.areas.map(areaToA1)).toEqual(areas);
  expect(terms?.elsewhere).toEqual(elsewhere);
  expect(terms?.typed).toBe(typed);
});

test.each([
  "=SUM(F9:F11)/2",
  "=F12-F13",
  "=SUBTOTAL(9,F9:F11)",
  '=SUMIF(A:A,"รวม",F:F)',
  "=SUM(F:F)",
  "=SUM(F9:F11",
  "=F9:F11)",
  "=F9,F11",
  "=SUM(#REF!)",
  "=SUM(งบรวม)",
  "=F9%",
  "=LOG10(F9)",
  "=ROUND(SUM(F9:F11),0)",
  "=ROUND(SUM(F9:F11),-2)",
  "=ROUND(F9,2)+ROUND(F10,2)",
  "=ROUND(SUM(F9:F11)*1.07,2)",
  "=ROUNDUP(SUM(F9:F11),2)",
  "=OFFSET(F9,1,0)",
])("%s is more than a plain sum", (formula) => {
  expect(sumTerms(formula, sheet)).toBeUndefined();
});

test("a long formula is read in one go", () => {
  const formula = `=${Array.from({ length: 2000 }, (_, i) => `F${i + 1}`).join("+")}`;
  expect(sumTerms(formula, sheet)?.areas).toHaveLength(2000);
});
