import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { readGrids } from "../support/readGrids";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { launch, picture, visit } from "./support/browser";
import { mergeAndSave } from "./support/mergeFiles";
import { commandLine, th } from "./support/site";

let browser: Browser;
const file = join(dirname(commandLine), "ruam.html");

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a file of the disk where there is no network, and hears of every request for anything else. */
async function fromDisk(path: string) {
  const visited = await visit(browser, { ...th, offline: true });
  const asked: string[] = [];
  visited.page.on("request", (request) => asked.push(request.url()));
  await visited.page.goto(pathToFileURL(path).href);
  await visited.page.waitForSelector("#root nav");
  return { ...visited, elsewhere: () => asked.filter((url) => !/^(file|blob|data):/.test(url)) };
}

async function saved(page: Page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-action=save]")]);
  const grids = readGrids("plan.xlsx", readFileSync(await download.path()), nodeCodec);
  if ("code" in grids) throw new Error("the saved file is unreadable");
  return grids;
}

test("from disk and without a network an agency checks, fixes and saves", async () => {
  const { page, errors, elsewhere } = await fromDisk(file);
  await page.getByText(/ไม่ต้องต่ออินเทอร์เน็ต/).waitFor();
  await page.click("[data-sample=agency]");
  await page.waitForSelector("#check-outcome");
  await page
    .getByRole("button", { name: /แก้ทุกจุดที่มีคำตอบเดียว/ })
    .first()
    .click();
  await page.getByRole("button", { name: /ยืนยันการแก้/ }).click();
  await page.getByText(/แก้แล้ว/).first().waitFor();
  expect((await saved(page)).length).toBeGreaterThan(0);
  await picture(page, "one-file-agency");
  expect([errors, elsewhere()]).toEqual([[], []]);
});

test("from disk and without a network a province merges what it was sent, and the totals are verified", async () => {
  const { page, errors, elsewhere } = await fromDisk(file);
  await page.click("[data-sample=province]");
  await page.waitForSelector("#merge-files", { timeout: 60_000 });
  expect((await mergeAndSave(page)).length).toBeGreaterThan(0);
  await page.click("#tab-verify");
  await page.waitForSelector("#verify-outcome", { timeout: 60_000 });
  expect([errors, elsewhere()]).toEqual([[], []]);
});

test("a file made with a form says so, and has the form at hand", async () => {
  const made = join(mkdtempSync(join(tmpdir(), "ruam-")), "made.html");
  execFileSync(process.execPath, [commandLine, "page", "--form", "src/samples/province/form.json", "--out", made]);
  const { page, errors, elsewhere } = await fromDisk(made);
  const { title } = JSON.parse(readFileSync("src/samples/province/form.json", "utf8")) as { title: { th: string } };
  await page.getByText(title.th).first().waitFor();
  await picture(page, "one-file-form");
  await page.setViewportSize({ width: 320, height: 640 });
  await picture(page, "one-file-form-320");
  expect([errors, elsewhere()]).toEqual([[], []]);
});

test.each([
  ["scripts are off", { javaScriptEnabled: false }],
  ["there are no workers", {}],
])("where %s, a sentence says that the program cannot run", async (_, options) => {
  const { page } = await visit(browser, { ...th, ...options });
  await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
  await page.goto(pathToFileURL(file).href);
  await page.getByText(/If this text stays/).waitFor();
  await page.getByText(/โปรแกรมทำงานไม่ได้ในเบราว์เซอร์นี้/).waitFor();
});
