import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { main } from "../../src/cli/main";
import { openXlsx } from "../../src/workbook/xlsx/package";
import { readGrid } from "../../src/workbook/xlsx/readXlsxSheet";
import { parseA1 } from "../../src/grid/area";
import { cellAt, type Grid } from "../../src/grid/grid";
import { gridsOf } from "../support/checkedFiles";
import { docxOf } from "../support/docxOf";
import { htmlOf } from "../support/htmlOf";
import { builtSite } from "./support/builtSite";
import { giveFiles, mergeAndSave, mergedAt, openMaster } from "./support/mergeFiles";
import { temporary } from "./support/province";
import { openPage, sampleFile } from "./support/site";

const built = builtSite();
const form = sampleFile("form.json");
const hospital = sampleFile("submissions/07-hospital.xlsx");

/** The hospital's plan with one amount typed with letters for digits: its cell, and what it should hold. */
function faulty(): { readonly grid: Grid; readonly cell: string; readonly header: { first: number; last: number } } {
  const [grid] = gridsOf(hospital) as [Grid];
  const wrong = cellAt(grid, parseA1("E11")!)!;
  const header = grid.rows.find(({ cells }) => cells.some(({ value }) => value === "หน่วยนับ"))!.index;
  return {
    grid: {
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell === wrong ? { ...cell, value: "๘๕,OOO" } : cell)),
      })),
    },
    cell: `แถว ${wrong.row + 1}`,
    header: { first: header - 1, last: header },
  };
}

/** Drops or pastes on the page as a person would. */
const hand = (page: Page, kind: "drop" | "paste", target: string, name: string, content: Uint8Array | string) =>
  page.evaluate(
    ({ kind, target, name, text, bytes }) => {
      const data = new DataTransfer();
      if (bytes) data.items.add(new File([new Uint8Array(bytes)], name));
      else data.setData("text/html", text!);
      const event =
        kind === "drop"
          ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector(target)!.dispatchEvent(event);
    },
    typeof content === "string"
      ? { kind, target, name, text: content, bytes: null }
      : { kind, target, name, text: null, bytes: [...content] },
  );

/** What the plan of a merged master holds. The log and the record name the files that were sent. */
function planOf(bytes: Uint8Array): unknown {
  const opened = openXlsx(bytes);
  if ("fault" in opened) throw new Error(opened.fault);
  const grid = readGrid(opened, opened.sheets[0]!.sheet);
  if (!grid || "fault" in grid) throw new Error("the plan cannot be read");
  return grid.rows.map(({ cells }) => cells.map(({ column, value, formula }) => [column, formula ?? value]));
}

async function mergedByCommand(file: string): Promise<Uint8Array> {
  const out = join(temporary(), "master.xlsx");
  await main(["merge", file, "--into", sampleFile("master.xlsx"), "--form", form, "--out", out], {
    stdout: { write: () => undefined },
    stderr: { write: () => undefined },
    environment: {},
    now: () => mergedAt,
    page: "",
  });
  return readFileSync(out);
}

async function loadForm(page: Page): Promise<void> {
  await page.click("nav button[aria-pressed]");
  await page.locator("[data-files=form]").setInputFiles(form);
  await page.getByText(/ใช้แบบฟอร์ม .* แล้ว/).waitFor();
  await page.click("#tab-check");
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const path = join(temporary(), download.suggestedFilename());
  writeFileSync(path, readFileSync(await download.path()));
  return path;
}

test("a Word plan is dropped, fixed where the document has it, saved as a workbook both ways, and merged", async () => {
  const { grid, cell, header } = faulty();
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  await loadForm(page);
  await hand(page, "drop", "main section", "แผน.docx", docxOf(grid, "one-table", header));
  const issue = page.locator("[data-issue=amount-letter-for-digit]").first();
  await issue.waitFor();
  const digits = "๐๑๒๓๔๕๖๗๘๙";
  const place = cell.replace(/\d/g, (digit) => digits[Number(digit)]!);
  expect(await issue.textContent()).toContain(`ตาราง ๑ ${place} ช่อง`);
  await page.getByRole("button", { name: /แก้ทุกจุดที่มีคำตอบเดียว/ }).click();
  await page.getByRole("button", { name: /ยืนยันการแก้/ }).click();
  await page.waitForFunction(() => /ไม่มีจุดที่ต้องแก้/.test(document.getElementById("check-outcome")?.textContent ?? ""));
  const asItIs = await downloaded(page, () => page.click("[data-action=save]"));
  const clean = await downloaded(page, () => page.getByRole("button", { name: "บันทึกแถวเป็นสมุดงานตามแบบฟอร์ม" }).click());
  expect(errors).toEqual([]);
  await context.close();

  const expected = planOf(await mergedByCommand(hospital));
  for (const file of [asItIs, clean]) {
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await openMaster(page, sampleFile("master.xlsx"), form);
    await giveFiles(page, [file]);
    expect(planOf(await mergeAndSave(page))).toEqual(expected);
    expect(errors).toEqual([]);
    await context.close();
  }
});

test("a table copied in Word or Excel is opened where a plan is checked, and is a submission where plans are merged", async () => {
  const [grid] = gridsOf(hospital) as [Grid];
  const html = `<html><head><style>td{}</style></head><body><!--StartFragment-->${htmlOf(grid)}<!--EndFragment--></body></html>`;
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  await loadForm(page);
  await hand(page, "paste", "body", "", html);
  await page.waitForFunction(() => /6 แถว|๖ แถว/.test(document.getElementById("check-outcome")?.textContent ?? ""));
  await openMaster(page, sampleFile("master.xlsx"), form);
  await hand(page, "paste", "body", "", html);
  await page.waitForSelector("#merge-files", { timeout: 120_000 });
  expect(await page.locator("[data-line=new]").count()).toBe(1);
  expect(planOf(await mergeAndSave(page))).toEqual(planOf(await mergedByCommand(hospital)));
  expect(errors).toEqual([]);
  await context.close();
});

test("an archive of files is opened; what in it cannot be read is shown", async () => {
  const folder = sampleFile("submissions");
  const files = Object.fromEntries(
    readdirSync(folder).map((name): [string, Uint8Array] => [`ส่งมา/${name}`, readFileSync(join(folder, name))]),
  );
  const archive = join(temporary(), "ส่งมา.zip");
  writeFileSync(
    archive,
    zipSync({ ...files, "ส่งมา/inner.zip": zipSync({ "a.xlsx": files[`ส่งมา/${readdirSync(folder)[0]!}`]! }) }),
  );
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  await openMaster(page, sampleFile("master.xlsx"), form);
  await giveFiles(page, [archive]);
  const listed = (await page.locator("#merge-files").textContent())!;
  expect(listed).toContain(`${Object.keys(files).length + 1} ไฟล์`);
  await page.locator("[data-line=unreadable]", { hasText: "inner.zip" }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
