import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { isFailure, type Failure } from "../../../src/cli/failure";
import { besideName } from "../../../src/cli/writing/besideName";
import { lockFile } from "../../../src/cli/writing/fileLock";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "ruam-lock-"))));
afterEach(() => rmSync(folder, { recursive: true }));
const master = (): string => join(folder, "รวม.xlsx");

const digest = (text: string, length: number): string =>
  createHash("sha256").update(text).digest("hex").slice(0, length);

/** What a run of this number leaves on this computer, or on another, made that many minutes ago. */
function left(run: number, kind: "part" | "lock", minutes = 0, host = hostname()): string {
  const name = `.ruam-${digest(basename(master()), 12)}-${digest(host, 8)}-${run}-01234567.${kind}`;
  writeFileSync(join(folder, name), JSON.stringify({ user: "สมชาย", host, since: "2025-10-01T08:00:00Z" }));
  const when = new Date(Date.now() - minutes * 60_000);
  utimesSync(join(folder, name), when, when);
  return name;
}

const endedRun = (): number => spawnSync(process.execPath, ["-e", ""]).pid;
const running = process.pid;

async function locked(wait: number): Promise<() => void> {
  const release = await lockFile(master(), master(), wait);
  if (typeof release !== "function") throw new Error(release.failure.en);
  return release;
}

describe("whether a file can be had that another run has marked", () => {
  test.each<[string, () => string, boolean]>([
    ["by a run of this computer that goes on", () => left(running, "lock"), false],
    ["by a run that was killed", () => left(endedRun(), "lock"), true],
    ["by a run of another computer", () => left(endedRun(), "lock", 0, "other-computer"), false],
    ["by another computer, hours ago", () => left(1, "lock", 90, "other-computer"), true],
    ["hours ago, by a process number that is used again", () => left(running, "lock", 90), true],
  ])("%s", async (_, make, isFree) => {
    const name = make();
    const answer = await lockFile(master(), master(), 0);
    expect(typeof answer === "function").toBe(isFree);
    if (typeof answer === "function") answer();
    else expect((answer as Failure).failure.en).toMatch(/another run of ruam \(สมชาย, .+\); wait .+ delete .+\.lock$/);
    expect(readdirSync(folder)).toEqual(isFree ? [] : [name]);
  });
});

test("one after the other: who comes second waits for the first to end", async () => {
  const release = await locked(0);
  let isHeld = true;
  setTimeout(() => {
    isHeld = false;
    release();
  }, 150);
  const next = await locked(5000);
  expect(isHeld).toBe(false);
  next();
});

test("of many at once, no two have it together, and all have it in the end", async () => {
  let atWork = 0;
  let most = 0;
  const runs = Array.from({ length: 8 }, async () => {
    const release = await locked(60_000);
    most = Math.max(most, ++atWork);
    await new Promise((resolve) => setTimeout(resolve, 5));
    atWork--;
    release();
  });
  await Promise.all(runs);
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("what killed runs left of any file of the folder is removed; what a living one writes is not", async () => {
  const [dead, alive] = [left(endedRun(), "part"), left(running, "part")];
  const other = besideName(join(folder, "อื่น.xlsx"), "part").replace(`-${process.pid}-`, `-${endedRun()}-`);
  writeFileSync(other, "ครึ่ง");
  (await locked(0))();
  expect(readdirSync(folder)).not.toContain(dead);
  expect(readdirSync(folder)).toEqual([alive]);
});

test("another file of the same folder is free meanwhile", async () => {
  left(running, "lock");
  const answer = await lockFile(join(folder, "อื่น.xlsx"), "อื่น.xlsx", 0);
  expect(isFailure(answer)).toBe(false);
  if (typeof answer === "function") answer();
});
