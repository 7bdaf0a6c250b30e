import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launch, picture } from "./support/browser";
import { axeViolations, cutOff, foreignWords } from "./support/looksRight";
import { en, openPage, openWorkbook, sampleFile, serveBuilt, th } from "./support/site";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveBuilt>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveBuilt()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Narrow windows show one half at a time; the pane is the first. */
const toPane = async (page: Page): Promise<void> => {
  await page.waitForSelector("#pane-body");
};

const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  welcome: async () => undefined,
  settings: async (page) => page.click("nav button[aria-pressed]"),
  check: async (page) => {
    await page.click("[data-sample=agency]");
    await page.waitForSelector("#check-outcome");
  },
  "check, a fix previewed": async (page) => {
    await views.check!(page);
    await page
      .locator("[data-issue] button", { hasText: /แก้ให้|Mend it/ })
      .first()
      .click();
    await page.waitForSelector("del");
  },
  merge: async (page) => {
    await page.click("[data-sample=province]");
    await page.waitForSelector("article", { timeout: 60_000 });
  },
  "merge, planned": async (page) => {
    await views.merge!(page);
    await page.getByRole("button", { name: /ดูผลก่อนรวม|Preview the merge/ }).click();
    await page.waitForSelector("#merge-plan");
  },
  verify: async (page) => {
    await toPane(page);
    await openWorkbook(page, sampleFile("submissions/15-probation.xlsx"));
    await page.click("#tab-verify");
    await page.waitForSelector("#verify-outcome");
  },
};

const windows: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1280, height: 800 } },
  "320 px": { viewport: { width: 320, height: 700 } },
  // A window of 1280 at 200 % has room for 640.
  "200 %": { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  "forced colours": { viewport: { width: 1280, height: 800 }, forcedColors: "active" },
};

describe.each([
  ["th", th],
  ["en", en],
] as const)("in %s", (language, locale) => {
  describe.each(Object.entries(windows))("%s", (window, options) => {
    test.each(Object.keys(views))("%s", async (view) => {
      const { page, errors, context } = await openPage(browser, site.url, { ...locale, ...options });
      await views[view]!(page);
      // Fluent opens messages and accordions with a movement.
      await page.waitForTimeout(400);
      await picture(page, `${view} ${language} ${window}`.replaceAll(/[ ,%]+/g, "-"));
      expect(await axeViolations(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      expect(await foreignWords(page, language)).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    });
  });
});
