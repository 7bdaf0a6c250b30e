import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { languageOf } from "./languageOf";
import { main } from "./main";
import { systemReason } from "./systemWords";

const { stdout, stderr, env, argv } = process;

/** `npm link` starts it by another name. */
const ownFolder = dirname(realpathSync(argv[1]!));

/** The work is done, files written included, but what was to be printed was cut short. */
const printingFailed = 3;

// A reader that has seen enough (`ruam check … | head`) is not an error; a full disk is.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  stderr.write(`ruam: stdout: ${systemReason(error)[languageOf(env)]}\n`);
  process.exit(printingFailed);
});

// Nobody is there to read it; what was to be done is done all the same.
stderr.on("error", () => undefined);

main(argv.slice(2), { stdout, stderr, environment: env, now: Date.now, page: join(ownFolder, "ruam.html") }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
