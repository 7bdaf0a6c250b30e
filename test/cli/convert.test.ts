import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertAnswer } from "../../src/cli/answers/convertAnswer";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { traceAnswer } from "../../src/cli/answers/traceAnswer";
import { verifyAnswer } from "../../src/cli/answers/verifyAnswer";
import { readableKind } from "../../src/workbook/fileSheets";
import { gridsOf } from "../support/checkedFiles";
import { docxOf } from "../support/docxOf";
import { odsOf } from "../support/odsOf";
import { ruam } from "../support/ruam";
import { xlsOf } from "../support/xlsOf";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const folder = mkdtempSync(join(tmpdir(), "ruam-convert-"));
afterAll(() => rmSync(folder, { recursive: true }));
const master = join(province, "master.xlsx");

/** The sample province's clean submissions, each as another kind of file. */
const sent = join(folder, "sent");
const plain = join(folder, "plain");
mkdirSync(sent);
mkdirSync(plain);
const names = ["01-governor-office", "03-disaster-prevention", "05-police", "09-rural-roads", "12-technical-college"];
const kinds = ["docx", "ods", "xls", "docx", "ods"] as const;
names.forEach((name, at) => {
  const path = join(province, "submissions", `${name}.xlsx`);
  const grids = gridsOf(path);
  const top = grids[0]!.rows.findIndex(({ cells }) => cells.some(({ value }) => value === "หน่วยนับ" || value === "ที่"));
  const index = grids[0]!.rows[top]!.index;
  const bytes = {
    docx: () => docxOf(grids[0]!, "paragraphs", { first: index, last: index + 1 }),
    ods: () => odsOf(grids),
    xls: () => xlsOf(grids),
  }[kinds[at]!]();
  expect(readableKind(bytes)).toBe(kinds[at]);
  writeFileSync(join(sent, `${name}.${kinds[at]}`), bytes);
  writeFileSync(join(plain, `${name}.xlsx`), readFileSync(path));
});

async function json<T>(schema: { parse(value: unknown): T }, ...args: string[]): Promise<T & { exitCode: number }> {
  const { stdout, stderr, exitCode } = await ruam(...args, ...form, "--json");
  if (stdout === "") throw new Error(stderr);
  return { ...schema.parse(JSON.parse(stdout)), exitCode };
}

describe("a folder with a kind of file for each agency", () => {
  const out = join(folder, "master.xlsx");
  const plainOut = join(folder, "plain.xlsx");

  test("merged, it gives the master that the workbooks give", async () => {
    const mixed = await json(mergeAnswer, "merge", sent, "--into", master, "--out", out);
    const alone = await json(mergeAnswer, "merge", plain, "--into", master, "--out", plainOut);
    expect(mixed.files.map(({ standing }) => standing)).toEqual(names.map(() => "merged"));
    expect(mixed.totals).toEqual(alone.totals);
    const planOf = (path: string) => gridsOf(path).slice(0, 2);
    expect(planOf(out)).toEqual(planOf(plainOut));
  });

  test("verified with what was sent, nothing differs, and a cell is traced to its place in the document", async () => {
    const verified = await json(verifyAnswer, "verify", out, "--with", sent);
    const [plan] = verified.files[0]!.sheets;
    expect(plan!.agencies!.map(({ ok }) => ok)).toEqual(names.map(() => true));
    const rows = plan!.agencies!;
    expect(rows.map(({ file }) => file).sort()).toEqual(readdirSync(sent).sort());
    const places: string[] = [];
    for (const row of [11, 12, 13, 14]) {
      const traced = await json(traceAnswer, "trace", `B${row}`, out, "--with", sent);
      for (const { origin } of traced.rows ?? []) if (origin?.place) places.push(origin.place.en);
    }
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toMatch(/^table \d+, row \d+, cell \d+ \([A-Z]+\d+\)$/);
  });
});

describe("ruam convert", () => {
  test("each file's rows in the form's layout: the same rows, no error, ready to be merged", async () => {
    const to = join(folder, "clean");
    const converted = await json(convertAnswer, "convert", sent, "--to", to);
    expect(converted.files.map(({ out }) => out)).toEqual(names.map((name) => join(to, `${name}.xlsx`)));
    const again = await json(convertAnswer, "convert", to, "--to", join(folder, "twice"));
    const rows = ({ files }: typeof converted) => files.map((file) => file.rows.map(({ values }) => values));
    expect(rows(again)).toEqual(rows(converted));
    expect(again.files.map(({ totals }) => totals)).toEqual(converted.files.map(({ totals }) => totals));
    expect(again.files.flatMap(({ issues }) => issues.filter(({ severity }) => severity === "error"))).toEqual([]);
    const merged = await json(mergeAnswer, "merge", to, "--into", master, "--dry-run");
    const alone = await json(mergeAnswer, "merge", plain, "--into", master, "--dry-run");
    expect(merged.totals).toEqual(alone.totals);
  });

  test("nothing that is there is overwritten, and a file without a plan is not written", async () => {
    const to = join(folder, "there");
    mkdirSync(to);
    writeFileSync(join(to, "01-governor-office.xlsx"), "x");
    const refused = await ruam("convert", sent, "--to", to, ...form);
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining("not overwritten")]);
    expect(readFileSync(join(to, "01-governor-office.xlsx"), "utf8")).toBe("x");
    const letter = join(folder, "letter.csv");
    writeFileSync(letter, "ก,ข,ค\n1,2,3\n1,2,3\n");
    const none = await json(convertAnswer, "convert", letter, "--to", join(folder, "none"));
    expect([none.exitCode, none.files[0]!.out]).toEqual([1, null]);
  });

  test.each<[string[], string]>([
    [["convert", "a.docx"], "--to DIR is missing"],
    [["convert", "--to", "x"], "FILES is missing"],
  ])("%j", async (args, expected) => {
    expect(await ruam(...args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(expected) as string });
  });
});
