import type { Browser, Page } from "playwright-core";
import { bookOf } from "../officehost/bookOf";
import { OfficeHost } from "../officehost/host";
import { launch } from "./support/browser";
import { openInExcel } from "./support/officeFrame";
import { openPage, serveBuilt } from "./support/site";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Timed {
  usableAt?: number;
}

/** Every document of the tab notes when its tabs are drawn and the thread is free to answer a press. */
const noteWhenUsable = (page: Page) =>
  page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector("nav [role=tab]")) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => ((window as Timed).usableAt = Math.round(performance.now()))));
    };
    look();
  });

const slowDown = (rate: number) => async (page: Page) => {
  await noteWhenUsable(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
};

const usableAt = async (target: Pick<Page, "waitForFunction">): Promise<number> =>
  (await (await target.waitForFunction(() => (window as Timed).usableAt)).jsonValue())!;

test.each([4, 6])("usable on a processor %p times slower", async (rate) => {
  const site = await serveBuilt();
  const { page, context } = await openPage(browser, site.url, undefined, slowDown(rate));
  const onPage = await usableAt(page);
  await context.close();
  await site.close();

  const host = new OfficeHost(bookOf([]));
  const excel = await openInExcel(browser, host, { viewport: { width: 350, height: 700 } }, slowDown(rate));
  const inExcel = await usableAt(excel.pane);
  await excel.context.close();

  process.stdout.write(
    `processor ${rate} times slower: page usable after ${onPage} ms, pane in Excel after ${inExcel} ms\n`,
  );
  // Waiting for them has ended: both can be used. How soon is for a person to judge, and printed for that.
  expect([onPage, inExcel].every((ms) => ms > 0)).toBe(true);
});
