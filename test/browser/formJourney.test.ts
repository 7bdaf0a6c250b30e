import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { openForm } from "../../src/app/formBook";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { allRows, offices, supplyPlan } from "../support/supplyPlans";
import { xlsxOf } from "../support/xlsxOf";
import { builtSite } from "./support/builtSite";
import { everyone, type Hands } from "./support/hands";
import { openPage, openWorkbook } from "./support/site";

const built = builtSite();
const folder = mkdtempSync(join(tmpdir(), "ruam-form-journey-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => join(folder, name);
const lastYear = inFolder("master-2570.xlsx");
writeFileSync(lastYear, xlsxOf([supplyPlan(2570, offices)]));
const submissions = offices.map((office, at) => {
  const file = inFolder(`${at + 1}.xlsx`);
  writeFileSync(file, xlsxOf([supplyPlan(2571, [office])]));
  return file;
});

type View = Page | Frame;
const button = (view: View, name: string) => view.getByRole("button", { name, exact: true }).first();

const shots = process.env.RUAM_SHOTS;
const shoot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
};

/** No one who makes a form is ever shown how it is kept. */
const seesNoJson = async (view: View) => expect(await view.locator("body").innerText()).not.toMatch(/[{[]\s*"|JSON/);

/** From the open sheet to a form at hand; what is pressed is all that a person presses. */
async function makeForm(view: View, { press }: Hands, page: Page, name: string): Promise<void> {
  await press(view.locator("#tab-check"));
  await press(button(view, "ทำแบบฟอร์มจากแผ่นนี้"));
  await view.getByText(`อ่านได้ ${allRows} แถว อธิบายได้ทุกช่อง`).waitFor();
  await shoot(page, `${name}-made`);
  await seesNoJson(view);
  await press(button(view, "ใช้แบบฟอร์มนี้"));
  await view.waitForFunction(
    (rows) => new RegExp(`${rows} แถว`).test(document.getElementById("check-outcome")?.textContent ?? ""),
    allRows,
  );
}

/** The shelf, open at the form of this id. */
async function lookAt(view: View, { press }: Hands, title: string): Promise<void> {
  await press(view.locator("nav button[aria-pressed]"));
  await press(view.getByRole("button", { name: new RegExp(`^ดูแบบฟอร์ม .*${title}`) }).first());
  await button(view, "ทำแบบฟอร์มปีถัดไป").waitFor();
}

test.each(everyone)(
  "page: last year's master → a form → next year's form → an empty master → three submissions merged: %s",
  async (who, hands) => {
    const name = who === everyone[0]![0] ? "pointer" : "keyboard";
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await openWorkbook(page, lastYear);
    await makeForm(page, hands, page, name);

    await lookAt(page, hands, "2570");
    await shoot(page, `${name}-shelf`);
    const saved = page.waitForEvent("download");
    await hands.press(button(page, "เปิดเป็นสมุดงาน"));
    const form = inFolder(`form-${name}.xlsx`);
    await (await saved).saveAs(form);
    const opened = await openForm("form.xlsx", readFileSync(form), nodeCodec);
    expect(opened).toMatchObject({ form: { fiscalYear: 2570 } });

    await hands.press(button(page, "ทำแบบฟอร์มปีถัดไป"));
    await page.locator("[data-next]").waitFor();
    await shoot(page, `${name}-next`);
    await seesNoJson(page);
    await hands.press(page.locator("[data-next]").getByRole("button"));
    await page.getByText(/ใช้แบบฟอร์ม .*2571.* แล้ว/).waitFor();
    await hands.press(button(page, "ทำแผนรวมเปล่า"));
    await page.getByText("เปิดแผนรวมเปล่าของแบบฟอร์มนี้แล้ว").waitFor();

    await hands.press(page.locator("#tab-merge"));
    await page.locator("[data-files=submissions]").setInputFiles(submissions);
    await page.waitForSelector("#merge-files");
    await hands.press(button(page, "ดูผลก่อนรวม"));
    await page.waitForSelector("#merge-plan");
    await shoot(page, `${name}-plan`);
    await hands.press(button(page, "เขียนลงแผนรวม"));
    await button(page, "เลิกทำการรวมนี้").waitFor();
    await hands.press(page.locator("#tab-verify"));
    await page.locator("#verify-outcome", { hasText: "ยอดรวมตรงทั้ง 3 ยอด" }).waitFor();
    await shoot(page, `${name}-verified`);
    await seesNoJson(page);
    expect(errors).toEqual([]);
    await context.close();
  },
);
