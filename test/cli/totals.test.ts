import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { totalsAnswer } from "../../src/cli/answers/totalsAnswer";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const sent = (file: string): string => join(province, "submissions", `${file}.xlsx`);

const folder = mkdtempSync(join(tmpdir(), "ruam-totals-"));
const place = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

async function answerOf(...args: string[]) {
  const { stdout, stderr, exitCode } = await ruam("totals", ...args, ...form, "--json");
  expect(stderr).toBe("");
  return { exitCode, ...totalsAnswer.parse(JSON.parse(stdout)) };
}

test("the sums come from the rows, section by section", async () => {
  const { exitCode, sections, rows, totals, issues, repairs } = await answerOf(sent("05-police"));
  expect(sections.map(({ path, rows, totals }) => [path.at(-1)!.field, rows, totals])).toEqual([
    ["substrategy", 2, { integratedBudget: 0, agencyBudget: 6000 }],
    ["substrategy", 2, { integratedBudget: 180_000, agencyBudget: 45_000 }],
  ]);
  expect([exitCode, rows, totals, issues, repairs]).toEqual([
    0,
    4,
    { integratedBudget: 180_000, agencyBudget: 51_000 },
    [],
    null,
  ]);
});

test("a formula that leaves out a row is reported with its cell and both sums", async () => {
  const { exitCode, issues, totals } = await answerOf(sent("15-probation"));
  expect(exitCode).toBe(1);
  expect(issues.filter(({ severity }) => severity === "error").map(({ code, cell }) => `${cell} ${code}`)).toEqual([
    "E13 total-range-short",
    "E21 formula-error",
  ]);
  expect(totals).toEqual({ integratedBudget: 90_000, agencyBudget: 0 });
});

test("a repair makes every total live, and repairing again changes nothing", async () => {
  const first = await answerOf(sent("08-highways"), "--repair", "--out", place("repaired.xlsx"));
  expect(first.repairs!.length).toBeGreaterThan(0);
  expect(first.totals).toEqual({ integratedBudget: 1_990_000, agencyBudget: 0 });
  const again = await answerOf(place("repaired.xlsx"), "--repair", "--out", place("again.xlsx"));
  expect([again.exitCode, again.repairs, again.issues]).toEqual([0, [], []]);
  expect(readFileSync(place("again.xlsx")).equals(readFileSync(place("repaired.xlsx")))).toBe(true);
});

test("the report shows the sums and what is wrong, in the language asked for", async () => {
  const { stdout, exitCode } = await ruam("totals", sent("15-probation"), ...form, "--lang", "th");
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/รวมทั้งสิ้น +3 +90,000 +0/);
  expect(stdout).toContain("E13");
});

test.each([
  [
    "a sheet without a plan",
    [join(province, "submissions/14-local-administration.xlsx"), "--sheet", "x"],
    "no plan table",
  ],
  ["over the file itself", [sent("08-highways"), "--repair", "--out", sent("08-highways")], "is the master itself"],
])("%s is refused", async (_, args, words) => {
  const { exitCode, stdout, stderr } = await ruam("totals", ...args, ...form);
  expect([exitCode, stdout, stderr]).toEqual([2, "", expect.stringContaining(words)]);
});
