import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface RowEdit {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly insert?: number;
  readonly delete?: number;
}

/** Workbooks as LibreOffice Calc stores them, each after edits of rows of its own and recomputed. */
export function throughCalc(jobs: readonly { file: Uint8Array; edits?: readonly RowEdit[] }[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "ruam-"));
  try {
    const paths = jobs.map(({ file, edits = [] }, i) => {
      const from = join(folder, `${i}.xlsx`);
      writeFileSync(from, file);
      return { from, to: join(folder, `${i}.out.xlsx`), edits };
    });
    const python = process.env.RUAM_PYTHON ?? "/usr/bin/python3";
    const run = spawnSync(python, [join(__dirname, "calc.py")], { input: JSON.stringify(paths), encoding: "utf8" });
    if (run.status !== 0) throw new Error(`LibreOffice with Python's uno module is needed: ${run.stderr}`);
    return paths.map(({ to }) => readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
