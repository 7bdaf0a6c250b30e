import { execFileSync } from "node:child_process";
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readInput } from "../../src/cli/readInput";

const folder = mkdtempSync(join(tmpdir(), "ruam-read-"));
const place = (name: string): string => join(folder, name);
writeFileSync(place("a.xlsx"), "abc");
mkdirSync(place("sub.xlsx"));
symlinkSync("nowhere.xlsx", place("gone.xlsx"));
symlinkSync("circle.xlsx", place("circle.xlsx"));
execFileSync("mkfifo", [place("pipe.xlsx")]);
const large = openSync(place("large.xlsx"), "w");
ftruncateSync(large, 3 * 1024 ** 3);
closeSync(large);
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["a pipe, which may never end", place("pipe.xlsx"), "not-a-file"],
  ["a device without end", "/dev/zero", "not-a-file"],
  ["a folder", place("sub.xlsx"), "not-a-file"],
  ["3 GB", place("large.xlsx"), "too-large"],
  ["a link to nothing", place("gone.xlsx"), "not-found"],
  ["a link to itself", place("circle.xlsx"), "not-found"],
  ["a name too long", place("a".repeat(300)), "not-found"],
  ["a folder that is a file", join(place("a.xlsx"), "b.xlsx"), "not-found"],
])("%s is not read, and it is said why", (_, path, unfetched) => {
  expect(readInput(path)).toEqual({ unfetched });
});

test("a file is read up to the size that is allowed", () => {
  expect(Buffer.from(readInput(place("a.xlsx"), 3) as Uint8Array).toString()).toBe("abc");
  expect(readInput(place("a.xlsx"), 2)).toEqual({ unfetched: "too-large" });
});
