import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { destinationPath } from "../../src/cli/destination";

const folder = mkdtempSync(join(tmpdir(), "ruam-out-"));
const place = (name: string): string => join(folder, name);
writeFileSync(place("master.xlsx"), "m");
writeFileSync(place("sent.xlsx"), "s");
linkSync(place("master.xlsx"), place("hard.xlsx"));
symlinkSync("sent.xlsx", place("soft.xlsx"));
mkdirSync(place("sub"));
execFileSync("mkfifo", [place("pipe")]);
afterAll(() => rmSync(folder, { recursive: true }));

describe("where a changed master may go", () => {
  test.each([
    ["a new file", "out.xlsx", undefined],
    ["the master", "master.xlsx", "is the master itself"],
    ["the master by way of a folder", "sub/../master.xlsx", "is the master itself"],
    ["the master by a hard link", "hard.xlsx", "is the master itself"],
    ["a file that was read", "sent.xlsx", "is one of the files read"],
    ["a file that was read, by a link", "soft.xlsx", "is one of the files read"],
    ["a folder", "sub", "is a folder"],
    ["a pipe, which a rename would replace", "pipe", "is a device or a pipe"],
    ["a folder that is not there", "no/out.xlsx", "There is no folder"],
  ])("%s", (_, name, refused) => {
    const path = destinationPath({ file: place(name) }, place("master.xlsx"), [place("sent.xlsx")]);
    if (refused === undefined) expect(path).toEqual({ path: place(name) });
    else expect(path).toMatchObject({ failure: { en: expect.stringContaining(refused) } });
  });

  test("over the master only in place", () => {
    expect(destinationPath("in-place", place("master.xlsx"), [])).toEqual({ path: place("master.xlsx") });
  });
});
