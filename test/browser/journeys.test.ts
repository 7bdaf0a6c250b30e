import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { readGrids } from "../support/readGrids";
import { cellAt, type Grid } from "../../src/grid/grid";
import { parseA1 } from "../../src/grid/area";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { builtSite } from "./support/builtSite";
import { everyone, type Hands } from "./support/hands";
import { openPage, openWorkbook, sampleFile, serveBuilt } from "./support/site";

const built = builtSite();

/** Presses Save and reads the file that the built.browser hands over. */
async function saved(page: Page, { press }: Hands): Promise<readonly Grid[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page.locator("[data-action=save]"))]);
  const grids = readGrids("plan.xlsx", readFileSync(await download.path()), nodeCodec);
  if ("code" in grids) throw new Error("the saved file is unreadable");
  return grids;
}

const valueAt = (grid: Grid, cell: string) => cellAt(grid, parseA1(cell)!)?.value;
const button = (page: Page, name: RegExp) => page.getByRole("button", { name }).first();
const outcome = (page: Page, id: string, text: RegExp) =>
  page.waitForFunction(
    ([at, pattern]) => new RegExp(pattern!).test(document.getElementById(at!)?.textContent ?? ""),
    [id, text.source],
  );

/** Goes to the cell of this issue, types over what it holds, and comes back to the list. */
async function typeAt(page: Page, { press }: Hands, issue: string, text: string): Promise<void> {
  await press(page.locator(`[data-issue=${issue}] [data-cell]`).first());
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "grid");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** What sheets hold, a formula in place of its result: results are computed again when the file is opened. */
const contents = (grids: readonly Grid[]) =>
  grids.map(({ sheet, rows, merges }) => ({
    sheet,
    merges,
    cells: rows.flatMap(({ cells }) => cells.map(({ row, column, value, formula }) => [row, column, formula ?? value])),
  }));

describe.each(everyone)("%s", (_, hands) => {
  const { press } = hands;

  test("an agency fixes its sheet to clean, marks it and saves", async () => {
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await press(page.locator("[data-sample=agency]"));
    await outcome(page, "check-outcome", /ต้องแก้ 3 จุด/);

    await press(button(page, /แก้ทุกจุดที่มีคำตอบเดียว/));
    await press(button(page, /ยืนยันการแก้/));
    await outcome(page, "check-outcome", /ต้องแก้ 1 จุด/);

    // What only a person knows is typed: taken to the cell, and back to the list.
    await typeAt(page, hands, "unit-missing", "คน");
    await outcome(page, "check-outcome", /ไม่มีจุดที่ต้องแก้/);

    await press(button(page, /ประทับตราตรวจแล้ว/));
    await page.getByText("ผ่านการตรวจแล้ว").first().waitFor();
    const grids = await saved(page, hands);
    const [plan, stamp] = [grids[0]!, grids.at(-1)!];
    expect(valueAt(plan, "C11")).toBe("คน");
    expect(stamp.visibility).toBe("hidden");
    expect(valueAt(stamp, "A2")).toBe(plan.sheet);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("a province merges its agencies' files, sees the totals change, and takes it back", async () => {
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await press(page.locator("[data-sample=province]"));
    await page.locator("[data-line]").first().waitFor();
    // Of the agency that sent twice, the second file counts.
    await press(page.locator("[data-filter=problems]"));
    await press(page.locator("article", { hasText: "ส่งซ้ำ" }).nth(1).locator("input[type=checkbox]"));
    await press(button(page, /ดูผลก่อนรวม/));
    await page.waitForSelector("#merge-plan");
    const questions = page.locator("#merge-look-alikes ~ div input[value=different]");
    for (let at = 0; at < (await questions.count()); at++) await press(questions.nth(at));
    await page.waitForSelector("#merge-plan");
    const total = await page.locator("[data-total=after] strong").first().textContent();
    expect(total).toMatch(/^[1-9][0-9,]+/);
    await press(button(page, /เขียนลงแผนรวม/));
    await page
      .getByText(/รวมแล้ว เพิ่ม/)
      .first()
      .waitFor();

    const merged = await saved(page, hands);
    const texts = merged[0]!.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(texts).toContain(Number(total!.replaceAll(",", "")));

    await press(button(page, /เลิกทำการรวมนี้/));
    await page
      .getByText(/กลับเป็นเหมือนก่อนรวม/)
      .first()
      .waitFor();
    const before = readGrids("plan.xlsx", readFileSync("src/samples/province/master.xlsx"), nodeCodec);
    if ("code" in before) throw new Error("unreadable");
    expect(contents(await saved(page, hands))).toEqual(contents(before));
    expect(errors).toEqual([]);
    await context.close();
  });

  test("an auditor verifies and is taken to a wrong total", async () => {
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await press(page.locator("[data-sample=auditor]"));
    await outcome(page, "verify-outcome", /ยอดไม่ตรง/);
    const wrong = page.locator("[data-total=differs] [data-cell]").first();
    const cell = await wrong.getAttribute("data-cell");
    await press(wrong);
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "grid");
    const active = await page.evaluate(() => {
      const id = document.activeElement!.getAttribute("aria-activedescendant")!;
      return document.getElementById(id)?.getAttribute("data-cell");
    });
    expect(active).toBe(cell);
    await page.keyboard.press("Escape");
    await page.waitForFunction((at) => document.activeElement?.getAttribute("data-cell") === at, cell);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test("a formula is neither typed nor typed over unawares, and Ctrl+Z takes an edit back", async () => {
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  await openWorkbook(page, sampleFile("submissions/12-technical-college.xlsx"));
  await page.click("[role=grid]");
  const content = page.locator("[role=group] [role=group]");
  const goTo = async (cell: string) => {
    await page.locator(`[role=gridcell][data-cell=${cell}]`).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "grid");
  };
  const type = async (text: string) => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  const formula = page.locator("[role=gridcell][aria-readonly]").first();
  const at = (await formula.getAttribute("data-cell"))!;
  await goTo(at);
  const before = await content.textContent();
  expect(before).toMatch(/^=/);
  await type("5");
  await page.getByText("เซลล์นี้เป็นสูตร").first().waitFor();
  expect(await content.textContent()).toBe(before);
  await goTo("A1");
  await type("=SUM(E1:E9)");
  await page.getByText("หน้านี้ไม่คำนวณสูตร").first().waitFor();

  await goTo(at);
  await page.keyboard.press("Delete");
  await page.waitForFunction((is) => document.querySelector("[role=group] [role=group]")?.textContent !== is, before);
  await page.keyboard.press("Control+z");
  await page.waitForFunction((is) => document.querySelector("[role=group] [role=group]")?.textContent === is, before);
  expect(errors).toEqual([]);
  await context.close();
});

test("after one visit the page opens, checks and saves without its server", async () => {
  const own = await serveBuilt();
  const { page, errors, context } = await openPage(built.browser, own.url);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active!.state !== "activated")
      await new Promise((done) => active!.addEventListener("statechange", done, { once: true }));
  });
  await own.close();
  await page.reload();
  await page.locator("[data-sample=agency]").click();
  await outcome(page, "check-outcome", /ต้องแก้ 3 จุด/);
  await page.click("#tab-verify");
  await page.waitForSelector("#verify-outcome");
  await saved(page, everyone[0]![1]);
  expect(errors).toEqual([]);
  await context.close();
});
