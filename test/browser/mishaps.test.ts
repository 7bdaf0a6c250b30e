import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { builtSite } from "./support/builtSite";
import { keyboard } from "./support/hands";
import { giveFiles, openMaster } from "./support/mergeFiles";
import { temporary } from "./support/province";
import { openPage, openWorkbook, sampleFile } from "./support/site";

const built = builtSite();
const { press } = keyboard;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();

/** Where the keyboard goes on: the text of what has the focus. */
const focused = (page: Page, text: RegExp) =>
  page.waitForFunction((pattern) => {
    const { activeElement, body } = document;
    return activeElement !== body && new RegExp(pattern).test(activeElement?.textContent ?? "");
  }, text.source);

/** Drops files on what this selector finds, as a desktop does. */
async function drop(page: Page, selector: string, ...files: readonly string[]): Promise<void> {
  const given = files.map((file) => [basename(file), readFileSync(file).toString("base64")] as const);
  const transfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, bytes] of all) {
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name));
    }
    return transfer;
  }, given);
  await page.dispatchEvent(selector, "drop", { dataTransfer: transfer });
}

const type = async (page: Page, cell: string, text: string) => {
  // Where agencies are shown, the sheet is behind them.
  const tab = page.getByRole("tab", { name: "แผ่นงาน", exact: true });
  if (await tab.isVisible()) await tab.click();
  await page.click(`[role=gridcell][data-cell=${cell}]`);
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "grid");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.getByText("มีการแก้ไขที่ยังไม่บันทึก").first().waitFor();
};

test("the keyboard goes on where a press took itself away", async () => {
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  await press(page.locator("[data-sample=agency]"));
  await page.waitForSelector("#check-outcome");
  const finish = page.locator("[data-issue] button", { hasText: "แก้ให้" }).first();
  await press(finish);
  await press(button(page, "ยกเลิก"));
  await focused(page, /^แก้ให้$/);
  await press(finish);
  await press(button(page, "ยืนยันการแก้"));
  await press(button(page, "เลิกทำ"));
  await focused(page, /ต้องแก้ 3 จุด/);
  await press(button(page, "ปิด"));
  await focused(page, /ต้องแก้ 3 จุด/);
  await context.close();

  const province = await openPage(built.browser, built.site.url);
  await press(province.page.locator("[data-sample=province]"));
  await press(button(province.page, "ดูผลก่อนรวม"));
  await press(button(province.page, "กลับ"));
  await focused(province.page, /ไฟล์ พร้อมรวม/);
  await press(button(province.page, "เริ่มใหม่"));
  await focused(province.page, /^รวมไฟล์เข้าแผนของจังหวัด$/);
  expect([...errors, ...province.errors]).toEqual([]);
  await province.context.close();
});

test("a merge is not said to be undone when it was something else that was changed last", async () => {
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  await openMaster(page, sampleFile("master.xlsx"), sampleFile("form.json"));
  await giveFiles(page, [sampleFile("submissions/01-governor-office.xlsx")]);
  await page.getByRole("button", { name: "ดูผลก่อนรวม" }).click();
  await page.getByRole("button", { name: "เขียนลงแผนรวม" }).click();
  const undo = button(page, "เลิกทำการรวมนี้");
  await undo.waitFor();
  expect(await page.textContent("#merge-files")).toBe("1 ไฟล์ อยู่ในแผนรวมแล้ว 1 ไฟล์");

  await type(page, "A1", "หมายเหตุ");
  await page.waitForFunction(() => /หมายเหตุ/.test(document.querySelector("[data-cell=A1]")?.textContent ?? ""));
  await undo.click();
  await page.getByText("มีการแก้ไขอื่นหลังจากนั้น").first().waitFor();
  expect(await page.textContent("[data-cell=A1]")).toBe("หมายเหตุ");
  await page.click("[role=gridcell][data-cell=A1]");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => !/หมายเหตุ/.test(document.querySelector("[data-cell=A1]")?.textContent ?? ""));
  await undo.click();
  await page.getByText("กลับเป็นเหมือนก่อนรวม").first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test("a file dropped over changes that are not saved is asked about, and several are submissions", async () => {
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  const [first, second] = ["submissions/01-governor-office.xlsx", "submissions/07-hospital.xlsx"].map(sampleFile);
  await openWorkbook(page, first!);
  const sheet = "section:has([role=grid])";
  await drop(page, sheet, first!, second!);
  await page.locator("[data-line]").first().waitFor();
  await type(page, "A1", "หมายเหตุ");

  const named = (name: string) => page.locator("header", { hasText: name });
  await drop(page, sheet, second!);
  await button(page, "อยู่กับไฟล์นี้").click();
  expect(await named("01-governor-office.xlsx").count()).toBe(1);
  await drop(page, sheet, second!);
  await button(page, "บันทึกก่อน แล้วเปิด").click();
  await named("07-hospital.xlsx").waitFor();

  // Beside the places that take files nothing is opened, and the page is not left.
  await drop(page, "nav", first!);
  await page.waitForTimeout(200);
  expect(await named("07-hospital.xlsx").count()).toBe(1);
  expect(errors).toEqual([]);
  await context.close();
});

test("what an agency sent that is not a workbook has its card among the others", async () => {
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  const letter = join(temporary(), "หนังสือนำส่ง.docx");
  writeFileSync(letter, "a letter");
  await openMaster(page, sampleFile("master.xlsx"), sampleFile("form.json"));
  await giveFiles(page, [sampleFile("submissions/01-governor-office.xlsx"), letter]);
  const card = page.locator("article", { hasText: "หนังสือนำส่ง.docx" });
  await card.getByText("อ่านไม่ได้").waitFor();
  await card.getByRole("button", { name: "ต้องแก้ 1", exact: true }).click();
  await card.getByText("เป็นไฟล์ Word (.docx)").first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
