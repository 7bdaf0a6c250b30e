import { plantFaults, type Fault } from "./faults";
import { flatSheet } from "./flatSheet";
import { headedSheet, submissionTitles } from "./headedSheet";
import { headerTexts, neat, type Manner } from "./manner";
import { sampleRows, type SampleRow } from "./plan";
import * as typing from "./typing";
import { DraftSheet } from "../workbook/xlsx/making/draft";
import { writeXlsx } from "../workbook/xlsx/making/writeXlsx";

/** One agency's workbook. */
export interface SampleSubmission {
  readonly file: string;
  readonly agency: string;
  readonly rows: readonly SampleRow[];
  readonly manner: Manner;
  /** What is wrong with it; its rows are then not to be merged. */
  readonly faults: readonly Fault[];
}

const rowsOf = (agency: string): SampleRow[] => sampleRows.filter((row) => row.agency === agency);

const filledBy = (
  file: string,
  agency: string,
  manner: Partial<Manner>,
  faults: readonly Fault[] = [],
): SampleSubmission => ({
  file: `${file}.xlsx`,
  agency,
  rows: rowsOf(agency),
  manner: { ...neat, ...manner },
  faults,
});

/** Every agency but one, each in a way that real sheets are filled in. */
export const submissions: readonly SampleSubmission[] = [
  filledBy("01-governor-office", "สำนักงานจังหวัดตัวอย่าง", {}),
  filledBy("02-administration", "ที่ทำการปกครองจังหวัดตัวอย่าง", {
    sheet: "Sheet1",
    numbers: "thai-text",
    none: "–",
    totals: "typed",
    typed: typing.brokenLines,
  }),
  filledBy("03-disaster-prevention", "สำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดตัวอย่าง", {
    sheet: "แผน ปภ.",
    headers: "every-page",
    footer: ["-๓-", "หมายเหตุ : กำหนดการอาจเปลี่ยนแปลงตามสถานการณ์สาธารณภัย"],
    typed: typing.zeroWidthSpaces,
  }),
  filledBy("04-land-transport", "สำนักงานขนส่งจังหวัดตัวอย่าง", {
    columns: [
      "ordinal",
      "activity",
      "agency",
      "quantity",
      "unit",
      "indicator",
      "outcome",
      "agencyBudget",
      "integratedBudget",
    ],
    headers: "once",
  }),
  filledBy("05-police", "ตำรวจภูธรจังหวัดตัวอย่าง", {
    sheet: "ภ.จว.",
    indent: 2,
    above: 3,
    numbers: "thai-format",
    hiddenColumn: true,
  }),
  filledBy("06-public-health", "สำนักงานสาธารณสุขจังหวัดตัวอย่าง", {
    headerTexts: { ...headerTexts, unit: "หน่วย\nนับ", quantity: "ปริมาณ งาน", integratedBudget: "งบ\nบูรณาการ" },
    none: "",
    typed: typing.all(typing.instead("สำนักงานสาธารณสุขจังหวัดตัวอย่าง", "สสจ.ตัวอย่าง"), typing.noBreakSpaces),
  }),
  filledBy("07-hospital", "โรงพยาบาลตัวอย่าง", { repeated: "merged", numbers: "thai-text", totals: "none" }),
  filledBy("08-highways", "แขวงทางหลวงตัวอย่าง", { numbers: "baht-text", totals: "typed", none: 0 }),
  filledBy("09-rural-roads", "แขวงทางหลวงชนบทตัวอย่าง", { typed: typing.soundAlikes, headerRows: 1 }),
  filledBy("10-education", "สำนักงานศึกษาธิการจังหวัดตัวอย่าง", { totals: "typed" }, [
    { kind: "letter-for-digit", row: 2, column: "integratedBudget", typed: "๕๔,OOO" },
    { kind: "missing", row: 0, column: "unit" },
    { kind: "wrong-total", section: 0, column: "integratedBudget", baht: 500 },
  ]),
  filledBy("11-public-relations", "สำนักงานประชาสัมพันธ์จังหวัดตัวอย่าง", {
    numbers: "text",
    totals: "none",
    typed: typing.all(typing.toneFirst, typing.oldFont),
    footer: [
      "ผู้รายงาน ........................................",
      "ตำแหน่ง ........................................",
      "โทร. ๐ ๐๐๐๐ ๐๐๐๐",
    ],
  }),
  filledBy("12-technical-college", "วิทยาลัยเทคนิคตัวอย่าง", { numbered: false }),
  filledBy("13-municipality", "เทศบาลเมืองตัวอย่าง", {
    sheet: "ข้อมูล",
    beside: ["คำอธิบาย", "กรอกเฉพาะแผ่นงานข้อมูล", "ส่งภายในวันที่ ๓๐ กันยายน"],
  }),
  filledBy("14-local-administration", "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดตัวอย่าง", { sheet: "export", layout: "flat" }),
  filledBy("15-probation", "สำนักงานคุมประพฤติจังหวัดตัวอย่าง", {}, [
    { kind: "wrong-heading", written: "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙", typed: "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘" },
    {
      kind: "wrong-heading",
      written: "กลยุทธ์ที่ ๓ “พัฒนาระบบการแพทย์ฉุกเฉินและการดูแลหลังเกิดเหตุ”",
      typed: "กลยุทธ์ที่ ๔ “จัดตั้งอาสาจราจรประจำตำบล”",
    },
    { kind: "short-total", section: 0, column: "integratedBudget" },
    { kind: "broken-formula", row: 2, column: "integratedBudget" },
  ]),
];

/** The rural roads office sends again: one row dearer, one dropped, one new. */
export const resubmission: SampleSubmission = resubmitted(
  submissions.find(({ file }) => file === "09-rural-roads.xlsx")!,
);

function resubmitted(first: SampleSubmission): SampleSubmission {
  const [, repaired, railed] = first.rows as [SampleRow, SampleRow, SampleRow];
  const rows = [
    { ...repaired, quantity: 14, integratedBudget: 490000 },
    railed,
    {
      ...railed,
      activity: { number: 3, name: "ติดตั้งไฟส่องสว่างบริเวณทางแยก" },
      unit: "จุด",
      quantity: 6,
      agencyBudget: 180000,
      indicator: "จำนวนทางแยกที่ติดตั้งไฟส่องสว่าง",
      outcome: "ผู้ขับขี่มองเห็นทางแยกในเวลากลางคืน",
    },
  ];
  return { ...first, rows, manner: { ...neat, sheet: "แก้ไขครั้งที่ ๑" } };
}

/** The workbook as the agency sends it. */
export function submissionFile({ agency, rows, manner, faults }: SampleSubmission): Uint8Array {
  const sheets = [manner.layout === "flat" ? flatSheet(rows, manner) : headed()];
  if (manner.beside.length > 0) sheets.unshift(besideSheet(manner.beside));
  return writeXlsx(sheets);

  function headed(): DraftSheet {
    const filled = headedSheet(submissionTitles(agency), rows, manner);
    plantFaults(filled, faults);
    return filled.sheet;
  }
}

function besideSheet(lines: readonly string[]): DraftSheet {
  const sheet = new DraftSheet("อ่านก่อน", [60]);
  lines.forEach((value, row) => sheet.put(row, 0, { value, look: "plain" }));
  return sheet;
}
