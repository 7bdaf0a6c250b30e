import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { compareAnswer } from "../../src/cli/answers/compareAnswer";
import { traceAnswer } from "../../src/cli/answers/traceAnswer";
import { verifyAnswer } from "../../src/cli/answers/verifyAnswer";
import { parseA1 } from "../../src/grid/area";
import { cellAt } from "../../src/grid/grid";
import { reportSheetName } from "../../src/verifying/reportSheetName";
import { openedXlsx, savedAfter } from "../support/openedXlsx";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const answers = ["--answers", join(province, "answers.json")];
const folder = mkdtempSync(join(tmpdir(), "ruam-verify-"));
const place = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const sheet = "แผนรวม";
/** What of the submissions could be merged. */
let mergedFiles: string[] = [];
/** A row of the plan that a merge has written, with its amount. */
let traced: { cell: string; row: number; amount: number };

beforeAll(async () => {
  const merging = await ruam(
    ...["merge", join(province, "submissions"), "--into", join(province, "master.xlsx"), "--out", place("master.xlsx")],
    ...["--person", "สมชาย", "--json", ...form, ...answers],
  );
  const merged = JSON.parse(merging.stdout) as { files: { file: string; standing: string }[] };
  mergedFiles = merged.files.filter(({ standing }) => standing === "merged").map(({ file }) => file);
  const grid = (await openedXlsx(readFileSync(place("master.xlsx"))).read(sheet))!;
  const { totals } = (await verified(place("master.xlsx"))).answer.files[0]!.sheets[0]!;
  const first = totals.find(({ stored }) => (stored ?? 0) > 0)!;
  const cell = first.covers.flatMap((area) => {
    const [from = "", to = from] = area.split(":");
    const [top, bottom] = [parseA1(from)!, parseA1(to)!];
    return Array.from({ length: bottom.row - top.row + 1 }, (_, i) => ({ row: top.row + i, column: top.column }));
  });
  const at = cell.find((one) => typeof cellAt(grid, one)?.value === "number" && cellAt(grid, one)!.value !== 0)!;
  const name = `${String.fromCharCode(65 + at.column)}${at.row + 1}`;
  traced = { cell: name, row: at.row + 1, amount: cellAt(grid, at)!.value as number };
  const steps = {
    ...{ kind: "write-cells" as const, sheet, row: at.row, column: at.column },
    ...{ before: [[{ number: traced.amount }]], after: [[{ number: traced.amount + 0.25 }]] },
  };
  writeFileSync(place("edited.xlsx"), await savedAfter(readFileSync(place("master.xlsx")), steps));
});

async function verified(...args: string[]) {
  const { stdout, stderr, exitCode } = await ruam("verify", ...args, ...form, "--json");
  expect(stderr).toBe("");
  return { exitCode, answer: verifyAnswer.parse(JSON.parse(stdout)) };
}

test("a master as merging left it: every total right, nothing found, every sheet reported", async () => {
  const { exitCode, answer } = await verified(place("master.xlsx"));
  const [file] = answer.files;
  expect(file!.sheets.map(({ sheet, form, findings }) => [sheet, form, findings])).toEqual([
    [sheet, "sample-road-safety-2569", []],
    ["บัญชีคุมงบ", null, []],
    ["บันทึกการรวม", "sample-road-safety-2569", []],
    ["ข้อมูลการรวม", "sample-road-safety-2569", []],
  ]);
  expect(file!.sheets[0]!.totals.length).toBeGreaterThan(5);
  expect(file!.sheets[0]!.totals.every(({ ok }) => ok)).toBe(true);
  expect(exitCode).toBe(0);
});

test("reconciled with what was merged, every agency is the same", async () => {
  const { exitCode, answer } = await verified(place("master.xlsx"), "--with", ...mergedFiles);
  const { agencies, findings, notChecked } = answer.files[0]!.sheets[0]!;
  expect(findings).toEqual([]);
  expect(notChecked).toBeUndefined();
  expect(agencies!.length).toBe(mergedFiles.length);
  expect(agencies!.every(({ ok }) => ok)).toBe(true);
  expect(exitCode).toBe(0);
});

test("an amount changed after its merge is found, with both figures in baht and the file's own cell", async () => {
  const { exitCode, answer } = await verified(place("edited.xlsx"), "--with", ...mergedFiles);
  const { findings } = answer.files[0]!.sheets[0]!;
  const found = Object.fromEntries(findings.map((one) => [one.code, one]));
  expect(found["merged-amount-changed"]).toMatchObject({
    cell: traced.cell,
    stored: traced.amount + 0.25,
    recomputed: traced.amount,
    difference: 0.25,
    culprit: { cell: traced.cell, reason: "changed-since-merge", confidence: "certain" },
  });
  expect(found["sent-amount-differs"]).toMatchObject({ cell: traced.cell, difference: 0.25 });
  expect(exitCode).toBe(1);
});

