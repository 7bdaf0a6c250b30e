import http from "node:http";
import https from "node:https";
import net from "node:net";
import { checkBytes } from "../../src/app/checkFiles";
import { sha256Of } from "../../src/cli/sourceFiles";
import { builtInForms } from "../../src/forms/builtIn";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { hostileFiles } from "../support/hostileFiles";

/**
 * Reads and checks the hostile files of one kind after another and prints what the worst of them cost in processor time, and the
 * memory of the process at its peak, which is no less than that of any file:  node hostile-cost.js [KIND]
 */
const mostSeconds = 2;
const mostMegabytes = 512;

let connections = 0;
const refused = (): never => {
  connections += 1;
  throw new Error("A file made its reader fetch something");
};
Object.assign(http, { request: refused, get: refused });
Object.assign(https, { request: refused, get: refused });
Object.assign(net, { connect: refused, createConnection: refused });
globalThis.fetch = refused;

const reading = { forms: builtInForms, form: null, codec: nodeCodec, sha256: sha256Of };

async function cost(kind: keyof typeof hostileFiles): Promise<void> {
  let worst = { seconds: 0, name: "" };
  let read = 0;
  for (const [name, bytes] of hostileFiles[kind]) {
    const before = process.cpuUsage();
    const { issues } = await checkBytes({ file: name, name }, bytes, reading);
    const { user, system } = process.cpuUsage(before);
    if (!issues.some(({ code }) => code === "file-unreadable")) read += 1;
    if ((user + system) / 1e6 > worst.seconds) worst = { seconds: (user + system) / 1e6, name };
  }
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const files = hostileFiles[kind].length;
  process.stdout.write(
    `  ${kind.padEnd(5)} ${String(files).padStart(3)} files, ${String(read).padStart(2)} read, the worst ${worst.seconds.toFixed(2)} s (${worst.name}), ${megabytes.toFixed(0)} MB, ${connections} fetched\n`,
  );
  if (worst.seconds > mostSeconds || megabytes > mostMegabytes || connections > 0) process.exitCode = 1;
}

const kinds = Object.keys(hostileFiles) as (keyof typeof hostileFiles)[];
void (async () => {
  for (const kind of kinds) if ((process.argv[2] ?? kind) === kind) await cost(kind);
})();
