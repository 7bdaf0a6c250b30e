/** What each role does, in three steps; `before`: what the view shows once the first is taken. */
export const stepWords = {
  check: {
    first: { th: "เปิดไฟล์แผน", en: "Open the plan" },
    second: { th: "แก้จุดที่พบ", en: "Fix what was found" },
    third: { th: "ประทับตรา บันทึก แล้วส่งจังหวัด", en: "Mark as checked, save, send" },
    before: {
      th: "เปิดไฟล์แผนของหน่วยงาน จุดที่ต้องแก้จะแสดงที่นี่",
      en: "Open your agency's plan; what has to be fixed is shown here.",
    },
  },
  merge: {
    first: { th: "เปิดแผนรวม", en: "Open the master" },
    second: { th: "ใส่ไฟล์ของหน่วยงาน", en: "Add the agencies' files" },
    third: { th: "ดูผล แล้วเขียนลงแผนรวม", en: "Preview, then write" },
    before: {
      th: "เปิดแผนรวมของจังหวัดก่อน ไฟล์ของหน่วยงานใส่ไว้ก่อนก็ได้",
      en: "Open the province's master first; the agencies' files may be given before.",
    },
  },
  verify: {
    first: { th: "เปิดแผนรวม", en: "Open the master" },
    second: { th: "ดูสิ่งที่พบ", en: "Look at what was found" },
    third: { th: "บันทึกรายงาน", en: "Save the report" },
    before: {
      th: "เปิดแผนรวมที่จะสอบทาน ยอดที่ไม่ตรงจะแสดงที่นี่",
      en: "Open the master to verify; totals that differ are shown here.",
    },
  },
};
