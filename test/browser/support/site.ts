import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { visit, type Visit } from "./browser";

interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Where the build was laid: RUAM_DIST names another folder than `dist`. */
const dist = resolve(process.env.RUAM_DIST ?? "dist");
export const builtFolder = join(dist, "web");
export const commandLine = join(dist, "ruam.js");

/** The built page on a port of its own, by the server that `npm start` runs. */
export async function serveBuilt(): Promise<Site> {
  const environment = { ...process.env, CI: "true" };
  const server = spawn(process.execPath, ["src/page/serve.mjs", "0", builtFolder], { env: environment });
  const url = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.stdout.once("data", (chunk: Buffer) => resolve(/http:\S+/.exec(chunk.toString())![0]));
  });
  return { url, close: async () => void server.kill() };
}

export const th: BrowserContextOptions = { locale: "th-TH", viewport: { width: 1280, height: 800 } };
export const en: BrowserContextOptions = { locale: "en-GB", viewport: { width: 1280, height: 800 } };

/** The page as a person first sees it; `before`: what is done to the tab before it is loaded. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = th,
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Visit> {
  const visited = await visit(browser, options);
  await before(visited.page);
  await visited.page.goto(url);
  await visited.page.waitForSelector("#root :is(nav, [role=alert])");
  return visited;
}

export const sampleFile = (path: string): string => join(process.cwd(), "src/samples/province", path);

/** Opens a workbook by the page's own file input, and waits until its sheet is drawn. */
export async function openWorkbook(page: Page, file: string): Promise<void> {
  await page.locator("[data-files=workbook]").first().setInputFiles(file);
  await page.waitForSelector("[role=gridcell]", { state: "attached" });
}
