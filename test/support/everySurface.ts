import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { repairTotals } from "../../src/app/repairTotals";
import type { CheckAnswer } from "../../src/cli/answers/checkAnswer";
import type { MergeAnswer } from "../../src/cli/answers/mergeAnswer";
import type { VerifyAnswer } from "../../src/cli/answers/verifyAnswer";
import { FormShelf } from "../../src/session/formShelf";
import type { PlanRefused, Place } from "../../src/session/shown";
import { memoryWorkbook } from "../../src/workbook/memory";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { openXlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { ruam } from "./ruam";
import { anything, readInto, sessionOn } from "./sessions";

/** What the pane and the page (one engine), the ribbon and the command line say of one workbook: pairs that must be alike. */
export interface Reported {
  readonly check: readonly [pane: readonly string[], commandLine: readonly string[]];
  readonly verify: readonly [pane: readonly string[], commandLine: readonly string[]];
  /** The ribbon and `ruam totals --repair` are one function. */
  readonly repair: readonly [pane: unknown, ribbon: unknown];
}

const line = (...facts: readonly (string | null | undefined)[]): string => facts.map((fact) => fact ?? "-").join(" ");
const cellOf = (place: Place | null): string | null => place && place.cell;

/** A workbook file as the surfaces open it; undefined where they say why they cannot. */
function opened(path: string) {
  const workbook = openXlsxWorkbook(readFileSync(path), nodeCodec);
  return "fault" in workbook ? undefined : workbook;
}

async function json<T>(...args: readonly string[]): Promise<T | { readonly stderr: string }> {
  const { stdout, stderr } = await ruam(...args, "--json");
  return stdout === "" ? { stderr } : (JSON.parse(stdout) as T);
}

/** undefined: the file is not a workbook. */
export async function everySurface(path: string): Promise<Reported | undefined> {
  const workbook = opened(path);
  if (!workbook) return undefined;
  const engine = sessionOn(workbook);

  const checked = await engine.check(anything);
  const checkedByCli = await json<CheckAnswer>("check", path);
  const check = [
    checked.issues.map(({ code, sheet, place, severity }) => line(severity, code, sheet, cellOf(place))).sort(),
    ("files" in checkedByCli ? checkedByCli.files : [])
      .flatMap(({ issues }) => issues.map(({ severity, code, sheet, cell }) => line(severity, code, sheet, cell)))
      .sort(),
  ] as const;

  const verified = await engine.verify(anything);
  const verifiedByCli = await json<VerifyAnswer>("verify", path);
  const verify = [
    verified.findings.map(({ code, severity, place }) => line(severity, code, cellOf(place))).sort(),
    ("files" in verifiedByCli ? verifiedByCli.files : [])
      .flatMap(({ sheets }) => sheets)
      .flatMap(({ findings }) => findings.map(({ severity, code, cell }) => line(severity, code, cell)))
      .sort(),
  ] as const;

  const preview = await engine.previewRepairs(anything);
  const copy = memoryWorkbook(await workbook.readAll());
  const shelf = new FormShelf();
  const ribbon = await repairTotals({ workbook: copy, sheet: null, ...shelf.readBy(anything) });
  const repair = [
    "refused" in preview ? preview.refused : verified.repairs,
    "refused" in ribbon ? ribbon.refused : ribbon.repairs.length,
  ] as const;
  return { check, verify, repair };
}

/** What the pane and the command line say of merging files into a master. */
export async function mergeOnEverySurface(
  master: string,
  files: readonly string[],
): Promise<readonly [pane: unknown, commandLine: unknown]> {
  const engine = sessionOn(opened(master)!);
  await readInto(engine, files);
  const plan = await engine.planMerge(anything, {}, "2025-10-01T00:00:00.000Z", null);
  const byCli = await json<MergeAnswer>("merge", ...files, "--into", master, "--dry-run");
  if ("refused" in plan || "stderr" in byCli) return [refusalIn(plan), refusalIn(byCli, plan)];
  return [
    {
      notices: plan.notices.map(({ kind }) => kind),
      questions: plan.questions.map(({ id }) => id),
      leftOut: plan.files.leftOut.map(({ file }) => file).sort(),
    },
    {
      notices: byCli.notices.map(({ kind }) => kind),
      questions: [...byCli.columns, ...byCli.questions, ...byCli.choices].map(({ id }) => id),
      leftOut: byCli.files.flatMap(({ file, standing }) => (standing === "left-out" ? [basename(file)] : [])).sort(),
    },
  ];
}

/** The refusal in words; of the command line whether it says those of the pane. */
function refusalIn(one: object, pane?: object): unknown {
  if ("stderr" in one) {
    const words = pane && "refused" in pane ? (pane as PlanRefused).message.en : null;
    return words !== null && String(one.stderr).includes(words) ? words : one.stderr;
  }
  return "refused" in one ? (one as PlanRefused).message.en : "planned";
}
