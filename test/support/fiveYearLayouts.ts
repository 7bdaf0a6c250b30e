import { made, none, shown, type Row } from "./formLayout";

/** Five years of one project and their sum; the first in `row`. */
const fiveYears =
  (number: number, name: string, indicator: string, ...baht: number[]): Row =>
  (row, agency) => [
    ...[`${number}. โครงการ${name}`, indicator, ...baht],
    shown(`=SUM(C${row}:G${row})`, Math.round(baht.reduce((sum, one) => sum + one, 0) * 100) / 100),
    agency,
  ];

export const provincial = made({
  id: "provincial-projects-2571",
  agencies: ["สำนักงานเกษตรจังหวัด", "สำนักงานโยธาธิการและผังเมืองจังหวัด"],
  above: [
    "แบบฟอร์มสรุปแผนงานและโครงการสำคัญของจังหวัด (พ.ศ. 2571 - 2575)",
    ...["หน่วยงาน {agency}", "ประเด็นการพัฒนาที่ 1 การเกษตรมูลค่าสูง"],
  ],
  header: [
    ["โครงการ", "ตัวชี้วัดที่ตอบสนอง", "งบประมาณ (บาท)", ...none(5), "หน่วยงาน"],
    [null, null, ...[2571, 2572, 2573, 2574, 2575].map((year) => `พ.ศ. ${year}`), "รวม"],
  ],
  merges: ["A4:A5", "B4:B5", "C4:H4", "I4:I5"],
  rows: [
    [
      fiveYears(1, "ทุเรียนคุณภาพ", "รายได้ที่เพิ่มขึ้น", 100_000, 200_000.25, 300_000, 0, 0),
      fiveYears(2, "แปลงใหญ่", "จำนวนแปลง", 50_000, 50_000, 50_000, 50_000, 50_000),
      fiveYears(3, "ตลาดเกษตรกร", "จำนวนตลาด", 0, 0, 75_000.5, 0.25, 0),
      fiveYears(4, "เกษตรกรรุ่นใหม่", "จำนวนเกษตรกร", 20_000, 0, 20_000, 0, 20_000),
    ],
    [fiveYears(1, "ถนนสายเกษตร", "ระยะทาง", 1_000_000, 0, 0.75, 0, 0)],
  ],
  total: { at: 0, label: "รวมงบประมาณทุกโครงการในประเด็นนี้", columns: [2, 3, 4, 5, 6, 7] },
  faults: {
    ...{ C6: "1OO,OOO", H7: 240_000, E8: "เจ็ดหมื่น", F8: "1.250", G9: -20_000, H9: 20_000 },
    ...{ J5: "งบกลาง (บาท)", J6: 4_000, D10: 260_000 },
  },
  key: [
    ...["C6 amount-letter-for-digit", "D10 total-mismatch", "E8 amount-unreadable", "F8 amount-point-ambiguous"],
    ...["G9 amount-negative", "H7 amount-sum-differs", "J5 column-unknown-amounts"],
  ],
});

const localRow =
  (number: number, name: string, ...baht: number[]): Row =>
  (_, agency) => [
    ...[number, "ประเด็นการพัฒนาที่ 1: สาธารณูปโภค", "แผนงานอุตสาหกรรมและการโยธา", `โครงการ${name}`],
    ...["เพื่อให้สัญจรสะดวก", `ถนนยาว ${number}00 เมตร`, ...baht, `ประชาชน ${number}00 คนสัญจรสะดวก`, agency],
  ];

export const localPlan = made({
  id: "local-plan-2571",
  agencies: ["กองช่าง", "กองการศึกษา"],
  above: [],
  header: [
    [
      ...["ที่", "ประเด็นการพัฒนา", "แผนงาน", "ชื่อโครงการ", "วัตถุประสงค์", "เป้าหมาย (ผลผลิต)"],
      ...[2571, 2572, 2573, 2574, 2575].map((year) => `งบประมาณ ${year}`),
      ...["ผลที่คาดว่าจะได้รับ", "หน่วยงานรับผิดชอบหลัก"],
    ],
  ],
  merges: [],
  rows: [
    [
      localRow(1, "ก่อสร้างถนน สายที่ 1", 100_000, 200_000, 300_000, 400_000, 500_000),
      localRow(2, "ก่อสร้างถนน สายที่ 2", 200_000.25, 0, 0, 0, 0.5),
      localRow(3, "ก่อสร้างถนน สายที่ 3", 0, 0, 90_000, 0, 0),
      localRow(4, "ปรับปรุงสะพาน", 0, 40_000, 0, 0, 0),
    ],
    [localRow(5, "ปรับปรุงสนามเด็กเล่น", 60_000, 0, 0, 30_000.75, 0)],
  ],
  total: null,
  faults: {
    ...{ G2: "1OO,OOO", H3: "สองแสน", I4: "90.000", J5: -5, M4: "กองคลัง", N1: "งบอุดหนุน", N2: 5_000 },
  },
  key: [
    ...["G2 amount-letter-for-digit", "H3 amount-unreadable", "I4 amount-point-ambiguous", "J5 amount-negative"],
    ...["M4 agency-unknown", "N1 column-unknown-amounts"],
  ],
});
