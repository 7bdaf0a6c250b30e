import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inferenceLayouts } from "../support/inferenceLayouts";
import { xlsxOf } from "../support/xlsxOf";
import { builtSite } from "./support/builtSite";
import { everyone } from "./support/hands";
import { openPage, openWorkbook } from "./support/site";

const built = builtSite();
const folder = mkdtempSync(join(tmpdir(), "ruam-make-form-"));
afterAll(() => rmSync(folder, { recursive: true }));
const plan = join(folder, "plan.xlsx");
writeFileSync(plan, xlsxOf([inferenceLayouts[0]!.grid]));

test.each(everyone)(
  "a form is made from a sheet that no form fits, a column is chosen again, and the sheet is read by it: %s",
  async (_, { press }) => {
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await openWorkbook(page, plan);
    await press(page.locator("#tab-check"));
    const button = (name: string) => page.getByRole("button", { name }).first();
    await press(button("ทำแบบฟอร์มจากแผ่นนี้"));
    await page.locator("[data-made]").waitFor();
    await page.getByText("อ่านได้ 6 แถว อธิบายได้ทุกช่อง").waitFor();
    await page.getByLabel("คอลัมน์ กำหนดส่งมอบ เก็บ").selectOption({ label: "ข้อความ" });
    await page.getByText("อ่านได้ 6 แถว อธิบายได้ทุกช่อง").waitFor();
    if (process.env.RUAM_SHOTS) await page.screenshot({ path: join(process.env.RUAM_SHOTS, "make-form.png") });
    await press(button("ใช้แบบฟอร์มนี้"));
    await page.waitForFunction(() => /6 แถว/.test(document.getElementById("check-outcome")?.textContent ?? ""));
    expect(errors).toEqual([]);
    await context.close();
  },
);
