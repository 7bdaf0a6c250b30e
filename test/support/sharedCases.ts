import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ruam, type Ran } from "./ruam";

const folder = resolve(__dirname, "../../../shared/cases");

/** The folder of cases that people met; undefined where there is none. */
export const sharedCases = (): string | undefined => (existsSync(folder) ? folder : undefined);

/**
 * Runs a case's own command, with its files by their paths, the output into `out` and more arguments at its end; where there
 * are several, one after another, and reports how the last ended.
 */
export async function runCase(id: string, out: string, ...more: readonly string[]): Promise<Ran> {
  const own = join(folder, id);
  const { command } = JSON.parse(readFileSync(join(own, "case.json"), "utf8")) as { command: string };
  let ran: Ran | undefined;
  for (const one of command.split(";")) {
    const [, ...args] = one.trim().split(" ");
    const placed = args.map((arg) =>
      arg.startsWith("out.") ? join(out, arg) : /\.(xlsx|xlsm|json)$/.test(arg) ? join(own, arg) : arg,
    );
    ran = await ruam(...placed, ...more);
  }
  return ran!;
}
