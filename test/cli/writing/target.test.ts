import { createHash } from "node:crypto";
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isFailure, type Failure } from "../../../src/cli/failure";
import { holding, type Target } from "../../../src/cli/writing/target";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ruam-target-"));
  writeFileSync(place("รวม.xlsx"), "เดิม");
});
afterEach(() => rmSync(folder, { recursive: true }));
const place = (name: string): string => join(folder, name);
const bytes = new TextEncoder().encode("ใหม่");

/** Writes what is new into a file; `meanwhile`: what others do between. */
const write = (name: string, meanwhile = (): void => {}, planned?: string) =>
  holding(place(name), async (target: Target | null) => {
    meanwhile();
    return target!.write(bytes, planned);
  });
const refusedBecause = (answer: object): string => (isFailure(answer) ? answer.failure.en : "not refused");

describe("by a link, the file it leads to is written, and the link stays a link", () => {
  test.each([
    ["to the file", () => symlinkSync("รวม.xlsx", place("link.xlsx"))],
    [
      "to a link to the file",
      () => {
        symlinkSync("รวม.xlsx", place("second.xlsx"));
        symlinkSync(place("second.xlsx"), place("link.xlsx"));
      },
    ],
  ])("%s", async (_, make) => {
    make();
    expect(await write("link.xlsx")).toEqual([]);
    expect(lstatSync(place("link.xlsx")).isSymbolicLink()).toBe(true);
    expect(readFileSync(place("รวม.xlsx"), "utf8")).toBe("ใหม่");
  });

  test("to a file that is not there yet", async () => {
    symlinkSync("new.xlsx", place("link.xlsx"));
    expect(await write("link.xlsx")).toEqual([]);
    expect(readlinkSync(place("link.xlsx"))).toBe("new.xlsx");
    expect(readFileSync(place("new.xlsx"), "utf8")).toBe("ใหม่");
  });

  test("in a circle: the system's error, and nothing is written", async () => {
    symlinkSync("b.xlsx", place("a.xlsx"));
    symlinkSync("a.xlsx", place("b.xlsx"));
    await expect(write("a.xlsx")).rejects.toThrow("ELOOP");
  });
});

describe("what is refused, and by what words", () => {
  test.each<[string, () => void, RegExp]>([
    ["set read-only", () => chmodSync(place("รวม.xlsx"), 0o444), /read-only/],
    [
      "open in Excel",
      () => {
        const mark = Buffer.alloc(165);
        mark[55] = "สมหญิง".length;
        mark.write("สมหญิง", 57, "utf16le");
        writeFileSync(place("~$รวม.xlsx"), mark);
      },
      /open in Excel \(สมหญิง\).+delete .+~\$รวม\.xlsx/,
    ],
    ["open in Excel, by an empty mark", () => writeFileSync(place("~$รวม.xlsx"), ""), /open in Excel; close it/],
    [
      "open in LibreOffice",
      () => writeFileSync(place(".~lock.รวม.xlsx#"), ",somying,plan-pc,01.10.2025 09:00,file:///home;"),
      /open in LibreOffice \(somying · plan-pc\)/,
    ],
  ])("%s", async (_, make, words) => {
    make();
    const before = readdirSync(folder);
    expect(refusedBecause(await write("รวม.xlsx"))).toMatch(words);
    expect(readFileSync(place("รวม.xlsx"), "utf8")).toBe("เดิม");
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each<[string, () => void, RegExp]>([
    ["changed by another program", () => writeFileSync(place("รวม.xlsx"), "ของเขา"), /was changed by someone else/],
    ["removed", () => rmSync(place("รวม.xlsx")), /was changed by someone else/],
    ["opened in Excel", () => writeFileSync(place("~$รวม.xlsx"), ""), /open in Excel/],
  ])("meanwhile %s", async (_, meanwhile, words) => {
    expect(refusedBecause(await write("รวม.xlsx", meanwhile))).toMatch(words);
  });

  test("a new file that another has made meanwhile", async () => {
    const answer = await write("new.xlsx", () => writeFileSync(place("new.xlsx"), "ของเขา"));
    expect(refusedBecause(answer)).toMatch(/was changed by someone else/);
    expect(readFileSync(place("new.xlsx"), "utf8")).toBe("ของเขา");
  });

  test("a file that has changed since the change was planned", async () => {
    const planned = (text: string): string => createHash("sha256").update(text).digest("hex");
    expect(refusedBecause(await write("รวม.xlsx", undefined, planned("อื่น")))).toMatch(/changed by someone else/);
    expect(await write("รวม.xlsx", undefined, planned("เดิม"))).toEqual([]);
  });
});

test("other names of the file, which keep the old content, are reported", async () => {
  linkSync(place("รวม.xlsx"), place("other.xlsx"));
  expect(await write("รวม.xlsx")).toEqual([
    { th: expect.stringContaining("hard link"), en: expect.stringContaining("1 other name (hard links)") },
  ]);
  expect(readFileSync(place("other.xlsx"), "utf8")).toBe("เดิม");
  expect(statSync(place("รวม.xlsx")).nlink).toBe(1);
});

test("a name as long as the disk allows is written, though no program's mark could be named after it", async () => {
  const name = `ก${"a".repeat(255 - 3 - ".xlsx".length)}.xlsx`;
  writeFileSync(place(name), "เดิม");
  expect(await write(name)).toEqual([]);
  expect(readFileSync(place(name), "utf8")).toBe("ใหม่");
});

test("nothing is left beside the file, whether it was written, refused or failed", async () => {
  await write("รวม.xlsx");
  await expect(
    holding(place("รวม.xlsx"), async (): Promise<Failure> => {
      throw new Error("failed");
    }),
  ).rejects.toThrow("failed");
  expect(readdirSync(folder)).toEqual(["รวม.xlsx"]);
});
