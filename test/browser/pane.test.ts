import { readFileSync, readdirSync } from "node:fs";
import type { Browser, Frame } from "playwright-core";
import { readGrids } from "../../src/app/readGrids";
import type { Grid } from "../../src/grid/grid";
import { areaToA1 } from "../../src/grid/area";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { bookOf, pictureOf } from "../officehost/bookOf";
import { OfficeHost } from "../officehost/host";
import { launch } from "./support/browser";
import { everyone, pointer } from "./support/hands";
import { faultsOf, paneLooks } from "./support/looks";
import { openInExcel } from "./support/officeFrame";
import { sampleFile } from "./support/site";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

function gridsOf(file: string): readonly Grid[] {
  const grids = readGrids(readFileSync(file), nodeCodec);
  if ("code" in grids) throw new Error("unreadable");
  return grids;
}

/** Excel with this workbook open. */
const excelWith = (file: string): OfficeHost => new OfficeHost(bookOf(gridsOf(file)));

const submissions = readdirSync(sampleFile("submissions")).map((name) => sampleFile(`submissions/${name}`));

/** What Excel gives a pane on a small laptop. */
const pane = { viewport: { width: 350, height: 700 } };

const outcome = (frame: Frame, id: string, text: RegExp) =>
  frame.waitForFunction(
    ([at, pattern]) => new RegExp(pattern!).test(document.getElementById(at!)?.textContent ?? ""),
    [id, text.source],
  );

/** The sample's own form, as a province would load it. */
async function loadForm(frame: Frame): Promise<void> {
  await frame.click("nav button[aria-pressed]");
  await frame.locator("[data-files=form]").setInputFiles(sampleFile("form.json"));
  await frame.getByText(/โหลดแบบฟอร์ม .* แล้ว|was loaded/).waitFor();
}

/** How a person comes to each view, in this order. */
const views: Readonly<Record<string, (frame: Frame) => Promise<unknown>>> = {
  welcome: async () => undefined,
  settings: loadForm,
  check: async (frame) => {
    await frame.click("#tab-check");
    await frame.waitForSelector("#check-outcome");
  },
  "check, a fix previewed": async (frame) => {
    await frame
      .locator("[data-issue] button", { hasText: /แก้ให้|Mend it/ })
      .first()
      .click();
    await frame.waitForSelector("del");
  },
  merge: (frame) => frame.click("#tab-merge"),
  "merge, files": async (frame) => {
    await frame.locator("[data-files=submissions]").setInputFiles(submissions.slice(0, 4));
    await frame.locator("article").first().waitFor();
  },
  verify: async (frame) => {
    await frame.click("#tab-verify");
    await frame.waitForSelector("#verify-outcome");
  },
};

test.each(["th", "en"] as const)("every view in %s", async (language) => {
  const host = excelWith(sampleFile("submissions/10-education.xlsx"));
  const options = { ...pane, locale: language === "th" ? "th-TH" : "en-US" };
  const { page, pane: frame, errors, context } = await openInExcel(browser, host, options);
  const faults: Record<string, object> = {};
  for (const [view, open] of Object.entries(views)) {
    await open(frame);
    const found = await faultsOf(page, frame, `excel ${view}`, language, paneLooks);
    if (Object.keys(found).length > 0) faults[view] = found;
  }
  expect(faults).toEqual({});
  expect(errors).toEqual([]);
  await context.close();
});

describe("with a pointer", () => {
  const { press } = pointer;

  test("an agency mends its sheet in Excel, and is taken to the cell that only it can fill", async () => {
    const host = excelWith(sampleFile("submissions/10-education.xlsx"));
    const { pane: frame, errors, context } = await openInExcel(browser, host, pane);
    await loadForm(frame);
    await press(frame.locator("#tab-check"));
    await outcome(frame, "check-outcome", /ต้องแก้ 3 จุด/);
    await press(frame.getByRole("button", { name: /แก้ทุกจุดที่แก้ได้แน่นอน/ }).first());
    await press(frame.getByRole("button", { name: /ยืนยันการแก้/ }).first());
    await outcome(frame, "check-outcome", /ต้องแก้ 2 จุด/);
    expect(host.book.sheets[0]!.peek(20, 4)?.value).toBe(54000);
    await press(frame.locator("[data-issue=unit-missing] [data-cell]"));
    await frame.waitForTimeout(500);
    expect(areaToA1(host.book.selection!.area)).toBe("C11");
    await press(frame.getByRole("button", { name: "เลิกทำ" }).first());
    await outcome(frame, "check-outcome", /ต้องแก้ 3 จุด/);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("a province merges files into the open master and takes it back", async () => {
    const host = excelWith(sampleFile("master.xlsx"));
    const before = pictureOf(host.book);
    const { pane: frame, errors, context } = await openInExcel(browser, host, pane);
    await loadForm(frame);
    await press(frame.locator("#tab-merge"));
    await frame.locator("[data-files=submissions]").setInputFiles(submissions);
    await frame.locator("article").first().waitFor();
    await press(frame.getByRole("button", { name: /ดูผลก่อนรวม/ }));
    await frame.waitForSelector("#merge-plan");
    const questions = frame.locator("#merge-questions ~ div input[value=different]");
    for (let at = 0; at < (await questions.count()); at++) await press(questions.nth(at));
    await press(frame.getByRole("button", { name: /เขียนลงแผนรวม/ }));
    await frame
      .getByText(/รวมแล้ว เพิ่ม/)
      .first()
      .waitFor();
    expect(pictureOf(host.book)).not.toEqual(before);
    await press(frame.getByRole("button", { name: /เลิกทำการรวมนี้/ }));
    await frame
      .getByText(/กลับเป็นเหมือนก่อนรวม/)
      .first()
      .waitFor();
    expect(pictureOf(host.book)).toEqual(before);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe.each(everyone)("%s", (_, { press }) => {
  test("an auditor is taken to a wrong total, and nothing is written", async () => {
    const host = excelWith(sampleFile("submissions/15-probation.xlsx"));
    const before = pictureOf(host.book);
    const { pane: frame, errors, context } = await openInExcel(browser, host, pane);
    await loadForm(frame);
    await press(frame.locator("#tab-verify"));
    await outcome(frame, "verify-outcome", /ยอดไม่ตรง/);
    const wrong = frame.locator("[data-total=differs] [data-cell]").first();
    const cell = await wrong.getAttribute("data-cell");
    await press(wrong);
    await frame.waitForTimeout(500);
    expect(areaToA1(host.book.selection!.area)).toBe(cell);
    expect(pictureOf(host.book)).toEqual(before);
    expect(errors).toEqual([]);
    await context.close();
  });
});
