import { readFileSync, readdirSync } from "node:fs";
import type { Browser, Frame } from "playwright-core";
import { readGrids } from "../support/readGrids";
import type { Grid } from "../../src/grid/grid";
import { areaToA1, parseArea } from "../../src/grid/area";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { bookOf, pictureOf } from "../officehost/bookOf";
import { OfficeHost } from "../officehost/host";
import { launch } from "./support/browser";
import { everyone } from "./support/hands";
import { faultsOf, paneLooks } from "./support/looks";
import { openInExcel } from "./support/officeFrame";
import { openPictures } from "./support/pictures";
import { sampleFile } from "./support/site";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

function gridsOf(file: string): readonly Grid[] {
  const grids = readGrids("plan.xlsx", readFileSync(file), nodeCodec);
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
  await frame.getByText(/ใช้แบบฟอร์ม .* แล้ว|is in use/).waitFor();
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
      .locator("[data-issue] button", { hasText: /แก้ให้|Fix/ })
      .first()
      .click();
    await frame.waitForSelector("del");
  },
  merge: (frame) => frame.click("#tab-merge"),
  "merge, files": async (frame) => {
    await frame.locator("[data-files=submissions]").setInputFiles(submissions.slice(0, 4));
    await frame.locator("[data-line]").first().waitFor();
  },
  verify: async (frame) => {
    await frame.click("#tab-verify");
    await frame.waitForSelector("#verify-outcome");
  },
  "verify, in pictures": openPictures,
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

/** What the first sheet's cells show, formulas computed. */
function shownAmounts({ book }: OfficeHost): unknown[] {
  const [plan] = book.sheets;
  return plan!.rows.flatMap((row, at) =>
    [...(row?.cells.keys() ?? [])].map((column) => book.valueOf(plan!, at, column)),
  );
}

/** A person types into the cell that Excel has selected. */
function typeInExcel({ book }: OfficeHost, typed: string | number): void {
  const { sheet, area } = book.selection!;
  book.type(sheet, area.top, area.left, typed);
  book.onChange(sheet, area);
}

/** Excel's selection follows the pane by a message. */
async function selected(frame: Frame, { book }: OfficeHost, cell: string): Promise<void> {
  for (let wait = 0; wait < 100 && (!book.selection || areaToA1(book.selection.area) !== cell); wait++)
    await frame.waitForTimeout(50);
  expect(areaToA1(book.selection!.area)).toBe(cell);
}

const button = (frame: Frame, name: RegExp) => frame.getByRole("button", { name }).first();

describe.each(everyone)("%s", (_, { press }) => {
  test("an agency mends its sheet to clean and marks it; what only it can know it types into Excel", async () => {
    const host = excelWith(sampleFile("submissions/10-education.xlsx"));
    const { pane: frame, errors, context } = await openInExcel(browser, host, pane);
    const [plan] = host.book.sheets;
    await loadForm(frame);
    await press(frame.locator("#tab-check"));
    for (const undone of [true, false]) {
      await outcome(frame, "check-outcome", /ต้องแก้ 3 จุด/);
      await press(button(frame, /แก้ทุกจุดที่มีคำตอบเดียว/));
      await press(button(frame, /ยืนยันการแก้/));
      await outcome(frame, "check-outcome", /ต้องแก้ 1 จุด/);
      expect(plan!.peek(20, 4)?.value).toBe(54000);
      if (undone) await press(button(frame, /^เลิกทำ$/));
    }

    await press(frame.locator("[data-issue=unit-missing] [data-cell]"));
    await selected(frame, host, "C11");
    typeInExcel(host, "คน");
    await outcome(frame, "check-outcome", /ไม่มีจุดที่ต้องแก้/);

    await press(button(frame, /ประทับตราตรวจแล้ว/));
    await frame.getByText("ผ่านการตรวจแล้ว").first().waitFor();
    expect(host.book.sheets.at(-1)!.peek(1, 0)?.value).toBe(plan!.name);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("a province merges files, a resubmission among them, into the open master, and takes it back", async () => {
    const host = excelWith(sampleFile("master.xlsx"));
    const before = pictureOf(host.book);
    const { pane: frame, errors, context } = await openInExcel(browser, host, pane);
    await loadForm(frame);
    await press(frame.locator("#tab-merge"));
    const again = sampleFile("resubmission/09-rural-roads.xlsx");
    await frame.locator("[data-files=submissions]").setInputFiles([...submissions, again]);
    await press(frame.locator("[data-filter=problems]"));
    await press(frame.locator("article", { hasText: "ส่งซ้ำ" }).nth(1).locator("input[type=checkbox]"));
    await press(button(frame, /ดูผลก่อนรวม/));
    await frame.waitForSelector("#merge-plan");
    const questions = frame.locator("#merge-look-alikes ~ div input[value=different]");
    for (let at = 0; at < (await questions.count()); at++) await press(questions.nth(at));
    const total = await frame.locator("[data-total=after] strong").first().textContent();
    await press(button(frame, /เขียนลงแผนรวม/));
    await frame
      .getByText(/รวมแล้ว เพิ่ม/)
      .first()
      .waitFor();
    expect(shownAmounts(host)).toContain(Number(total!.replaceAll(",", "")));
    await press(button(frame, /เลิกทำการรวมนี้/));
    await frame
      .getByText(/กลับเป็นเหมือนก่อนรวม/)
      .first()
      .waitFor();
    expect(pictureOf(host.book)).toEqual(before);
    expect(errors).toEqual([]);
    await context.close();
  });

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
    await selected(frame, host, cell!);
    expect(pictureOf(host.book)).toEqual(before);
    expect(errors).toEqual([]);
    await context.close();
  });
});

