import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { readGrids } from "../support/readGrids";
import type { Step } from "../../src/change/step";
import { main } from "../../src/cli/main";
import { parseA1, toA1 } from "../../src/grid/area";
import { cellAt, type Grid } from "../../src/grid/grid";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { bookOf } from "../officehost/bookOf";
import { OfficeHost } from "../officehost/host";
import { openedXlsx, savedAfter } from "../support/openedXlsx";
import { otherFiles } from "../support/otherFiles";
import { picture } from "./support/browser";
import { builtSite } from "./support/builtSite";
import { openInExcel } from "./support/officeFrame";
import { openPage, openWorkbook, sampleFile } from "./support/site";
import { temporary } from "./support/province";

/** Screens say the worst first, and no old figure passes for a new one. */
const built = builtSite();
const folder = temporary();

const fileOf = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

function gridsIn(bytes: Uint8Array): readonly Grid[] {
  const grids = readGrids("plan.xlsx", bytes, nodeCodec);
  if ("code" in grids) throw new Error("unreadable");
  return grids;
}

const pane = { viewport: { width: 350, height: 700 } };
const excelWith = (file: string) => new OfficeHost(bookOf(gridsIn(readFileSync(file))));

/** The sample's own form, as a province would load it. */
async function loadForm(view: Page | Frame): Promise<void> {
  await view.click("nav button[aria-pressed]");
  await view.locator("[data-files=form]").setInputFiles(sampleFile("form.json"));
  await view.getByText(/ใช้แบบฟอร์ม .* แล้ว/).waitFor();
}

/** How far down the view something begins, in pixels; undefined: it is not there. */
const topOf = (view: Page | Frame, selector: string) =>
  view.evaluate((is) => document.querySelector(is)?.getBoundingClientRect().top, selector);

/** A merged master in which an amount was altered by hand; its totals follow it, as Excel would leave them. */
async function alteredMaster(): Promise<string> {
  const out = join(folder, "merged.xlsx");
  const args = ["merge", sampleFile("submissions"), "--into", sampleFile("master.xlsx"), "--out", out];
  const silent = { write: () => undefined };
  await main([...args, "--form", sampleFile("form.json"), "--answers", sampleFile("answers.json")], {
    ...{ stdout: silent, stderr: silent, environment: {}, now: () => Date.UTC(2025, 9, 1), page: "" },
  });
  const merged = new Uint8Array(readFileSync(out));
  const [plan] = gridsIn(merged);
  const amounts = plan!.rows.flatMap(({ cells }) => cells).filter(({ column }) => column === parseA1("E1")!.column);
  const at = amounts.find(({ value, formula }) => formula === null && typeof value === "number" && value > 0)!;
  const step: Step = {
    ...{ kind: "write-cells", sheet: plan!.sheet, row: at.row, column: at.column },
    ...{ before: [[{ number: at.value as number }]], after: [[{ number: (at.value as number) + 180 }]] },
  };
  return fileOf(`altered-${toA1(at)}.xlsx`, await savedAfter(merged, step));
}

