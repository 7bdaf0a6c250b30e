import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { summaryAnswer } from "../../src/cli/answers/summaryAnswer";
import { gridsOf } from "../support/checkedFiles";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const folder = mkdtempSync(join(tmpdir(), "ruam-summary-"));
const place = (name: string): string => join(folder, name);
const master = place("master.xlsx");
beforeAll(async () => {
  const all = [join(province, "submissions"), "--into", join(province, "master.xlsx"), "--out", master, ...form];
  expect((await ruam("merge", ...all)).exitCode).toBeLessThan(2);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the answer has the totals of ruam totals, and writes no file", async () => {
  const before = readFileSync(master);
  const { stdout, stderr } = await ruam("summary", master, ...form, "--json");
  expect(stderr).toBe("");
  const { whole, headings, agencies, out } = summaryAnswer.parse(JSON.parse(stdout));
  const totals = await ruam("totals", master, ...form, "--json");
  const expected = JSON.parse(totals.stdout) as { rows: number; totals: Record<string, number> };
  expect([whole.rows, whole.totals, out]).toEqual([expected.rows, expected.totals, []]);
  const sums = headings.filter(({ depth }) => depth === 0).map(({ sum }) => sum);
  expect(sums.reduce((a, b) => a + b, 0)).toBeCloseTo(whole.sum, 2);
  expect(agencies.length).toBeGreaterThan(5);
  expect(readFileSync(master).equals(before)).toBe(true);
});

test("a page and a copy with one more sheet are written, and named", async () => {
  const [html, copy] = [place("summary.html"), place("copy.xlsx")];
  const { stdout, exitCode } = await ruam("summary", master, ...form, "--html", html, "--out", copy, "--lang", "th");
  expect(exitCode).toBeLessThan(2);
  expect(stdout).toContain(html);
  expect(stdout).toContain(copy);
  expect(readFileSync(html, "utf8")).toContain("งบประมาณตามหัวข้อของแผน");
  const [before, after] = [master, copy].map((file) => gridsOf(file).map(({ sheet }) => sheet));
  expect(after).toEqual([...before!, "สรุปแผน"]);
});

test.each([
  ["the master itself", () => ["--out", master]],
  ["one file for both", () => ["--out", place("x.xlsx"), "--html", place("x.xlsx")]],
])("%s is not written to", async (_, options) => {
  const { exitCode, stderr } = await ruam("summary", master, ...form, ...options());
  expect(exitCode).toBe(2);
  expect(stderr).not.toBe("");
  expect(existsSync(place("x.xlsx"))).toBe(false);
});
