import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { exportMasters } from "../app/exportMasters";
import type { Work } from "../app/work";
import type { ControlTotals } from "../exporting/controlTotals";
import { exportFiles } from "../exporting/exportFiles";
import { provinceNamed } from "../exporting/provinces";
import { exportRefusalWords, exportReport } from "../report/exportReport";
import type { Language } from "../words/language";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import { toExportAnswer } from "./answers/toExportAnswer";
import type { CommandOf } from "./command";
import { duckdbEngine } from "./commandLine";
import type { ExportDone } from "./exportDone";
import { exportFolder } from "./exportFolder";
import { failure, isFailure, type Failure } from "./failure";
import { chosenFiles } from "./inputFiles";
import { loadForms } from "./loadForms";
import type { CommandOutcome } from "./outcome";
import { clickhouseServers, proveWithClickhouse } from "./proving/clickhouse";
import { loadDuckDb, proveWithDuckDb } from "./proving/duckdb";
import { isProved, type FolderToProve, type Proof } from "./proving/proof";
import { needsAPerson } from "./severity";
import { shownNames } from "./shownNames";
import { sha256Of, sourceFile } from "./sourceFiles";

/**
 * `ruam export`: masters as open data in a new folder, and with --prove loaded into engines that must come to the same
 * totals. Nothing is written unless every master can be exported. Exit code 1 when a printed total is wrong, a cell could not
 * be read, or a proof fails.
 */
export async function exportData(
  asked: CommandOf<"export">,
  language: Language,
  work: Work,
): Promise<CommandOutcome | Failure> {
  const engines = await enginesFor(asked.prove);
  if (isFailure(engines)) return engines;
  const done = asked.files.length > 0 ? await exported(asked, work) : proving(asked.to);
  if (isFailure(done)) return done;
  const proofs: Proof[] = [];
  for (const prove of engines.prove) proofs.push(await prove({ folder: asked.to, totals: done.totals }));
  const whole: ExportDone = { ...done, proofs };
  return {
    clean: proofs.every(isProved) && !whole.exported.some(({ issues }) => issues.some(needsAPerson)),
    answer: () => toExportAnswer(whole),
    report: () =>
      exportReport(
        whole,
        shownNames([...whole.exported.map(({ file }) => file), ...whole.skipped.map(({ file }) => file)]),
        language,
      ),
  };
}

async function exported(asked: CommandOf<"export">, work: Work): Promise<Omit<ExportDone, "proofs"> | Failure> {
  const province = asked.province === null ? null : (provinceNamed(asked.province) ?? undefined);
  if (province === undefined) {
    return failure(
      `ไม่มีจังหวัด ${asked.province} ระบุรหัสสองหลักหรือชื่อจังหวัด เช่น --province 23`,
      `There is no province ${asked.province}; name its code of two digits or its name, such as --province 23`,
    );
  }
  const input = chosenFiles(asked.files);
  if (isFailure(input)) return input;
  const forms = await loadForms(asked.form);
  if (isFailure(forms)) return forms;
  const folder = exportFolder(asked.to);
  if (isFailure(folder)) return folder;
  try {
    const reading = { ...forms, codec: nodeCodec, sha256: sha256Of, sheet: asked.sheet, province };
    const result = await exportMasters(input.files.map(sourceFile), reading, folder, work);
    if (result.refused.length > 0) {
      const shown = shownNames([...input.files]);
      const lines = (of: Language): string =>
        result.refused.map(({ file, refusal }) => `\n  ${shown(file)}: ${exportRefusalWords(refusal)[of]}`).join("");
      return failure(
        `ไม่ได้ส่งออกสิ่งใด เพราะมีแผนรวมที่ส่งออกไม่ได้ ${result.refused.length} ไฟล์${lines("th")}`,
        `Nothing was exported: ${result.refused.length} of the masters cannot be${lines("en")}`,
      );
    }
    const files = folder.files();
    folder.keep();
    return { ...result, out: asked.to, files, skipped: input.skipped };
  } finally {
    folder.discard();
  }
}

const digits = z.string().regex(/^-?[0-9]+$/);
const group = z.object({ rows: z.int(), satang: z.record(z.string(), digits) });
const totalsFile = z.object({
  tables: z.array(
    group.extend({
      table: z.string(),
      groupings: z.array(
        z.object({
          by: z.array(z.string()),
          groups: z.array(group.extend({ key: z.array(z.union([z.string(), z.number(), z.null()])) })),
        }),
      ),
    }),
  ),
});

/** A folder that was exported before. */
function proving(folder: string): Omit<ExportDone, "proofs"> | Failure {
  const path = join(folder, exportFiles.totals);
  let totals: readonly ControlTotals[];
  try {
    totals = totalsFile.parse(JSON.parse(readFileSync(path, "utf8"))).tables;
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw error;
    return failure(`${path} ไม่ใช่ยอดควบคุมของ ruam export`, `${path} does not hold the control totals of ruam export`);
  }
  return { out: folder, exported: [], refused: [], totals, files: [], skipped: [] };
}

type Prove = (folder: FolderToProve) => Promise<Proof>;

/** Everything that proving needs, before anything is written. */
async function enginesFor(asked: readonly string[]): Promise<{ readonly prove: readonly Prove[] } | Failure> {
  const prove: Prove[] = [];
  for (const engine of asked) {
    if (engine === duckdbEngine) {
      const duckdb = await loadDuckDb();
      if (isFailure(duckdb)) return duckdb;
      prove.push((folder) => proveWithDuckDb(duckdb, folder));
    } else {
      const servers = clickhouseServers(engine);
      if (isFailure(servers)) return servers;
      prove.push((folder) => proveWithClickhouse(servers, folder));
    }
  }
  return { prove };
}