test("nothing is changed by looking, and nothing written but what was asked for", async () => {
  const before = new Map(readdirSync(folder).map((name) => [name, readFileSync(place(name))]));
  const times = [...before.keys()].map((name) => statSync(place(name)).mtimeMs);
  await ruam("verify", folder, "--with", join(province, "submissions"), ...form);
  await ruam("compare", place("master.xlsx"), place("edited.xlsx"), ...form);
  await ruam("trace", traced.cell, place("master.xlsx"), ...form);
  expect(readdirSync(folder)).toEqual([...before.keys()]);
  for (const [name, bytes] of before) expect(readFileSync(place(name)).equals(bytes)).toBe(true);
  expect([...before.keys()].map((name) => statSync(place(name)).mtimeMs)).toEqual(times);
});

describe("the reports", () => {
  test("a page and a copy with a sheet, the file itself as it was", async () => {
    const before = readFileSync(place("edited.xlsx"));
    const reports = ["--html", place("report.html"), "--report-sheet", place("report.xlsx")];
    const { exitCode, stdout } = await ruam("verify", place("edited.xlsx"), ...reports, ...form, "--lang", "th");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("ถูกแก้หลังการรวม");
    expect(readFileSync(place("edited.xlsx")).equals(before)).toBe(true);
    expect(readFileSync(place("report.html"), "utf8")).toContain("รายงานการสอบทาน");

    const copy = await openedXlsx(readFileSync(place("report.xlsx"))).readAll();
    const original = await openedXlsx(before).readAll();
    expect(copy.slice(0, -1)).toEqual(original);
    expect(copy.at(-1)!.sheet).toBe(reportSheetName);
    const formulas = copy.at(-1)!.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas).toEqual(expect.arrayContaining([expect.stringMatching(/^=SUM\('แผนรวม'!/)]));
  });

  test("a copy with a report is verified as the file without it, and the report is said to be left aside", async () => {
    const { answer } = await verified(place("report.xlsx"));
    const without = await verified(place("edited.xlsx"));
    expect(answer.files[0]!.sheets.slice(0, -1)).toEqual(without.answer.files[0]!.sheets);
    const { sheet, checked, notChecked } = answer.files[0]!.sheets.at(-1)!;
    expect([sheet, checked.cells, notChecked!.map(({ code }) => code)]).toEqual([
      reportSheetName,
      0,
      ["report-not-verified"],
    ]);
  });

  test.each([
    ["the file that is verified", ["--html", "edited.xlsx"], "is one of the files read"],
    [
      "a file to reconcile with",
      ["--report-sheet", "master.xlsx", "--with", "master.xlsx"],
      "is one of the files read",
    ],
    ["a folder that is not there", ["--html", "no/report.html"], "There is no folder"],
  ])("are not written over %s", async (_, args, reason) => {
    const placed = args.map((arg) => (arg.startsWith("--") ? arg : place(arg)));
    const { exitCode, stderr, stdout } = await ruam("verify", place("edited.xlsx"), ...placed, ...form);
    expect([exitCode, stdout, stderr]).toEqual([2, "", expect.stringContaining(reason)]);
  });

  test("a sheet is for one file, and a page asked for with it is not written either", async () => {
    const reports = ["--html", place("two.html"), "--report-sheet", place("two.xlsx")];
    const { exitCode, stderr } = await ruam("verify", folder, ...reports, ...form);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("takes one file")]);
    expect(existsSync(place("two.html"))).toBe(false);
  });

  test("the page and the copy are two files", async () => {
    const reports = ["--html", place("one"), "--report-sheet", place("one")];
    const { exitCode, stderr } = await ruam("verify", place("edited.xlsx"), ...reports, ...form);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("must be two files")]);
  });
});

describe("comparing", () => {
  const compared = async (before: string, after: string) => {
    const { stdout, stderr, exitCode } = await ruam("compare", place(before), place(after), ...form, "--json");
    expect(stderr).toBe("");
    return { exitCode, ...compareAnswer.parse(JSON.parse(stdout)) };
  };

  test("a master with itself: nothing", async () => {
    const { exitCode, rows, totals } = await compared("master.xlsx", "master.xlsx");
    expect([exitCode, rows, totals.every(({ difference }) => difference === 0)]).toEqual([0, [], true]);
  });

  test("with one edited: the row, its cell, and the totals that it makes differ", async () => {
    const { exitCode, rows, totals, same } = await compared("master.xlsx", "edited.xlsx");
    expect(exitCode).toBe(1);
    expect(same).toBeGreaterThan(5);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.cells).toMatchObject([
      { before: traced.amount, after: traced.amount + 0.25, afterCell: traced.cell },
    ]);
    const differing = totals.filter(({ difference }) => difference !== 0);
    expect(differing.map(({ difference, rows: parts }) => [difference, parts])).toEqual([
      [0.25, [{ index: 0, amount: 0.25 }]],
      [0.25, [{ index: 0, amount: 0.25 }]],
    ]);
  });

  test("is reported in words", async () => {
    const { stdout } = await ruam("compare", place("master.xlsx"), place("edited.xlsx"), ...form, "--lang", "th");
    expect(stdout).toContain("แก้ 1");
    expect(stdout).toContain(`${traced.cell} `);
  });
});

