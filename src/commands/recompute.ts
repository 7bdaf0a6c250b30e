import { builtInForms } from "../forms/builtIn";
import { withFlatForms } from "../forms/flatForm";
import { refusalText } from "../taskpane/parts/refusalText";
import { spoken, type Dictionary } from "../words/dictionary";
import { figure } from "../words/language";
import { goTo } from "../workbook/office/goTo";
import { officeWorkbook } from "../workbook/office/officeWorkbook";
import type { Limits } from "../workbook/office/session";
import { inTime } from "./inTime";
import { recomputeTotals, type Recomputed } from "./recomputeTotals";
import { showNotice } from "./showNotice";

const limits: Limits = { patience: 60_000, requestBytes: 2_000_000 };
const late = { refused: "unanswered", sheet: "", at: null } as const;

/** The ribbon's Recompute totals: repairs, shows the first place repaired, says how many there were, and ends in time. */
export async function recompute(event: Office.AddinCommands.Event): Promise<void> {
  const words = spoken[Office.context.displayLanguage.startsWith("th") ? "th" : "en"];
  try {
    const outcome = await inTime(recomputeTotals(officeWorkbook(limits), withFlatForms(builtInForms)), 240_000, late);
    if ("first" in outcome && outcome.first) await goTo(limits, outcome.sheet, outcome.first);
    await showNotice(said(words, outcome));
  } catch {
    await showNotice(words.command.failed);
  } finally {
    event.completed();
  }
}

function said(words: Dictionary, outcome: Recomputed): string {
  if ("refused" in outcome) return refusalText(words, outcome);
  if ("noPlan" in outcome) return words.command.noPlan;
  return outcome.repaired === 0
    ? words.command.totalsLive
    : words.command.totalsRepaired({ count: figure(outcome.repaired, "arabic") });
}