describe("an amount altered after its merge, all totals in agreement", () => {
  let file = "";
  beforeAll(async () => {
    file = await alteredMaster();
  });

  async function saysSo(view: Page | Frame): Promise<void> {
    await view.click("#tab-verify");
    await view.waitForSelector("#verify-outcome");
    const lines = (await view.locator("#verify-outcome").innerText()).split("\n");
    expect(lines[0]).toMatch(/^พบข้อผิดพลาด [1-9]\d* แห่ง$/);
    expect(lines[1]).toMatch(/^ยอดรวมตรงทั้ง/);
    expect(await topOf(view, "#verify-findings")).toBeLessThan((await topOf(view, "#verify-totals"))!);
    // What agrees is folded away, in one line.
    expect(await view.locator("[data-total]").count()).toBe(0);
    await view.getByRole("button", { name: /^ตรงกัน \d+ ยอด/ }).click();
    expect(await view.locator("[data-total=agrees]").count()).toBeGreaterThan(3);
  }

  test("the page says so first", async () => {
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await loadForm(page);
    await openWorkbook(page, file);
    await saysSo(page);
    await page.locator("#verify-outcome").scrollIntoViewIfNeeded();
    await picture(page, "trust-verify-page");
    expect(errors).toEqual([]);
    await context.close();
  });

  test("the pane says so in its first screen", async () => {
    const { page, pane: frame, errors, context } = await openInExcel(built.browser, excelWith(file), pane);
    await loadForm(frame);
    await saysSo(frame);
    await frame.locator("#verify-outcome").scrollIntoViewIfNeeded();
    expect(await topOf(frame, "#verify-outcome")).toBeLessThan(500);
    await picture(page, "trust-verify-pane");
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("an amount that is typed on the page", () => {
  const sheet = "แผนปฏิบัติการ";
  /** The sample's sheet with two formulas beside it: of a function that is not computed here, and one that rounds. */
  async function withFormulas(): Promise<string> {
    const bytes = new Uint8Array(readFileSync(sampleFile("submissions/01-governor-office.xlsx")));
    const step: Step = {
      ...{ kind: "write-cells", sheet, row: parseA1("K11")!.row, column: parseA1("K11")!.column },
      ...{ before: [[null, null]] },
      after: [
        [
          { formula: "=EVEN(E11)", result: 18_000 },
          { formula: "=ROUND(E11,-3)", result: 18_000 },
        ],
      ],
    };
    return fileOf("formulas.xlsx", await savedAfter(bytes, step));
  }

  test("is in its totals at once; what is not computed stays in grey, and is in no file", async () => {
    const file = await withFormulas();
    const given = openedXlsx(readFileSync(file));
    const before = (await given.read(sheet))!;
    const total = before.rows
      .flatMap(({ cells }) => cells)
      .find(({ formula, column }) => column === 4 && /E11\b/.test(formula ?? ""))!;
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await loadForm(page);
    await openWorkbook(page, file);
    const cell = (at: string) => page.locator(`[role=gridcell][data-cell=${at}]`);
    await cell("E11").click();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("40,000.25");
    await page.keyboard.press("Enter");
    await page.getByText(/สูตร 1 ช่องในแผ่นงานนี้ยังไม่ได้คำนวณใหม่/).waitFor();
    const expected = (total.value as number) - 18_000 + 40_000.25;
    await page.waitForFunction(
      ([at, value]) =>
        Number(document.querySelector(`[data-cell=${at}]`)?.textContent?.replaceAll(",", "")) === Number(value),
      [toA1(total), String(expected)],
    );
    expect(await cell("K11").getAttribute("data-open")).toBe("true");
    expect(await cell("K11").textContent()).toBe("18000");
    for (const at of [toA1(total), "L11"]) expect(await cell(at).getAttribute("data-open")).toBeNull();
    expect(await cell("L11").textContent()).toBe("40000");
    await cell("K11").click();
    await page.getByText("ค่าเดิม รอคำนวณใหม่เมื่อเปิดใน Excel").waitFor();
    await picture(page, "trust-edit-page");

    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-action=save]")]);
    const saved = gridsIn(readFileSync(await download.path())).find((grid) => grid.sheet === sheet)!;
    expect(cellAt(saved, total)!.value).toBe(expected);
    expect(cellAt(saved, parseA1("K11")!)!.value).toBeNull();
    expect(cellAt(saved, parseA1("L11")!)!.value).toBe(40_000);

    await page.click("#tab-verify");
    await page.waitForSelector("#verify-outcome");
    expect(await page.locator("#verify-outcome").innerText()).not.toContain("ยอดไม่ตรง");
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("files that a merge leaves out", () => {
  const others = [
    fileOf("16-แขวงทางหลวง.docx", otherFiles.docx()),
    fileOf("17-ขนส่ง.ods", otherFiles.ods()),
    fileOf("18-แผน.csv", otherFiles.csv()),
    fileOf("19-สแกน.pdf", otherFiles.pdf()),
    fileOf("20-ทั้งหมด.zip", otherFiles.zip()),
    fileOf("21-เก่า.xls", otherFiles.xls()),
  ];
  const aside = [fileOf("~$01-governor-office.xlsx", otherFiles.lock()), fileOf("ตราจังหวัด.png", otherFiles.png())];
  const sent = ["01-governor-office", "02-administration", "10-education", "15-probation"].map((name) =>
    sampleFile(`submissions/${name}.xlsx`),
  );

  async function namesThem(view: Page | Frame, shot: (name: string) => Promise<void>): Promise<void> {
    await view.locator("[data-files=submissions]").setInputFiles([...sent, ...others, ...aside]);
    await view.waitForSelector("[data-line=unreadable]", { timeout: 60_000 });
    // The most urgent is shown first, and opened.
    const board = (await view.locator("[data-line=unreadable]").allInnerTexts()).join();
    // An archive is opened: what is named is the file in it.
    for (const name of others) expect(board).toContain(name.endsWith(".zip") ? "แผน.xlsx" : name.split("/").at(-1)!);
    // Each with what is the matter, and what to do about it.
    const said = await view
      .locator("[data-line=unreadable] article")
      .evaluateAll((items) =>
        items.map((item) =>
          [...item.querySelectorAll("[data-unread] p")].map((said) => said.textContent!.trim() !== ""),
        ),
      );
    expect(said).toEqual(others.map(() => [true, true]));
    expect(board).toMatch(/ยังไม่ได้อ่านไฟล์นี้ เพราะเป็น.*PDF/);
    for (const name of aside) expect(await view.getByText(name.split("/").at(-1)!).count()).toBeGreaterThan(0);
    const statuses = await view
      .locator("[data-line]")
      .evaluateAll((lines) => lines.map((line) => line.getAttribute("data-line")));
    expect(new Set(statuses.slice(0, 8))).toEqual(new Set(["faulty", "unreadable"]));
    await view.locator("[data-line=unreadable]").first().scrollIntoViewIfNeeded();
    await shot("board");

    await view.getByRole("button", { name: "ดูผลก่อนรวม" }).click();
    await view.waitForSelector("#merge-plan", { timeout: 60_000 });
    const alarm = view.locator("[data-left-out]");
    expect(await alarm.innerText()).toContain("จะไม่รวม 8 จาก 10 ไฟล์");
    expect(await alarm.innerText()).toContain("2 หน่วยงานที่ส่งแล้วจะไม่มีข้อมูลในแผน");
    expect(await topOf(view, "[data-left-out]")).toBeLessThan((await topOf(view, "[data-total=after]"))!);
    const left = await view
      .locator("[data-left-out-file]")
      .evaluateAll((items) =>
        items.map((item) => [item.getAttribute("data-left-out-file"), item.getAttribute("data-in-plan")]),
      );
    expect(left.slice(0, 2)).toEqual([
      ["15-probation.xlsx", "absent"],
      ["10-education.xlsx", "absent"],
    ]);
    expect(left).toHaveLength(8);
    await view.getByRole("button", { name: "เขียนลงแผนรวม 2 จาก 10 ไฟล์" }).waitFor();
    await view.locator("#merge-plan").scrollIntoViewIfNeeded();
    await shot("preview");
    await view.locator("#merge-left-out").scrollIntoViewIfNeeded();
    await shot("left-out");
  }

  test("the page names each before any figure", async () => {
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await loadForm(page);
    await openWorkbook(page, sampleFile("master.xlsx"));
    await page.click("#tab-merge");
    await namesThem(page, (name) => picture(page, `trust-${name}-page`));
    expect(errors).toEqual([]);
    await context.close();
  });

  test("so does the pane", async () => {
    const host = excelWith(sampleFile("master.xlsx"));
    const { page, pane: frame, errors, context } = await openInExcel(built.browser, host, pane);
    await loadForm(frame);
    await frame.click("#tab-merge");
    await namesThem(frame, (name) => picture(page, `trust-${name}-pane`));
    expect(errors).toEqual([]);
    await context.close();
  });

  test("a Word file that cannot be opened comes with what to do about it", async () => {
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await page.locator("[data-files=workbook]").first().setInputFiles(others[0]!);
    await page.getByText("เปิด “16-แขวงทางหลวง.docx” ไม่ได้").waitFor();
    await page.getByText(/ลองเปิดไฟล์นี้ด้วยโปรแกรมที่ใช้ทำไฟล์/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("a master of which rows are hidden", () => {
  /** The sample's master with its last two rows hidden. */
  async function withHiddenRows(): Promise<{ file: string; sheet: string; last: number }> {
    const bytes = new Uint8Array(readFileSync(sampleFile("master.xlsx")));
    const [{ sheet, rows }] = gridsIn(bytes) as [Grid];
    const last = rows.at(-1)!.index;
    const step: Step = { kind: "hide-rows", sheet, rows: [{ first: last - 1, last }] };
    return { file: fileOf("hidden-rows.xlsx", await savedAfter(bytes, step)), sheet, last };
  }

  test.each([
    ["shows them, and says so before it writes", false],
    ["leaves them so where the person wants it", true],
  ])("the page %s", async (_, keeps) => {
    const { file, sheet } = await withHiddenRows();
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await loadForm(page);
    await openWorkbook(page, file);
    await page.click("#tab-merge");
    await page.locator("[data-files=submissions]").setInputFiles(sampleFile("submissions/01-governor-office.xlsx"));
    await page.getByRole("button", { name: "ดูผลก่อนรวม" }).click();
    await page.getByText(/การรวมครั้งนี้จะแสดงทุกแถว/).waitFor();
    const choice = page.getByRole("checkbox", { name: "ซ่อน 2 แถวนี้ไว้ตามเดิม" });
    expect(await choice.isChecked()).toBe(false);
    if (keeps) {
      await choice.check();
      await page.getByText(/จะซ่อนไว้ตามเดิม แม้มีการแก้ในแถวเหล่านั้น/).waitFor();
      await picture(page, "trust-hidden-page");
    }
    await page.getByRole("button", { name: "เขียนลงแผนรวม" }).click();
    await page
      .getByText(/^รวมแล้ว เพิ่ม/)
      .first()
      .waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-action=save]")]);
    const saved = gridsIn(readFileSync(await download.path())).find((grid) => grid.sheet === sheet)!;
    expect(saved.hiddenRows.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(keeps ? 2 : 0);
    expect(errors).toEqual([]);
    await context.close();
  });
});
