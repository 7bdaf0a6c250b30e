import type { Language } from "../words/language";
import { inTime } from "./inTime";

/**
 * Says something in a small window of Excel's, until it is closed or that many milliseconds have passed: a command has to end,
 * and on some platforms its windows end with it. Where no window can be opened, what was done is selected in the sheet all the same.
 */
export async function showNotice(text: string, lang: Language, patience = 45_000): Promise<void> {
  const url = new URL("notice.html", location.href);
  url.hash = new URLSearchParams({ text, lang }).toString();
  let shown: Office.Dialog | undefined;
  const closed = new Promise<void>((resolve) =>
    Office.context.ui.displayDialogAsync(
      url.href,
      { height: 22, width: 30, displayInIframe: true },
      ({ status, value }) => {
        if (status !== Office.AsyncResultStatus.Succeeded) return resolve();
        shown = value;
        shown.addEventHandler(Office.EventType.DialogEventReceived, () => {
          shown = undefined;
          resolve();
        });
      },
    ),
  );
  await inTime(closed, patience, undefined);
  shown?.close();
}
