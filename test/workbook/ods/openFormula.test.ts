import { excelFormula } from "../../../src/workbook/ods/openFormula";

test.each([
  ["of:=SUM([.E9:.E14])", "=SUM(E9:E14)"],
  ["of:=[.E9]+[.E10]*2", "=E9+E10*2"],
  ["of:=SUM([.$E$9:.E14];[.F1])", "=SUM($E$9:E14,F1)"],
  ["of:=[$Sheet2.B2]", "=Sheet2!B2"],
  ["of:=SUM([$'แผน 65'.B2:.C9])", "=SUM('แผน 65'!B2:C9)"],
  ["of:=[$'a.b''c'.B2]", "='a.b''c'!B2"],
  ["of:=['file:///home/a/b.ods'#$Sheet1.A1]", "='[b.ods]Sheet1'!A1"],
  ["of:=[.#REF!]+1", "=#REF!+1"],
  ['of:=IF([.A1]="[.B1];x";"ก";"ข")', '=IF(A1="[.B1];x","ก","ข")'],
  ["msoxl:=SUM(E9:E14)", "=SUM(E9:E14)"],
  ["oooc:=SUM([.E9:.E14])", "=SUM(E9:E14)"],
  ["of:=COM.MICROSOFT.CONCAT([.A1:.A2])", "=CONCAT(A1:A2)"],
  ["=1+1", "=1+1"],
])("%s → %s", (written, expected) => {
  expect(excelFormula(written)).toBe(expected);
});
