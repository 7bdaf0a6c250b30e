import { main, type ExitCode } from "../../src/cli/main";

export interface Ran {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, in English unless asked otherwise, on a fixed day. */
export async function ruam(...args: readonly string[]): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const exitCode = await main(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    environment: { LANG: "en_US.UTF-8" },
    now: () => Date.UTC(2025, 9, 1),
    page: "dist/ruam.html",
  });
  return { exitCode, stdout, stderr };
}
