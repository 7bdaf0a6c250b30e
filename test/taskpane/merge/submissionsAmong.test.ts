import { submissionsAmong } from "../../../src/taskpane/merge/submissionsAmong";

const sent = (...names: string[]) => submissionsAmong(names.map((name) => ({ name }))).map(({ name }) => name);

test("an agency's letter or scan is not passed over among the workbooks", () => {
  expect(sent("ก.xlsx", "ข.docx", "ค.pdf", "ง.xls")).toEqual(["ก.xlsx", "ข.docx", "ค.pdf", "ง.xls"]);
});

test("what nobody sent is passed over, unless it is all there is", () => {
  expect(sent("ก.xlsx", "~$ก.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini")).toEqual(["ก.xlsx"]);
  expect(sent("~$ก.xlsx")).toEqual(["~$ก.xlsx"]);
});
