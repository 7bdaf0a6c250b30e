import type { TotalsOfPlan } from "../../app/totalsOf";
import type { Content } from "../../change/step";
import { toA1 } from "../../grid/area";
import type { Repair } from "../../totals/planRepair";
import type { OpenedMaster } from "../openMaster";
import { toIssue, toTotals } from "./toCheckAnswer";
import type { TotalsAnswer } from "./totalsAnswer";

/** The answer of a look at a master's totals, or of their repair. */
export function toTotalsAnswer(
  master: OpenedMaster,
  reported: TotalsOfPlan & { readonly out: string | null; readonly repairs: readonly Repair[] | null },
): TotalsAnswer {
  const { sheet, sections, rows, totals, figures, issues, out, repairs } = reported;
  return {
    master: { file: master.file, sha256: master.sha256, sheet },
    out,
    sections: sections.map((section) => ({
      path: section.path.map(({ field, name }) => ({ field, name })),
      rows: section.rows,
      totals: toTotals(section.totals),
    })),
    rows,
    totals: toTotals(totals),
    figures: figures.map((group) => ({
      path: group.path.map(({ field, name }) => ({ field, name })),
      rows: group.rows,
      figures: Object.fromEntries(group.figures.map(({ id, value }) => [id, value])),
    })),
    issues: issues.map(toIssue),
    repairs:
      repairs &&
      repairs.map(({ kind, at, before, after }) => ({
        kind,
        cell: toA1(at),
        before: asText(before),
        after: asText(after),
      })),
  };
}

function asText(content: Content): string | null {
  if (content === null) return null;
  if ("text" in content) return content.text;
  if ("number" in content) return String(content.number);
  if ("formula" in content) return content.formula;
  return "error" in content ? content.error : String(content.boolean);
}