describe("tracing", () => {
  const traceOf = async (...args: string[]) => {
    const { stdout, stderr, exitCode } = await ruam("trace", ...args, ...form, "--json");
    expect(stderr).toBe("");
    return { exitCode, ...traceAnswer.parse(JSON.parse(stdout)) };
  };

  test("a cell of a row: file, sheet, row, hash, when, by whom; and with the file at hand its cell", async () => {
    const { exitCode, kind, rows } = await traceOf(traced.cell, place("master.xlsx"), "--with", ...mergedFiles);
    expect([exitCode, kind]).toEqual([0, "row"]);
    const origin = rows[0]!.origin!;
    expect(origin.merge).toMatchObject({ action: "merge", person: "สมชาย", when: "2025-10-01T00:00:00.000Z" });
    const file = mergedFiles.find((name) => name.endsWith(origin.file))!;
    const grid = await openedXlsx(readFileSync(file)).read(origin.sheet);
    expect(origin.cell).not.toBeNull();
    expect(parseA1(origin.cell!)!.row + 1).toBe(origin.row);
    expect(cellAt(grid!, parseA1(origin.cell!)!)).toBeDefined();
  });

  test("a total: the rows it is made of", async () => {
    const { answer } = await verified(place("master.xlsx"));
    const { cell, stored } = answer.files[0]!.sheets[0]!.totals.at(-1)!;
    const { kind, rows, recomputed, stored: shown, formula } = await traceOf(`${sheet}!${cell}`, place("master.xlsx"));
    expect([kind, shown, recomputed]).toEqual(["total", stored, stored]);
    expect(formula).toMatch(/^=/);
    expect(rows.length).toBe(answer.files[0]!.sheets[0]!.checked.rows);
  });

  test("an edited cell: as it was merged, and that it is not so any more", async () => {
    const { exitCode, rows } = await traceOf(traced.cell, place("edited.xlsx"));
    expect(exitCode).toBe(1);
    expect(rows[0]!.edits).toMatchObject([{ cell: traced.cell }]);
  });

  test("a title: nothing", async () => {
    expect(await traceOf("A1", place("master.xlsx"))).toMatchObject({ kind: "nothing", rows: [], exitCode: 0 });
  });

  test.each([
    ["no cell", "hello", "is not a cell"],
    ["a sheet that is not there", "x!A1", "no plan table"],
    ["a cell of another sheet than was asked for", "x!A1", "is not in the sheet", "--sheet", sheet],
  ])("%s cannot be traced", async (_, cell, reason, ...more) => {
    const { exitCode, stderr } = await ruam("trace", cell, place("master.xlsx"), ...form, ...more);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });
});

test("a sheet that is not there is reported, not taken for one in which nothing was found", async () => {
  const { exitCode, answer } = await verified(place("master.xlsx"), "--sheet", "ไม่มี");
  expect([exitCode, answer.files[0]!.sheets]).toEqual([1, []]);
  expect(answer.files[0]!.unreadable!.th).toContain("“ไม่มี”");
});

test("files that are not workbooks are reported, whether verified or to reconcile with", async () => {
  mkdirSync(place("sent"));
  for (const name of ["~$a.xlsx", "a.pdf"]) writeFileSync(place(join("sent", name)), "x");
  copyFileSync(mergedFiles[0]!, place("sent/a.xlsx"));
  const { answer } = await verified(place("master.xlsx"), "--with", place("sent"));
  expect(answer.skipped!.map(({ file, why }) => [basename(file), why])).toEqual([["~$a.xlsx", "lock-file"]]);
  expect(answer.unread!.map(({ file, issues }) => [basename(file), issues[0]!.code])).toEqual([["a.pdf", "file-pdf"]]);
  rmSync(place("sent"), { recursive: true });
});

test("a file that is not a workbook is reported as such, in every output", async () => {
  writeFileSync(place("broken.xlsx"), "x");
  const { exitCode, answer } = await verified(place("broken.xlsx"));
  expect([exitCode, answer.files[0]!.sheets]).toEqual([1, []]);
  expect(answer.files[0]!.unreadable!.th).toMatch(/[ก-๙]/);
  const { stdout } = await ruam("verify", place("broken.xlsx"), "--html", place("broken.html"));
  for (const reported of [stdout, readFileSync(place("broken.html"), "utf8")]) {
    expect(reported).toContain("was not read");
    expect(reported).toContain("→ ");
  }
  rmSync(place("broken.xlsx"));
});
