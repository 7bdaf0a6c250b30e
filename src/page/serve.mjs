// Serves the built page on this computer alone and opens it: `npm start [port] [folder]`. Any static server would do.
// Excel loads an add-in by https only: `npm start -- --https`, with the certificate that office-addin-dev-certs has installed.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const built = fileURLToPath(new URL("../../dist/web/", import.meta.url));

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What a file is, its name says; who reads it is not logged. */
const always = { "cache-control": "no-cache", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" };

/** No other page may show this one in a frame, or read its files. Excel shows its pane in a frame of its own, by https. */
const alone = {
  ...always,
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
};

/** The file that an address asks for; undefined for one that is not an address, or leads out of the folder. */
function fileAt(root, url) {
  try {
    const { pathname } = new URL(url, "http://localhost");
    const path = join(root, normalize(decodeURIComponent(pathname)));
    const file = pathname.endsWith("/") ? join(path, "index.html") : path;
    return file.startsWith(root) && !file.includes("\0") ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A server of this folder's files, listening on 127.0.0.1; port 0 takes a free one. `certificate`: `{ key, cert }`, for https.
 * Answers `{ url, close }`.
 */
export async function serve(folder, port = 0, certificate = undefined) {
  const root = join(folder, sep);
  const headers = certificate ? always : alone;
  const answer = async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405, headers).end();
    const file = fileAt(root, request.url);
    const found = file !== undefined && (await stat(file).catch(() => undefined));
    if (!found || !found.isFile()) return response.writeHead(404, headers).end();
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "content-type": type, "content-length": found.size });
    if (request.method === "HEAD") return response.end();
    // A file that goes meanwhile, or a browser that does, ends this answer and not the server.
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `${certificate ? "https" : "http"}://localhost:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What `npx office-addin-dev-certs install` makes for this computer, and asks the person to trust. */
function developerCertificate() {
  const [key, cert] = ["key", "crt"].map((kind) => join(homedir(), ".office-addin-dev-certs", `localhost.${kind}`));
  return existsSync(key) && existsSync(cert) ? { key: readFileSync(key), cert: readFileSync(cert) } : undefined;
}

/** Opens the address in the person's browser, where there is one. */
function show(url) {
  const [program, ...before] =
    process.platform === "win32" ? ["cmd", "/c", "start", ""] : [process.platform === "darwin" ? "open" : "xdg-open"];
  spawn(program, [...before, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const secure = process.argv.includes("--https");
  const [port = secure ? 3000 : 8765, folder = built] = process.argv.slice(2).filter((word) => word !== "--https");
  const certificate = secure ? developerCertificate() : undefined;
  if (secure && !certificate) {
    process.stderr.write("ยังไม่มีใบรับรองของเครื่องนี้ / No certificate yet: npx office-addin-dev-certs install\n");
    process.exit(2);
  }
  const { url } = await serve(folder, Number(port), certificate);
  process.stdout.write(`รวมแผน / Ruam: ${url}\n`);
  if (!process.env.CI && !secure) show(url);
}
