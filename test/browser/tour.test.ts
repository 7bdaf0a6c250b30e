import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { builtSite } from "./support/builtSite";
import { openPage } from "./support/site";

/** Where the pictures go: `RUAM_TOUR=.tour npm run test:browser -- tour` makes those of the README. */
const folder = process.env.RUAM_TOUR ?? join("out", "tour");

/** The README is not to grow by much. */
const mostBytes = 150_000;

const built = builtSite();
beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});

const small = { locale: "th-TH", viewport: { width: 1100, height: 640 }, reducedMotion: "reduce" } as const;

async function pictured(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  expect(statSync(path).size).toBeLessThan(mostBytes);
}

test("five pictures of the sample, for the README", async () => {
  const agency = await openPage(built.browser, built.site.url, small);
  await agency.page.click("[data-sample=agency]");
  await agency.page.locator("[data-issue=unit-missing] [data-cell]").click();
  await pictured(agency.page, "1-check");
  await agency.page.locator("[data-issue] button", { hasText: "แก้ให้" }).first().click();
  await agency.page.locator("del").first().scrollIntoViewIfNeeded();
  await pictured(agency.page, "2-fix");
  await agency.context.close();

  const province = await openPage(built.browser, built.site.url, small);
  await province.page.click("[data-sample=province]");
  await province.page.locator("[data-line]").first().waitFor();
  await pictured(province.page, "3-files");
  await province.page.getByRole("button", { name: "ดูผลก่อนรวม" }).click();
  await province.page.locator("#merge-plan").scrollIntoViewIfNeeded();
  await pictured(province.page, "4-merge");
  await province.context.close();

  const auditor = await openPage(built.browser, built.site.url, small);
  await auditor.page.click("[data-sample=auditor]");
  await auditor.page.locator("[data-total=differs] [data-cell]").first().click();
  await pictured(auditor.page, "5-verify");
  await auditor.context.close();
});
