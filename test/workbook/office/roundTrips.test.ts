/** @jest-environment ./test/officehost/environment.ts */
import { applyPlan, prepareMergeOf } from "../../../src/app/mergeFiles";
import { checkBytes, type CheckedFile } from "../../../src/app/checkFiles";
import { readOpenBook } from "../../../src/app/readBook";
import { readGrids } from "../../support/readGrids";
import { repairTotals } from "../../../src/app/repairTotals";
import { loadForm } from "../../../src/forms/loadForm";
import type { Form } from "../../../src/forms/schema";
import type { MergeProposal } from "../../../src/merging/planMerge";
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import type { WorkbookPort } from "../../../src/workbook/port";
import { fflateCodec } from "../../../src/workbook/xlsx/fflateCodec";
import { generatedProvince } from "../../bench/province";
import { bookOf } from "../../officehost/bookOf";
import { connect } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { patient } from "./scenario";

interface Province {
  readonly host: OfficeHost;
  readonly form: Form;
  readonly files: readonly CheckedFile[];
  readonly rows: number;
}

/** An empty master open in Excel, and checked files of that many rows in all. */
async function provinceOf(agencies: number, rowsEach: number): Promise<Province> {
  const { form: json, master, submissions } = generatedProvince(agencies, rowsEach);
  const loaded = loadForm(JSON.stringify(json));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  const reading = {
    forms: [loaded.form],
    form: loaded.form.id,
    codec: fflateCodec,
    sha256: (bytes: Uint8Array) => `${bytes.length}`,
  };
  const files = await Promise.all(
    submissions.map((bytes, at) => checkBytes({ file: `${at}.xlsx`, name: `${at}.xlsx` }, bytes, reading)),
  );
  const grids = readGrids("plan.xlsx", master, fflateCodec);
  if ("code" in grids) throw new Error(grids.code);
  const host = new OfficeHost(bookOf(grids));
  const rows = files.flatMap(({ plans }) => plans.flatMap(({ submission }) => submission.rows)).length;
  return { host, form: loaded.form, files, rows };
}

/** What a merge of that many bytes takes at least: to read, to write by 2 MB, to read back by 4.5 MB (Excel on the web refuses 5), to end. */
const least = ({ up, down }: Cost): number => 1 + Math.ceil(up / 2_000_000) + Math.ceil(down / 4_500_000) + 1;

interface Cost {
  readonly what: string;
  readonly trips: number;
  readonly up: number;
  readonly down: number;
  readonly largest: number;
}
const costs: Cost[] = [];

async function costOf<T>(
  host: OfficeHost,
  what: string,
  work: () => Promise<T>,
): Promise<{ result: T; trips: number }> {
  host.forget();
  const result = await work();
  expect(host.requests).toBeGreaterThan(0);
  const { requests: trips, bytesUp: up, bytesDown: down, traffic } = host;
  costs.push({ what, trips, up, down, largest: Math.max(...traffic.map((one) => Math.max(one.up, one.down))) });
  return { result, trips };
}

const sheet = "แผนรวม";

const planned = async (workbook: WorkbookPort, { form, files }: Province): Promise<MergeProposal> => {
  const book = await readOpenBook(workbook, { forms: [form], form: form.id });
  const asked = { book, files, sheet, answers: [], holding: [] };
  const prepared = prepareMergeOf({ ...asked, now: "2026-01-05T09:00:00Z", person: null });
  const plan = prepared.plan();
  if ("refused" in plan) throw new Error(JSON.stringify(plan));
  return plan;
};

/** Everything the pane does with a province, one after another. */
async function used(province: Province): Promise<{ readonly merge: number; readonly read: number }> {
  const { host, form, rows } = province;
  connect(host);
  const workbook = officeWorkbook(patient);
  await costOf(host, "open: every sheet of the empty master", () => workbook.readAll());
  const { result: plan } = await costOf(host, `preview the merge of ${rows} rows`, () => planned(workbook, province));
  const merge = await costOf(host, `merge ${rows} rows, with the record and log of it`, () =>
    applyPlan(workbook, plan),
  );
  expect(merge.result).toEqual({ done: true });
  const read = await costOf(host, `check: read the plan of ${rows} rows`, () => workbook.read(sheet));
  const source = { workbook, forms: [form], form: form.id, sheet };
  await costOf(host, `recompute the totals over ${rows} rows`, () => repairTotals(source));
  const undo = await costOf(host, `undo the merge of ${rows} rows`, () => workbook.undoLast());
  expect(undo.result).toEqual({ done: true });
  return { merge: merge.trips, read: read.trips };
}

test("a province of 189 rows: at most 4 round trips to merge, one to read", async () => {
  const { merge, read } = await used(await provinceOf(21, 9));
  expect(merge).toBeLessThanOrEqual(4);
  expect(read).toBe(1);
}, 60_000);

describe("a province of 6,000 rows", () => {
  let province: Province;
  beforeAll(async () => void (province = await provinceOf(24, 250)), 60_000);

  test("three round trips to read, seven to merge with the record and the log of it", async () => {
    const { merge, read } = await used(province);
    // 6.1 MB of cells, and 0.7 MB of how their rows look.
    expect(read).toBeLessThanOrEqual(3);
    // One to read what is changed, one for every 2 MB written, one for every 4.5 MB read back, one to end.
    expect(merge).toBeLessThanOrEqual(7);
  }, 120_000);

  test("the rows alone: six round trips to merge, the one to read back among them", async () => {
    connect(province.host);
    const workbook = officeWorkbook(patient);
    const { changes } = await planned(workbook, province);
    const steps = changes.steps.filter((step) => step.sheet === sheet);
    const merge = await costOf(province.host, `merge ${province.rows} rows, the rows alone`, () =>
      workbook.apply({ steps }),
    );
    expect(merge.result).toEqual({ done: true });
    expect(merge.trips).toBeLessThanOrEqual(6);
  }, 120_000);
});

test("a merge takes no more round trips than its bytes ask for, whatever its rows", () => {
  const merges = costs.filter(({ what }) => what.startsWith("merge"));
  expect(merges).toHaveLength(3);
  for (const merge of merges) expect([merge.what, merge.trips]).toEqual([merge.what, least(merge)]);
});

test("no request or answer comes near the 5 MB that Excel on the web takes", () => {
  for (const { largest } of costs) expect(largest).toBeLessThan(4_800_000);
});

afterAll(() => {
  const kilo = (bytes: number) => (bytes / 1000).toFixed(0).padStart(8);
  const lines = costs.map(
    ({ what, trips, up, down, largest }) =>
      `  ${what.padEnd(44)} ${String(trips).padStart(5)} ${kilo(up)} ${kilo(down)} ${kilo(largest)}`,
  );
  const reasons = costs
    .filter(({ what }) => what.startsWith("merge"))
    .map((cost) => {
      const [written, read] = [Math.ceil(cost.up / 2_000_000), Math.ceil(cost.down / 4_500_000)];
      return `  ${cost.what}: 1 to read, ${written} to write (2 MB each), ${read} to read back (4.5 MB each), 1 to end = ${least(cost)}`;
    });
  const head = `  ${"".padEnd(44)} trips    KB up  KB down  largest`;
  process.stdout.write(`Round trips to Excel:\n${[head, ...lines].join("\n")}\n${reasons.join("\n")}\n`);
});
