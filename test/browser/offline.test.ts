import type { Browser } from "playwright-core";
import { launch } from "./support/browser";
import { openPage, serveBuilt } from "./support/site";

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("after its first visit the page opens without a network, and the sample with it", async () => {
  const site = await serveBuilt();
  const { page, errors } = await openPage(browser, site.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await site.close();
  await page.reload();
  await page.click("[data-sample=agency]");
  await page.waitForSelector("#check-outcome");
  expect(errors).toEqual([]);
});
