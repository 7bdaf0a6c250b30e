import { amount, item, plus, several, sumAcross, sumDown, upTo } from "./figures";
import {
  adjusted,
  baht,
  byCategory,
  byPlan,
  categories,
  contents,
  equipmentSummary,
  inThousands,
  quarter,
  quoted,
  summary,
  whole,
  type BureauPlan,
} from "./departmentSummaries";
import type { Random } from "../random";
import { a1, type Paper, type PaperSheet, type Written } from "./paper";

/** How many sheets of each kind a department's planning workbook has. */
export interface DepartmentSize {
  /** Bureaus: a plan, and a sheet of what was paid against it, each. */
  readonly bureaus: number;
  readonly equipment: number;
  readonly regions: number;
  readonly years: number;
}

/** 44 sheets with some 15,000 formulas. */
export const wholeDepartment: DepartmentSize = { bureaus: 12, equipment: 5, regions: 1, years: 4 };
export const smallDepartment: DepartmentSize = { bureaus: 2, equipment: 1, regions: 1, years: 1 };

const share = "0.00%";
const months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."];
const regions = ["เหนือ", "ตะวันออกเฉียงเหนือ", "กลาง", "ตะวันออก", "ใต้"];

/**
 * A workbook like that in which a department keeps its year: plans with their totals first, by months and quarters; what
 * was paid against them; lists of equipment; provinces by region; years side by side; a hidden list that summaries pick
 * from; tables in thousands and in millions; adjustments below zero; defined names; totals checked against each other.
 */
export function department(random: Random, size: DepartmentSize = wholeDepartment): Paper {
  const bureaus = upTo(size.bureaus).map((at) => bureauPlan(random, at));
  const paid = bureaus.map((plan, at) => paidAgainst(random, plan, at));
  const equipment = upTo(size.equipment).map((at) => equipmentList(random, at));
  const areas = upTo(size.regions).map((at) => provincesBy(random, at));
  const years = upTo(size.years).map((at) => yearsBeside(random, 2562 + at));
  const list = hiddenList(random);
  return [
    contents(bureaus.map(({ sheet }) => sheet)),
    summary(bureaus),
    byPlan(bureaus),
    byCategory(list),
    ...bureaus.map(({ sheet }) => sheet),
    ...paid,
    ...equipment,
    equipmentSummary(equipment),
    ...areas,
    ...years,
    inThousands(bureaus),
    adjusted(random, bureaus),
    staff(random),
    trialBalance(random),
    list,
  ];
}

function bureauPlan(random: Random, at: number): BureauPlan {
  const name = `สำนัก ${at + 1}`;
  const rows: Written[][] = [
    [`แผนปฏิบัติงานและแผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. 2566 สำนัก ${at + 1}`],
    ["หน่วย : บาท"],
    ["รหัส", "แผนงาน/ผลผลิต/กิจกรรม/รายการ", "งบประมาณ", "ร้อยละ", ...upTo(4).flatMap(quarterHead)],
  ];
  const found: { row: number; level: "plan" | "output" | "activity" | "entry" }[] = [];
  const total = rows.push([null, "รวมทั้งสิ้น"]) - 1;
  const put = (level: (typeof found)[number]["level"], code: Written, text: string): number => {
    const row = rows.push([code, text]) - 1;
    found.push({ row, level });
    return row;
  };
  const add = (into: number, parts: readonly number[], isRun: boolean): void => {
    for (const column of upTo(12).map((month) => quarter(Math.floor(month / 3)) + 1 + (month % 3))) {
      rows[into]![column] = isRun ? sumDown(column, parts[0]!, parts.at(-1)!) : plus(column, parts);
    }
  };
  const plans: number[] = [];
  for (const plan of upTo(3)) {
    const planRow = put("plan", null, `แผนงาน${["พื้นฐาน", "ยุทธศาสตร์", "บูรณาการ"][plan]}`);
    plans.push(planRow);
    const outputs: number[] = [];
    for (const output of upTo(several(random, 1, 2))) {
      const outputRow = put("output", null, `ผลผลิตที่ ${output + 1} ${item(random, output)}`);
      outputs.push(outputRow);
      const activities: number[] = [];
      for (const activity of upTo(several(random, 1, 3))) {
        const code = 22_000_000 + 1_000 * at + 10 * activity;
        const activityRow = put("activity", code, `กิจกรรม ${item(random, activity)}`);
        activities.push(activityRow);
        const entries = upTo(several(random, 2, 4)).map((entry) => {
          const row = put("entry", null, `   - ${categories[entry]}`);
          for (const month of upTo(12)) {
            // Much of a plan falls into few months.
            if (random.below(3) > 0) rows[row]![quarter(Math.floor(month / 3)) + 1 + (month % 3)] = amount(random);
          }
          return row;
        });
        add(activityRow, entries, true);
      }
      add(outputRow, activities, false);
    }
    add(planRow, outputs, false);
  }
  add(total, plans, false);
  for (const row of [total, ...found.map((one) => one.row)]) {
    rows[row]![2] = `=${upTo(4)
      .map((one) => a1(row, quarter(one)))
      .join("+")}`;
    rows[row]![3] = `=IF($C$${total + 1}=0,0,C${row + 1}/$C$${total + 1})`;
    for (const one of upTo(4)) rows[row]![quarter(one)] = sumAcross(row, quarter(one) + 1, quarter(one) + 3);
  }
  rows.push([], [null, "หมายเหตุ : แผนการใช้จ่ายอาจเปลี่ยนแปลงได้ตามความเหมาะสม"]);
  const merges = [{ top: 0, left: 0, bottom: 0, right: 19 }];
  return {
    sheet: { name, rows, merges, formats: { 0: "General", 3: share }, usualFormat: whole },
    ...{ total, plans, rows: found },
  };
}

