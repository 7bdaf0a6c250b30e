import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";

/** Where Debian, Ubuntu, macOS and Windows keep Chromium, Chrome and Edge; RUAM_BROWSER names another. */
const places = [
  process.env.RUAM_BROWSER,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

export function browserPath(): string {
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (!found) throw new Error("No Chromium found: apt-get install chromium fonts-noto-core, or set RUAM_BROWSER");
  return found;
}

/** Certificates of our own server are trusted by the whole browser: a page's `ignoreHTTPSErrors` is not its workers'. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath(),
    args: ["--no-sandbox", "--disable-gpu", "--ignore-certificate-errors"],
  });

/** Pictures of what the tests saw: for people to look at, not to compare with. */
const pictures = join(process.cwd(), "out", "pictures");

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** A person's browser: its language, its window, and everything that went wrong in it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the console and of scripts; a test ends with none. */
  readonly errors: string[];
}

export async function visit(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { context, page, errors };
}
