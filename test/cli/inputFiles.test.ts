import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { inputFiles } from "../../src/cli/inputFiles";
import { readInput } from "../../src/cli/readInput";
import { otherFiles } from "../support/otherFiles";

const folder = mkdtempSync(join(tmpdir(), "ruam-input-"));
const place = (path: string): string => join(folder, path);
for (const path of ["b.xlsx", "a.XLSX", "~$a.xlsx", "อำเภอ/ค.xlsm", "อำเภอ/old.xls", "อำเภอ/note.txt", ".git/d.xlsx"]) {
  mkdirSync(dirname(place(path)), { recursive: true });
  writeFileSync(place(path), "");
}
afterAll(() => rmSync(folder, { recursive: true }));

const named = (path: string): string => relative(folder, path).replaceAll("\\", "/");
const seen = (...args: string[]) => {
  const { files, skipped, missing } = inputFiles(args.map(place));
  return {
    files: files.map(named),
    skipped: skipped.map(({ file, why }) => `${named(file)}: ${why}`),
    missing: missing.map(named),
  };
};

test.each([
  [
    "a folder: workbooks below it, in the order of their names",
    [""],
    {
      files: ["a.XLSX", "b.xlsx", "อำเภอ/old.xls", "อำเภอ/ค.xlsm"],
      skipped: ["~$a.xlsx: lock-file", "อำเภอ/note.txt: other"],
      missing: [],
    },
  ],
  ["a file twice", ["b.xlsx", "อำเภอ/../b.xlsx"], { files: ["b.xlsx"], skipped: [], missing: [] }],
  [
    "a file named outright, whatever it is",
    ["อำเภอ/note.txt"],
    { files: ["อำเภอ/note.txt"], skipped: [], missing: [] },
  ],
  ["a lock file named outright", ["~$a.xlsx"], { files: [], skipped: ["~$a.xlsx: lock-file"], missing: [] }],
  ["a pattern in one folder", ["?.xlsx"], { files: ["b.xlsx"], skipped: [], missing: [] }],
  [
    "a pattern across folders",
    ["**/*.xls*"],
    {
      files: ["b.xlsx", "อำเภอ/old.xls", "อำเภอ/ค.xlsm"],
      skipped: ["~$a.xlsx: lock-file"],
      missing: [],
    },
  ],
  ["what is not there", ["c.xlsx", "*.ods"], { files: [], skipped: [], missing: ["c.xlsx", "*.ods"] }],
])("%s", (_, args, expected) => {
  expect(seen(...args)).toEqual(expected);
});

test("a workbook named like a lock file is read, from its folder or named outright", () => {
  const mixed = mkdtempSync(join(tmpdir(), "ruam-lock-"));
  const [workbook, lock] = [join(mixed, "~$plan.xls"), join(mixed, "~$other.xlsx")];
  writeFileSync(workbook, otherFiles.xls());
  writeFileSync(lock, otherFiles.lock());
  for (const args of [[mixed], [workbook, lock], [join(mixed, "*")]]) {
    expect(inputFiles(args)).toEqual({ files: [workbook], skipped: [{ file: lock, why: "lock-file" }], missing: [] });
  }
  rmSync(mixed, { recursive: true });
});

describe("nothing of a folder is dropped without a word", () => {
  const odd = mkdtempSync(join(tmpdir(), "ruam-odd-"));
  afterAll(() => rmSync(odd, { recursive: true }));
  mkdirSync(join(odd, "real"));
  writeFileSync(join(odd, "real/a.xlsx"), "");
  symlinkSync("real", join(odd, "linked"));
  symlinkSync("nowhere.xlsx", join(odd, "gone.xlsx"));
  execFileSync("mkfifo", [join(odd, "pipe.xlsx")]);
  writeFileSync(join(odd, ".hidden.xlsx"), "");
  // "\xff" is not valid UTF-8: no file can be opened by the name that is listed.
  writeFileSync(Buffer.concat([Buffer.from(`${odd}/bad-`), Buffer.from([0xff]), Buffer.from(".xlsx")]), "");
  mkdirSync(Buffer.concat([Buffer.from(`${odd}/folder-`), Buffer.from([0xff])]));

  const { files, skipped } = inputFiles([odd]);
  const names = files.map((file) => relative(odd, file));

  test.each(["gone.xlsx", "bad-\ufffd.xlsx", "folder-\ufffd"])("%s is tried, and reading it fails", (name) => {
    expect(names).toContain(name);
    expect(readInput(join(odd, name))).toEqual({ unfetched: "not-found" });
  });

  test.each([
    [".hidden.xlsx", "hidden"],
    ["linked", "linked-folder"],
    ["pipe.xlsx", "not-a-file"],
  ])("%s is skipped as %s", (name, why) => {
    expect(skipped.map(({ file, why }) => [relative(odd, file), why])).toContainEqual([name, why]);
  });

  test("the others are read", () => expect(names).toContain(join("real", "a.xlsx")));
});
