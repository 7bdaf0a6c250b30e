import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const sent = join(province, "submissions");
const master = join(province, "master.xlsx");
const form = ["--form", join(province, "form.json")];
const answers = ["--answers", join(province, "answers.json")];
const education = "สำนักงานศึกษาธิการจังหวัดตัวอย่าง";
const hospital = "โรงพยาบาลตัวอย่าง";

const folder = mkdtempSync(join(tmpdir(), "ruam-merge-"));
const place = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

async function answerOf(...args: string[]) {
  const { stdout, stderr, exitCode } = await ruam(...args, ...form, "--json");
  expect(stderr).toBe("");
  return { exitCode, ...mergeAnswer.parse(JSON.parse(stdout)) };
}

/** The sample merged, once for all tests that start from it. */
const merged = place("merged.xlsx");
beforeAll(async () => {
  await ruam("merge", sent, "--into", master, "--out", merged, ...form, ...answers);
});

test("files without errors go in, the others are reported with their errors, and totals are exact", async () => {
  const { exitCode, files, totals, sections, questions } = await answerOf("merge", sent, "--into", master, "--dry-run");
  expect(exitCode).toBe(1);
  expect(
    files
      .filter(({ standing }) => standing === "left-out")
      .map(({ file, reasons }) => [file.slice(sent.length + 1), reasons]),
  ).toEqual([
    ["10-education.xlsx", ["errors"]],
    ["15-probation.xlsx", ["errors"]],
  ]);
  expect(totals).toEqual({
    before: { integratedBudget: 0, agencyBudget: 0 },
    after: { integratedBudget: 3_205_000, agencyBudget: 1_074_600.75 },
  });
  expect(sections.map(({ rows }) => rows.length)).toEqual([11, 7, 10, 5, 4, 7, 5]);
  expect(questions).toMatchObject([{ id: "e4f157ac6ca36ff3" }]);
});

test("a question that was answered is not asked again", async () => {
  const { questions } = await answerOf("merge", sent, "--into", master, "--dry-run", ...answers);
  const { questions: later } = await answerOf("merge", sent, "--into", merged, "--dry-run");
  expect([questions, later]).toEqual([[], []]);
});

test("the same files again change nothing, and the very same bytes are written", async () => {
  const { changed, files } = await answerOf("merge", sent, "--into", merged, "--out", place("again.xlsx"));
  expect(changed).toBe(false);
  expect(new Set(files.map(({ standing }) => standing))).toEqual(new Set(["unchanged", "left-out"]));
  expect(readFileSync(place("again.xlsx")).equals(readFileSync(merged))).toBe(true);
});

test("files one by one, last first, give the same plan as all at once", async () => {
  let into = master;
  for (const [at, file] of readdirSync(sent).reverse().entries()) {
    const out = place(`step-${at}.xlsx`);
    await ruam("merge", join(sent, file), "--into", into, "--out", out, ...form, ...answers);
    into = out;
  }
  const { changed, totals } = await answerOf("merge", sent, "--into", into, "--dry-run");
  expect([changed, totals.after]).toEqual([false, { integratedBudget: 3_205_000, agencyBudget: 1_074_600.75 }]);
});

test("where every file was left out, the report does not say that the master holds them", async () => {
  const faulty = join(sent, "10-education.xlsx");
  const { stdout } = await ruam("merge", faulty, "--into", master, "--dry-run", ...form, "--lang", "en");
  expect(stdout).toContain("The master does not change; some files could not be merged");
  expect(stdout).not.toContain("holds all of this already");
});

test("a resubmission shows what it adds, changes and removes", async () => {
  const again = join(province, "resubmission");
  const { exitCode, sections, merged: log } = await answerOf("merge", again, "--into", merged, "--dry-run");
  expect(exitCode).toBe(0);
  expect(log).toMatchObject([{ action: "replace", agency: "แขวงทางหลวงชนบทตัวอย่าง", rowsIn: 3, rowsOut: 3 }]);
  const rows = sections.flatMap((section) => section.rows);
  expect(rows.map(({ kind, before, after }) => [kind, before?.integratedBudget, after?.integratedBudget])).toEqual([
    ["changed", 420_000, 490_000],
    ["added", undefined, 0],
    ["removed", 0, undefined],
  ]);
});

test("withdrawing an agency gives the totals of the others; what was never merged cannot be withdrawn", async () => {
  const { totals } = await answerOf("withdraw", hospital, "--from", merged, "--out", place("without.xlsx"));
  expect(totals.after).toEqual({ integratedBudget: 3_120_000, agencyBudget: 1_019_500.25 });
  const { exitCode, stderr } = await ruam("withdraw", education, "--from", merged, "--out", place("no.xlsx"), ...form);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("has no rows of this agency")]);
});

