/** @jest-environment ./test/officehost/environment.ts */
import { checkBytes } from "../../../src/app/checkFiles";
import { prepareMergeOf } from "../../../src/app/mergeFiles";
import { readBook } from "../../../src/app/readBook";
import { loadForm } from "../../../src/forms/loadForm";
import { cellAt } from "../../../src/grid/grid";
import { liveWorkbook } from "../../../src/session/liveWorkbook";
import { planEngine } from "../../../src/session/planEngine";
import { memoryWorkbook } from "../../../src/workbook/memory";
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { watchChanges } from "../../../src/workbook/office/watchChanges";
import { fflateCodec } from "../../../src/workbook/xlsx/fflateCodec";
import { generatedProvince } from "../../bench/province";
import { bookOf, fileOf } from "../../officehost/bookOf";
import { connect } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { readGrids } from "../../support/readGrids";
import { anything, readerPool } from "../../support/sessions";
import { patient } from "./scenario";

const sheet = "แผนรวม";

/** A master of that many rows with the record and the log of its merge, and its form's file. */
async function masterOf(agencies: number, rowsEach: number) {
  const { form, master, submissions } = generatedProvince(agencies, rowsEach);
  const json = JSON.stringify(form);
  const loaded = loadForm(json);
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  const reading = { forms: [loaded.form], form: loaded.form.id, codec: fflateCodec };
  const sha256 = (bytes: Uint8Array) => `${bytes.length}`;
  const files = await Promise.all(
    submissions.map((bytes, at) => checkBytes({ file: `${at}`, name: `${at}.xlsx` }, bytes, { ...reading, sha256 })),
  );
  const given = readGrids("plan.xlsx", master, fflateCodec);
  if ("code" in given) throw new Error(given.code);
  const book = readBook(given, [loaded.form], loaded.form.id);
  const asked = { book, files, sheet, answers: [], holding: [] };
  const plan = prepareMergeOf({ ...asked, now: "2026-01-05T09:00:00Z", person: null }).plan();
  if ("refused" in plan) throw new Error(JSON.stringify(plan));
  const merged = memoryWorkbook(given);
  expect(await merged.apply(plan.changes)).toEqual({ done: true });
  return { json, form: loaded.form, grids: await merged.readAll() };
}

interface Cost {
  readonly what: string;
  readonly rows: number;
  readonly requests: number;
  readonly down: number;
  readonly files: number;
}
const costs: Cost[] = [];

/** Rows, agencies, rows of each. Also 6,000 and 10,000 rows, which takes some minutes: RUAM_LARGE=1. */
const sizes = [
  [200, 10, 20] as const,
  ...(process.env.RUAM_LARGE
    ? ([
        [6_000, 24, 250],
        [10_000, 40, 250],
      ] as const)
    : []),
];

test.each(sizes)(
  "%i rows: a check, one edit with the Check view open, a verification",
  async (rows, agencies, rowsEach) => {
    const { json, grids } = await masterOf(agencies, rowsEach);
    const host = new OfficeHost(bookOf(grids));
    let files = 0;
    connect(host, { platform: "PC", file: () => (files++, fileOf(host.book)) });
    const office = officeWorkbook(patient);
    const live = liveWorkbook(office);
    const engine = planEngine(() => live, readerPool(), { onFile: async () => undefined });
    await watchChanges(patient, live.edited);
    await engine.loadForm(json);

    const costOf = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      host.forget();
      files = 0;
      const answer = await work();
      costs.push({ what, rows, requests: host.requests, down: host.bytesDown, files });
      return answer;
    };
    const before = await costOf("check, with the list of sheets", async () => {
      await engine.sheets();
      return engine.check(anything);
    });
    expect(before.rows).toBeGreaterThan(rows * 0.9);

    const plan = host.book.sheet(sheet)!;
    const grid = grids.find((one) => one.sheet === sheet)!;
    const at = grid.rows
      .flatMap(({ cells }) => cells)
      .find(({ value, formula, column, row }) => {
        const below = cellAt(grid, { row: row + 1, column });
        return formula === null && typeof value === "number" && value > 1_000 && below?.formula === null;
      })!;
    const edited = await costOf("one edit", async () => {
      host.type(plan, at, Number(at.value) + 1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      await engine.sheets();
      return engine.check(anything);
    });
    expect(costs.at(-1)).toMatchObject({ requests: 1, files: 0 });
    expect(costs.at(-1)!.down).toBeLessThanOrEqual(20_000);
    expect(edited.amounts).not.toEqual(before.amounts);

    const verified = await costOf("verify, after a check", () => engine.verify(anything));
    // One for the first rows, then one for what Excel's answers take at most.
    expect(costs.at(-1)!.requests).toBeLessThanOrEqual(1 + Math.ceil(costs.at(-1)!.down / 4_500_000));

    live.doubt();
    expect(await engine.check(anything)).toEqual(edited);
    live.doubt();
    expect(await costOf("verify", () => engine.verify(anything))).toEqual(verified);
  },
  120_000,
);

afterAll(() => {
  const lines = costs.map(
    ({ what, rows, requests, down, files }) =>
      `  ${String(rows).padStart(6)}  ${what.padEnd(32)} ${String(requests).padStart(8)} ${(down / 1000).toFixed(1).padStart(9)} ${String(files).padStart(6)}`,
  );
  const head = `  ${"rows".padStart(6)}  ${"".padEnd(32)} requests   KB down  files`;
  process.stdout.write(`What the pane asks of Excel:\n${[head, ...lines].join("\n")}\n`);
});
