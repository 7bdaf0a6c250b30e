import type { Frame, Page } from "playwright-core";

/** Goes to the verified plan and unfolds each of its pictures. */
export async function openPictures(target: Page | Frame): Promise<void> {
  await target.click("#tab-verify");
  await target.waitForSelector("[data-picture]");
  const folded = target.locator("[data-pictures] h3 button[aria-expanded=false]");
  while ((await folded.count()) > 0) await folded.first().click();
  await target.waitForSelector("[data-picture=heat]");
}
