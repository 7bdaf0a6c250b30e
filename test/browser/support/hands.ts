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

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.ownerDocument.activeElement === element);

/** Whether the focus is in the same list of tabs or group of radio buttons, where arrows lead on. */
const isInGroup = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const group = element.closest("[role=tablist], [role=radiogroup]");
    return group !== null && group.contains(element.ownerDocument.activeElement);
  });

/** Whether the target is a tab that stands before what has the focus: a person goes back to it. */
const isBefore = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    if (element.getAttribute("role") !== "tab") return false;
    const { activeElement, body } = element.ownerDocument;
    if (activeElement === null || activeElement === body) return false;
    return (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });

/** F6 in Excel: from the grid, or past the pane's end, back to the pane's beginning. */
const returnToPane = (target: Locator): Promise<void> =>
  target.evaluate((element) => {
    const { ownerDocument } = element;
    if (ownerDocument.hasFocus()) return;
    ownerDocument.defaultView!.focus();
    ownerDocument.querySelector<HTMLElement>("nav button, nav [role=tab]")!.focus();
  });

export const keyboard: Hands = {
  async press(target) {
    await target.waitFor({ state: "attached" });
    const { keyboard: keys } = target.page();
    for (let stop = 0; !(await isFocused(target)); stop++) {
      await returnToPane(target);
      if (stop === mostStops) throw new Error(`The keyboard does not reach ${target}`);
      await keys.press((await isInGroup(target)) ? "ArrowRight" : (await isBefore(target)) ? "Shift+Tab" : "Tab");
    }
    const isRadio = await target.evaluate((element) => element.getAttribute("type") === "radio");
    const isBox = await target.evaluate((element) => element.getAttribute("type") === "checkbox");
    await keys.press(isRadio || isBox ? "Space" : "Enter");
  },
};

export const everyone: readonly (readonly [string, Hands])[] = [
  ["with a pointer", pointer],
  ["by keyboard alone", keyboard],
];
