import { systemReason } from "./failure";
import { main } from "./main";

const { stdout, stderr, env, argv } = process;

// A reader that has seen enough (`ruam check … | head`) is no error; a full disk is, and what was printed is cut short.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  stderr.write(`ruam: stdout: ${systemReason(error)}\n`);
  process.exit(2);
});

main(argv.slice(2), { stdout, stderr, environment: env, now: Date.now }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
