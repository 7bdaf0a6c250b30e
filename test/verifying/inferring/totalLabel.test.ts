import { isNoSumHeader, totalLabelOf } from "../../../src/verifying/inferring/totalLabel";

test.each([
  ["รวม", "total"],
  ["  รวม ", "total"],
  ["รวมหมวดที่ ๑", "total"],
  ["ยอดรวม", "total"],
  ["รวม (บาท)", "total"],
  ["รวมงบประมาณทั้งสิ้น", "grand-total"],
  ["รวมทั้งหมด", "grand-total"],
  ["Total", "total"],
  ["Grand Total", "grand-total"],
  ["รวมพลังชุมชน", undefined],
  ["รวมใจต้านทุจริต", undefined],
  ["กิจกรรมรวม", undefined],
  ["Summary of plans", undefined],
  ["Totality", undefined],
])("%s: %s", (text, label) => {
  expect(totalLabelOf(text)).toBe(label);
});

test.each(["ร้อยละ", "% ของงบ", "อัตราต่อหน่วย", "ที่", "ลำดับที่", "รหัสงบประมาณ", "ปี พ.ศ.", "No.", "Unit price"])(
  "a column under %s is not added up",
  (header) => expect(isNoSumHeader(header)).toBe(true),
);
test.each(["งบประมาณ", "จำนวนเงิน", "งบประมาณ ปี 2565", "รวม", "Amount"])("one under %s is", (header) =>
  expect(isNoSumHeader(header)).toBe(false),
);
