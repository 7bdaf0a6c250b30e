import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { inputFiles } from "../../src/cli/inputFiles";

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

test("a link to a file that is gone is not dropped unsaid: reading it fails", () => {
  const link = place("gone.xlsx");
  symlinkSync("nowhere.xlsx", link);
  try {
    expect(seen("").files).toContain("gone.xlsx");
  } finally {
    unlinkSync(link);
  }
});
