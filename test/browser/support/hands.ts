import type { Locator } from "playwright-core";

/** How a person presses things: with a pointer, or with the keyboard alone. */
export interface Hands {
  press(target: Locator): Promise<void>;
}

export const pointer: Hands = {
  press: (target) => target.click(),
};

/** More stops than any view has. */
const mostStops = 400;

/**
 * The key that leads from what has the focus towards the target: Tab or back, or an arrow within the same list of tabs
 * or group of radio buttons. Undefined: the target has the focus.
 */
const keyTowards = (target: Locator): Promise<string | undefined> =>
  target.evaluate((element) => {
    const { ownerDocument } = element;
    const { frameElement } = ownerDocument.defaultView!;
    if (frameElement && frameElement.ownerDocument.activeElement !== frameElement) {
      // F6 in Excel: from the grid, or past the pane's end, back to the pane's beginning.
      ownerDocument.defaultView!.focus();
      ownerDocument.querySelector<HTMLElement>("nav button, nav [role=tab]")!.focus();
    }
    const { activeElement, body } = ownerDocument;
    if (activeElement === element) return undefined;
    if (activeElement === null || activeElement === body) return "Tab";
    const isBack = (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    const group = element.closest("[role=tablist], [role=radiogroup]");
    if (group?.contains(activeElement)) return isBack ? "ArrowLeft" : "ArrowRight";
    return isBack ? "Shift+Tab" : "Tab";
  });

export const keyboard: Hands = {
  async press(target) {
    await target.waitFor({ state: "attached" });
    const { keyboard: keys } = target.page();
    for (let stop = 0; ; stop++) {
      const key = await keyTowards(target);
      if (key === undefined) break;
      if (stop === mostStops) throw new Error(`The keyboard does not reach ${target}`);
      await keys.press(key);
    }
    // Who sees a button greyed out waits, as Playwright does for a pointer.
    await (await target.elementHandle())!.waitForElementState("enabled");
    const ticks = await target.evaluate((element) =>
      ["radio", "checkbox"].includes(element.getAttribute("type") ?? ""),
    );
    await keys.press(ticks ? "Space" : "Enter");
  },
};

export const everyone: readonly (readonly [string, Hands])[] = [
  ["with a pointer", pointer],
  ["by keyboard alone", keyboard],
];
