import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { readGrids } from "../../src/app/readGrids";
import type { Grid } from "../../src/grid/grid";
import { logSheetName } from "../../src/merging/mergeLog";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { sharedData } from "../support/shared";
import { launch } from "./support/browser";
import { openPage, openWorkbook, serveBuilt } from "./support/site";

const shared = sharedData();

/** Tasks of the page's own thread that kept it from answering, in milliseconds. */
interface LongTasks {
  longTasks: number[];
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as LongTasks;
    watched.longTasks = [];
    new PerformanceObserver((list) => {
      watched.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ entryTypes: ["longtask"] });
  });
}

const contents = (grids: readonly Grid[]) =>
  grids
    .filter(({ sheet }) => sheet !== logSheetName)
    .map(({ sheet, rows, merges, hiddenRows }) => ({ sheet, rows, merges, hiddenRows }));

function gridsOf(file: string): readonly Grid[] {
  const grids = readGrids(readFileSync(file), nodeCodec);
  if ("code" in grids) throw new Error(`${file} is unreadable`);
  return grids;
}

if (shared === undefined) {
  test("there are no shared submissions here", () => expect(shared).toBeUndefined());
} else {
  const folder = join(shared, "submissions");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name));
  const master = join(shared, "master", "master-empty.xlsx");

  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveBuilt>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serveBuilt()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test("35 files at once: merged as the command line merges them, and the page never stops answering", async () => {
    const { page, errors, context } = await openPage(browser, site.url);
    await openWorkbook(page, master);
    await page.click("#tab-merge");
    await watchTasks(page);
    await page.locator("[data-files=submissions]").setInputFiles(files);
    await page.locator("article").first().waitFor();
    const tasks = await page.evaluate(() => (window as unknown as LongTasks).longTasks);

    await page.getByRole("button", { name: "ดูผลก่อนรวม" }).click();
    await page.waitForSelector("#merge-plan");
    expect(await page.locator("[data-total=after] strong").allTextContents()).toEqual(["87,400", "400,558"]);
    await page.getByRole("button", { name: "เขียนลงแผนรวม" }).click();
    await page
      .getByText(/รวมแล้ว เพิ่ม 189/)
      .first()
      .waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-action=save]")]);

    const out = join(mkdtempSync(join(tmpdir(), "ruam-")), "master.xlsx");
    const merged = spawnSync(process.execPath, ["dist/ruam.js", "merge", ...files, "--into", master, "--out", out], {
      encoding: "utf8",
    });
    expect([0, 1]).toContain(merged.status);
    expect(contents(gridsOf(await download.path()))).toEqual(contents(gridsOf(out)));
    process.stdout.write(`35 files: tasks over 50 ms while they are read: ${JSON.stringify(tasks)}\n`);
    expect(tasks).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("reading stops when asked to, and what was read stays", async () => {
    const { page, context } = await openPage(browser, site.url);
    await openWorkbook(page, master);
    await page.click("#tab-merge");
    await page.locator("[data-files=submissions]").setInputFiles([...files, ...files, ...files, ...files]);
    await page.getByRole("button", { name: "ยกเลิก" }).click();
    await page.locator("#merge-files").waitFor();
    const [, read] = /^(\d+) ไฟล์/.exec((await page.locator("#merge-files").textContent())!)!;
    expect(Number(read)).toBeLessThan(files.length);
    await context.close();
  });
}
