import { isIrreproducible } from "../../src/grid/irreproducible";

test.each([
  "=RAND()",
  "=ROUND(rand()*100,0)",
  "=_xlfn.RANDARRAY(1,1)",
  "=5+RANDBETWEEN(1, 9)",
  "=TODAY()-44000",
  "=NOW()",
  '=_xlfn.WEBSERVICE("http://127.0.0.1/")',
  '=RTD("a.b",,"x")',
  '=HYPERLINK("http://127.0.0.1/",5)',
  '=CALL("Kernel32","GetTickCount","J")',
  '=CUBEVALUE("ThisWorkbookDataModel")',
  "=_xll.BUDGET(A1)",
  "=COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETEDATE(A1,1)",
  '=DDE("soffice","a.ods","A1")',
  '=IF(A1>0,1,INFO("numfile"))',
])("%s can change by itself", (formula) => expect(isIrreproducible(formula)).toBe(true));

test.each([
  "=SUM(E9:E11)",
  '="RAND()"',
  "='RAND()'!A1+1",
  "=GRAND(1)",
  "=OPERAND(1)",
  "=งบ.RAND(1)",
  '=INDIRECT("E"&9)',
  "=RAND1+1",
  "=NOWHERE(1)",
])("%s cannot", (formula) => expect(isIrreproducible(formula)).toBe(false));