const quarterHead = (at: number): string[] => [`ไตรมาส ${at + 1}`, ...months.slice(3 * at, 3 * at + 3)];

/** What a bureau paid by quarter, against its plan: linked, in the order of the plan, its totals counted again. */
function paidAgainst(random: Random, { sheet: plan, total, rows: lines }: BureauPlan, at: number): PaperSheet {
  const head = upTo(4).flatMap((one) => [`แผน ไตรมาส ${one + 1}`, "ผล", "คงเหลือ", "ร้อยละ"]);
  const rows: Written[][] = [
    [`ผลการใช้จ่ายงบประมาณ สำนัก ${at + 1}`],
    [],
    ["รายการ", ...head, "รวมแผน", "รวมผล", "คงเหลือ", "ร้อยละ"],
  ];
  const shift = rows.length - total;
  const children = childrenOf(lines, total);
  for (const { row, level } of [{ row: total, level: "total" as const }, ...lines]) {
    const own = row + shift;
    const line: Written[] = [level === "total" ? "รวมทั้งสิ้น" : (plan.rows[row]![1] as string)];
    for (const one of upTo(4)) {
      const left = 1 + 4 * one;
      line[left] = quoted(plan.name, a1(row, quarter(one)));
      const parts = children.get(row);
      line[left + 1] = parts
        ? plus(
            left + 1,
            parts.map((part) => part + shift),
          )
        : amount(random);
      line[left + 2] = `=${a1(own, left)}-${a1(own, left + 1)}`;
      line[left + 3] = `=IF(${a1(own, left)}=0,0,${a1(own, left + 1)}/${a1(own, left)}*100)`;
    }
    for (const which of [0, 1, 2]) line[17 + which] = plus17(own, which);
    line[20] = `=IFERROR(${a1(own, 18)}/${a1(own, 17)}*100,0)`;
    rows[own] = line;
  }
  return { name: `ผล สำนัก ${at + 1}`, rows, usualFormat: baht };
}

/** The same column of all quarters. */
const plus17 = (row: number, which: number): string =>
  `=${upTo(4)
    .map((one) => a1(row, 1 + which + 4 * one))
    .join("+")}`;

/** The rows right below each in level. */
function childrenOf(lines: BureauPlan["rows"], total: number): Map<number, number[]> {
  const ranks = { plan: 1, output: 2, activity: 3, entry: 4 };
  const children = new Map<number, number[]>();
  const open: { row: number; rank: number }[] = [{ row: total, rank: 0 }];
  for (const { row, level } of lines) {
    const rank = ranks[level];
    while (open.at(-1)!.rank >= rank) open.pop();
    const parent = open.at(-1)!.row;
    children.set(parent, [...(children.get(parent) ?? []), row]);
    open.push({ row, rank });
  }
  return children;
}

function equipmentList(random: Random, at: number): PaperSheet {
  const rows: Written[][] = [
    ["รายละเอียดครุภัณฑ์และสิ่งก่อสร้าง"],
    ["ที่", "รายการ", "จำนวน", "หน่วยนับ", "ราคาต่อหน่วย", "วงเงิน", "ปี 2566", "ผูกพัน"],
  ];
  const totals: number[] = [];
  for (const section of upTo(several(random, 3, 5))) {
    rows.push([
      null,
      `${section + 1}. ${["ครุภัณฑ์สำนักงาน", "ครุภัณฑ์ยานพาหนะ", "ครุภัณฑ์คอมพิวเตอร์", "ที่ดินและสิ่งก่อสร้าง", "อื่น ๆ"][section]}`,
    ]);
    const top = rows.length;
    for (const one of upTo(several(random, 4, 12))) {
      const row = rows.length;
      const price = 100 * (1 + random.below(900));
      const rest = random.below(4) === 0 ? `=F${row + 1}-G${row + 1}` : null;
      const first = rest ? 100 * (1 + random.below(5)) : `=F${row + 1}`;
      rows.push([
        one + 1,
        item(random, one),
        1 + random.below(20),
        "เครื่อง",
        price,
        `=C${row + 1}*E${row + 1}`,
        first,
        rest,
      ]);
    }
    totals.push(rows.length);
    rows.push([null, "รวม", null, null, null, ...[5, 6, 7].map((column) => sumDown(column, top, rows.length - 1))]);
    rows.push([]);
  }
  rows.push([null, "รวมทั้งสิ้น", null, null, null, ...[5, 6, 7].map((column) => plus(column, totals))]);
  return { name: `ครุภัณฑ์ ${at + 1}`, rows, usualFormat: whole };
}

