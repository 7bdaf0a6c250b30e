import { createHash, randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** What a run keeps beside a file while it works: the new content until it is whole, and the sign that it is at work. */
type Kind = "part" | "lock";

/** A file beside another, of some run. */
export interface Beside {
  readonly path: string;
  /** false: the run that made it has ended, on this computer, or so long ago that it must have. */
  readonly isAlive: boolean;
}

/** No run takes nearly as long. The bound is for process numbers used again, and for computers that cannot be asked. */
const longestRun = 60 * 60 * 1000;

const digest = (text: string, length: number): string =>
  createHash("sha256").update(text).digest("hex").slice(0, length);
const thisHost = (): string => digest(hostname(), 8);
const pattern = /^\.ruam-([0-9a-f]{12})-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{8}\.(part|lock)$/;

/**
 * A new name beside a file, never used before or again: hidden, so that no program takes it for a workbook, and equally
 * short for every file, since a name may already be as long as the disk allows.
 *
 *   m.xlsx → .ruam-8c1f0a2b3c4d-5e6f7a8b-4711-9a0b1c2d.part
 */
export function besideName(file: string, kind: Kind): string {
  const parts = [digest(basename(file), 12), thisHost(), process.pid, randomBytes(4).toString("hex")];
  return join(dirname(file), `.ruam-${parts.join("-")}.${kind}`);
}

/** What runs keep beside a file, whoever they are. */
export function besides(file: string, kind: Kind): Beside[] {
  const own = digest(basename(file), 12);
  return allIn(dirname(file)).filter((one) => one.file === own && one.kind === kind);
}

/** Removes what runs that have ended left in a folder, whatever file it was about. */
export function removeLeftovers(folder: string): void {
  for (const { path, isAlive } of allIn(folder)) if (!isAlive) rmSync(path, { force: true, recursive: true });
}

function allIn(folder: string): (Beside & { readonly file: string; readonly kind: string })[] {
  return readdirSync(folder).flatMap((name) => {
    const [, file, host, run, kind] = pattern.exec(name) ?? [];
    if (file === undefined || kind === undefined) return [];
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return [];
    const isRecent = Date.now() - stats.mtimeMs < longestRun;
    return [{ path, file, kind, isAlive: isRecent && (host !== thisHost() || isRunning(Number(run))) }];
  });
}

function isRunning(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch (error) {
    // A process of someone else's is alive too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
