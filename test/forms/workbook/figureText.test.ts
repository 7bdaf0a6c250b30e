import type { FormFile } from "../../../src/forms/formFile";
import { cellText, valueOfCell } from "../../../src/forms/workbook/cellText";
import { formNames } from "../../../src/forms/workbook/formNames";

const form: FormFile = {
  ...{ format: 2, id: "road", title: "ถนน", fiscalYear: 2570 },
  levels: [
    { id: "strategy", name: "ยุทธศาสตร์" },
    { id: "project", name: "โครงการ", place: "column" },
  ],
  columns: [
    { level: "project" },
    { role: "budget", name: "งบประมาณ" },
    { id: "spent", kind: "amount", name: "จ่าย|แล้ว" },
    { id: "state", name: "สถานะ" },
  ],
};
const names = formNames({ ...form });

test.each<[object | string, string]>([
  ["sum", "ผลรวม"],
  ["none", "ไม่มี"],
  [{ mean: "budget" }, "ค่าเฉลี่ย | งบประมาณ"],
  [{ count: "rows" }, "จำนวน | แถว"],
  [{ count: "project" }, "จำนวน | โครงการ"],
  [{ where: "state", is: "แล้วเสร็จ" }, "จำนวนแถวที่ | สถานะ | เป็น | แล้วเสร็จ"],
  [{ where: "budget", above: 1000.5 }, "จำนวนแถวที่ | งบประมาณ | มากกว่า | 1000.5"],
  [{ where: "state", not: "12" }, String.raw`จำนวนแถวที่ | สถานะ | ไม่เป็น | \\12`],
  [{ where: "state", is: "ก | ข\nค" }, String.raw`จำนวนแถวที่ | สถานะ | เป็น | ก \| ข\nค`],
  [{ ratio: ["spent", "budget"] }, String.raw`ส่วน | จ่าย\|แล้ว | งบประมาณ`],
])("%j is said in words, and read again", (how, text) => {
  expect(cellText(how, { is: "how" }, names)).toBe(text);
  expect(valueOfCell(text, { is: "how" }, names)).toEqual(how);
  const english = cellText(how, { is: "how" }, names, "en");
  expect(valueOfCell(english, { is: "how" }, names)).toEqual(how);
});

test("figures of a total are a line each", () => {
  const figures = [
    { name: "เฉลี่ย", mean: "budget" },
    { id: "done", name: { th: "เสร็จแล้ว", en: "done" }, where: "state", is: "แล้วเสร็จ" },
  ];
  const text = "เฉลี่ย | ค่าเฉลี่ย | งบประมาณ\nเสร็จแล้ว | จำนวนแถวที่ | สถานะ | เป็น | แล้วเสร็จ | en=done | id=done";
  expect(cellText(figures, { is: "figures" }, names)).toBe(text);
  expect(valueOfCell(text, { is: "figures" }, names)).toEqual(figures);
});

test.each(["ค่ากลาง | งบประมาณ", "ค่าเฉลี่ย | งบประมาณ | เกิน", '{"mean": "budget"}'])(
  "what says no total stays as it is, for the form to refuse: %s",
  (text) => expect(valueOfCell(text, { is: "how" }, names)).toBe(text),
);
