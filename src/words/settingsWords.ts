/** Form and language, and the first run. */
export const settingsWords = {
  title: { th: "แบบฟอร์มและภาษา", en: "Form and language" },
  language: { th: "ภาษา", en: "Language" },
  digits: { th: "ตัวเลข", en: "Digits" },
  thaiDigits: { th: "เลขไทย ๑๒๓", en: "Thai ๑๒๓" },
  arabicDigits: { th: "เลขอารบิก 123", en: "Arabic 123" },
  theme: { th: "โหมดสี", en: "Appearance" },
  system: { th: "ตามเครื่อง", en: "Same as this computer" },
  light: { th: "สว่าง", en: "Light" },
  dark: { th: "มืด", en: "Dark" },
  form: { th: "แบบฟอร์มของแผน", en: "The plan's form" },
  loadForm: { th: "เปิดแบบฟอร์มจากไฟล์", en: "Open a form from a file" },
  unloadForm: { th: "นำออก", en: "Remove" },
  formLoaded: {
    th: (f: { form: string }) => `ใช้แบบฟอร์ม ${f.form} แล้ว`,
    en: (f: { form: string }) => `The form ${f.form} is in use`,
  },
  formRefused: { th: "แบบฟอร์มนี้ใช้ไม่ได้", en: "This form cannot be used" },
  person: { th: "ชื่อผู้รวมแผน", en: "Who merges" },
  personHint: { th: "เขียนไว้ในบันทึกการรวมของแผนรวม", en: "Written into the master's log of merges" },
  remembered: {
    th: "เครื่องนี้จำไว้: งานที่ทำล่าสุด ชื่อไฟล์ล่าสุด ชื่อผู้รวม แบบฟอร์มที่โหลด ความหมายของคอลัมน์ที่บอกไว้ ภาษา ตัวเลข และโหมดสี",
    en: "This computer remembers the work done last, the last file's name, who merges, loaded forms, what columns were said to mean, language, digits and appearance.",
  },
  forget: { th: "ล้างสิ่งที่จำไว้ทั้งหมด", en: "Forget all of it" },
  tour: { th: "ดูแนะนำการใช้อีกครั้ง", en: "Show the introduction again" },
};

export const welcomeWords = {
  title: { th: "วันนี้จะทำอะไร", en: "What would you like to do?" },
  intro: {
    th: "เลือกงานของคุณ โปรแกรมจะพาไปทีละขั้น",
    en: "Choose your role; the program guides you step by step.",
  },
  agency: { th: "หน่วยงาน: ตรวจแผนก่อนส่ง", en: "Agency: check the plan before sending" },
  agencyDoes: {
    th: "ตรวจแผ่นงาน ไปยังจุดที่ต้องแก้ และแก้ก่อนส่งจังหวัด",
    en: "Check the sheet, go to each error and fix it before sending.",
  },
  province: { th: "จังหวัด: รวมแผน", en: "Province: merge the plans" },
  provinceDoes: {
    th: "รวมไฟล์ของทุกหน่วยงานเข้าแผนเดียว ยอดรวมคำนวณใหม่ให้",
    en: "Merge every agency's file into one master; totals are recomputed.",
  },
  auditor: { th: "ผู้สอบทาน: สอบทานแผน", en: "Auditor: verify the plan" },
  auditorDoes: {
    th: "คำนวณทุกยอดใหม่จากรายการ และไปยังเซลล์ที่ไม่ตรง",
    en: "Every total is added up again; go to each cell that differs.",
  },
  start: { th: "เริ่ม", en: "Start" },
  sample: { th: "ลองกับข้อมูลตัวอย่าง", en: "Try it with sample data" },
  skip: { th: "ข้ามการแนะนำ", en: "Skip the introduction" },
};
