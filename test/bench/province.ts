import { emptyHeadedSheet, headedSheet, submissionTitles } from "../../src/samples/headedSheet";
import { neat, type Manner } from "../../src/samples/manner";
import { guidelines, planTitle, type SampleRow } from "../../src/samples/plan";
import form from "../../src/samples/province/form.json";
import { writeXlsx } from "../../src/workbook/xlsx/making/writeXlsx";

const verbs = ["อบรม", "ประชุม", "สำรวจ", "รณรงค์", "ตรวจสอบ", "จัดทำ", "เผยแพร่", "ปรับปรุง", "ติดตั้ง", "ประเมิน"];
const things = [
  "ป้ายเตือนทางแยก",
  "หมวกนิรภัยเด็กเล็ก",
  "ฐานข้อมูลผู้บาดเจ็บ",
  "รถรับส่งนักเรียน",
  "อาสาสมัครกู้ชีพ",
  "ด่านชุมชน",
  "จักรยานยนต์รับจ้าง",
  "ไฟส่องสว่างริมทาง",
  "แผนที่จุดเสี่ยง",
  "สื่อวิทยุท้องถิ่น",
  "เข็มขัดนิรภัย",
  "ทางข้ามหน้าโรงเรียน",
];
const places = ["ระดับตำบล", "ในสถานศึกษา", "บนทางหลวงชนบท", "ช่วงเทศกาล", "ในเขตเมือง", "ร่วมกับเอกชน", "เพื่อผู้สูงอายุ"];
const units = ["คน", "ครั้ง", "จุด", "แห่ง"];

/** A generator of whole numbers below `limit`, the same on every run. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
const projects = guidelines.flatMap((guideline) =>
  [1, 2, 3].map((number) => ({
    guideline,
    project: { number, name: `โครงการ${things[(number * 5 + guideline.name.length) % 12]}ปลอดภัยทุกเส้นทาง` },
    // Different enough that none is taken for another.
    activities: verbs.flatMap((verb, at) =>
      things
        .slice(0, 4)
        .map((_, near) => `${verb}${things[(at + near * 3 + number) % 12]}${places[(at + near + number) % 7]}`),
    ),
  })),
);

/** Rows in the order of the plan; an agency does an activity once. */
function rowsOf(agency: string, rowsEach: number, random: (limit: number) => number): SampleRow[] {
  const share = rowsEach / projects.length;
  return projects.flatMap(({ guideline, project, activities }, at) => {
    const count = Math.round((at + 1) * share) - Math.round(at * share);
    const first = random(activities.length);
    const step = [1, 3, 7, 9][random(4)]!;
    const chosen = Array.from({ length: count }, (_, index) => (first + index * step) % activities.length);
    return [...new Set(chosen)]
      .sort((a, b) => a - b)
      .map((index) => ({
        agency,
        guideline,
        project,
        activity: { number: index + 1, name: activities[index]! },
        unit: units[random(4)]!,
        quantity: 1 + random(500),
        integratedBudget: random(3) === 0 ? 1000 * random(400) : 0,
        // Never as much as a thousand times anything: the same amount in both columns is a warning.
        agencyBudget: random(4) === 0 ? 250 + 500 * random(300) + 0.25 * random(4) : 0,
        indicator: `จำนวน${things[random(12)]}ที่ดำเนินการแล้วเสร็จตามแผนไตรมาสที่ ${1 + random(4)} เป้าหมายย่อย ${random(100000)}`,
        outcome: `ประชาชน${places[random(7)]}ได้รับประโยชน์จากการ${verbs[random(10)]}${things[random(12)]} ลดความสูญเสียลงร้อยละ ${random(90)} รหัส ${random(1000000)}`,
      }));
  });
}

const manners: Partial<Manner>[] = [
  {},
  { numbers: "thai-text", totals: "typed" },
  { numbers: "thai-format" },
  { none: "" },
];

export interface GeneratedProvince {
  /** A form file that lists the agencies. */
  readonly form: object;
  /** The empty master workbook. */
  readonly master: Uint8Array;
  readonly submissions: readonly Uint8Array[];
}

/**
 * A province of any size: that many agencies, that many rows each, the same on every run. The texts are as long and as
 * varied as those of a printed plan.
 */
export function generatedProvince(agencies: number, rowsEach: number): GeneratedProvince {
  const random = randomFrom(2569);
  const names = Array.from({ length: agencies }, (_, at) => `สำนักงานความปลอดภัยทางถนนเขต ${at + 1}`);
  const titles = [planTitle, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙", "ศูนย์อำนวยการ"];
  return {
    form: { ...form, agencies: names.map((name) => ({ name, aliases: [] })) },
    master: writeXlsx([emptyHeadedSheet(titles, { ...neat, sheet: "แผนรวม" }).sheet]),
    submissions: names.map((agency, at) => {
      const manner = { ...neat, repeated: "written" as const, ...manners[at % manners.length] };
      return writeXlsx([headedSheet(submissionTitles(agency), rowsOf(agency, rowsEach, random), manner).sheet]);
    }),
  };
}

/**
 * A master that somebody put together by hand: the rows of all these agencies in one sheet, its totals formulas.
 * `titles`: the lines above the table. `seed`: another one makes other rows.
 */
export function generatedMaster(
  agencies: number,
  rowsEach: number,
  titles: readonly string[] = [planTitle, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"],
  seed = 2569,
): { readonly form: object; readonly bytes: Uint8Array } {
  const random = randomFrom(seed);
  const names = Array.from({ length: agencies }, (_, at) => `สำนักงานความปลอดภัยทางถนนเขต ${at + 1}`);
  const place = new Map(guidelines.map((guideline, at) => [guideline, at]));
  const rows = names
    .flatMap((agency) => rowsOf(agency, rowsEach, random))
    .map((row) => ({ row, at: place.get(row.guideline)! * 1e6 + row.project.number * 1e3 + row.activity.number }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
  const manner = { ...neat, sheet: "แผนรวม", repeated: "written" as const };
  return {
    form: { ...form, agencies: names.map((name) => ({ name, aliases: [] })) },
    bytes: writeXlsx([headedSheet(titles, rows, manner).sheet]),
  };
}
