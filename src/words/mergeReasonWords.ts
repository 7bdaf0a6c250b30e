/** Why nothing can be merged into the open workbook, and what to do about it. */
export const masterRefusalWords = {
  "plan-missing": {
    th: "สมุดงานที่เปิดอยู่ไม่มีแผนรวมที่อ่านได้ เปิดไฟล์แผนรวมของจังหวัดก่อน",
    en: "The open workbook holds no master that can be read. Open the province's master first.",
  },
  "plan-ambiguous": {
    th: "มีหลายแผ่นงานที่เป็นแผนได้ เลือกแผ่นงานของแผนรวมก่อน",
    en: "Several sheets could be the master. Choose the right one first.",
  },
  protected: {
    th: "แผ่นงานของแผนรวมถูกป้องกันไว้ ยกเลิกการป้องกันก่อน",
    en: "The master's sheet is protected. Unprotect it first.",
  },
  "columns-missing": {
    th: "แผนรวมขาดคอลัมน์ที่แบบฟอร์มต้องมี เพิ่มคอลัมน์ก่อน",
    en: "The master lacks columns that the form requires. Add them first.",
  },
  "sections-missing": {
    th: "แผนรวมไม่มีหัวข้อที่จะวางแถวเหล่านี้ เพิ่มหัวข้อและหัวตารางอย่างน้อยหนึ่งชุดก่อน",
    en: "The master has no section to put these rows under. Add at least one with its header first.",
  },
  "record-damaged": {
    th: "บันทึกการรวมในแผนนี้ถูกแก้ด้วยมือ ใช้สำเนาก่อนหน้าของแผนรวมแทน",
    en: "What this master remembers of its merges was changed by hand. Use an earlier copy of it.",
  },
  "log-foreign": {
    th: "มีแผ่นงานชื่อเดียวกับบันทึกการรวมแต่เป็นเรื่องอื่น เปลี่ยนชื่อแผ่นงานนั้นก่อน",
    en: "A sheet with the name of the merge log holds something else. Rename it first.",
  },
  "too-many-sections": {
    th: "แผนมีหัวข้อมากเกินกว่าที่สูตรเดียวจะรวมได้",
    en: "The plan has more sections than one formula can add up.",
  },
  "too-long": {
    th: "แผนจะมีแถวเกินกว่าที่ Excel รับได้",
    en: "The plan would outgrow what Excel can hold.",
  },
  misread: {
    th: "ผลที่ได้จะอ่านกลับมาไม่ตรงกับไฟล์ที่ส่ง จึงยังไม่เขียนอะไร ตรวจเซลล์ที่ระบุในแผนรวมก่อน",
    en: "The result would not read back as what was sent, so nothing is written. Look at the cell named first.",
  },
  "agency-not-merged": {
    th: "แผนรวมไม่มีข้อมูลของหน่วยงานนี้",
    en: "The master holds nothing of this agency.",
  },
};

/** Why a file is left out of a merge that goes on without it. */
export const leftOutWords = {
  "agency-unknown": { th: "ไม่รู้ว่าเป็นของหน่วยงานใด", en: "it cannot be told whose it is" },
  "agency-twice": { th: "หน่วยงานส่งหลายไฟล์ ยังไม่ได้เลือก", en: "its agency sent several files and none was chosen" },
  "other-form": { th: "ใช้แบบฟอร์มอื่น", en: "it follows another form" },
  "stands-already": {
    th: "รายการของไฟล์นี้อยู่ในแผนแล้วโดยไม่มีบันทึกการรวม ถ้ารวมอีกจะนับซ้ำ",
    en: "its rows stand in the plan already, by no merge it remembers; they would be counted twice",
  },
  empty: { th: "ไม่มีรายการ", en: "it holds no rows" },
  "amount-unread": { th: "มีจำนวนเงินที่อ่านไม่ได้", en: "an amount in it cannot be read" },
  "heading-unknown": { th: "มีหัวข้อที่ไม่มีในแบบฟอร์ม", en: "a heading in it is not in the form" },
};

/** What a person should know before a merge is written. */
export const noticeWords = {
  "row-edited": { th: "แถวนี้ถูกแก้ด้วยมือหลังการรวม", en: "This row was edited by hand after its merge" },
  "row-missing": { th: "แถวที่เคยรวมถูกลบออกด้วยมือ", en: "A merged row was taken out by hand" },
  "row-twice": { th: "แผนมีแถวเดียวกันนี้อยู่แล้ว จะถูกนับสองครั้ง", en: "The plan holds the same row already; both are counted" },
  "without-origin": { th: "มีแถวที่ไม่ได้มาจากการรวม", en: "There are rows that no merge has written" },
  "total-rewritten": { th: "ยอดรวมที่พิมพ์ไว้จะเปลี่ยนเป็นสูตร", en: "A typed total becomes a formula" },
  "rows-moved": {
    th: "แถวที่รวมไว้ถูกย้ายหรือหัวข้อถูกแก้ด้วยมือ จะกลับไปอยู่ใต้หัวข้อเดิม",
    en: "Merged rows were moved, or their heading edited, by hand; they go back under the heading they were merged under",
  },
  "amount-uncounted": {
    th: "ยอดรวมไม่นับจำนวนเงินนี้ ต้องเป็นตัวเลขในคอลัมน์งบประมาณของหัวข้อ และอยู่เหนือบรรทัดรวม",
    en: "The totals do not count this amount: it has to be a number, in its section's column and above the total",
  },
  "signature-lost": {
    th: "ไฟล์นี้มีลายเซ็นดิจิทัล ซึ่งจะใช้ไม่ได้เมื่อบันทึกการเปลี่ยนแปลง",
    en: "This workbook is digitally signed; the signature is no longer valid once a change is saved",
  },
  "note-goes": { th: "ข้อความข้างตารางจะหายไปพร้อมแถว", en: "A note beside the table goes with its row" },
};
