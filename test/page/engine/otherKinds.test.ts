import { unzipSync } from "fflate";
import { pageEngine } from "../../../src/page/engine/pageEngine";
import type { PlanEngine } from "../../../src/session/planEngine";
import { ReaderPool } from "../../../src/session/readerPool";
import { agencySheet } from "../../support/agencySheet";
import { documentOf, docxOf } from "../../support/docxOf";
import { odsOf } from "../../support/odsOf";
import { checkedBytes, errorsIn, rowsSaid } from "../../support/readSubmission";
import { xlsOf } from "../../support/xlsOf";
import { xlsxOf } from "../../support/xlsxOf";

const ask = { sheet: null, form: null, columns: {} };
const faulty = agencySheet({ F11: "50,OOO" });
const file = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);

const engineOf = () => {
  const pool = new ReaderPool(() => {
    throw new Error("nothing is read here");
  }, 1);
  return pageEngine(pool, { onFile: async () => undefined, onChanged: async () => undefined });
};

test.each<[string, Uint8Array]>([
  ["plan.docx", docxOf(faulty, "one-table", { first: 6, last: 7 })],
  ["plan.ods", odsOf([faulty])],
  ["plan.xls", xlsOf([faulty])],
])("%s is opened, fixed, and saved as a workbook that is clean", async (name, bytes) => {
  const engine = engineOf();
  expect(await engine.open(file(name, bytes))).toEqual({ name, isSigned: false });
  expect(await engine.nameToSave()).toEqual({ name: "plan.xlsx", isChecked: false });
  const { issues } = await engine.check(ask);
  const wrong = issues.filter(({ severity }) => severity === "error");
  expect(wrong.map(({ code, place }) => [code, place?.cell])).toEqual([["amount-letter-for-digit", "F11"]]);
  expect(
    await engine.applyFixes(
      wrong.map(({ id }) => ({ issue: id, suggestion: null })),
      false,
    ),
  ).toMatchObject({
    done: true,
  });
  const saved = await checkedBytes("plan.xlsx", await engine.save());
  expect(errorsIn(saved)).toEqual([]);
  // Marked as checked, its name says so until it is changed.
  await engine.check(ask);
  expect(await engine.stamp("2026-01-05T08:30:00.000Z")).toMatchObject({ done: true });
  expect(await engine.nameToSave()).toEqual({ name: "plan_ตรวจแล้ว.xlsx", isChecked: true });
  await engine.undo();
  expect(await engine.nameToSave()).toEqual({ name: "plan.xlsx", isChecked: false });
  expect(rowsSaid(saved)).toEqual(rowsSaid(await checkedBytes("plan.xlsx", xlsxOf([agencySheet()]))));
});

test("an issue of a Word document is named by its place in it, until rows of its sheet move", async () => {
  const engine = engineOf();
  await engine.open(file("plan.docx", docxOf(faulty, "one-table", { first: 6, last: 7 })));
  const placeOfError = async () =>
    (await engine.check(ask)).issues.find(({ severity }) => severity === "error")?.place?.called;
  expect(await placeOfError()).toEqual({
    th: "ตาราง ๑ แถว ๑๑ ช่อง ๖ (F11)",
    en: "table 1, row 11, cell 6 (F11)",
  });
  const { apply } = engine as unknown as PlanEngine;
  await apply({ steps: [{ kind: "insert-rows", sheet: "ตาราง 1", row: 0, looks: [{ like: null, fit: false }] }] });
  expect((await engine.check(ask)).issues.find(({ severity }) => severity === "error")?.place).toMatchObject({
    cell: "F12",
  });
  expect(await placeOfError()).toBeUndefined();
});

test("what of a Word document is in no cell is reported on the page as on the command line", async () => {
  const box =
    "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>อีก ๕,๐๐๐ บาท</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>";
  const table = docxOf(agencySheet(), "one-table", { first: 6, last: 7 });
  const xml = new TextDecoder().decode(unzipSync(table)["word/document.xml"]);
  const inserted = box + "<w:p><w:ins><w:r><w:t>เพิ่มภายหลัง</w:t></w:r></w:ins></w:p>";
  const bytes = documentOf(inserted + xml.slice(xml.indexOf("<w:tbl>"), xml.indexOf("<w:sectPr/>")));
  const engine = engineOf();
  await engine.open(file("plan.docx", bytes));
  const codes = (await engine.check(ask)).issues.map(({ code }) => code);
  const { issues, plans } = await checkedBytes("plan.docx", bytes);
  // In a workbook, which it is now, typed totals can become formulas.
  expect(codes.filter((code) => code !== "total-typed")).toEqual(
    [...issues, ...plans.flatMap((plan) => plan.issues)].map(({ code }) => code),
  );
  expect(codes).toEqual(expect.arrayContaining(["document-box-unread", "document-changes-tracked"]));
});

test("a document that is damaged is not opened, and the page says why", async () => {
  const bytes = docxOf(faulty, "one-table", { first: 6, last: 7 });
  const opened = await engineOf().open(file("plan.docx", bytes.subarray(0, bytes.length - 300)));
  expect(opened).toMatchObject({ message: { en: expect.stringContaining("cannot be read") as string } });
});
