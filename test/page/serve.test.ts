import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";

const program = join(__dirname, "../../src/page/serve.mjs");
const home = mkdtempSync(join(tmpdir(), "ruam-"));
afterAll(() => rmSync(home, { recursive: true }));

test("it serves the files of its folder, and none from outside", async () => {
  const folder = join(home, "web/");
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), "รวมแผน");
  writeFileSync(join(folder, "manifest.xml"), "<OfficeApp/>");
  writeFileSync(join(home, "secret.txt"), "ลับ");
  const server = spawn(process.execPath, [program, "0", folder], { env: { ...process.env, CI: "1" } });
  try {
    const url = await new Promise<string>((resolve) =>
      server.stdout.once("data", (chunk: Buffer) => resolve(/http:\S+/.exec(String(chunk))![0])),
    );
    // A browser would never send such a path.
    const answer = (path: string, method = "GET") =>
      new Promise<unknown[]>((resolve, reject) =>
        request(url, { path, method }, (response) => {
          let text = "";
          response.on("data", (part: Buffer) => (text += String(part)));
          response.on("end", () => resolve([response.statusCode, response.headers["content-type"], text]));
        })
          .on("error", reject)
          .end(),
      );
    expect(await answer("/")).toEqual([200, "text/html; charset=utf-8", "รวมแผน"]);
    expect(await answer("/manifest.xml?v=1")).toEqual([200, "text/xml; charset=utf-8", "<OfficeApp/>"]);
    expect((await answer("/missing.js"))[0]).toBe(404);
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"]) {
      expect((await answer(path))[0]).toBe(404);
    }
    // A URL that cannot be decoded ended the server; whatever is asked for, it goes on.
    for (const path of [
      "/%E0%A4%A",
      "/%",
      "/%00",
      "//",
      "/a%00.html",
      `/${"a".repeat(9000)}`,
      "/../../../../etc/passwd",
    ]) {
      expect([path, (await answer(path))[0]]).toEqual([path, 404]);
    }
    expect((await answer("/", "POST"))[0]).toBe(405);
    expect(await answer("/", "HEAD")).toEqual([200, "text/html; charset=utf-8", ""]);
    expect((await answer("/"))[0]).toBe(200);
    const { headers } = await fetch(url);
    expect([headers.get("content-security-policy"), headers.get("x-frame-options")]).toEqual([
      "frame-ancestors 'none'",
      "DENY",
    ]);
    expect([headers.get("x-content-type-options"), headers.get("referrer-policy")]).toEqual(["nosniff", "no-referrer"]);
    const { port } = new URL(url);
    const others = Object.values(networkInterfaces()).flatMap((of) => of ?? []);
    for (const { address } of others.filter(({ internal, family }) => !internal && family === "IPv4")) {
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow("fetch failed");
    }
  } finally {
    server.kill();
  }
});

test("without a certificate for https it says how to get one, and ends", () => {
  const env = { ...process.env, CI: "1", HOME: home, USERPROFILE: home };
  const { status, stderr } = spawnSync(process.execPath, [program, "--https"], { env, encoding: "utf8" });
  expect([status, stderr]).toEqual([2, expect.stringContaining("npx office-addin-dev-certs install")]);
});
