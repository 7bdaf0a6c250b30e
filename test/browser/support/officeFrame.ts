import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { newestApi } from "../../officehost/client";
import type { OfficeHost } from "../../officehost/host";
import type { RequestBody } from "../../officehost/protocol";
import { visit, type Visit } from "./browser";
import { serveSecurely } from "./secureServer";
import { builtFolder } from "./site";

const officeFolder = join(require.resolve("@microsoft/office-js/dist/office.js"), "..");

const outer = `<!doctype html><html lang="en"><head><title>Excel</title></head>
<body style="margin:0;height:100vh"><script src="/frame.js"></script></body></html>`;

/** The pane in a frame, as Excel on the web shows it, under the genuine office.js, its workbook in this process. */
export interface OfficeVisit extends Visit {
  readonly pane: Frame;
}

/** What Excel itself answers to the client's own start-up call, which is about no workbook. */
function internalAnswer(body: string): string {
  const { Actions } = JSON.parse(body) as RequestBody;
  return JSON.stringify({ TraceIds: [], Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })) });
}

/** `before`: what is done to the tab before it is loaded. */
export async function openInExcel(
  browser: Browser,
  host: OfficeHost,
  { locale = "th-TH", ...options }: BrowserContextOptions = {},
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<OfficeVisit> {
  const visited = await visit(browser, { locale, ...options });
  const { page, context } = visited;
  const server = await serveSecurely((path) => {
    if (path === "/") return { text: outer, type: "text/html" };
    if (path === "/frame.js") return { text: frameScript(locale), type: "text/javascript" };
    return path.startsWith("/pane/") ? { file: join(builtFolder, path.slice("/pane/".length)) } : undefined;
  });
  context.on("close", () => server.close());
  await context.route("https://appsforoffice.microsoft.com/**", (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({
      path: join(officeFolder, pathname.slice(pathname.indexOf("/hosted/") + "/hosted/".length)),
    });
  });
  await page.exposeFunction("answerRequest", (body: string) =>
    body.includes("Microsoft.InternalService")
      ? { status: 200, body: internalAnswer(body) }
      : (host.answer(body) ?? null),
  );
  await before(page);
  await page.goto(`https://localhost:${server.port}/`);
  host.raise = (event) =>
    void page.evaluate((raised) => (window as unknown as Outer).raiseEvent(raised), event).catch(() => undefined);
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
