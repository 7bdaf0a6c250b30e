import { missingAgency } from "../../src/checking/missingAgency";
import { otherAgency } from "../../src/checking/otherAgency";
import { unknownAgency } from "../../src/checking/unknownAgency";
import { flatten, rowsOf, sheetOf } from "../support/submissions";

test.each([
  ["named", [{}], []],
  ["blank", [{ agency: null }], [["I11", "agency-missing"]]],
  ["a dash", [{ agency: "-" }], [["I11", "agency-missing"]]],
  ["an error of a formula is not blank", [{ unread: { agency: { error: "#N/A" } } }], []],
])("a missing agency: %s", (_, rows, expected) => {
  expect(flatten(missingAgency(rowsOf(...rows)))).toEqual(expected);
});

test("a column that is not there is not blank in every row", () => {
  const sheet = rowsOf({ agency: null });
  const rows = sheet.rows.map((row) => ({ ...row, cells: { unit: row.cells.unit! } }));
  expect(missingAgency({ ...sheet, rows })).toEqual([]);
});

test.each([
  ["of the register", "อำเภอแหลมงอบ", [], undefined],
  ["of another province", "อำเภอแหลมฉบัง", [["I11", "agency-unknown"]], "อำเภอแหลมงอบ"],
  ["like no other", "อบต.คลองใหญ่", [["I11", "agency-unknown"]], null],
  ["a dash is no name", "-", [], undefined],
])("an agency: %s", (_, agency, expected, suggestion) => {
  const issues = unknownAgency(rowsOf({ agency }));
  expect(flatten(issues)).toEqual(expected);
  expect(issues[0]?.expected).toBe(suggestion);
});

test("a form without a register takes any agency", () => {
  const sheet = rowsOf({ agency: "อบต.คลองใหญ่" });
  expect(unknownAgency({ ...sheet, form: { ...sheet.form, agencies: [] } })).toEqual([]);
});

test.each([
  ["its own rows", {}, []],
  ["one row of another", { agency: "สำนักงานปศุสัตว์จังหวัดตราด" }, [["I12", "agency-other"]]],
  ["an unknown one is told as unknown", { agency: "อบต.คลองใหญ่" }, []],
])("an agency's sheet with %s", (_, row, expected) => {
  expect(flatten(otherAgency(rowsOf({}, row)))).toEqual(expected);
});

test("the whole plan has rows of many", () => {
  const rows = [{}, { agency: "สำนักงานปศุสัตว์จังหวัดตราด" }];
  expect(otherAgency(sheetOf({ sections: [{ rows }], submission: { agency: null } }))).toEqual([]);
});