test("two files of one agency: neither is taken until it is said which holds", async () => {
  const both = [join(sent, "09-rural-roads.xlsx"), join(province, "resubmission/09-rural-roads.xlsx")];
  const { files } = await answerOf("merge", ...both, "--into", master, "--dry-run");
  expect(files.map(({ standing, reasons }) => [standing, reasons])).toEqual([
    ["left-out", ["agency-twice"]],
    ["left-out", ["agency-twice"]],
  ]);
  writeFileSync(place("holding.json"), JSON.stringify({ holding: [files[1]!.sha256] }));
  const decided = await answerOf("merge", ...both, "--into", master, "--dry-run", "--answers", place("holding.json"));
  expect(decided.merged).toMatchObject([{ sha256: files[1]!.sha256, rowsIn: 3 }]);
});

describe("nothing is written", () => {
  test.each([
    ["by a dry run", ["merge", sent, "--into", master, "--dry-run"], 1],
    ["over the master by --out", ["merge", sent, "--into", master, "--out", master], 2],
    ["over a submission", ["merge", sent, "--into", master, "--out", join(sent, "01-governor-office.xlsx")], 2],
    ["for a master that is not a workbook", ["merge", sent, "--into", __filename, "--out", place("x.xlsx")], 2],
    ["for a master that is not there", ["merge", sent, "--into", place("no.xlsx"), "--out", place("x.xlsx")], 2],
    ["where the folder is missing", ["merge", sent, "--into", master, "--out", place("no/x.xlsx")], 2],
    [
      "by answers that are none",
      ["merge", sent, "--into", master, "--out", place("x.xlsx"), "--answers", __filename],
      2,
    ],
  ])("%s", async (_, args, code) => {
    const before = [readFileSync(master), readFileSync(join(sent, "01-governor-office.xlsx"))];
    const { exitCode, stderr } = await ruam(...args, ...form);
    expect(exitCode).toBe(code);
    if (code === 2) expect(stderr).not.toMatch(/\n\s+at /);
    expect([readFileSync(master), readFileSync(join(sent, "01-governor-office.xlsx"))]).toEqual(before);
    expect(existsSync(place("x.xlsx"))).toBe(false);
  });
});

test("the master itself changes only in place", async () => {
  const own = place("own.xlsx");
  copyFileSync(master, own);
  const { changed, out } = await answerOf("merge", join(sent, "01-governor-office.xlsx"), "--into", own, "--in-place");
  expect([changed, out]).toEqual([true, own]);
  expect(readFileSync(own).equals(readFileSync(master))).toBe(false);
});

test("two merges at once into one master: both are in it", async () => {
  const own = place("both.xlsx");
  copyFileSync(master, own);
  const files = readdirSync(sent).map((name) => join(sent, name));
  const halves = [files.slice(0, 8), files.slice(8)];
  const runs = halves.map((half) => ruam("merge", ...half, "--into", own, "--in-place", ...form, ...answers));
  expect((await Promise.all(runs)).map(({ stderr }) => stderr)).toEqual(["", ""]);
  const { changed } = await answerOf("merge", sent, "--into", own, "--dry-run");
  expect(changed).toBe(false);
});

test("one file that cannot be read stops that file alone", async () => {
  const odd = place("odd");
  mkdirSync(odd);
  copyFileSync(join(sent, "01-governor-office.xlsx"), join(odd, "01.xlsx"));
  symlinkSync("nowhere.xlsx", join(odd, "02.xlsx"));
  writeFileSync(join(odd, "03.xlsx"), "");
  const { exitCode, files } = await answerOf("merge", odd, "--into", master, "--dry-run");
  expect([exitCode, files.map(({ standing, issues }) => [standing, issues.map(({ code }) => code)])]).toEqual([
    1,
    [
      ["merged", expect.not.arrayContaining(["file-unreadable"])],
      ["left-out", ["file-unreadable"]],
      ["left-out", ["file-unreadable"]],
    ],
  ]);
  expect(files[1]).toMatchObject({ sha256: null, issues: [{ message: { en: expect.stringContaining("no file") } }] });
});

test.each([
  ["--form", "/dev/zero"],
  ["--answers", "/dev/zero"],
])("%s %s is refused in words", async (option, path) => {
  const { exitCode, stderr } = await ruam("merge", sent, "--into", master, "--dry-run", option, path);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("a device or a pipe")]);
});

test("the report names who came, who stayed out and why, and the totals", async () => {
  const { stdout } = await ruam("merge", sent, "--into", master, "--dry-run", ...form, "--lang", "th");
  for (const words of [
    "รวม โรงพยาบาลตัวอย่าง · เข้า 6 แถว",
    "ยังไม่ได้รวม 2 รายการ",
    "e4f157ac6ca36ff3",
    "3,205,000",
    "1,074,600.75",
  ]) {
    expect(stdout).toContain(words);
  }
});
