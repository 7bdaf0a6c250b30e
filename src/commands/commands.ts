import { spoken } from "../words/dictionary";
import type * as Recompute from "./recompute";
import { showNotice } from "./showNotice";

/** What a press needs is loaded with the first press. A command that does not end keeps its button spinning. */
async function recomputeTotals(event: Office.AddinCommands.Event): Promise<void> {
  let command: typeof Recompute;
  try {
    command = await import("./recompute");
  } catch (error) {
    const language = Office.context.displayLanguage.startsWith("th") ? "th" : "en";
    const reason = error instanceof Error ? error.message : String(error);
    await showNotice(`${spoken[language].command.failed} (${reason})`, language);
    return event.completed();
  }
  await command.recompute(event);
}

/** What the ribbon's buttons do without a pane; the names are the manifest's. */
void Office.onReady(() => Office.actions.associate("recomputeTotals", recomputeTotals));
