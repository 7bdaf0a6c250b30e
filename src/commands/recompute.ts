import { repairTotals, type RepairedTotals } from "../app/repairTotals";
import { cellArea } from "../grid/area";
import { describeMasterRefusal } from "../issues/reasons/masterRefusals";
import { sentences } from "../issues/sentences";
import type { MasterRefusal } from "../merging/refusal";
import { FormShelf } from "../session/formShelf";
import type { ReadBy } from "../session/keptBook";
import { keptForms } from "../taskpane/settings/keptForms";
import { keptSettings, localShelf } from "../taskpane/settings/settings";
import { refusalText } from "../taskpane/parts/refusalText";
import { spoken } from "../words/dictionary";
import { countIn, type Language } from "../words/language";
import { goTo } from "../workbook/office/goTo";
import { officeWorkbook } from "../workbook/office/officeWorkbook";
import { usualLimits, type Limits } from "../workbook/office/session";
import type { Refusal } from "../workbook/port";
import { inTime } from "./inTime";
import { showNotice } from "./showNotice";

/** Excel ends a command after five minutes: one that is silent is given up sooner. */
const limits: Limits = { ...usualLimits, patience: 60_000 };
const late: Refusal = { refused: "unanswered", sheet: "", at: null };

/** The ribbon's Recompute totals: repairs, selects the first place repaired, says how many there were, and ends in time. */
export async function recompute(event: Office.AddinCommands.Event): Promise<void> {
  const language = Office.context.displayLanguage.startsWith("th") ? "th" : "en";
  const words = spoken[language];
  const source = { workbook: officeWorkbook(limits), sheet: null, ...readBy(language) };
  try {
    const outcome = await inTime(repairTotals(source), 240_000, late);
    const first = "repairs" in outcome ? outcome.repairs[0] : undefined;
    if ("repairs" in outcome && first) await goTo(limits, outcome.sheet, cellArea(first.at));
    await showNotice(messageFor(language, outcome), language);
  } catch (error) {
    await showNotice(`${words.command.failed} (${error instanceof Error ? error.message : String(error)})`, language);
  } finally {
    event.completed();
  }
}

/** The forms and the choice of one that the pane has, so that both read the sheet alike. */
function readBy(language: Language): ReadBy {
  const shelf = new FormShelf();
  for (const json of Object.values(keptForms(localShelf()))) shelf.load(json);
  return shelf.readBy(keptSettings(localShelf(), language));
}

function messageFor(language: Language, outcome: RepairedTotals | MasterRefusal | Refusal): string {
  const words = spoken[language];
  if ("repairs" in outcome) {
    const count = countIn(outcome.repairs.length, "arabic");
    return count.value === 0 ? words.command.totalsLive : words.command.totalsRepaired({ count });
  }
  if (!("fields" in outcome)) return refusalText(outcome, language, "pane");
  if (outcome.refused === "plan-missing") return words.command.noPlan;
  return sentences(describeMasterRefusal(outcome), outcome.sheet ?? "", "pane")[language];
}
