import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { ruam } from "../support/ruam";
import { launch } from "./support/browser";
import { cutOff, overlapping } from "./support/looksRight";

const province = "src/samples/province";
const folder = mkdtempSync(join(tmpdir(), "ruam-report-"));
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(["th", "en"] as const)("the report of verifying, in %s", (lang) => {
  const report = join(folder, `${lang}.html`);
  beforeAll(async () => {
    const form = ["--form", `${province}/form.json`, "--lang", lang];
    const sent = `${province}/submissions`;
    await ruam("merge", sent, "--into", `${province}/master.xlsx`, "--out", join(folder, `${lang}.xlsx`), ...form);
    await ruam("verify", join(folder, `${lang}.xlsx`), "--with", sent, "--html", report, ...form);
  });

  test.each([320, 800, 1280])("at %i px nothing is cut and nothing reaches out of the window", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(pathToFileURL(report).href);
    expect(await page.locator("table").count()).toBeGreaterThan(5);
    expect([await cutOff(page), await overlapping(page)]).toEqual([[], []]);
    await page.close();
  });
});
