import type { Random } from "../random";
import { department, smallDepartment } from "./department";
import { amount, item, itemName, plus, several, sumAcross, sumDown, upTo } from "./figures";
import { a1, type Paper, type Written } from "./paper";

/** A kind of budget sheet, as offices make them. */
export interface Family {
  readonly name: string;
  readonly make: (random: Random) => Paper;
}

const provinces = ["ตราด", "ระยอง", "จันทบุรี", "ชลบุรี", "สระแก้ว", "นครนายก", "ปราจีนบุรี", "ฉะเชิงเทรา"];
const months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."];

const sheet = (name: string, rows: readonly (readonly Written[])[]): Paper => [{ name, rows }];

/** One list with its total below, in some columns. */
function listed(random: Random, columns: readonly string[], top: number, count: number, total = "รวม"): Written[][] {
  return [
    ["รายการ", ...columns],
    ...upTo(count).map((at) => [item(random, at), ...columns.map(() => amount(random))]),
    [total, ...columns.map((_, at) => sumDown(at + 1, top + 1, top + count))],
  ];
}

/** A whole workbook of many sheets, smaller than those that departments have. */
export const departmentFamily: Family = {
  name: "a department's workbook of many sheets",
  make: (random) => department(random, smallDepartment),
};

export const families: readonly Family[] = [
  {
    name: "one list, its total below",
    make: (random) => {
      const title: Written[] = ["แผนการใช้จ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. 2565"];
      return sheet("แผน", [title, [], ...listed(random, ["งบประมาณ"], 2, several(random, 5, 20))]);
    },
  },
  {
    name: "totals first, three levels numbered",
    make: (random) => {
      const rows: Written[][] = [["รายการ", "งบประมาณ พ.ศ. 2564", "งบประมาณ พ.ศ. 2565"]];
      const tops: number[] = [];
      for (const category of upTo(several(random, 2, 4))) {
        tops.push(rows.length);
        const top = rows.length;
        rows.push([`${category + 1}. งบ${itemName(category)}`]);
        const middles: number[] = [];
        for (const part of upTo(several(random, 2, 3))) {
          middles.push(rows.length);
          const middle = rows.length;
          rows.push([`${category + 1}.${part + 1} ${item(random, part)}`]);
          const count = several(random, 2, 5);
          for (const at of upTo(count)) rows.push([`(${at + 1}) ${item(random, at)}`, amount(random), amount(random)]);
          for (const column of [1, 2]) rows[middle]![column] = sumDown(column, middle + 1, middle + count);
        }
        for (const column of [1, 2]) rows[top]![column] = plus(column, middles);
      }
      rows.push(["รวมทั้งสิ้น", plus(1, tops), plus(2, tops)]);
      return sheet("แผน", rows);
    },
  },
  {
    name: "months, quarters and the year across",
    make: (random) => {
      const quarters = upTo(4).map((at) => 1 + 4 * at);
      const header: Written[] = ["รายการ"];
      quarters.forEach((_, at) => header.push(...months.slice(3 * at, 3 * at + 3), `รวมไตรมาส ${at + 1}`));
      const count = several(random, 4, 10);
      const row = (at: number): Written[] => [
        item(random, at),
        ...quarters.flatMap((left): Written[] => [
          ...upTo(3).map(() => amount(random)),
          sumAcross(at + 1, left, left + 2),
        ]),
        `=${quarters.map((left) => a1(at + 1, left + 3)).join("+")}`,
      ];
      const total: Written[] = ["รวม", ...upTo(17).map((at) => sumDown(at + 1, 1, count))];
      return sheet("รายเดือน", [[...header, "รวมทั้งปี"], ...upTo(count).map(row), total]);
    },
  },
  {
    name: "tables below one another, their columns other ones",
    make: (random) => {
      const first = listed(random, ["แผน", "ผล", "คงเหลือ"], 0, several(random, 4, 9));
      const top = first.length + 2;
      return sheet("สรุป", [
        ...first,
        [],
        ["ตารางที่ 2"],
        ...listed(random, ["งบกลาง", "งบจังหวัด"], top, several(random, 4, 9)),
      ]);
    },
  },
  {
    name: "two years compared, with difference and per cent",
    make: (random) => {
      const count = several(random, 5, 12);
      const row = (at: number): Written[] => [
        item(random, at),
        amount(random),
        amount(random),
        `=C${at + 2}-B${at + 2}`,
        `=D${at + 2}/B${at + 2}*100`,
      ];
      const last = count + 1;
      const total: Written[] = [
        "รวม",
        sumDown(1, 1, count),
        sumDown(2, 1, count),
        sumDown(3, 1, count),
        `=D${last + 1}/B${last + 1}*100`,
      ];
      return sheet("เปรียบเทียบ", [["รายการ", 2564, 2565, "เพิ่ม/ลด", "ร้อยละ"], ...upTo(count).map(row), total]);
    },
  },
  {
    name: "codes, shares and a total across",
    make: (random) => {
      const count = several(random, 5, 12);
      const row = (at: number): Written[] => [
        at + 1,
        20_000 + 7 * random.below(5_000),
        item(random, at),
        amount(random),
        amount(random),
        sumAcross(at + 1, 3, 4),
        `=F${at + 2}/F$${count + 2}*100`,
      ];
      const total: Written[] = [null, null, "รวม", ...[3, 4, 5].map((column) => sumDown(column, 1, count)), 100];
      return sheet("งบ", [
        ["ลำดับ", "รหัสงบประมาณ", "รายการ", "งบบูรณาการ", "งบหน่วยงาน", "รวม", "ร้อยละ"],
        ...upTo(count).map(row),
        total,
      ]);
    },
  },
  {
    name: "groups of provinces and provinces, by their words",
    make: (random) => {
      const rows: Written[][] = [["พื้นที่", "คำขอ", "จัดสรร"]];
      const groups: number[] = [];
      for (const group of upTo(several(random, 2, 4))) {
        const top = rows.length;
        groups.push(top);
        const count = several(random, 2, 5);
        rows.push([`กลุ่มจังหวัดภาค ${group + 1}`, sumDown(1, top + 1, top + count), sumDown(2, top + 1, top + count)]);
        for (const at of upTo(count)) rows.push([`จังหวัด${provinces[at]}`, amount(random), amount(random)]);
      }
      return sheet("จังหวัด", [...rows, ["รวมทั้งสิ้น", plus(1, groups), plus(2, groups)]]);
    },
  },
  {
    name: "sections with their totals, notes between rows",
    make: (random) => {
      const rows: Written[][] = [["โครงการ", "งบประมาณ", "เบิกจ่าย"]];
      const totals: number[] = [];
      for (const section of upTo(several(random, 3, 6))) {
        rows.push([`ยุทธศาสตร์ที่ ${section + 1} ${itemName(section)}`]);
        const top = rows.length;
        const count = several(random, 3, 7);
        for (const at of upTo(count)) {
          rows.push([`โครงการ${item(random, at)}`, amount(random), amount(random)]);
          if (random.below(5) === 0) rows.push(["หมายเหตุ ดำเนินการร่วมกับหน่วยงานอื่น"]);
        }
        totals.push(rows.length);
        rows.push([`รวมยุทธศาสตร์ที่ ${section + 1}`, sumDown(1, top, rows.length - 1), sumDown(2, top, rows.length - 1)]);
      }
      return sheet("แผน", [...rows, ["รวมงบประมาณทั้งสิ้น", plus(1, totals), plus(2, totals)]]);
    },
  },
  {
    name: "several sheets and a summary of their totals",
    make: (random) => {
      const parts = upTo(several(random, 3, 6)).map((at) => ({
        name: `แผน ${at + 1}`,
        rows: listed(random, ["งบประมาณ", "เบิกจ่าย"], 0, several(random, 4, 9)),
      }));
      const links = parts.map(({ name, rows }): Written[] => [
        name,
        `='${name}'!B${rows.length}`,
        `='${name}'!C${rows.length}`,
      ]);
      const total: Written[] = ["รวม", sumDown(1, 1, parts.length), sumDown(2, 1, parts.length)];
      return [{ name: "สรุป", rows: [["แผ่นงาน", "งบประมาณ", "เบิกจ่าย"], ...links, total] }, ...parts];
    },
  },
  {
    name: "two tables side by side",
    make: (random) => {
      const count = several(random, 4, 9);
      const left = listed(random, ["แผน", "ผล"], 0, count);
      const right = listed(random, ["แผน", "ผล"], 0, count);
      const moved = right.map((row, at): Written[] =>
        at === count + 1 ? ["รวม", sumDown(5, 1, count), sumDown(6, 1, count)] : row,
      );
      return sheet(
        "คู่",
        left.map((row, at) => [...row, null, ...moved[at]!]),
      );
    },
  },
  {
    name: "thousands of baht with decimals",
    make: (random) => {
      const count = several(random, 5, 14);
      const thousands = (): number => Number((amount(random) / 1_000).toFixed(3));
      return sheet("พันบาท", [
        ["แผนงบประมาณรายจ่าย"],
        ["หน่วย : พันบาท"],
        ["รายการ", "งบประมาณ", "เงินกู้"],
        ...upTo(count).map((at): Written[] => [item(random, at), thousands(), thousands()]),
        ["รวม", sumDown(1, 3, count + 2), sumDown(2, 3, count + 2)],
      ]);
    },
  },
  {
    name: "parts of one entry, and parts without entries",
    make: (random) => {
      const rows: Written[][] = [["รายการ", "งบประมาณ"]];
      const tops: number[] = [];
      for (const part of upTo(several(random, 4, 6))) {
        const top = rows.length;
        tops.push(top);
        const count = part === 0 ? 3 : part === 1 ? 1 : random.below(4);
        rows.push([
          `${part + 1}. งบ${itemName(part)}`,
          count === 0 ? amount(random) : sumDown(1, top + 1, top + count),
        ]);
        for (const at of upTo(count)) rows.push([`(${at + 1}) ${item(random, at)}`, amount(random)]);
      }
      const total = rows.length;
      return sheet("แผน", [...rows, ["รวม", plus(1, tops)], ["รวมทั้งสิ้น", `=B${total + 1}`]]);
    },
  },
];
