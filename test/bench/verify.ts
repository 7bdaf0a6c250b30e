import { readGrids } from "../support/readGrids";
import { loadForm } from "../../src/forms/loadForm";
import { verifyPlan } from "../../src/verifying/sums/verifyPlan";
import { WorkbookCells } from "../../src/verifying/inferring/workbookCells";
import { inferSums } from "../../src/verifying/inferring/inferSums";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { verifyWorkbook } from "../../src/verifying/verifyWorkbook";
import { department } from "../study/papers/department";
import { computedGrids } from "../study/papers/paper";
import { randomFrom } from "../study/random";
import { xlsxOf } from "../support/xlsxOf";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { generatedMaster } from "./province";

/** What verifying a large master costs against reading it, in processor time.  node bench-verify.js [AGENCIES] [ROWS] */
const [agencies = "1000", rowsEach = "100"] = process.argv.slice(2);

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const started = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(started);
  return { result, ms: (user + system) / 1000 };
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const line = (what: string, ms: number, against: number): void =>
  say(`  ${what.padEnd(44)} ${ms.toFixed(0).padStart(8)} ms   ${(ms / against).toFixed(2).padStart(6)} x reading`);

const { form: described, bytes } = generatedMaster(Number(agencies), Number(rowsEach));
const loaded = loadForm(JSON.stringify(described));
if (!("form" in loaded)) throw new Error("The form cannot be used");
const { form } = loaded;

const grids = timed(() => readGrids("plan.xlsx", bytes, nodeCodec));
if ("code" in grids.result) throw new Error("The master cannot be read");
const [grid] = grids.result;
const read = timed(() => readWorkbook([grid!], [form], { form: form.id }));
const [plan] = read.result.plans;
const verified = timed(() => verifyPlan(plan!, grid!));
const inferred = timed(() => inferSums(grid!, new WorkbookCells([grid!])));
const reading = grids.ms + read.ms;
say(
  `${plan!.submission.rows.length} rows, ${verified.result.totals.length} totals, ${(bytes.length / 1e6).toFixed(1)} MB`,
);
line("reading the file, and its plan by the form", reading, reading);
line(`verifying it: ${verified.result.findings.length} findings`, verified.ms, reading);
line(`inferring its sums: ${inferred.result.findings.length} findings`, inferred.ms, reading);

const paper = department(randomFrom(25650101));
const book = timed(() => readGrids("department.xlsx", xlsxOf(computedGrids(paper)), nodeCodec));
if ("code" in book.result) throw new Error("The workbook cannot be read");
const sheets = book.result;
const formulas = sheets.reduce(
  (count, { rows }) =>
    count + rows.reduce((sum, { cells }) => sum + cells.filter((one) => one.formula !== null).length, 0),
  0,
);
const all = timed(() => verifyWorkbook(sheets, readWorkbook(sheets, [form], {})));
const findings = all.result.sheets.reduce((count, one) => count + one.findings.length, 0);
say(`a department's workbook: ${sheets.length} sheets, ${formulas} formulas`);
line(`verifying it: ${findings} findings`, all.ms, reading);
