import type { Terminal } from "./progressLine";

/** What the program is given by whoever starts it. */
export interface Surroundings {
  readonly stdout: Pick<Terminal, "write">;
  readonly stderr: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where the build lays the page in one file. */
  readonly page: string;
}
