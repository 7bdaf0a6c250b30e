import { formFrom, issuesReported } from "../../support/fileForm";
import { gridOf } from "../../support/grids";

const form = formFrom({
  ...{ format: 2, id: "kinds", title: "เรื่องร้องเรียน", fiscalYear: 2570 },
  levels: [{ id: "kind", name: "เรื่อง", numbering: "never", open: false }],
  columns: [{ level: "kind" }, { id: "count", kind: "number", name: "จำนวน" }, { role: "agency", name: "หน่วยงาน" }],
  taxonomy: [
    { level: "kind", name: "การจัดซื้อจัดจ้าง" },
    { level: "kind", name: "การเรียกรับเงิน", aliases: "เรียกเงิน" },
    { level: "kind", name: "การบริการที่ไม่สุภาพ" },
  ],
});
const sheet = (...kinds: string[]) =>
  gridOf("ร้องเรียน", [["เรื่อง", "จำนวน", "หน่วยงาน"], ...kinds.map((kind) => [kind, 1, "อำเภอเมือง"])]);

test.each<[string, string[], string[]]>([
  ["every item, in another order and by another name", ["การบริการที่ไม่สุภาพ", "การจัดซื้อจัดจ้าง", "เรียกเงิน"], []],
  ["one left out", ["การจัดซื้อจัดจ้าง", "การบริการที่ไม่สุภาพ"], ["A1 item-missing"]],
  ["all but one left out", ["การจัดซื้อจัดจ้าง"], ["A1 item-missing", "A1 item-missing"]],
  ["another in place of one", ["การจัดซื้อจัดจ้าง", "การทิ้งขยะข้างทาง", "การบริการที่ไม่สุภาพ"], ["A3 heading-unknown"]],
  ["one more", ["การจัดซื้อจัดจ้าง", "เรียกเงิน", "การบริการที่ไม่สุภาพ", "การทิ้งขยะข้างทาง"], ["A5 heading-unknown"]],
])("%s", (_, kinds, expected) => {
  expect(issuesReported(sheet(...kinds), form, /item-missing|heading-unknown/)).toEqual(expected);
});

test("a level that is open has no items that could be missing", () => {
  const open = { ...form, levels: form.levels.map((level) => ({ ...level, closed: false })) };
  expect(issuesReported(sheet("การจัดซื้อจัดจ้าง"), open, /item-missing/)).toEqual([]);
});
