import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

/** What is served at a path: a file, or a text of this type; undefined: nothing. */
export type Served = { readonly file: string } | { readonly text: string; readonly type: string } | undefined;

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** A key and a certificate for one run of the tests, by openssl; the browser is set not to mind who signed it. */
function certificate(): string {
  const subject = ["-subj", "/CN=excel.test", "-days", "2"];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "-"];
  try {
    return execFileSync("openssl", ["req", "-x509", ...key, ...subject], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    throw new Error("No openssl found: apt-get install openssl");
  }
}

/** Serves over https on this computer, since office.js in a frame speaks nothing else. */
export async function serveSecurely(serve: (path: string) => Served): Promise<{ port: number; close(): void }> {
  const pem = certificate();
  const server = createServer({ key: pem, cert: pem }, async (request, response) => {
    const served = serve(new URL(request.url!, "https://localhost").pathname);
    const body = served && ("file" in served ? await readFile(served.file).catch(() => undefined) : served.text);
    if (!served || body === undefined) return response.writeHead(404).end();
    const type = "file" in served ? types[served.file.split(".").at(-1)!] : served.type;
    response.writeHead(200, { "content-type": type ?? "application/octet-stream" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
