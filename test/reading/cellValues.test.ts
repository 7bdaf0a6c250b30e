import { toA1 } from "../../src/grid/area";
import { submitter } from "../support/agencySheet";
import type { CellSpec } from "../support/grids";
import { nameOf, numberOf, readPlanted, rowAt, reportedOf } from "../support/readings";
import type { PlanRow } from "../../src/plan/submission";

const reportedPlanted = (...args: Parameters<typeof readPlanted>): string[] => reportedOf(readPlanted(...args));

describe("cells written in another way", () => {
  it.each<[string, Record<string, CellSpec>, (row: PlanRow) => unknown, unknown]>([
    ["a quantity in Thai digits", { D11: "๔๐" }, ({ numbers }) => numbers.quantity, 40],
    ["a quantity with its unit", { D11: "40 คน" }, ({ numbers }) => numbers.quantity, 40],
    ["a percentage with its sign", { C11: "ร้อยละ", D11: "80%" }, ({ numbers }) => numbers.quantity, 80],
    ["a percentage by its format", { D11: { value: 0.8, format: "0%" } }, ({ numbers }) => numbers.quantity, 80],
    ["a quantity with a space behind", { D11: "40\u00a0" }, ({ numbers }) => numbers.quantity, 40],
    ["an amount with thousands, baht", { F11: "๕๐,๐๐๐ บาท" }, ({ amounts }) => amounts.agencyBudget, 5_000_000],
    ["an amount with satang", { F11: 0.1 + 0.2 }, ({ amounts }) => amounts.agencyBudget, 30],
    [
      "an amount of a computed formula",
      { F11: { formula: "=A1", value: 5 } },
      ({ amounts }) => amounts.agencyBudget,
      500,
    ],
    [
      "an amount in a Thai number format",
      { F11: { value: 5, format: "t#,##0" } },
      ({ amounts }) => amounts.agencyBudget,
      500,
    ],
    ["no budget as a blank", { F11: null }, ({ amounts }) => amounts.agencyBudget, 0],
    ["no budget as nought per cent", { F11: { value: 0, format: "0%" } }, ({ amounts }) => amounts.agencyBudget, 0],
    [
      "what a formula leaves of amounts that cancel out",
      { F11: { formula: "=A1-A2", value: 5.6e-17 } },
      ({ amounts }) => amounts.agencyBudget,
      0,
    ],
    ["no budget as a long dash", { F11: " – " }, ({ amounts }) => amounts.agencyBudget, 0],
    ["no budget in words", { F11: "ไม่มี" }, ({ amounts }) => amounts.agencyBudget, 0],
    ["a negative amount, for the check to see", { F11: "-500" }, ({ amounts }) => amounts.agencyBudget, -50_000],
    ["no unit as a dash", { C11: "-" }, ({ texts }) => texts.unit, undefined],
    ["an indicator with a bullet", { G11: "- จำนวนผู้เข้าร่วม" }, ({ texts }) => texts.indicator, "จำนวนผู้เข้าร่วม"],
    ["an indicator in lines", { G11: "จำนวน\nผู้เข้าร่วม" }, ({ texts }) => texts.indicator, "จำนวน ผู้เข้าร่วม"],
    ["an outcome that is a number", { H11: 80 }, ({ texts }) => texts.outcome, "80"],
    ["an agency with spaces", { I11: "สำนักงานวัฒนธรรมจังหวัด  ตราด " }, ({ agency }) => agency, submitter],
    ["an agency's other name", { I11: "เทคนิคตราด" }, ({ agency }) => agency, "วิทยาลัยเทคนิคตราด"],
    ["an agency nobody knows", { I11: "อำเภอแหลมฉบัง" }, ({ agency }) => agency, null],
    ["an activity numbered with a point", { B11: "1. กิจกรรมอบรม" }, (row) => numberOf(row, "activity"), 1],
    [
      "an activity numbered in the cell before",
      { A11: "๗)", B11: "กิจกรรมอบรม" },
      (row) => numberOf(row, "activity"),
      7,
    ],
    [
      "the same as a number",
      { A11: 7, B11: "กิจกรรมอบรม" },
      (row) => [numberOf(row, "activity"), nameOf(row, "activity")],
      [7, "กิจกรรมอบรม"],
    ],
    [
      "an activity in the number's cell",
      { A11: "๗) กิจกรรมอบรม", B11: null },
      (row) => nameOf(row, "activity"),
      "กิจกรรมอบรม",
    ],
  ])("%s", (_, planted, value, expected) => {
    const reading = readPlanted(planted);
    expect(reading.issues).toEqual([]);
    expect(value(rowAt(reading, 11))).toEqual(expected);
  });

  it.each<[string, Record<string, CellSpec>, string[]]>([
    ["a range", { D11: "1-3" }, ["D11 quantity-range"]],
    ["words for a quantity", { D11: "หลายครั้ง" }, ["D11 quantity-unreadable"]],
    ["a quantity with another unit", { D11: "40 ครั้ง" }, ["D11 quantity-unreadable"]],
    ["words for an amount", { F11: "รองบ" }, ["F11 amount-unreadable"]],
    ["a letter for a digit", { F11: "5O,000" }, ["F11 amount-letter-for-digit"]],
    ["a point for a comma", { F11: "50.000" }, ["F11 amount-point-ambiguous"]],
    ["a trace of a satang, typed", { F11: 1e-10 }, ["F11 amount-below-satang"]],
    ["half a satang", { F11: 0.005 }, ["F11 amount-below-satang"]],
    ["per cent for an amount", { F11: { value: 0.5, format: "0%" } }, ["F11 amount-unreadable"]],
    ["amounts on two lines of a cell", { F11: "500\n300" }, ["F11 amount-unreadable"]],
    ["quantities on two lines of a cell", { D11: "๕\r\n๓" }, ["D11 quantity-unreadable"]],
    ["more than all money as a number", { F11: 1e18 }, ["F11 amount-unreadable"]],
    ["what two of could not be added exactly", { F11: 90_071_992_547_409.91 }, ["F11 amount-unreadable"]],
    ["more than all money as text", { F11: "99,999,999,999,999,999" }, ["F11 amount-unreadable"]],
    ["half a satang as text", { F11: "1,000.005" }, ["F11 amount-below-satang"]],
    ["a date for a quantity", { D11: { value: 45931, format: "d/m/bbbb" } }, ["D11 value-of-wrong-kind"]],
    ["a date for an amount", { F11: { value: 45931, format: "[$-D00041E]d mmm yy" } }, ["F11 value-of-wrong-kind"]],
    ["a date for a unit", { C11: { value: 45931, format: "m/d/yyyy" } }, ["C11 value-of-wrong-kind"]],
    ["true for an amount", { F11: true }, ["F11 value-of-wrong-kind"]],
    ["a formula never computed", { F11: "=E11*2" }, ["F11 formula-uncomputed"]],
    ["a text's formula never computed", { H11: "=G11" }, ["H11 formula-uncomputed"]],
    ["a picture for an amount", { F11: { error: "#VALUE!", picture: true } }, ["F11 value-of-wrong-kind"]],
    ["a picture for a quantity", { D11: { error: "#VALUE!", picture: true } }, ["D11 value-of-wrong-kind"]],
    ["a picture for a text", { H11: { error: "#VALUE!", picture: true } }, ["H11 value-of-wrong-kind"]],
    [
      "pictures in the title, beside the table and below it",
      {
        A1: { error: "#VALUE!", picture: true },
        L11: { error: "#VALUE!", picture: true },
        B28: { error: "#VALUE!", picture: true },
      },
      [],
    ],
    ["words in a total", { F14: "รอ" }, ["F14 amount-unreadable"]],
    ["an error value, which the check reports", { F11: { error: "#REF!" }, C12: { error: "#N/A" } }, []],
    ["a number beside the table", { L12: 7 }, ["L12 cell-unread"]],
    ["text beside the table", { L12: "ดูไฟล์แนบ" }, ["L12 cell-unread"]],
    ["a dash beside the table", { L12: "-" }, []],
    ["a remark in the middle", { H15: "แก้ไขแล้ว" }, ["H15 cell-unread"]],
    ["a number beside a heading", { F6: 500 }, ["F6 cell-unread"]],
    ["a number below the end", { F27: 500 }, ["F27 cell-unread"]],
    ["a signature below the end", { A27: "ลงชื่อ .........", G28: "(นายสมชาย ใจดี)" }, []],
    [
      "a second grand total",
      { A26: "รวมงบประมาณทั้งสิ้น", F26: 5 },
      ["A25 cell-unread", "E25 cell-unread", "F25 cell-unread"],
    ],
  ])("%s", (_, planted, expected) => expect(reportedPlanted(planted)).toEqual(expected));

  it("a link for an amount", () =>
    expect(reportedPlanted({ F11: 500 }, { links: ["F11"] })).toEqual(["F11 value-of-wrong-kind"]));

  it("leaves out what it could not read", () => {
    const row = rowAt(readPlanted({ D11: "หลาย", F11: "รองบ", C11: true }), 11);
    expect([row.numbers.quantity, row.amounts.agencyBudget, row.texts.unit]).toEqual([undefined, undefined, undefined]);
  });

  it("says what it assumed", () => {
    const { submission } = readPlanted({
      D11: "๔๐",
      F11: "50,000",
      I12: "เทคนิคตราด",
      G13: "- ก",
      H13: "ส\u0e4d\u0e32เร็จ",
    });
    expect(submission.assumptions.map(({ code, at, taken }) => [code, toA1(at), taken])).toEqual([
      ["quantity-from-text", "D11", "40"],
      ["amount-from-text", "F11", "50000"],
      ["agency-spelling", "I12", "วิทยาลัยเทคนิคตราด"],
      ["leading-mark-dropped", "G13", "ก"],
      ["text-mended", "H13", "สำเร็จ"],
    ]);
  });
});
