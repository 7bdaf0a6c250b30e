import type { ExportedMasters } from "../app/exportMasters";
import type { ExportedFile } from "../exporting/dataPackage";
import type { SkippedFile } from "../report/skippedLines";
import type { Proof } from "./proving/proof";

/** What was exported, and what engines made of it. */
export interface ExportDone extends ExportedMasters {
  readonly out: string;
  /** Empty where a folder that was there already was proved. */
  readonly files: readonly ExportedFile[];
  readonly proofs: readonly Proof[];
  readonly skipped: readonly SkippedFile[];
}
