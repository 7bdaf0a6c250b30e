import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFileWhole } from "../../../src/cli/writing/writeFileWhole";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ruam-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const text = (content: string) => new TextEncoder().encode(content);

test("what was there is replaced, and nothing is left beside it", () => {
  const path = join(folder, "รวม.xlsx");
  writeFileSync(path, "เดิม");
  expect(writeFileWhole(path, text("ใหม่"))).toBe(true);
  expect(readFileSync(path, "utf8")).toBe("ใหม่");
  expect(readdirSync(folder)).toEqual(["รวม.xlsx"]);
});

test("where it cannot be put, what is there stays, nothing is left, and the error names the file itself", () => {
  const path = join(folder, "รวม.xlsx");
  mkdirSync(join(path, "เต็ม"), { recursive: true });
  expect(() => writeFileWhole(path, text("ใหม่"))).toThrow(expect.objectContaining({ path }));
  expect(readdirSync(folder)).toEqual(["รวม.xlsx"]);
});

test("a name as long as the disk allows is written like any other", () => {
  const path = join(folder, `${"a".repeat(250)}.xlsx`);
  writeFileWhole(path, text("ใหม่"));
  expect(readdirSync(folder)).toEqual([`${"a".repeat(250)}.xlsx`]);
});

test.each([0o600, 0o640, 0o664, 0o755])("its permissions stay: %o", (mode) => {
  const path = join(folder, "รวม.xlsx");
  writeFileSync(path, "เดิม");
  chmodSync(path, mode);
  writeFileWhole(path, text("ใหม่"));
  expect(statSync(path).mode & 0o7777).toBe(mode);
});

test("its owner stays, where the system allows it", () => {
  const path = join(folder, "รวม.xlsx");
  writeFileSync(path, "เดิม");
  const { uid, gid } = statSync(path);
  const other = process.getuid?.() === 0 ? 65_534 : uid;
  if (other !== uid) chownSync(path, other, gid);
  expect(writeFileWhole(path, text("ใหม่"))).toBe(true);
  expect([statSync(path).uid, statSync(path).gid]).toEqual([other, gid]);
});
