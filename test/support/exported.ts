import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  MasterExport,
  type BookToExport,
  type ExportedMaster,
  type ExportRefusal,
  type ExportSink,
} from "../../src/app/exportMasters";
import { readBook } from "../../src/app/readBook";
import type { ControlTotals } from "../../src/exporting/controlTotals";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";

export const hashOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** An export's files in memory. */
export interface KeptFiles extends ExportSink {
  readonly kept: ReadonlyMap<string, Buffer>;
}

export function keptFiles(): KeptFiles {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    append: (path, bytes) => void kept.set(path, Buffer.concat([kept.get(path) ?? Buffer.alloc(0), bytes])),
    files: () => [...kept].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: hashOf(bytes) })),
  };
}

/** Writes them into a new folder, to be removed by the caller. */
export function folderOf({ kept }: KeptFiles): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "ruam-export-"));
  for (const [path, bytes] of kept) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface MasterGiven extends Partial<Pick<BookToExport, "province" | "sheet">> {
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly form: Form;
}

/** Masters exported into memory. */
export function exportedMasters(masters: readonly MasterGiven[]): {
  readonly results: readonly (ExportedMaster | ExportRefusal)[];
  readonly totals: readonly ControlTotals[];
  readonly files: KeptFiles;
} {
  const files = keptFiles();
  const into = new MasterExport(files, hashOf);
  const results = masters.map(({ file, grids, form, province = null, sheet = null }) =>
    into.add({ file, sha256: hashOf(file), book: readBook(grids, [form], form.id), sheet, province }),
  );
  return { results, totals: into.finish(), files };
}
