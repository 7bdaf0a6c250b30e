/** Says something in a small window of Excel's. Where none can be opened, what was done is selected in the sheet all the same. */
export function showNotice(text: string): Promise<void> {
  const url = new URL("notice.html", location.href);
  url.hash = new URLSearchParams({ text }).toString();
  return new Promise((resolve) =>
    Office.context.ui.displayDialogAsync(url.href, { height: 22, width: 30, displayInIframe: true }, () => resolve()),
  );
}
