import type { Locator, Page } from "playwright-core";
import { main } from "../../src/cli/main";
import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { readGrids } from "../support/readGrids";
import { savedAfter } from "../support/openedXlsx";
import { bookOf } from "../officehost/bookOf";
import { OfficeHost } from "../officehost/host";
import { openInExcel } from "./support/officeFrame";
import { builtSite } from "./support/builtSite";
import { provinceFiles, temporary, type ProvinceFiles } from "./support/province";
import { openPage, sampleFile } from "./support/site";

/** How often a person presses, from the empty page of somebody who was there before; each file dialog is two presses. */
const built = builtSite();

let files: ProvinceFiles;
let altered: string;
beforeAll(async () => {
  files = provinceFiles(37, 5);
  altered = await alteredMaster(files);
});

/** The merged master, in which one amount was typed over. */
async function alteredMaster({ master, submissions, form }: ProvinceFiles): Promise<string> {
  const out = join(temporary(), "merged.xlsx");
  const silent = { write: () => undefined };
  await main(["merge", ...submissions, "--into", master, "--out", out, "--form", form], {
    ...{ stdout: silent, stderr: silent, environment: {}, now: () => Date.UTC(2025, 9, 1), page: "" },
  });
  const bytes = new Uint8Array(readFileSync(out));
  const grids = readGrids("merged.xlsx", bytes, nodeCodec);
  if ("code" in grids) throw new Error("unreadable");
  const cells = grids[0]!.rows.flatMap(({ cells: some }) => some);
  const at = cells.find(({ value, formula }) => formula === null && typeof value === "number" && value > 1_000)!;
  const saved = await savedAfter(bytes, {
    ...{ kind: "write-cells", sheet: grids[0]!.sheet, row: at.row, column: at.column },
    ...{ before: [[{ number: at.value as number }]], after: [[{ number: (at.value as number) + 180 }]] },
  });
  writeFileSync(out, saved);
  return out;
}

/** The page of somebody who did this work last time, with the form at hand, and a count of presses. */
async function backAt(view: "check" | "merge" | "verify", form = files.form) {
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  await page.click("nav button[aria-pressed]");
  await page.locator("[data-files=form]").setInputFiles(form);
  await page.getByText(/ใช้แบบฟอร์ม .* แล้ว/).waitFor();
  await page.click(`#tab-${view}`);
  await page.reload();
  await page.waitForSelector("#root nav");
  let presses = 0;
  return {
    ...{ page, errors, context },
    count: () => presses,
    /** What is pressed is in sight without scrolling. */
    press: async (target: Locator) => {
      await target.waitFor();
      expect(await isInSight(target)).toBe(true);
      await target.click();
      presses += 1;
    },
    choose: async (button: Locator, chosen: string | readonly string[]) => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
      await chooser.setFiles(chosen as string | string[]);
      presses += 2;
    },
  };
}

const isInSight = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

const button = (page: Page, name: RegExp) => page.getByRole("button", { name }).first();

test("an agency's faulty file is clean, marked and saved after at most seven presses", async () => {
  const { page, errors, context, count, press, choose } = await backAt("check", sampleFile("form.json"));
  await choose(
    page.locator("header").getByRole("button", { name: "เปิดไฟล์" }),
    sampleFile("submissions/10-education.xlsx"),
  );
  await page.waitForSelector("#check-outcome");
  // Of the unit nobody but a person knows which is right; all else has one answer.
  await press(page.locator("[data-issue=unit-missing]").getByRole("button", { name: "ใช้ “คน”" }));
  await page.getByRole("button", { name: "ใช้ “คน”", pressed: true }).waitFor();
  await press(button(page, /แก้ทุกจุดที่มีคำตอบเดียว/));
  await page.locator("[aria-label='จะเปลี่ยนดังนี้']").first().waitFor();
  await press(button(page, /ยืนยันการแก้/));
  const [download] = await Promise.all([page.waitForEvent("download"), press(button(page, /ประทับตราตรวจแล้วและบันทึก/))]);
  process.stdout.write(`presses from a faulty file to clean and saved: ${count()}\n`);
  expect(count()).toBeLessThanOrEqual(7);
  const grids = readGrids("saved.xlsx", new Uint8Array(readFileSync(await download.path())), nodeCodec);
  if ("code" in grids) throw new Error("unreadable");
  expect(grids.at(-1)!.visibility).toBe("hidden");
  await page.getByText("ไม่มีจุดที่ต้องแก้").first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test("37 files are in a saved master after at most seven presses", async () => {
  const { page, errors, context, count, press, choose } = await backAt("merge");
  await choose(page.locator("header").getByRole("button", { name: "เปิดไฟล์" }), files.master);
  await page.waitForSelector("[data-line=missing]");
  await choose(button(page, /^เลือกไฟล์/), files.submissions);
  await press(button(page, /ดูผลก่อนรวม/));
  await page.waitForSelector("#merge-plan");
  await press(button(page, /เขียนลงแผนรวม/));
  await page.getByRole("button", { name: "เลิกทำการรวมนี้" }).waitFor({ timeout: 60_000 });
  await Promise.all([page.waitForEvent("download"), press(page.locator("[data-action=save]"))]);
  process.stdout.write(`presses for 37 files in a saved master: ${count()}\n`);
  expect(count()).toBeLessThanOrEqual(7);
  expect(await page.locator("[data-line=merged]").count()).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await context.close();
});

test("an amount that was altered in a master is at hand after at most three presses", async () => {
  const { page, errors, context, count, press, choose } = await backAt("verify");
  await choose(page.locator("header").getByRole("button", { name: "เปิดไฟล์" }), altered);
  await page.waitForSelector("#verify-findings");
  await press(page.locator("section:has(#verify-findings) [data-cell]").first());
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "grid");
  process.stdout.write(`presses until an altered amount is found: ${count()}\n`);
  expect(count()).toBeLessThanOrEqual(3);
  expect(errors).toEqual([]);
  await context.close();
});

test("in Excel's pane of 350 by 700 the altered amount is in sight, and pressed, after at most three presses", async () => {
  const grids = readGrids("merged.xlsx", new Uint8Array(readFileSync(altered)), nodeCodec);
  if ("code" in grids) throw new Error("unreadable");
  const host = new OfficeHost(bookOf(grids));
  const { pane, errors, context } = await openInExcel(built.browser, host, { viewport: { width: 350, height: 700 } });
  await pane.click("nav button[aria-pressed]");
  await pane.locator("[data-files=form]").setInputFiles(files.form);
  await pane.getByText(/ใช้แบบฟอร์ม .* แล้ว/).waitFor();
  let presses = 0;
  for (const target of [
    pane.locator("#tab-verify"),
    pane.locator("section:has(#verify-findings) [data-cell]").first(),
  ]) {
    await target.waitFor();
    expect(await isInSight(target)).toBe(true);
    await target.click();
    presses += 1;
  }
  process.stdout.write(`presses in a pane of 350 x 700 until an altered amount is found: ${presses}\n`);
  expect(presses).toBeLessThanOrEqual(3);
  expect(errors).toEqual([]);
  await context.close();
});
