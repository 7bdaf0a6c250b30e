import type { Page } from "playwright-core";
import { builtSite } from "./support/builtSite";
import { openPictures } from "./support/pictures";
import { faultsOf, pageLooks } from "./support/looks";
import { en, openPage, openWorkbook, sampleFile, th } from "./support/site";

const built = builtSite();

const press = (page: Page, name: RegExp) => page.getByRole("button", { name }).first().click();

const check = async (page: Page) => {
  await page.click("[data-sample=agency]");
  await page.waitForSelector("#check-outcome");
};
const merge = async (page: Page) => {
  await page.click("[data-sample=province]");
  await page.waitForSelector("[data-line]");
};
const plan = async (page: Page) => {
  await merge(page);
  await press(page, /ดูผลก่อนรวม|Preview the merge/);
  await page.waitForSelector("#merge-plan");
};

const written = async (page: Page) => {
  await plan(page);
  const questions = page.locator("#merge-look-alikes ~ div input[value=different]");
  for (let at = 0; at < (await questions.count()); at++) await questions.nth(at).click();
  await press(page, /เขียนลงแผนรวม|Write/);
  await page.getByRole("button", { name: /เลิกทำการรวมนี้|Undo this merge/ }).waitFor();
};

/** How a person comes to each view. */
const views: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  welcome: async () => undefined,
  settings: (page) => page.click("nav button[aria-pressed]"),
  check,
  "check, a fix previewed": async (page) => {
    await check(page);
    await page
      .locator("[data-issue] button", { hasText: /แก้ให้|Fix/ })
      .first()
      .click();
    await page.waitForSelector("del");
  },
  "check, at the cell": async (page) => {
    await check(page);
    await page.locator("[data-issue] [data-cell]").first().click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "grid");
  },
  "check, all unfolded": async (page) => {
    await check(page);
    const folded = page.locator("#pane-body :is(h2, h3, h4) button[aria-expanded=false]");
    while ((await folded.count()) > 0) await folded.first().click();
  },
  merge,
  "merge, who has sent": async (page) => {
    await merge(page);
    await page.click("[data-board-picture] summary");
    await page.waitForSelector("[data-board-picture] [data-picture]");
  },
  "merge, the list for an agency": async (page) => {
    await merge(page);
    await page.locator("[data-line=faulty] button[aria-expanded]").first().click();
    await page.waitForSelector("article [role=group]");
  },
  "merge, planned": plan,
  "merge, written": written,
  verify: async (page) => {
    await openWorkbook(page, sampleFile("submissions/15-probation.xlsx"));
    await page.click("#tab-verify");
    await page.waitForSelector("#verify-outcome");
  },
  "verify, in pictures": async (page) => {
    await written(page);
    await openPictures(page);
    // A figure is opened by keyboard: the rows it is made of are where one goes on.
    const cell = page.locator("[data-picture=heat] tbody td button").first();
    await cell.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-opened] [data-traced]");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-opened]") !== null)).toBe(true);
  },
  "verify, compared with an earlier master": async (page) => {
    await written(page);
    await page.click("#tab-verify");
    await page.getByRole("button", { name: /^(เทียบกับแผนรวมฉบับก่อน|Compare with an earlier master)/ }).click();
    await page.locator("[data-files=older]").setInputFiles(sampleFile("master.xlsx"));
    await page.waitForSelector("[data-compared] ~ section [data-picture]");
  },
  "verify, traced": async (page) => {
    await written(page);
    // While merging, the agencies are in front of the sheet.
    await page.click("#tab-verify");
    await page.click("[role=gridcell][data-cell=E11]");
    await page.click("[data-action=trace]");
    await page.waitForSelector("[data-traced]");
  },
  "a file that is not a workbook": async (page) => {
    await page.locator("[data-files=workbook]").first().setInputFiles(sampleFile("form.json"));
    await page.getByText("form.json").first().waitFor();
  },
};

describe.each([
  ["th", th],
  ["en", en],
] as const)("in %s", (language, locale) => {
  test("a program that cannot be loaded", async () => {
    const { page, context } = await openPage(built.browser, built.site.url, locale, (page) =>
      page.route("**/engine*.js", (route) => route.abort()),
    );
    await page.getByRole("alert").waitFor();
    expect(await faultsOf(page, page, "a program that cannot be loaded", language, pageLooks)).toEqual({});
    await context.close();
  });

  test.each(Object.keys(views))("%s", async (view) => {
    const { page, errors, context } = await openPage(built.browser, built.site.url, locale);
    await views[view]!(page);
    expect(await faultsOf(page, page, view, language, pageLooks)).toEqual({});
    expect(errors).toEqual([]);
    await context.close();
  });
});
