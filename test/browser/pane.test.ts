import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { readGrids } from "../../src/app/readGrids";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { bookOf } from "../officehost/bookOf";
import { OfficeHost } from "../officehost/host";
import { launch, picture } from "./support/browser";
import { axeViolations, cutOff, foreignWords } from "./support/looksRight";
import { openInExcel } from "./support/officeFrame";
import { sampleFile } from "./support/site";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Excel with this workbook open. */
function excelWith(file: string): OfficeHost {
  const grids = readGrids(readFileSync(file), nodeCodec);
  if ("code" in grids) throw new Error("unreadable");
  return new OfficeHost(bookOf(grids));
}

const pane = { viewport: { width: 350, height: 700 } };

test.each(["th", "en"] as const)("the pane checks the open workbook, in %s", async (language) => {
  const host = excelWith(sampleFile("submissions/10-education.xlsx"));
  const options = { ...pane, locale: language === "th" ? "th-TH" : "en-US" };
  const { page, pane: frame, errors, context } = await openInExcel(browser, host, options);
  await frame.click("[data-role=agency]");
  await frame.waitForSelector("#check-outcome");
  await page.waitForTimeout(300);
  await picture(page, `pane-check-${language}`);
  expect(await axeViolations(frame)).toEqual([]);
  expect(await cutOff(frame)).toEqual([]);
  expect(await foreignWords(frame, language)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
