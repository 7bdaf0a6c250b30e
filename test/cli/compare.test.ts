import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bahtFigure } from "../../src/text/figures";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const folder = mkdtempSync(join(tmpdir(), "ruam-compare-"));
const place = (name: string): string => join(folder, name);
const [older, newer] = [place("older.xlsx"), place("newer.xlsx")];
const file = "09-rural-roads.xlsx";
beforeAll(async () => {
  const into = ["--into", join(province, "master.xlsx"), ...form];
  await ruam("merge", join(province, "submissions", file), ...into, "--out", older);
  await ruam("merge", join(province, "resubmission", file), ...into, "--out", newer);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Compared {
  readonly totals: readonly { readonly path: unknown; readonly before: number; readonly after: number }[];
}

test("the page is written, with a waterfall from the old grand total to the new one", async () => {
  const html = place("compared.html");
  const { stdout, exitCode } = await ruam("compare", older, newer, ...form, "--html", html, "--lang", "th");
  expect(exitCode).toBe(1);
  expect(stdout).toContain(html);
  const page = readFileSync(html, "utf8");
  const answer = JSON.parse((await ruam("compare", older, newer, ...form, "--json")).stdout) as Compared;
  const whole = answer.totals.filter(({ path }) => path === null);
  const sum = (side: "before" | "after") => whole.reduce((all, total) => all + Math.round(total[side] * 100), 0);
  expect(sum("before")).not.toBe(sum("after"));
  const drawn = page.split("งบประมาณที่ต่างกันระหว่างสองฉบับ")[1]!.split("</table>")[0]!;
  const rows = [...drawn.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row]) => row!);
  expect(rows.at(1)).toContain(`>${bahtFigure(sum("before"))}<`);
  expect(rows.at(-1)).toContain(`>${bahtFigure(sum("after"))}<`);
  expect(drawn).toMatch(/<rect class="(more|less)"/);
  expect(page).not.toMatch(/<script|src=|url\(|https?:/);
});

test("a master against itself is the same, and its page says so", async () => {
  const html = place("same.html");
  const { exitCode } = await ruam("compare", older, older, ...form, "--html", html, "--lang", "en");
  expect(exitCode).toBe(0);
  const page = readFileSync(html, "utf8");
  expect(page).toContain("No row differs");
  expect(page).toContain("No heading&#39;s sum changes");
});

test("a page is never written over one of the masters, nor where two cannot be compared", async () => {
  const before = readFileSync(older);
  expect((await ruam("compare", older, newer, ...form, "--html", older)).exitCode).toBe(2);
  expect(readFileSync(older).equals(before)).toBe(true);
  const html = place("none.html");
  expect((await ruam("compare", join(province, "form.json"), newer, "--html", html)).exitCode).toBe(2);
  expect(existsSync(html)).toBe(false);
});
