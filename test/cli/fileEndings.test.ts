import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { totalsAnswer } from "../../src/cli/answers/totalsAnswer";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const office = join(province, "submissions/01-governor-office.xlsx");
const folder = mkdtempSync(join(tmpdir(), "ruam-endings-"));
const place = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const kinds = {
  ".xlsx": plain,
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  ".xltx": "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  ".xltm": "application/vnd.ms-excel.template.macroEnabled.main+xml",
};
type Ending = keyof typeof kinds;

/** A workbook of the sample with other parts. */
function rebuilt(from: string, to: string, change: (parts: Record<string, Uint8Array>) => void): string {
  const parts = unzipSync(readFileSync(from));
  change(parts);
  writeFileSync(place(to), zipSync(parts, { level: 1 }));
  return place(to);
}

/** The sample's master as a workbook of a kind, under a name that fits. */
const masterOf = (ending: Ending): string =>
  rebuilt(join(province, "master.xlsx"), `master${ending}`, (parts) => {
    const list = strFromU8(parts["[Content_Types].xml"]!);
    expect(list).toContain(plain);
    parts["[Content_Types].xml"] = strToU8(list.replace(plain, kinds[ending]));
  });

/** A merged master whose first subtotal was typed over, so that there is something to repair. */
const merged = place("merged.xlsx");
beforeAll(async () => {
  await ruam("merge", office, "--into", join(province, "master.xlsx"), "--out", merged, ...form);
});

const commands = (master: string, out: string): Readonly<Record<string, string[]>> => ({
  merge: ["merge", office, "--into", master, "--out", out],
  withdraw: ["withdraw", "สำนักงานจังหวัดตัวอย่าง", "--from", master, "--out", out],
  totals: ["totals", master, "--repair", "--out", out],
  verify: ["verify", master, "--report-sheet", out],
});

describe.each<[Ending, string, boolean]>([
  [".xlsx", "out.xlsx", true],
  [".xlsx", "out.XLSX", true],
  [".xlsx", "out.xlsm", false],
  [".xlsx", "out.xls", false],
  [".xlsx", "out", false],
  [".xlsm", "out.xlsm", true],
  [".xlsm", "out.xlsx", false],
  [".xltx", "out.xltx", true],
  [".xltx", "out.xlsx", false],
  [".xltm", "out.xltm", true],
  [".xltm", "out.xlsm", false],
])("a workbook of the kind %s under the name %s", (ending, name, fits) => {
  // What a command does is the same for every kind: each is tried with two of them, merge with all.
  const tried =
    ending.startsWith(".xls") && /out\.xls[mx]$/.test(name) ? ["merge", "withdraw", "totals", "verify"] : ["merge"];
  test.each(tried)("%s", async (command) => {
    const master = masterOf(ending);
    const holding = command === "merge" ? master : rebuilt(master, `holding${ending}`, () => undefined);
    if (command !== "merge") await ruam("merge", office, "--into", master, "--in-place", ...form);
    copyFileSync(master, holding);
    rmSync(place(name), { force: true });
    const { exitCode, stderr } = await ruam(...commands(holding, place(name))[command]!, ...form, "--lang", "en");
    expect([existsSync(place(name)), exitCode !== 2]).toEqual([fits, fits]);
    if (!fits) expect(stderr).toContain(`the name must end in ${ending}`);
  });
});

test("in place, a workbook under a name that does not fit is not written either", async () => {
  const master = place("macro.xlsx");
  copyFileSync(masterOf(".xlsm"), master);
  const before = readFileSync(master);
  const { exitCode, stderr } = await ruam("merge", office, "--into", master, "--in-place", ...form);
  expect([exitCode, readFileSync(master).equals(before)]).toEqual([2, true]);
  expect(stderr).toContain(".xlsm");
});

