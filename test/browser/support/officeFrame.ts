import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Frame } from "playwright-core";
import { newestApi } from "../../officehost/client";
import type { OfficeHost } from "../../officehost/host";
import { visit, type Visit } from "./browser";
import { builtFolder } from "./site";

/** The frame protocol is spoken over https only; every request is answered from here, no server is asked. */
const origin = "https://excel.test";
const officeFolder = join(require.resolve("@microsoft/office-js/dist/office.js"), "..");

const outer = `<!doctype html><html lang="en"><head><title>Excel</title></head>
<body style="margin:0;height:100vh"><script src="/frame.js"></script></body></html>`;

/** The pane in a frame, as Excel on the web shows it, under the genuine office.js, its workbook in this process. */
export interface OfficeVisit extends Visit {
  readonly pane: Frame;
}

export async function openInExcel(
  browser: Browser,
  host: OfficeHost,
  { locale = "th-TH", ...options }: BrowserContextOptions = {},
): Promise<OfficeVisit> {
  const visited = await visit(browser, { locale, ...options });
  const { page, context } = visited;
  await context.route("**/*", (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    if (hostname === "appsforoffice.microsoft.com") {
      const file = pathname.slice(pathname.indexOf("/hosted/") + "/hosted/".length);
      return route.fulfill({ path: join(officeFolder, file) });
    }
    if (hostname !== "excel.test") return route.abort();
    if (pathname === "/") return route.fulfill({ body: outer, contentType: "text/html" });
    if (pathname === "/frame.js") {
      return route.fulfill({ body: frameScript(locale), contentType: "text/javascript" });
    }
    if (pathname.startsWith("/pane/"))
      return route.fulfill({ path: join(builtFolder, pathname.slice("/pane/".length)) });
    return route.fulfill({ status: 404 });
  });
  await page.exposeFunction("answerRequest", (body: string) => host.answer(body) ?? null);
  await page.goto(`${origin}/`);
  host.raise = (event) => void page.evaluate((raised) => (window as unknown as Outer).raiseEvent(raised), event);
  const element = await page.waitForSelector("iframe");
  const pane = (await element.contentFrame())!;
  await pane.waitForSelector("nav", { timeout: 60_000 });
  return { ...visited, pane };
}

interface Outer {
  raiseEvent(event: object): void;
}

const frameScript = (locale: string): string =>
  readFileSync(join(__dirname, "frame.js"), "utf8").replace("__LOCALE__", locale).replace("__EXCEL_API__", newestApi);
