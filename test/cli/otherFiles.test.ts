import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { checkAnswer } from "../../src/cli/answers/checkAnswer";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { verifyAnswer } from "../../src/cli/answers/verifyAnswer";
import { otherFiles } from "../support/otherFiles";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const folder = mkdtempSync(join(tmpdir(), "ruam-other-"));
const sent = join(folder, "sent");
afterAll(() => rmSync(folder, { recursive: true }));

/** Files that may be submissions, as they may lie in a folder. */
const unread: Readonly<Record<string, Uint8Array>> = {
  "02-word.docx": otherFiles.docx(),
  "03-word.doc": otherFiles.doc(),
  "04-open.odt": otherFiles.odt(),
  "07-binary.xlsb": otherFiles.xlsb(),
  "09-scan.PDF": otherFiles.pdf(),
  "10-packed.zip": otherFiles.zip(),
  "11-packed.rar": otherFiles.rar(),
  "12-mail.eml": otherFiles.eml(),
  "13-mail.msg": otherFiles.msg(),
  "15-apple.numbers": otherFiles.pages(),
  "16-google.gsheet": otherFiles.gsheet(),
  "17-locked.xlsx": otherFiles.locked(),
  "18-renamed.xlsx": otherFiles.docx(),
  "19-no-ending": otherFiles.pdf(),
  "ย่อย/20-deeper.docx": otherFiles.docx(),
  "21-unknown.xyz": otherFiles.noise(),
};
const aside: Readonly<Record<string, Uint8Array>> = {
  "~$01-governor-office.xlsx": otherFiles.lock(),
  "ตรา.png": otherFiles.png(),
  "อ่านก่อน.txt": otherFiles.text(),
  "Thumbs.db": otherFiles.msg(),
};
mkdirSync(join(sent, "ย่อย"), { recursive: true });
cpSync(join(province, "submissions/01-governor-office.xlsx"), join(sent, "01-governor-office.xls"));
for (const [name, bytes] of Object.entries({ ...unread, ...aside })) writeFileSync(join(sent, name), bytes);

const names = Object.keys(unread).map((name) => basename(name));
const asideNames = Object.keys(aside).sort();
const bare = (files: readonly { readonly file: string }[] = []) => files.map(({ file }) => basename(file)).sort();

describe("a folder with every kind of file that may be a submission", () => {
  test("check: an error for each, exit code 1; a workbook called .xls is read; the rest is listed", async () => {
    const { exitCode, stdout } = await ruam("check", sent, ...form, "--json");
    const { files, skipped } = checkAnswer.parse(JSON.parse(stdout));
    expect(exitCode).toBe(1);
    expect(bare(files.filter(({ rows }) => rows.length > 0))).toEqual(["01-governor-office.xls"]);
    const errors = files.filter(({ issues }) => issues.some(({ severity }) => severity === "error"));
    expect(bare(errors)).toEqual([...names].sort());
    for (const { issues } of errors) {
      expect(issues.map(({ code }) => code)).toEqual([expect.stringMatching(/^file-/)]);
      expect(issues[0]!.remedy.th).toMatch(/\.xlsx|รหัสผ่าน|ข้างใน|บันทึกใหม่แล้วใช้ไฟล์ใหม่/);
    }
    expect(bare(skipped)).toEqual(asideNames);
  });

  test.each(["th", "en"] as const)("the report names each file, and what to do with it (%s)", async (language) => {
    const { stdout } = await ruam("check", sent, ...form, "--lang", language);
    for (const name of [...names, ...asideNames]) expect(stdout).toContain(name);
    expect(stdout.match(/→ /g)!.length).toBe(names.length);
  });

  test("a folder with nothing else: still exit code 1, and no failure", async () => {
    const { exitCode, stdout } = await ruam("check", join(sent, "ย่อย"), ...form);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("20-deeper.docx");
  });

  test("one clean workbook beside a Word file is not clean", async () => {
    const only = join(folder, "two");
    mkdirSync(only);
    cpSync(join(province, "submissions/01-governor-office.xlsx"), join(only, "01.xlsx"));
    expect((await ruam("check", only, ...form)).exitCode).toBe(0);
    writeFileSync(join(only, "02.docx"), otherFiles.docx());
    expect((await ruam("check", only, ...form)).exitCode).toBe(1);
  });

  test("merge: each is left out for its error, exit code 1", async () => {
    const into = ["--into", join(province, "master.xlsx"), "--dry-run"];
    const { exitCode, stdout } = await ruam("merge", sent, ...into, ...form, "--json");
    const { files, skipped } = mergeAnswer.parse(JSON.parse(stdout));
    expect(exitCode).toBe(1);
    const left = files.filter(({ standing }) => standing === "left-out");
    expect(bare(left)).toEqual([...names].sort());
    expect(new Set(left.flatMap(({ reasons }) => reasons))).toEqual(new Set(["errors"]));
    expect(bare(skipped)).toEqual(asideNames);
    const report = (await ruam("merge", sent, ...into, ...form)).stdout;
    for (const name of names) expect(report).toContain(name);
    expect(report.match(/→ /g)!.length).toBeGreaterThanOrEqual(names.length);
  });

  test("verify --with: each is reported with what to do, exit code 1, on the printed page too", async () => {
    const page = join(folder, "page.html");
    const args = ["verify", join(province, "master.xlsx"), "--with", sent, ...form];
    const { exitCode, stdout } = await ruam(...args, "--html", page, "--json");
    const answer = verifyAnswer.parse(JSON.parse(stdout));
    expect(exitCode).toBe(1);
    expect(bare(answer.unread)).toEqual([...names].sort());
    expect(answer.unread!.flatMap(({ issues }) => issues.map(({ remedy }) => remedy.th.length > 20))).not.toContain(
      false,
    );
    expect(bare(answer.skipped)).toEqual(asideNames);
    const { stdout: report } = await ruam(...args);
    for (const name of names) expect(report).toContain(name);
    expect(report.match(/→ /g)!.length).toBeGreaterThanOrEqual(names.length);
  });
});