test.each<[string, Uint8Array]>([
  ["broken XML", strToU8('<Types><Override PartName="x"')],
  ["a list of something else", strToU8("<Relationships/>")],
])("a list of content types that cannot be read counts as that of a plain workbook: %s", async (_, list) => {
  const master = rebuilt(merged, "listless.xlsx", (parts) => {
    parts["[Content_Types].xml"] = list;
  });
  const repair = (out: string) => ruam("totals", master, "--repair", "--out", place(out), ...form, "--lang", "en");
  const [fits, fitsNot] = [await repair("relisted.xlsx"), await repair("relisted.xlsm")];
  expect([fits.exitCode, fits.stderr]).toEqual([0, ""]);
  expect([fitsNot.exitCode, fitsNot.stderr]).toEqual([2, expect.stringContaining("must end in .xlsx")]);
});

describe("a signed workbook", () => {
  const signed = (from: string): string =>
    rebuilt(from, "signed.xlsx", (parts) => {
      parts["_xmlsignatures/origin.sigs"] = new Uint8Array();
    });
  const out = place("unsigned.xlsx");
  const json = async (...args: string[]) => JSON.parse((await ruam(...args, ...form, "--json")).stdout) as unknown;
  const typed = () =>
    rebuilt(merged, "typed.xlsx", (parts) => {
      const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
      const first = /<f>SUM\([^<]*<\/f>/.exec(sheet)![0];
      parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.replace(first, ""));
    });

  test("merge says so before and when it writes", async () => {
    const master = signed(join(province, "master.xlsx"));
    for (const more of [["--dry-run"], ["--out", out]]) {
      const { stdout, exitCode } = await ruam("merge", office, "--into", master, ...more, ...form, "--lang", "en");
      expect(stdout).toContain("digitally signed");
      expect(exitCode).toBe(1);
      const answer = mergeAnswer.parse(await json("merge", office, "--into", master, ...more));
      expect(answer.notices.map(({ kind }) => kind)).toEqual(["signature-lost"]);
    }
  });

  test("withdraw says so", async () => {
    const args = ["withdraw", "สำนักงานจังหวัดตัวอย่าง", "--from", signed(merged), "--dry-run"];
    expect((await ruam(...args, ...form, "--lang", "th")).stdout).toContain("ลายเซ็นดิจิทัล");
  });

  test("totals --repair says so where it repairs", async () => {
    const answer = totalsAnswer.parse(await json("totals", signed(typed()), "--repair", "--dry-run"));
    expect([answer.repairs!.length > 0, answer.signatureLost]).toEqual([true, true]);
    expect(totalsAnswer.parse(await json("totals", signed(merged), "--repair", "--dry-run")).signatureLost).toBe(
      undefined,
    );
  });

  test("verify says so of the copy with its report", async () => {
    const { stderr, exitCode } = await ruam("verify", signed(merged), "--report-sheet", out, ...form, "--lang", "en");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("digitally signed")]);
    expect((await ruam("verify", signed(merged), ...form, "--lang", "en")).stderr).not.toContain("signature");
  });

  test.each([
    ["merge", () => ["merge", office, "--into", signed(join(province, "master.xlsx")), "--in-place"]],
    ["withdraw", () => ["withdraw", "สำนักงานจังหวัดตัวอย่าง", "--from", signed(merged), "--in-place"]],
    ["totals", () => ["totals", signed(typed()), "--repair", "--in-place"]],
  ])("%s does not overwrite it", async (_, args) => {
    const asked = args();
    const before = readFileSync(place("signed.xlsx"));
    const { exitCode, stderr } = await ruam(...asked, ...form, "--lang", "en");
    expect([exitCode, readFileSync(place("signed.xlsx")).equals(before)]).toEqual([2, true]);
    expect(stderr).toContain("write a new file with --out");
  });

  test("that nothing changes in stays signed, and nothing is said", async () => {
    const master = signed(merged);
    const { notices } = mergeAnswer.parse(await json("merge", office, "--into", master, "--out", out));
    expect([notices, readFileSync(out).equals(readFileSync(master))]).toEqual([[], true]);
  });
});
