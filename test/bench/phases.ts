import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readGrids } from "../support/readGrids";
import { checkSubmission } from "../../src/checking";
import { sha256Of } from "../../src/cli/sourceFiles";
import { loadForm } from "../../src/forms/loadForm";
import type { Incoming } from "../../src/merging/chooseSheets";
import { planInto } from "../support/masters";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { openXlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";

/** Does what `ruam merge` does, with a clock around each part, and prints what each cost.  node bench-phases.js FOLDER */
const folder = process.argv[2]!;
const spent = new Map<string, number>();

function timed<T>(phase: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  spent.set(phase, (spent.get(phase) ?? 0) + performance.now() - started);
  return result;
}

async function merge(): Promise<void> {
  const loaded = timed("form", () => loadForm(readFileSync(join(folder, "form.json"), "utf8")));
  if (!("form" in loaded)) throw new Error("The form cannot be used");
  const { form } = loaded;
  const submissions: Incoming[] = [];
  for (const fileName of readdirSync(join(folder, "submissions")).sort()) {
    const bytes = timed("files from the disk", () => readFileSync(join(folder, "submissions", fileName)));
    const hash = timed("SHA-256", () => sha256Of(bytes));
    const grids = timed("inflate and scan cells", () => readGrids("plan.xlsx", bytes, nodeCodec));
    if ("code" in grids) throw new Error(`${fileName} cannot be read`);
    const { plans } = timed("read the plan", () => readWorkbook(grids, [form], { form: form.id }));
    for (const { submission, issues } of plans) {
      const grid = grids.find(({ sheet }) => sheet === submission.sheet)!;
      timed("check", () => checkSubmission(submission, grid, form, issues));
      submissions.push({ fileName, sha256: hash, submission });
    }
  }
  const opened = timed("open the master", () => openXlsxWorkbook(readFileSync(join(folder, "master.xlsx")), nodeCodec));
  if ("fault" in opened) throw new Error("The master cannot be read");
  const master = await opened.readAll();
  const now = new Date(0).toISOString();
  const plan = timed("plan the merge", () => planInto(master, form, { submissions, now, person: null }));
  if ("refused" in plan) throw new Error(plan.refused);
  const started = performance.now();
  const applied = await opened.apply(plan.changes);
  spent.set("write cells and rows", performance.now() - started);
  if ("refused" in applied) throw new Error(applied.refused);
  timed("deflate and write the file", () => writeFileSync(join(folder, "phases.xlsx"), opened.save()));
}

merge().then(() => {
  const all = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  for (const [phase, ms] of spent) {
    const share = Math.round((100 * ms) / all);
    process.stdout.write(`    ${phase.padEnd(28)} ${ms.toFixed(0).padStart(8)} ms ${String(share).padStart(4)} %\n`);
  }
});
