import { rehomeFormula } from "../../src/grid/rehomeFormula";

test.each<[string, number, number, string]>([
  ["=A1", 1, 0, "=A2"],
  ["=A1", 0, 1, "=B1"],
  ["=A1+B2", 0, 0, "=A1+B2"],
  ["=$A1+A$1+$A$1", 2, 3, "=$A3+D$1+$A$1"],
  ["=SUM(B2:B$9)", 1, 1, "=SUM(C3:C$9)"],
  ["=SUM(A:A)+SUM(1:1)+SUM($A:B)+SUM(1:$3)", 1, 1, "=SUM(B:B)+SUM(2:2)+SUM($A:C)+SUM(2:$3)"],
  ["=แผน!A1+'แผน 2565'!B$2:C3", 1, 1, "=แผน!B2+'แผน 2565'!C$2:D4"],
  ["=[1]แผน!A1", 1, 0, "=[1]แผน!A2"],
  ["='A1'!A1", 1, 0, "='A1'!A2"],
  [`="A1"&A1&"""A1"`, 1, 0, `="A1"&A2&"""A1"`],
  ["=LOG10(A1)+งบ+A1B+Table1[A1]", 1, 0, "=LOG10(A2)+งบ+A1B+Table1[A1]"],
  ["=IF(A1>=1,-A1%,#REF!)", 1, 0, "=IF(A2>=1,-A2%,#REF!)"],
  ["=A1048576", 1, 0, "=A1"],
  ["=A1", -1, 0, "=A1048576"],
  ["=XFD1", 0, 1, "=A1"],
  ["=Z1", 0, 1, "=AA1"],
  ["=_xlfn.XLOOKUP(A1,B:B,C:C)", 1, 0, "=_xlfn.XLOOKUP(A2,B:B,C:C)"],
])("%s, %d down and %d right, reads %s", (formula, rows, columns, expected) => {
  expect(rehomeFormula(formula)(rows, columns)).toBe(expected);
});