function provincesBy(random: Random, at: number): PaperSheet {
  const rows: Written[][] = [
    ["งบประมาณรายจังหวัด"],
    ["ภาค/กลุ่มจังหวัด/จังหวัด", "คำขอ", "จัดสรร", "เพิ่ม/ลด", "ร้อยละ"],
    ["รวมทั้งประเทศ"],
  ];
  const tops: number[] = [];
  for (const region of regions) {
    const top = rows.push([`ภาค${region}`]) - 1;
    tops.push(top);
    const groups: number[] = [];
    for (const group of upTo(several(random, 2, 3))) {
      const own = rows.push([`กลุ่มจังหวัดภาค${region} ${group + 1}`]) - 1;
      groups.push(own);
      const count = several(random, 1, 5);
      for (const one of upTo(count)) {
        rows.push([`จังหวัด${region}${group + 1}${one + 1}`, 1_000 * amount(random), 1_000 * amount(random)]);
      }
      for (const column of [1, 2]) rows[own]![column] = sumDown(column, own + 1, own + count);
    }
    for (const column of [1, 2]) rows[top]![column] = plus(column, groups);
  }
  for (const column of [1, 2]) rows[2]![column] = plus(column, tops);
  for (let row = 2; row < rows.length; row++) {
    rows[row]![3] = `=C${row + 1}-B${row + 1}`;
    rows[row]![4] = `=ROUND(D${row + 1}/B${row + 1}*100,2)`;
  }
  return { name: `จังหวัด ${at + 1}`, rows, usualFormat: whole };
}

/** A year's sheet that was copied to the next, with the year before beside it and shares that are added up. */
function yearsBeside(random: Random, year: number): PaperSheet {
  const rows: Written[][] = [
    [`เปรียบเทียบงบประมาณ ปีงบประมาณ พ.ศ. ${year} - ${year + 1}`],
    ["รายการ", year, null, year + 1, null, "เพิ่ม (ลด)"],
    [null, "จำนวน", "สัดส่วน", "จำนวน", "สัดส่วน", "จำนวน"],
  ];
  const top = rows.length;
  const count = several(random, 15, 30);
  const last = top + count;
  for (const at of upTo(count)) {
    const row = top + at;
    rows.push([
      `${at + 1}. ${item(random, at)}`,
      amount(random),
      `=B${row + 1}/B$${last + 1}*100`,
      amount(random),
      `=D${row + 1}/D$${last + 1}*100`,
      `=D${row + 1}-B${row + 1}`,
    ]);
  }
  rows.push(["รวม", ...[1, 2, 3, 4].map((column) => sumDown(column, top, last - 1)), `=D${last + 1}-B${last + 1}`]);
  return { name: `ปี ${year + 1}`, rows, usualFormat: baht };
}

function hiddenList(random: Random): PaperSheet {
  const rows: Written[][] = [["หมวด", "หน่วยงาน", "จำนวนเงิน"]];
  for (const at of upTo(120)) rows.push([categories[at % 5]!, `สำนัก ${1 + random.below(9)}`, amount(random)]);
  return { name: "ข้อมูล", rows, usualFormat: whole, visibility: "hidden" };
}

/** Salaries: heads times rate times months, with a total of money and one of heads. */
function staff(random: Random): PaperSheet {
  const rows: Written[][] = [["ค่าใช้จ่ายบุคลากร"], ["ตำแหน่ง", "อัตรา", "เงินเดือน", "เดือน", "รวมเป็นเงิน"]];
  const count = several(random, 8, 20);
  for (const at of upTo(count)) {
    const row = rows.length + 1;
    rows.push([
      `ตำแหน่งที่ ${at + 1}`,
      1 + random.below(40),
      15_000 + 10 * random.below(3_000),
      12,
      `=B${row}*C${row}*D${row}`,
    ]);
  }
  rows.push(["รวม", sumDown(1, 2, count + 1), null, null, sumDown(4, 2, count + 1)]);
  return { name: "บุคลากร", rows, usualFormat: whole };
}

/** A trial balance with codes of accounts, debit and credit, and what is left by SUM with gaps. */
function trialBalance(random: Random): PaperSheet {
  const rows: Written[][] = [["งบทดลอง"], ["รหัสบัญชี", "ชื่อบัญชี", "เดบิต"]];
  const top = rows.length;
  for (const at of upTo(6)) rows.push([1_101_010_000 + 100 * at, item(random, at), amount(random)]);
  rows.push([null, "บัญชีพัก", 0]);
  for (const at of upTo(5)) rows.push([2_101_010_000 + 100 * at, item(random, at), amount(random)]);
  const last = rows.length;
  rows.push([null, "รวมเดบิต", `=SUM(C${top + 1}:C${top + 6},C${top + 8}:C${last})`]);
  return { name: "งบทดลอง", rows, usualFormat: baht };
}
