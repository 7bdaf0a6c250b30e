import { agencyMissing } from "../../src/checking/rows/agencyMissing";
import { agencyOther } from "../../src/checking/rows/agencyOther";
import { submitterUnknown } from "../../src/checking/sheet/submitterUnknown";
import { agencyUnknown } from "../../src/checking/rows/agencyUnknown";
import { flatten, rowsOf, sheetOf } from "../support/submissions";

test.each([
  ["named", [{}], []],
  ["blank", [{ agency: null }], [["I11", "agency-missing"]]],
  ["a dash", [{ agency: "-" }], [["I11", "agency-missing"]]],
  ["an error of a formula is not blank", [{ unread: { agency: { error: "#N/A" } } }], []],
])("a missing agency: %s", (_, rows, expected) => {
  expect(flatten(agencyMissing(rowsOf(...rows)))).toEqual(expected);
});

test("a column that is not there is not blank in every row", () => {
  const sheet = rowsOf({ agency: null });
  const rows = sheet.rows.map((row) => ({ ...row, cells: { unit: row.cells.unit! } }));
  expect(agencyMissing({ ...sheet, rows })).toEqual([]);
});

test.each([
  ["of the register", "อำเภอแหลมงอบ", [], undefined],
  ["of another province", "อำเภอแหลมฉบัง", [["I11", "agency-unknown"]], "อำเภอแหลมงอบ"],
  ["like no other", "อบต.คลองใหญ่", [["I11", "agency-unknown"]], null],
  ["a dash is not a name", "-", [], undefined],
])("an agency: %s", (_, agency, expected, suggestion) => {
  const issues = agencyUnknown(rowsOf({ agency }));
  expect(flatten(issues)).toEqual(expected);
  expect(issues[0]?.expected).toBe(suggestion);
});

test("a form without a register takes any agency", () => {
  const sheet = rowsOf({ agency: "อบต.คลองใหญ่" });
  expect(agencyUnknown({ ...sheet, form: { ...sheet.form, agencies: [] } })).toEqual([]);
});

test.each([
  ["its own rows", {}, []],
  ["one row of another", { agency: "สำนักงานปศุสัตว์จังหวัดตราด" }, [["I12", "agency-other"]]],
  ["an unknown one is reported as unknown", { agency: "อบต.คลองใหญ่" }, []],
])("an agency's sheet with %s", (_, row, expected) => {
  expect(flatten(agencyOther(rowsOf({}, row)))).toEqual(expected);
});

test.each([
  ["of the register", "หน่วยงาน : เทศบาลเมืองตราด", { agency: "เทศบาลเมืองตราด" }, []],
  ["of another province", "หน่วยงาน : สำนักงานวัฒนธรรมจังหวัดจันทบุรี", { agency: null }, [["A3", "submitter-unknown"]]],
  ["none named", "แผนปฏิบัติการ", { agency: null, agencyAt: null }, []],
])("a title's agency: %s", (_, title, submission, expected) => {
  const sheet = sheetOf({ sections: [{ rows: [{}] }], submission });
  const cell = { row: 2, column: 0, value: title, formula: null, format: "General" };
  const rows = [{ index: 2, cells: [cell] }, ...sheet.grid.rows.filter(({ index }) => index !== 2)];
  const issues = submitterUnknown({ ...sheet, grid: { ...sheet.grid, rows } });
  expect(flatten(issues)).toEqual(expected);
  if (issues.length > 0) expect(issues[0]!.params).toMatchObject({ name: "สำนักงานวัฒนธรรมจังหวัดจันทบุรี" });
});

test("the whole plan has rows of many", () => {
  const rows = [{}, { agency: "สำนักงานปศุสัตว์จังหวัดตราด" }];
  expect(agencyOther(sheetOf({ sections: [{ rows }], submission: { agency: null } }))).toEqual([]);
});
