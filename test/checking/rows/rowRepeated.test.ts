import { rowRepeated } from "../../../src/checking/rows/rowRepeated";
import { rowRepeatedElsewhere } from "../../../src/checking/rows/rowRepeatedElsewhere";
import { growsEvenly, growth } from "../../support/growth";
import { flatten, rowsOf, sheetOf, type RowSpec } from "../../support/submissions";

const row: RowSpec = {
  activity: "กิจกรรมสร้างการจัดการเรื่องร้องเรียนอย่างเป็นระบบ",
  unit: "ร้อยละ",
  quantity: 100,
  agencyBudget: 5000,
  indicator: "ร้อยละของการจัดการร้องเรียน",
  outcome: "แก้ไขปัญหาเรื่องร้องเรียนได้สำเร็จ",
};

test.each([
  ["once", [row], []],
  ["twice", [row, row], [["A12:I12", "row-repeated"]]],
  [
    "three times: reported at each later one",
    [row, row, row],
    [
      ["A12:I12", "row-repeated"],
      ["A13:I13", "row-repeated"],
    ],
  ],
  ["renumbered", [row, { ...row, activityNumber: 4 }], [["A12:I12", "row-repeated"]]],
  [
    "spelled with other spaces",
    [row, { ...row, outcome: "แก้ไขปัญหา เรื่องร้องเรียนได้สำเร็จ " }],
    [["A12:I12", "row-repeated"]],
  ],
  ["of another agency", [row, { ...row, agency: "อำเภอแหลมงอบ" }], []],
  ["of another project", [row, { ...row, project: "โครงการอื่น" }], []],
  ["another amount", [row, { ...row, agencyBudget: 7000 }], [["A12:I12", "row-nearly-repeated"]]],
  [
    "another quantity and outcome",
    [row, { ...row, quantity: 80, outcome: "ลดลง" }],
    [["A12:I12", "row-nearly-repeated"]],
  ],
  ["three cells apart are two rows", [row, { ...row, quantity: 80, outcome: "ลดลง", unit: "คน" }], []],
  ["the activity a slip apart", [row, { ...row, activity: `${row.activity}ๆ` }], [["A12:I12", "row-nearly-repeated"]]],
  ["the activity quite another", [row, { ...row, activity: "กิจกรรมอบรม" }], []],
  [
    "many that share one activity",
    [row, { ...row, quantity: 80, outcome: "ลดลง", unit: "คน" }, row],
    [["A13:I13", "row-repeated"]],
  ],
])("%s", (_, rows, expected) => {
  expect(flatten(rowRepeated(rowsOf(...rows)))).toEqual(expected);
});

test.each([
  ["with its money", {}, [["A20:I20", "row-repeated-elsewhere"]]],
  ["without money", { agencyBudget: null }, []],
  ["with other money", { agencyBudget: 7000 }, []],
  ["of another agency", { agency: "อำเภอแหลมงอบ" }, []],
])("the same row under another heading, %s", (_, other: RowSpec, expected) => {
  const first = other.agencyBudget === null ? { ...row, ...other } : row;
  const sheet = sheetOf({ sections: [{ rows: [first] }, { rows: [{ ...row, ...other }] }] });
  expect(flatten(rowRepeatedElsewhere(sheet))).toEqual(expected);
});

test("what differs is named", () => {
  const [found] = rowRepeated(rowsOf(row, { ...row, quantity: 80 }));
  expect(found!.params).toEqual({
    ...{ row: 10, columns: [{ field: "quantity", name: { th: "ปริมาณงาน", en: "quantity" } }] },
  });
});

test("a sheet of one activity over and over takes as much longer as it is longer", () => {
  const sheetOfLength = (length: number) =>
    rowsOf(
      ...Array.from({ length }, (_, index) => ({ ...row, quantity: index, unit: `${index}`, outcome: `${index}` })),
    );
  expect(rowRepeated(sheetOfLength(500))).toEqual([]);
  expect(growth((length) => rowRepeated(sheetOfLength(length)), 1_000, 8)).toBeLessThan(growsEvenly(8));
});
