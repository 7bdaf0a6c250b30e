import { pageEngine } from "../../../src/page/engine/pageEngine";
import { ReaderPool } from "../../../src/session/readerPool";
import { agencySheet } from "../../support/agencySheet";
import { docxOf } from "../../support/docxOf";
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
  expect(await engine.open(file(name, bytes))).toEqual({ name, savedAs: "plan.xlsx", isSigned: false });
  const { issues } = await engine.check(ask);
  const wrong = issues.filter(({ severity }) => severity === "error");
  expect(wrong.map(({ code, place }) => [code, place?.cell])).toEqual([["amount-letter-for-digit", "F11"]]);
  expect(await engine.applyFixes(wrong.map(({ id }) => ({ issue: id, suggestion: null })))).toMatchObject({
    done: true,
  });
  const saved = await checkedBytes("plan.xlsx", await engine.save());
  expect(errorsIn(saved)).toEqual([]);
  expect(rowsSaid(saved)).toEqual(rowsSaid(await checkedBytes("plan.xlsx", xlsxOf([agencySheet()]))));
});

test("a document that is damaged is not opened, and the page says why", async () => {
  const bytes = docxOf(faulty, "one-table", { first: 6, last: 7 });
  const opened = await engineOf().open(file("plan.docx", bytes.subarray(0, bytes.length - 300)));
  expect(opened).toMatchObject({ message: { en: expect.stringContaining("cannot be read") as string } });
});
