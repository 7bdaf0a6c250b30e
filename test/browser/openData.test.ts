import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import { loadDuckDb, proveWithDuckDb } from "../../src/cli/proving/duckdb";
import { isFailure } from "../../src/cli/failure";
import type { ControlTotals } from "../../src/exporting/controlTotals";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { bookOf } from "../officehost/bookOf";
import { OfficeHost } from "../officehost/host";
import { hashOf } from "../support/exported";
import { readGrids } from "../support/readGrids";
import { builtSite } from "./support/builtSite";
import { openInExcel } from "./support/officeFrame";
import { temporary } from "./support/province";
import { openPage, openWorkbook, sampleFile } from "./support/site";

const built = builtSite();
const plan = sampleFile("submissions/07-hospital.xlsx");

async function loadForm(view: Page | Frame): Promise<void> {
  await view.click("nav button[aria-pressed]");
  await view.locator("[data-files=form]").setInputFiles(sampleFile("form.json"));
  await view.getByText(/ใช้แบบฟอร์ม .* แล้ว/).waitFor();
}

/** Saves the open plan as open data, as a person does: without its province first, which no title names. */
async function savedData(page: Page, view: Page | Frame): Promise<Uint8Array> {
  await view.click("#tab-verify");
  await view.waitForSelector("#verify-outcome");
  await view.getByRole("button", { name: "ข้อมูลเปิด", exact: true }).click();
  const save = view.locator("[data-action=open-data]");
  await save.click();
  await view.getByText(/ไม่ได้บอกว่าเป็นจังหวัดใด/).waitFor();
  await view.getByLabel("จังหวัด", { exact: true }).selectOption("23");
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  return readFileSync(await download.path());
}

/** Opens the archive, holds every file against its hash, and its sums against what DuckDB adds up. */
async function proved(archive: Uint8Array): Promise<ControlTotals> {
  const files = unzipSync(archive);
  const text = (name: string) => Buffer.from(files[name]!).toString("utf8");
  const described = JSON.parse(text("datapackage.json")) as {
    resources: { path: string; hash: string }[];
    "ruam:files": { path: string; sha256: string }[];
  };
  for (const { path, hash } of described.resources) expect(hash).toBe(`sha256:${hashOf(files[path]!)}`);
  for (const { path, sha256 } of described["ruam:files"]) expect(sha256).toBe(hashOf(files[path]!));
  expect(described.resources.length + described["ruam:files"].length + 1).toBe(Object.keys(files).length);
  const folder = temporary();
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const { tables } = JSON.parse(text("totals.json")) as { tables: ControlTotals[] };
  const duckdb = await loadDuckDb();
  if (isFailure(duckdb)) throw new Error(duckdb.failure.en);
  const { compared, differences } = await proveWithDuckDb(duckdb, { folder, totals: tables });
  expect(compared).toBeGreaterThan(10);
  expect(differences).toEqual([]);
  return tables[0]!;
}

/** What `ruam totals` says of the same plan, in satang. */
const expected = { rows: 6, satang: { integratedBudget: "8500000", agencyBudget: "5510050" } };

test("the plan on the page is saved as open data: every hash and every total holds in DuckDB", async () => {
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  await loadForm(page);
  await openWorkbook(page, plan);
  expect(await proved(await savedData(page, page))).toMatchObject(expected);
  expect(errors).toEqual([]);
  await context.close();
});

test("the plan in Excel is saved as open data by the pane", async () => {
  const grids = readGrids("plan.xlsx", readFileSync(plan), nodeCodec);
  if ("code" in grids) throw new Error("unreadable");
  const host = new OfficeHost(bookOf(grids));
  const { page, pane, errors, context } = await openInExcel(built.browser, host, {
    viewport: { width: 350, height: 700 },
  });
  await loadForm(pane);
  expect(await proved(await savedData(page, pane))).toMatchObject(expected);
  expect(errors).toEqual([]);
  await context.close();
});
