import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { checkAnswer } from "../../src/cli/answers/checkAnswer";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const sent = join(province, "submissions");

async function answerOf(...args: string[]) {
  const { stdout, exitCode } = await ruam("check", ...args, "--json");
  return { exitCode, ...checkAnswer.parse(JSON.parse(stdout)) };
}

describe("ruam check --json", () => {
  test("reads the sample province: 55 rows of 15 agencies, exact to the satang", async () => {
    const { files } = await answerOf(sent, ...form);
    expect(files.map(({ rows }) => rows.length)).toEqual([3, 3, 4, 5, 4, 4, 6, 3, 3, 3, 3, 3, 5, 3, 3]);
    const sum = (field: "integratedBudget" | "agencyBudget") =>
      files.reduce((satang, { totals }) => satang + Math.round((totals[field] ?? 0) * 100), 0) / 100;
    // One amount of the faulty files, 54,000 baht, cannot be read.
    expect([sum("integratedBudget"), sum("agencyBudget")]).toEqual([3_521_500 - 54_000, 1_074_600.75]);
  });

  test("finds the faults planted in the sample province at their cells, and no others", async () => {
    const { files, exitCode } = await answerOf(sent, ...form);
    const errors = files.flatMap(({ file, issues }) =>
      issues
        .filter(({ severity }) => severity === "error")
        .map(({ code, cell }) => `${basename(file, ".xlsx")} ${cell} ${code}`),
    );
    expect(errors).toEqual([
      "10-education C11 unit-missing",
      "10-education E12 total-mismatch",
      "10-education E21 amount-letter-for-digit",
      "15-probation A2 fiscal-year-wrong",
      "15-probation E13 total-range-short",
      "15-probation A16 heading-unknown",
      "15-probation E21 formula-error",
    ]);
    expect(exitCode).toBe(1);
  });

  test("says where every field is and what it says", async () => {
    const { files } = await answerOf(join(sent, "01-governor-office.xlsx"), ...form);
    expect(files[0]!.rows[0]).toEqual({
      row: 11,
      agency: "สำนักงานจังหวัดตัวอย่าง",
      cells: {
        strategy: "A5",
        substrategy: "A6",
        guideline: "A9",
        project: "A10",
        activity: "B11",
        unit: "C11",
        quantity: "D11",
        integratedBudget: "E11",
        agencyBudget: "F11",
        indicator: "G11",
        outcome: "H11",
        agency: "I11",
      },
      numbers: { strategy: 1, substrategy: 1, project: 1, activity: 1 },
      values: {
        strategy: "การบริหารจัดการความปลอดภัยทางถนนอย่างเป็นระบบ",
        substrategy: "พัฒนากลไกและข้อมูลเพื่อขับเคลื่อนงานความปลอดภัยทางถนน",
        guideline: "เสริมความเข้มแข็งของศูนย์ปฏิบัติการความปลอดภัยทางถนนทุกระดับ",
        project: "โครงการเสริมพลังศูนย์ปฏิบัติการความปลอดภัยทางถนน",
        activity: "ประชุมศูนย์ปฏิบัติการความปลอดภัยทางถนนระดับจังหวัด",
        unit: "ครั้ง",
        quantity: 6,
        integratedBudget: 18000,
        agencyBudget: 0,
        indicator: "จำนวนครั้งในการประชุม",
        outcome: "ข้อสั่งการได้รับการติดตามทุกเดือน",
        agency: "สำนักงานจังหวัดตัวอย่าง",
      },
    });
  });
});

describe("a file that is not a workbook has one entry without rows", () => {
  const folder = mkdtempSync(join(tmpdir(), "ruam-check-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const whole = readFileSync(join(sent, "01-governor-office.xlsx"));

  test.each([
    ["empty", new Uint8Array(), "file-unreadable", "the file is empty"],
    ["cut short", whole.subarray(0, 3000), "file-unreadable", "the file is damaged"],
    ["a text", Buffer.from("ที่,กิจกรรม\n"), "file-csv", "a table in a text file (.csv)"],
    ["an .xls under another name, cut short", Buffer.from([9, 8, 8, 0, 0, 0, 16, 0]), "file-unreadable", "damaged"],
  ])("%s", async (name, bytes, code, reason) => {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, bytes);
    const { files, exitCode } = await answerOf(file);
    expect(exitCode).toBe(1);
    expect(files).toMatchObject([
      {
        file,
        sheet: null,
        form: null,
        agency: null,
        rows: [],
        totals: {},
        issues: [{ code, cell: null }],
      },
    ]);
    expect(files[0]!.issues[0]!.message.en).toContain(reason);
  });
});

describe("what cannot be run ends with 2, on stderr, in the language asked for", () => {
  test.each([
    [["check", "nowhere.xlsx"], "File not found: nowhere.xlsx"],
    [["check", __dirname], "No .xlsx file to read"],
    [["check", sent, "--form", "nowhere.json"], "nowhere.json: This file cannot be read"],
    [["chek", sent], "Unknown command: chek"],
    [["check", "nowhere.xlsx", "--lang", "th"], "ไม่พบไฟล์ nowhere.xlsx"],
  ])("ruam %j", async (args, words) => {
    const { exitCode, stdout, stderr } = await ruam(...args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
  });
});

test("a form of one's own that is wrong is refused with every wrong field", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ruam-form-"));
  const file = join(folder, "form.json");
  const own = JSON.parse(readFileSync(join(province, "form.json"), "utf8"));
  writeFileSync(file, JSON.stringify({ ...own, fiscalYear: "๒๕๖๙", layout: "round" }));
  const { exitCode, stderr } = await ruam("check", sent, "--form", file);
  rmSync(folder, { recursive: true });
  expect(exitCode).toBe(2);
  expect(
    stderr
      .split("\n")
      .slice(1, -1)
      .map((line) => line.trim().split(":")[0]),
  ).toEqual(["fiscalYear", "layout"]);
});

test("one clean file ends with 0 and a report in Thai", async () => {
  const { exitCode, stdout } = await ruam("check", join(sent, "01-governor-office.xlsx"), ...form, "--lang", "th");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("01-governor-office.xlsx · สำนักงานจังหวัดตัวอย่าง · “แผนปฏิบัติการ” · 3 แถว · เรียบร้อย");
});
