/** @jest-environment ./test/officehost/environment.ts */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkFiles } from "../../src/app/checkFiles";
import { hasErrors } from "../../src/app/findings";
import { applyPlan, prepareMergeOf } from "../../src/app/mergeFiles";
import { readOpenBook } from "../../src/app/readBook";
import { builtInForms } from "../../src/forms/builtIn";
import { officeWorkbook } from "../../src/workbook/office/officeWorkbook";
import type { WorkbookPort } from "../../src/workbook/port";
import { fflateCodec } from "../../src/workbook/xlsx/fflateCodec";
import { connect } from "../officehost/client";
import { openedXlsx } from "../support/openedXlsx";
import { sharedData } from "../support/shared";
import { CalcHost, calcHostFolder } from "./calcHost";
import { compareSheets, type Compared } from "./compareSheets";

const folder = calcHostFolder();
const data = sharedData();

/** The province's 35 submissions merged into this workbook, which holds the empty master. */
async function mergeInto(workbook: WorkbookPort, submissions: string): Promise<void> {
  const sources = readdirSync(submissions)
    .filter((file) => file.endsWith(".xlsx"))
    .map((name) => ({ file: name, name, bytes: async () => new Uint8Array(readFileSync(join(submissions, name))) }));
  const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const files = await checkFiles(sources, { forms: builtInForms, form: null, codec: fflateCodec, sha256 });
  expect(files).toHaveLength(35);
  expect(files.filter(hasErrors)).toEqual([]);
  const book = await readOpenBook(workbook, { forms: builtInForms, form: null });
  const by = { book, sheet: null, now: "2022-01-31T09:00:00+07:00", person: null };
  const prepared = prepareMergeOf({ ...by, files, answers: [], holding: [] });
  const plan = prepared.plan();
  if ("refused" in plan) throw new Error(JSON.stringify(plan));
  expect(await applyPlan(workbook, plan)).toEqual({ done: true });
}

if (folder && data) {
  let host: CalcHost;
  beforeAll(async () => {
    host = await CalcHost.start(folder);
  }, 120_000);
  afterAll(() => host.stop());

  const submissions = join(data, "submissions");
  const empty = new Uint8Array(readFileSync(join(data, "master/master-empty.xlsx")));

  test("35 submissions merged through Office.js: cell for cell the master that the file adapter writes", async () => {
    const file = openedXlsx(empty);
    await mergeInto(file, submissions);
    const expected = await openedXlsx(file.save()).readAll();

    await host.open(empty);
    connect(host);
    await mergeInto(officeWorkbook(), submissions);
    const saved = openedXlsx(new Uint8Array(await host.save()));

    const compared = (await saved.readAll()).map((grid) =>
      compareSheets(
        grid,
        expected.find((one) => one.sheet === grid.sheet),
      ),
    );
    process.stdout.write(`${compared.map(lineOf).join("\n")}\n`);
    expect(compared.map(({ sheet }) => sheet)).toEqual(expected.map(({ sheet }) => sheet));
    expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
  }, 180_000);
} else {
  test("the host on a spreadsheet program or the province's submissions are not here", () =>
    expect(folder && data).toBeUndefined());
}

const lineOf = ({ sheet, rows, cells, formulas, merges, differences }: Compared): string =>
  `${sheet}: ${rows} rows in their order, ${cells} cells (${formulas} formulas) with their formats, ${merges} merged areas ` +
  `compared; ${differences.length} differences`;