test("a person who goes on typing keeps the pane, and is checked when they have finished", async () => {
  const host = excelWith(sampleFile("submissions/10-education.xlsx"));
  const { pane: frame, errors, context } = await openInExcel(browser, host, pane);
  await loadForm(frame);
  host.book.editingCell = true;
  await frame.click("#tab-check");
  // Longer than it takes to answer, were nobody typing.
  await frame.waitForTimeout(1500);
  expect(await frame.locator("nav [role=tab]").count()).toBe(3);
  host.book.editingCell = false;
  await outcome(frame, "check-outcome", /ต้องแก้ 3 จุด/);

  const [plan] = host.book.sheets;
  host.book.type(plan!, 10, 2, "คน");
  host.book.editingCell = true;
  host.book.onChange(plan!, parseArea("C11")!);
  await frame.waitForTimeout(1500);
  await outcome(frame, "check-outcome", /ต้องแก้ 3 จุด/);
  host.book.editingCell = false;
  await outcome(frame, "check-outcome", /ต้องแก้ 2 จุด/);
  expect(errors).toEqual([]);
  await context.close();
});

test("a connection that is lost while the workbook is read is reported, and the check comes back by itself", async () => {
  const host = excelWith(sampleFile("submissions/10-education.xlsx"));
  const { pane: frame, errors, context } = await openInExcel(browser, host, pane);
  await loadForm(frame);
  await frame.click("#tab-check");
  await outcome(frame, "check-outcome", /ต้องแก้ 3 จุด/);
  const lost = host.requests + 1;
  for (let request = lost; request < lost + 4; request++) host.faults.set(request, { kind: "drop" });
  const [plan] = host.book.sheets;
  host.book.type(plan!, 10, 2, "คน");
  host.book.onChange(plan!, parseArea("C11")!);
  await frame.getByText(/โปรแกรมจะอ่านใหม่เองเป็นระยะ/).waitFor();
  await outcome(frame, "check-outcome", /ต้องแก้ 2 จุด/);
  expect(errors).toEqual([]);
  await context.close();
});

test("an interrupted change of which nothing is kept can be left as it is", async () => {
  const host = excelWith(sampleFile("submissions/10-education.xlsx"));
  host.book.settings.set("ruam.ticket.lost", true);
  const { pane: frame, errors, context } = await openInExcel(browser, host, pane);
  await button(frame, /ปล่อยไว้ตามที่เป็นอยู่/).click();
  await frame.getByText(/ให้ตรวจทั้งสมุดงาน/).waitFor();
  expect(await button(frame, /ทำต่อให้เสร็จ/).count()).toBe(0);
  await button(frame, /ยืนยัน ปล่อยไว้/).click();
  await frame.getByText(/ลืมการแก้ไขที่ค้างอยู่แล้ว/).waitFor();
  expect([...host.book.settings.keys()]).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test("what was written before the pane was closed can be undone after it is opened again", async () => {
  const host = excelWith(sampleFile("submissions/10-education.xlsx"));
  const before = pictureOf(host.book);
  const first = await openInExcel(browser, host, pane);
  await loadForm(first.pane);
  await first.pane.click("#tab-check");
  await button(first.pane, /แก้ทุกจุดที่มีคำตอบเดียว/).click();
  await button(first.pane, /ยืนยันการแก้/).click();
  await outcome(first.pane, "check-outcome", /ต้องแก้ 1 จุด/);
  // Its own view offers the way back; the bar is for the next visit.
  expect(await first.pane.getByText(/ยังเลิกทำได้/).count()).toBe(0);
  await first.context.close();
  const { pane: frame, errors, context } = await openInExcel(browser, host, pane);
  await frame.getByText(/ยังเลิกทำได้/).waitFor();
  await button(frame, /^เลิกทำ$/).click();
  await frame.getByText(/ยังเลิกทำได้/).waitFor({ state: "detached" });
  expect(pictureOf(host.book)).toEqual(before);
  expect([...first.errors, ...errors]).toEqual([]);
  await context.close();
});
