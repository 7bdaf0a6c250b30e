import type { CellSpec } from "./grids";

/** A table as it is found in an office, the cells that are totals, and what they count. */
export type Paper = readonly [name: string, table: CellSpec[][], totals: string[]];

export const sum = (formula: string, value: number): CellSpec => ({ formula, value, format: "#,##0" });

/** Papers that are right, whose rows or columns are of several kinds. */
export const mixedPapers: readonly Paper[] = [
  [
    "days that run on, the last of them at the foot, and the mean of ten rows",
    [
      ["งวดที่", "จำนวนเงิน", "กำหนดส่ง (วัน)", "คะแนน"],
      ...Array.from({ length: 10 }, (_, at): CellSpec[] => [`งวด ${at + 1}`, 1_000 + at, 30 * (at + 1), 70 + at]),
      ["รวม", sum("=SUM(B2:B11)", 10_045), 300, 74.5],
    ],
    ["B12 = B2:B11"],
  ],
  [
    "persons and occasions between amounts in baht, as formulas",
    [
      ["ตัวชี้วัด", "หน่วยนับ", "2568", "2569"],
      ["   ผู้รับการอบรม", "คน", 120, 140],
      ["   งบประมาณ", "บาท", 50_000, 60_000],
      ["   ผู้เข้าประชุม", "คน", 30, 45],
      ["   การประชุม", "ครั้ง", 12, 15],
      ["   งบประมาณ", "บาท", 81_000, 92_000],
      ["รวมงบประมาณ", "บาท", sum("=C3+C6", 131_000), sum("=D3+D6", 152_000)],
    ],
    ["C7 = C3 C6", "D7 = D3 D6"],
  ],
  [
    "persons and occasions between amounts in baht, typed",
    [
      ["ตัวชี้วัด", "หน่วยนับ", "2568", "2569"],
      ["   ผู้รับการอบรม", "คน", 120, 140],
      ["   งบประมาณ", "บาท", 50_000, 60_000],
      ["   ผู้เข้าประชุม", "คน", 30, 45],
      ["   การประชุม", "ครั้ง", 12, 15],
      ["   งบประมาณ", "บาท", 81_000, 92_000],
      ["รวมงบประมาณ", "บาท", 131_000, 152_000],
    ],
    ["C7 = C3 C6", "D7 = D3 D6"],
  ],
  [
    "plan, result and its per cent of each project in three rows",
    [
      ["โครงการ", "รายการ", "ต.ค.", "พ.ย."],
      ["อบรม", "แผน", 40_000, 20_000],
      [null, "ผล", 30_000, 13_000],
      [null, "ร้อยละ", sum("=C3/C2*100", 75), sum("=D3/D2*100", 65)],
      ["ประชุม", "แผน", 10_000, 8_000],
      [null, "ผล", 5_000, 8_000],
      [null, "ร้อยละ", sum("=C6/C5*100", 50), sum("=D6/D5*100", 100)],
      ["รวม", "แผน", sum("=C2+C5", 50_000), sum("=D2+D5", 28_000)],
      [null, "ผล", sum("=C3+C6", 35_000), sum("=D3+D6", 21_000)],
      [null, "ร้อยละ", sum("=C9/C8*100", 70), sum("=D9/D8*100", 75)],
    ],
    ["C8 = C2 C5", "D8 = D2 D5", "C9 = C3 C6", "D9 = D3 D6"],
  ],
  [
    "a total of an earlier total and the rows after it, typed",
    [
      ["Item", "Budget", "Actual"],
      ["Property taxes", 430_000, 410_000],
      ["Licences", 25_000, 27_500],
      ["Interest", 61_000, 60_400],
      ["Total revenues", 516_000, 497_900],
      ["General government", 320_000, 311_000],
      ["Public safety", 203_500, 200_100],
      ["Total current", 523_500, 511_100],
      ["Capital outlay", 180_100, 150_000],
      ["Debt service", 155_000, 155_000],
      ["Total expenditures", 858_600, 816_100],
    ],
    ["B5 = B2:B4", "C5 = C2:C4", "B8 = B6:B7", "C8 = C6:C7", "B11 = B8:B10", "C11 = C8:C10"],
  ],
  [
    "telephones and account numbers as text, house numbers",
    [
      ["ที่", "ชื่อ", "เงิน", "ติดต่อ", "บัญชี"],
      [1, "นาย ก", 600, "0812345678", "9801234561"],
      [2, "นาย ข", 700, "0898765432", "9801234577"],
      [3, "นาย ค", 800, "0865554443", "9807654310"],
      [null, "รวม", sum("=SUM(C2:C4)", 2_100), null, null],
    ],
    ["C5 = C2:C4"],
  ],
];
