import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFileWhole } from "../../../src/cli/writing/writeFileWhole";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ruam-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const text = (said: string) => new TextEncoder().encode(said);

test("what stood there is replaced, and nothing is left beside it", () => {
  const path = join(folder, "รวม.xlsx");
  writeFileSync(path, "เดิม");
  writeFileWhole(path, text("ใหม่"));
  expect(readFileSync(path, "utf8")).toBe("ใหม่");
  expect(readdirSync(folder)).toEqual(["รวม.xlsx"]);
});

test("where it cannot be put, what stands there stays and nothing is left", () => {
  const path = join(folder, "รวม.xlsx");
  mkdirSync(join(path, "เต็ม"), { recursive: true });
  expect(() => writeFileWhole(path, text("ใหม่"))).toThrow();
  expect(readdirSync(folder)).toEqual(["รวม.xlsx"]);
});

test("what a killed run left is removed; what a living one writes is not", () => {
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  const path = join(folder, "รวม.xlsx");
  writeFileSync(join(folder, `.รวม.xlsx.${dead}.part`), "ครึ่ง");
  writeFileSync(join(folder, `.รวม.xlsx.${process.pid}.part`), "ครึ่ง");
  writeFileSync(join(folder, `.รวม.xlsx.${process.ppid}.part`), "กำลังเขียน");
  writeFileSync(join(folder, `.อื่น.xlsx.${dead}.part`), "ของอื่น");
  writeFileWhole(path, text("ใหม่"));
  expect(readFileSync(path, "utf8")).toBe("ใหม่");
  expect(existsSync(join(folder, `.รวม.xlsx.${dead}.part`))).toBe(false);
  expect(readdirSync(folder).length).toBe(3);
});
