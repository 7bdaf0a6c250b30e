import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { failure, type Failure } from "../failure";
import { besideName, besides, removeLeftovers, type Beside } from "./besideName";

/** Who is at work on a file. */
const owner = z.object({ user: z.string(), host: z.string(), since: z.string() });
type Owner = z.infer<typeof owner>;

/** A run ends within seconds: another waits so long for it, in milliseconds, before it gives up. */
const patience = 10_000;

/**
 * Waits until no other run works on a file and marks it as this one's; the answer ends that. A refusal where another run
 * does not end.
 *
 * Each run makes a file of its own and then looks for those of others, so that of two at least one sees the other. Nobody
 * takes over a name that another might be using, so the leftover of a run that was killed can be removed by anyone.
 */
export async function lockFile(file: string, shown: string, wait = patience): Promise<(() => void) | Failure> {
  const until = Date.now() + wait;
  removeLeftovers(dirname(file));
  while (true) {
    const before = heldBy(file, null);
    if (!before) {
      const own = besideName(file, "lock");
      writeFileSync(own, JSON.stringify(thisRun()), { flag: "wx", mode: 0o644 });
      const release = (): void => rmSync(own, { force: true });
      if (!heldBy(file, own)) return release;
      release();
    } else if (Date.now() >= until) return held(shown, before);
    // Of several that step back at once one comes first the next time.
    await pause(20 + Math.random() * 80);
  }
}

const heldBy = (file: string, own: string | null): Beside | undefined =>
  besides(file, "lock").find(({ path, isAlive }) => isAlive && path !== own);

function thisRun(): Owner {
  return { user: userName(), host: hostname(), since: new Date().toISOString() };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list.
    return "";
  }
}

function held(shown: string, { path }: Beside): Failure {
  const { user, host, since } = ownerIn(path);
  const who = {
    th: [user, host, since].filter(Boolean).join(" · "),
    en: [user, host, since].filter(Boolean).join(", "),
  };
  return failure(
    `${shown} กำลังถูกเขียนโดย ruam อีกตัวหนึ่ง (${who.th}) รอให้เสร็จแล้วสั่งใหม่ ถ้าแน่ใจว่าไม่มีใครใช้อยู่ ให้ลบไฟล์ ${path}`,
    `${shown} is being written by another run of ruam (${who.en}); wait for it and run this again. If you are sure that no run is using it, delete ${path}`,
  );
}

function ownerIn(path: string): Owner {
  try {
    return owner.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    // Just made, and not yet written, or already gone.
    return { user: "", host: "", since: "" };
  }
}
