import { fromOldForm } from "./oldForm";
import { measure, strategy } from "./taxonomy";

/**
 * The action plan against corruption of Rayong province for fiscal year 2554: strategy > measure > project, one
 * budget column. The plan prints no totals; a subtotal for every strategy is what this form asks for.
 *
 * Measures are beside the projects and are not paired with them row by row, so a blank measure says nothing.
 */
export const rayongPlan2554 = fromOldForm({
  id: "rayong-plan-2554",
  version: "1",
  title: {
    th: "แผนปฏิบัติการป้องกันและปราบปรามการทุจริตจังหวัดระยอง พ.ศ. ๒๕๕๔",
    en: "Rayong province action plan against corruption, fiscal year 2554",
  },
  fiscalYear: 2554,
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
      field: "measure",
      place: "column",
      labels: [],
      begins: [],
      numbered: "always",
      blank: "absent",
      written: "{parent}.{number} {name}",
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
    { field: "measure", headers: ["มาตรการ"], groups: [], misreadings: [], required: true },
    {
      field: "project",
      headers: ["โครงการ/กิจกรรม / แนวทาง", "โครงการ/กิจกรรม/แนวทาง", "โครงการ/กิจกรรม", "กิจกรรม/โครงการ"],
      groups: [],
      misreadings: [],
      required: true,
    },
    { field: "indicator", headers: ["ตัวชี้วัด"], groups: [], misreadings: [], required: true },
    { field: "target", headers: ["เป้าหมาย"], groups: ["ปีงบประมาณ พ.ศ. ๒๕๕๔"], misreadings: [], required: true },
    { field: "budget", headers: ["งบประมาณ"], groups: ["ปีงบประมาณ พ.ศ. ๒๕๕๔"], misreadings: [], required: true },
    { field: "agency", headers: ["ผู้รับผิดชอบ"], groups: [], misreadings: [], required: true },
  ],
  totals: {
    level: "strategy",
    subtotalLabels: ["รวม", "รวมทั้งสิ้น", "รวมเงิน", "รวมงบประมาณ"],
    grandTotalLabels: ["รวมงบประมาณทั้งสิ้น", "รวมทั้งสิ้น", "รวมเงินทั้งสิ้น"],
    expected: true,
  },
  taxonomy: [
    strategy(1, "เสริมสร้างจิตสำนึก ค่านิยม ให้หน่วยงานภาครัฐบริหารงานตามหลักธรรมาภิบาล", [
      measure(1, "ส่งเสริมการปฏิบัติงานและการดำเนินชีวิตตามหลักปรัชญาเศรษฐกิจพอเพียง"),
      measure(2, "ส่งเสริมให้เจ้าหน้าที่ของรัฐทุกระดับได้เรียนรู้และปฏิบัติงานตามหน้าที่ด้วยหลักธรรมาภิบาล"),
      measure(3, "กำหนดให้มีหลักสูตรทางการศึกษาเพื่อใช้เป็นเครื่องมือในการป้องกันและปราบปรามการทุจริตภาครัฐ"),
      measure(4, "ส่งเสริมค่านิยมการยกย่องและเชิดชูความดี ความซื่อสัตย์สุจริตและต่อต้านการทุจริต โดยให้ยึดถือเป็นค่านิยมกระแสหลักของชาติ"),
    ]),
    strategy(2, "บูรณาการหน่วยงานทุกภาคส่วนในการป้องกันและปราบปรามการทุจริต", [
      measure(1, "บูรณาการหน่วยงานภาครัฐกับองค์กรทุกภาคส่วนในการป้องกันและปราบปรามการทุจริตภาครัฐ"),
      measure(2, "ส่งเสริมการมีส่วนร่วมของภาคประชาชนในการติดตามตรวจสอบการทุจริตหรือประพฤติมิชอบในภาครัฐ"),
    ]),
    strategy(3, "เสริมสร้างความเข้มแข็งในการป้องกันและปราบปรามการทุจริตภาครัฐ", [
      measure(1, "พัฒนาระบบและกลไกการตรวจสอบ ควบคุม และถ่วงดุลการใช้อำนาจให้เหมาะสม ชัดเจน และมีประสิทธิภาพ"),
      measure(2, "ส่งเสริมการกระจายอำนาจในการ ป้องกันและปราบปรามการทุจริตภาครัฐ / ไปสู่ระดับภูมิภาค"),
      measure(3, "สร้างกลไกความร่วมมือระหว่าง หน่วยงานภาครัฐกับภาคเอกชนให้มี ศักยภาพในการป้องกันและปราบปรามฯ"),
      measure(4, "เสริมสร้างประสิทธิภาพของ กฎหมาย"),
      measure(5, "ส่งเสริมความร่วมมือด้านการป้องกัน และปราบปรามการทุจริตภาครัฐร่วมกับ องค์กรระหว่างประเทศ"),
      measure(6, "เสริมสร้างประสิทธิภาพในการ คุ้มครองพยาน"),
      measure(7, "ส่งเสริมการใช้ IT สำหรับการ ป้องกันและปราบปรามการทุจริตภาครัฐ"),
    ]),
    strategy(4, "พัฒนาศักยภาพเจ้าหน้าที่ของรัฐ ในการป้องกันและปราบปรามการทุจริต", [
      measure(1, "พัฒนาสมรรถนะและขีด ความสามารถเจ้าหน้าที่ของรัฐในการ ป้องกันและปราบปรามการทุจริต"),
      measure(2, "สร้างมาตรฐานทางวิชาชีพด้าน การป้องกันและปราบปรามการทุจริต ภาครัฐ"),
    ]),
  ],
  agencies: [
    { name: "สำนักงานจังหวัดระยอง", aliases: ["สำนักงานจังหวัด"] },
    { name: "สำนักงานวัฒนธรรมจังหวัดระยอง", aliases: ["สำนักงานวัฒนธรรมจังหวัด"] },
    { name: "สำนักงานคลังจังหวัดระยอง", aliases: ["สำนักงานคลังจังหวัด", "สำนักงานงานคลังจังหวัด"] },
    { name: "สำนักงานประชาสัมพันธ์จังหวัดระยอง", aliases: ["สนง.ประชาสัมพันธ์จังหวัดระยอง"] },
    { name: "หน่วยตรวจสอบภายในจังหวัดระยอง", aliases: [] },
    { name: "วิทยาลัยปกครองท้องถิ่น มหาวิทยาลัยขอนแก่นร่วมกับจังหวัดระยอง", aliases: [] },
    { name: "สำนักงานจังหวัดระยอง และ ๓๒ หน่วยงาน", aliases: ["สำนักงานจังหวัดและ ๓๒ หน่วยงาน"] },
    { name: "ทุกส่วนราชการ", aliases: [] },
  ],
  units: [],
  digits: "thai",
  amountFormat: '#,##0;-#,##0;"-"',
  // Measures without a project, and lines that go on under the project above, are how this plan is printed. Nobody else
  // adds it up, so a sheet of it without any total is worth more than a note.
  severities: { "project-missing": "note", "agency-missing": "warning", "totals-absent": "warning" },
});
