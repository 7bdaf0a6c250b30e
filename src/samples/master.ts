import { columnName, toA1 } from "../grid/area";
import { emptyHeadedSheet } from "./headedSheet";
import { neat, totalFormat } from "./manner";
import { planTitle } from "./plan";
import { DraftSheet } from "../workbook/xlsx/making/draft";
import { writeXlsx } from "../workbook/xlsx/making/writeXlsx";

/** The province's master before its first merge: all headings, live totals, ready to print; and a sheet of the treasurer's. */
export function masterFile(): Uint8Array {
  const name = "แผนรวม";
  const titles = [planTitle, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙", "ศูนย์ปฏิบัติการความปลอดภัยทางถนนจังหวัดตัวอย่าง"];
  const { sheet, columns } = emptyHeadedSheet(titles, { ...neat, sheet: name });
  sheet.print = {
    titles: [1, 3],
    header: '&R&"TH SarabunPSK,Regular"&14&A',
    footer: '&C&"TH SarabunPSK,Regular"&14หน้า &P จาก &N',
  };

  const grandTotal = sheet.next - 1;
  const control = new DraftSheet("บัญชีคุมงบ", [44, 18, 18]);
  const lines: readonly [label: string, integrated: string | number, agency: string | number][] = [
    ["บัญชีคุมงบประมาณ (กลุ่มงานบริหาร)", "", ""],
    ["รายการ", "งบบูรณาการ", "งบหน่วยงาน"],
    ["วงเงินที่ได้รับจัดสรร", 4000000, 1200000],
  ];
  lines.forEach(([label, ...amounts], row) => {
    const look = row === 0 ? "title" : row === 1 ? "header" : "text";
    control.put(row, 0, { value: label, look });
    amounts.forEach((value, at) => {
      if (value === "") return;
      const isNumber = typeof value === "number";
      control.put(row, at + 1, { value, look: isNumber ? "number" : look, ...(isNumber && { format: totalFormat }) });
    });
  });
  control.put(3, 0, { value: "ยอดตามแผนรวม", look: "text" });
  control.put(4, 0, { value: "คงเหลือ", look: "text" });
  (["integratedBudget", "agencyBudget"] as const).forEach((field, at) => {
    const column = columnName(at + 1);
    const total = `'${name}'!${toA1({ row: grandTotal, column: columns[field] })}`;
    const allotted = lines[2]![at + 1] as number;
    control.put(3, at + 1, { value: 0, formula: total, look: "total", format: totalFormat });
    control.put(4, at + 1, { value: allotted, formula: `${column}3-${column}4`, look: "total", format: totalFormat });
  });
  return writeXlsx([sheet, control]);
}
