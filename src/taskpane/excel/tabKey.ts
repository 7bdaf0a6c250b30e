/** What office.js counts as a stop of the Tab key. */
const stops = ":is(a[href], area[href], button, input, select, textarea, [tabindex], [contenteditable])";
const isStop = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(`${stops}:not([disabled]):not([tabindex="-1"])`);

/**
 * On the web, office.js moves the focus itself when Tab is pressed: to the next stop, and from anything that is none
 * (a heading that was given the focus, the place of a button that is gone) out of the pane. There the browser's own
 * order is kept, which goes on from where the person is.
 */
export function keepTabInPane(document: Document): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !isStop(event.target)) event.stopPropagation();
  });
}
