import { agencyGroup } from "../../src/checking/rows/agencyGroup";
import { agencySpaced } from "../../src/checking/rows/agencySpaced";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { agencySheet, submitter } from "../support/agencySheet";
import { checkedGrids } from "../support/checkedFiles";
import { flatten, rowsOf } from "../support/submissions";

const apart = submitter.replace("ตราด", " ตราด");

test.each([
  ["as on the list", submitter, []],
  ["with a space inside", apart, [["I11", "agency-spaced"]]],
  ["with spaces at its ends", ` ${submitter}  `, []],
  ["with a letter too few", submitter.replace("วัฒน", "วัฒ"), []],
])("an agency's name %s", (_, name, expected) => {
  const [plan] = checkedGrids([agencySheet({ I11: name })]);
  const issues = plan!.issues.filter(({ code }) => code === "agency-spaced");
  expect(flatten(issues)).toEqual(expected);
  for (const { fix } of issues) expect(fix!.steps).toMatchObject([{ after: [[{ text: submitter }]] }]);
});

test("a bullet before the name hides no space inside", () => {
  const sheet = rowsOf({ written: { agency: `- ${apart}` } });
  const rows = sheet.rows.map((row) => ({ ...row, texts: { ...row.texts, agency: apart }, agency: submitter }));
  expect(flatten(agencySpaced({ ...sheet, rows }))).toEqual([["I11", "agency-spaced"]]);
});

test.each([
  ["one body", tratPlan2565.agencies[0]!.name, []],
  ["all of them", "ทุกส่วนราชการ", [["I11", "agency-group"]]],
  ["one and many", "สำนักงานจังหวัดและ ๓๒ หน่วยงาน", [["I11", "agency-group"]]],
  ["two words joined in one name", "สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดตราด", []],
])("responsible is %s, reported once", (_, agency, expected) => {
  const sheet = rowsOf({}, {});
  const rows = sheet.rows.map((row) => ({ ...row, agency }));
  expect(flatten(agencyGroup({ ...sheet, rows }))).toEqual(expected);
});
