import { repairTotals, type RepairedTotals } from "../app/repairTotals";
import { builtInForms } from "../forms/builtIn";
import { cellArea } from "../grid/area";
import { describeMasterRefusal } from "../issues/reasons/masterRefusals";
import { sentences } from "../issues/sentences";
import type { MasterRefusal } from "../merging/refusal";
import { refusalText } from "../taskpane/parts/refusalText";
import { spoken } from "../words/dictionary";
import { figure, type Language } from "../words/language";
import { goTo } from "../workbook/office/goTo";
import { officeWorkbook } from "../workbook/office/officeWorkbook";
import type { Limits } from "../workbook/office/session";
import type { Refusal } from "../workbook/port";
import { inTime } from "./inTime";
import { showNotice } from "./showNotice";

const limits: Limits = { patience: 60_000, requestBytes: 2_000_000 };
const late: Refusal = { refused: "unanswered", sheet: "", at: null };

/** The ribbon's Recompute totals: repairs, selects the first place repaired, says how many there were, and ends in time. */
export async function recompute(event: Office.AddinCommands.Event): Promise<void> {
  const language = Office.context.displayLanguage.startsWith("th") ? "th" : "en";
  const words = spoken[language];
  const source = { workbook: officeWorkbook(limits), forms: builtInForms, form: null, sheet: null };
  try {
    const outcome = await inTime(repairTotals(source), 240_000, late);
    const first = "repairs" in outcome ? outcome.repairs[0] : undefined;
    if ("repairs" in outcome && first) await goTo(limits, outcome.sheet, cellArea(first.at));
    await showNotice(said(language, outcome), language);
  } catch (error) {
    await showNotice(`${words.command.failed} (${error instanceof Error ? error.message : String(error)})`, language);
  } finally {
    event.completed();
  }
}

function said(language: Language, outcome: RepairedTotals | MasterRefusal | Refusal): string {
  const words = spoken[language];
  if ("repairs" in outcome) {
    const count = figure(outcome.repairs.length, "arabic");
    return count.value === 0 ? words.command.totalsLive : words.command.totalsRepaired({ count });
  }
  if (!("fields" in outcome)) return refusalText(outcome, language, "pane");
  if (outcome.refused === "plan-missing") return words.command.noPlan;
  return sentences(describeMasterRefusal(outcome), outcome.sheet ?? "", "pane")[language];
}
