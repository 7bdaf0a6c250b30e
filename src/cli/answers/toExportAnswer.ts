import type { ExportDone } from "../exportDone";
import type { ExportAnswer } from "./exportAnswer";
import type { Writable } from "./jsonText";
import { toIssue } from "./toCheckAnswer";

export const toExportAnswer = ({
  out,
  exported,
  totals,
  files,
  proofs,
  skipped,
}: ExportDone): Writable<ExportAnswer> => ({
  out,
  masters: exported.map((master) => ({ ...master, issues: master.issues.map(toIssue) })),
  tables: totals.map(({ table, rows, satang }) => ({ table, rows, satang })),
  files: [...files],
  proofs: proofs.map((proof) => ({
    ...proof,
    differences: proof.differences.map((one) => ({ ...one, of: Object.fromEntries(one.of) })),
    problems: [...proof.problems],
  })),
  skipped: [...skipped],
});
