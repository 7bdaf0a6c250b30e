import { fromOldForm } from "./oldForm";
import { strategy } from "./taxonomy";

/**
 * The results of Rayong province's plan against corruption for fiscal year 2553: strategy > project, what was
 * reached of each target and the percentage achieved. There is no money in it, and no agency column.
 */
export const rayongResults2553 = fromOldForm({
  id: "rayong-results-2553",
  version: "1",
  title: {
    th: "ผลการดำเนินการตามแผนปฏิบัติการป้องกันและปราบปรามการทุจริตจังหวัดระยอง พ.ศ. ๒๕๕๓",
    en: "Results of the Rayong province action plan against corruption, fiscal year 2553",
  },
  fiscalYear: 2553,
  titles: { agency: ["หน่วยงาน"], fiscalYear: ["ปีงบประมาณ", "ประจำปี"] },
  layout: "headed",
  levels: [
    {
      field: "strategy",
      place: "row",
      labels: ["ยุทธศาสตร์ที่", "ยุทธศาสตร์"],
      begins: [],
      numbered: "always",
      blank: "continues",
      written: "ยุทธศาสตร์ที่ {number} {name}",
      writtenBare: null,
      closed: true,
    },
    {
      field: "project",
      place: "column",
      labels: [],
      begins: ["โครงการ"],
      numbered: "always",
      blank: "continues",
      written: "{number}. {name}",
      writtenBare: "{name}",
      closed: false,
    },
  ],
  columns: [
    { field: "project", headers: ["โครงการ/กิจกรรม", "กิจกรรม/โครงการ"], groups: [], misreadings: [], required: true },
    {
      field: "indicator",
      headers: ["ตัวชี้วัด"],
      groups: ["ตัวชี้วัดผลสำเร็จและเป้าหมาย ปีงบประมาณ พ.ศ.๒๕๕๓", "ตัวชี้วัดผลสำเร็จและเป้าหมาย"],
      misreadings: [],
      required: true,
    },
    {
      field: "target",
      headers: ["เป้าหมาย"],
      groups: ["ตัวชี้วัดผลสำเร็จและเป้าหมาย ปีงบประมาณ พ.ศ.๒๕๕๓", "ตัวชี้วัดผลสำเร็จและเป้าหมาย"],
      misreadings: [],
      required: true,
    },
    { field: "output", headers: ["ผลผลิต"], groups: ["ผลการดำเนินการ"], misreadings: [], required: true },
    { field: "outcome", headers: ["ผลลัพธ์"], groups: ["ผลการดำเนินการ"], misreadings: [], required: true },
    { field: "achievement", headers: ["ร้อยละความสำเร็จ"], groups: [], misreadings: [], required: true },
  ],
  totals: { level: null, subtotalLabels: [], grandTotalLabels: [], expected: false },
  taxonomy: [
    strategy(1, "เสริมสร้างจิตสำนึก ค่านิยม ให้หน่วยงานภาครัฐบริหารงานตามหลักธรรมาภิบาล และสร้างวินัยแก่ข้าราชการและเจ้าหน้าที่"),
    strategy(2, "บูรณาการหน่วยงานทุกภาคส่วนในการป้องกันและปราบปรามการทุจริต"),
    strategy(3, "เสริมสร้างความเข้มแข็งในการป้องกันและปราบปรามการทุจริตภาครัฐ"),
    strategy(4, "พัฒนาศักยภาพเจ้าหน้าที่ของรัฐ ในการป้องกันและปราบปรามการทุจริต"),
  ],
  agencies: [],
  units: [],
  digits: "thai",
  amountFormat: "General",
  severities: {},
});
