import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openWorkbook } from "./site";

/** When every merge of these tests is, so that its log is the same wherever it is written. */
export const mergedAt = Date.UTC(2025, 9, 1);

/** Opens a master on the page and goes to where files are merged. `form`: a province's own, loaded first. */
export async function openMaster(page: Page, master: string, form: string | null): Promise<void> {
  await page.clock.setFixedTime(mergedAt);
  if (form !== null) {
    await page.click("nav button[aria-pressed]");
    await page.locator("[data-files=form]").setInputFiles(form);
    await page.getByText(/ใช้แบบฟอร์ม .* แล้ว/).waitFor();
  }
  await openWorkbook(page, master);
  await page.click("#tab-merge");
}

/** Gives the page files and waits until the last is read. */
export async function giveFiles(page: Page, files: readonly string[]): Promise<void> {
  await page.locator("[data-files=submissions]").setInputFiles(files);
  await page.waitForSelector("#merge-files", { timeout: 120_000 });
}

/** Previews the merge, answers every question with "different", writes, saves, and answers the saved file. */
export async function mergeAndSave(page: Page): Promise<Uint8Array> {
  await page.getByRole("button", { name: "ดูผลก่อนรวม" }).click();
  await page.waitForSelector("#merge-plan", { timeout: 60_000 });
  const questions = page.locator("#merge-look-alikes ~ div input[value=different]");
  for (let at = 0; at < (await questions.count()); at++) await questions.nth(at).click();
  await page.getByRole("button", { name: "เขียนลงแผนรวม" }).click();
  await page.getByRole("button", { name: "เลิกทำการรวมนี้" }).waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-action=save]")]);
  return readFileSync(await download.path());
}
