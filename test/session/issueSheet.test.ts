import { issueSheetChanges } from "../../src/session/issueSheet";
import { issueShown } from "../support/issueShown";

const issue = issueShown({
  message: { th: "ไม่ได้ระบุหน่วยนับ", en: "The unit is missing" },
  activity: "อบรมเครือข่าย",
  column: { th: "หน่วยนับ", en: "Unit" },
  remedy: { th: "=กรอกหน่วยนับ", en: "Fill it in" },
});
const about = { text: "หน่วยนับ · อบรมเครือข่าย" };
const named = (name: string, ...taken: string[]) =>
  issueSheetChanges("รายการ", name, [issue], taken, "th").steps[0]!.sheet;

test("each line is text: cell, what it is about, what is wrong, what to do", () => {
  const { steps } = issueSheetChanges("รายการ", "ศึกษาธิการ", [issue, { ...issue, place: null }], [], "th");
  expect(steps[1]).toMatchObject({
    before: [
      [null, null, null, null],
      [null, null, null, null],
      [null, null, null, null],
    ],
    after: [
      [{ text: "รายการ" }, null, null, null],
      [{ text: "แผน C5" }, about, { text: "ไม่ได้ระบุหน่วยนับ" }, { text: "=กรอกหน่วยนับ" }],
      [null, about, { text: "ไม่ได้ระบุหน่วยนับ" }, { text: "=กรอกหน่วยนับ" }],
    ],
  });
});

test.each([
  ["ที่ว่าการอำเภอเมือง", [], "ที่ว่าการอำเภอเมือง"],
  ["a/b:c", [], "a b c"],
  ["แผน", ["แผน", "แผน 2"], "แผน 3"],
  ["PLAN", ["plan"], "PLAN 2"],
  ["ก".repeat(40), [], "ก".repeat(31)],
  ["ก".repeat(40), ["ก".repeat(31)], `${"ก".repeat(29)} 2`],
])("the sheet of %p among %p is %p", (name, taken, free) => {
  expect(named(name, ...taken)).toBe(free);
});
