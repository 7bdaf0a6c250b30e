import type { Random } from "../random";
import { amount, sumAcross, sumDown, upTo } from "./figures";
import { a1, type PaperSheet, type Written } from "./paper";

export const whole = "#,##0";
export const baht = "#,##0.00";
export const categories = ["งบบุคลากร", "งบดำเนินงาน", "งบลงทุน", "งบเงินอุดหนุน", "งบรายจ่ายอื่น"];
const letter = (column: number): string => a1(0, column).slice(0, -1);
export const quoted = (sheet: string, cell: string): string => `='${sheet}'!${cell}`;

export interface BureauPlan {
  readonly sheet: PaperSheet;
  /** 0-based rows of its grand total, its plans, its activities, and its entries. */
  readonly total: number;
  readonly plans: readonly number[];
  readonly rows: readonly { readonly row: number; readonly level: "plan" | "output" | "activity" | "entry" }[];
}

/** Quarter q of a bureau's plan: its sum in `quarter(q)`, its months in the three after. */
export const quarter = (at: number): number => 4 + 4 * at;

export function equipmentSummary(lists: readonly PaperSheet[]): PaperSheet {
  const rows: Written[][] = [["สรุปครุภัณฑ์"], ["รายการ", "วงเงิน", "ปี 2566", "ผูกพัน"]];
  for (const { name, rows: own } of lists) {
    rows.push([name, ...["F", "G", "H"].map((column) => quoted(name, `${column}${own.length}`))]);
  }
  rows.push(["รวม", ...[1, 2, 3].map((column) => `=SUM(${a1(2, column)}:${a1(rows.length - 1, column)})`)]);
  return { name: "สรุปครุภัณฑ์", rows, usualFormat: whole };
}

export function contents(sheets: readonly PaperSheet[]): PaperSheet {
  return { name: "สารบัญ", rows: [["สารบัญ"], ...sheets.map(({ name }, at): Written[] => [at + 1, name])] };
}

/** Totals of all bureaus, by links; a check below it that comes to nothing; and the same in millions. */
export function summary(bureaus: readonly BureauPlan[]): PaperSheet {
  const rows: Written[][] = [
    ["สรุปแผนการใช้จ่ายงบประมาณของกรม"],
    ["หน่วยงาน", "งบประมาณ", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4", "ล้านบาท", "ร้อยละ"],
  ];
  const last = rows.length + bureaus.length;
  for (const { sheet, total } of bureaus) {
    const row = rows.length;
    rows.push([
      sheet.name,
      quoted(sheet.name, a1(total, 2)),
      ...upTo(4).map((one) => quoted(sheet.name, a1(total, quarter(one)))),
      `=B${row + 1}/1000000`,
      `=B${row + 1}/B$${last + 1}*100`,
    ]);
  }
  rows.push(["รวมทั้งกรม", ...[1, 2, 3, 4, 5, 6, 7].map((column) => sumDown(column, 2, last - 1))]);
  rows.push(["ตรวจสอบ", `=B${last + 1}-SUM(C${last + 1}:F${last + 1})`]);
  return { name: "สรุป", rows, usualFormat: baht, names: { งบทั้งกรม: `'สรุป'!$B$${last + 1}` } };
}

/** The plans of all bureaus, by formulas over their sheets. */
export function byPlan(bureaus: readonly BureauPlan[]): PaperSheet {
  const rows: Written[][] = [["สรุปตามแผนงาน"], ["แผนงาน", "งบประมาณ", "ร้อยละของกรม"]];
  const most = Math.max(...bureaus.map(({ plans }) => plans.length));
  for (const at of upTo(most)) {
    const own = bureaus.filter(({ plans }) => plans.length > at);
    const terms = own.map(({ sheet, plans }) => `'${sheet.name}'!C${plans[at]! + 1}`);
    rows.push([`แผนงานที่ ${at + 1}`, `=${terms.join("+")}`, `=B${rows.length + 1}/งบทั้งกรม*100`]);
  }
  rows.push(["รวม", `=SUM(B3:B${rows.length})`, `=B${rows.length + 1}/งบทั้งกรม*100`]);
  return { name: "สรุปแผนงาน", rows, usualFormat: baht };
}

/** What a hidden list holds, picked out by category and agency. */
export function byCategory({ name, rows: list }: PaperSheet): PaperSheet {
  const end = list.length;
  const agencies = upTo(9).map((at) => `สำนัก ${at + 1}`);
  const rows: Written[][] = [["สรุปตามหมวดรายจ่าย"], ["หมวด", ...agencies, "รวม"]];
  for (const category of categories) {
    const row = rows.length + 1;
    rows.push([
      category,
      ...agencies.map((_, at) => {
        const column = letter(at + 1);
        return `=SUMIFS(${name}!$C$2:$C$${end},${name}!$A$2:$A$${end},$A${row},${name}!$B$2:$B$${end},${column}$2)`;
      }),
      sumAcross(row - 1, 1, 9),
    ]);
  }
  rows.push(["รวม", ...upTo(10).map((at) => sumDown(at + 1, 2, 6))]);
  return { name: "สรุปหมวด", rows, usualFormat: whole };
}

/** Each bureau's figures in thousands, rounded one by one: their sum may differ from the rounded sum. */
export function inThousands(bureaus: readonly BureauPlan[]): PaperSheet {
  const rows: Written[][] = [["หน่วย : พันบาท"], ["หน่วยงาน", "งบประมาณ", "ไตรมาส 1", "ไตรมาส 2"]];
  for (const { sheet, total } of bureaus) {
    const cells = [2, quarter(0), quarter(1)].map((column) => a1(total, column));
    rows.push([sheet.name, ...cells.map((cell) => `=ROUND('${sheet.name}'!${cell}/1000,1)`)]);
  }
  rows.push(["รวม", ...[1, 2, 3].map((column) => sumDown(column, 2, rows.length - 1))]);
  return { name: "พันบาท", rows, usualFormat: "#,##0.0" };
}

/** What was cut and moved, below zero, and what remains: a total, its adjustments, and the net. */
export function adjusted(random: Random, bureaus: readonly BureauPlan[]): PaperSheet {
  const rows: Written[][] = [["การปรับลดงบประมาณ"], ["หน่วยงาน", "งบประมาณ", "ปรับลด", "โอนเพิ่ม", "คงเหลือสุทธิ"]];
  for (const { sheet, total } of bureaus) {
    const row = rows.length + 1;
    rows.push([
      sheet.name,
      quoted(sheet.name, a1(total, 2)),
      -amount(random),
      random.below(2) * amount(random),
      `=SUM(B${row}:D${row})`,
    ]);
  }
  const last = rows.length;
  rows.push(["รวม", ...[1, 2, 3, 4].map((column) => sumDown(column, 2, last - 1))]);
  rows.push(["หัก เงินกันไว้เหลื่อมปี", -amount(random)], ["รวมสุทธิ", `=E${last + 1}+B${last + 2}`]);
  return { name: "ปรับลด", rows, usualFormat: baht };
}
