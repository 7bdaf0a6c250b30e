import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeWindow {
  axe: {
    run(
      context: object,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
  };
}

/** Forced colours are the person's own: there is no contrast of ours to measure. */
export type Rules = "all" | "contrast" | "none";

const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds against WCAG 2.2 AA and its own best practices: rule, element, and why. */
export async function axeViolations(page: Page | Frame, rules: Rules): Promise<string[]> {
  if (rules === "none") return [];
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const runOnly = rules === "all" ? everything : { type: "rule", values: ["color-contrast"] };
  return page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as AxeWindow).axe.run(
      // Fluent's own catchers of the Tab key hand the focus on at once; axe takes them for hidden things to stop at.
      { exclude: [["[data-tabster-dummy]"]] },
      { runOnly },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
    );
  }, runOnly);
}

/**
 * What is cut off or lies over something else: text that is wider than the box that hides the rest, and controls that
 * reach out of the window. Sheets are left out: they are cut where the sheet is.
 */
export function cutOff(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width + 1)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const describe = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.textContent ?? "").trim().slice(0, 50)}"`;
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (element.closest("[role=grid], select, [aria-hidden=true], svg, script, style")) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || style.visibility === "hidden" || isForListeners(element)) continue;
      const scrolls = element.closest("[class]") !== null && hasScrollingParent(element);
      if (!scrolls && box.right > width + 1) found.push(`reaches out of the window: ${describe(element)}`);
      const hides = style.overflowX === "hidden" || style.overflowX === "clip";
      const ownText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (hides && ownText && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${describe(element)}`);
      // A box of a fixed height, such as a badge, out of which a second line runs.
      const isBox = style.display !== "inline" && style.overflowY === "visible" && element.clientHeight > 0;
      if (isBox && ownText && element.scrollHeight > element.clientHeight + 8)
        found.push(`runs out of its box: ${describe(element)}`);
      if (ownText && isTallerThanParent(element, box)) found.push(`cut from below: ${describe(element)}`);
    }
    return found;

    function isForListeners(element: Element): boolean {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (getComputedStyle(at).clipPath !== "none") return true;
      }
      return false;
    }
    function hasScrollingParent(element: Element): boolean {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        const { overflowX } = getComputedStyle(parent);
        if (overflowX === "auto" || overflowX === "scroll") return parent.id !== "pane-body";
      }
      return false;
    }
    function isTallerThanParent(element: HTMLElement, box: DOMRect): boolean {
      const parent = element.parentElement!;
      const { overflowY } = getComputedStyle(parent);
      if (overflowY !== "hidden" && overflowY !== "clip") return false;
      return box.bottom > parent.getBoundingClientRect().bottom + 1;
    }
  });
}

/** Texts that lie over one another, and texts under a control that is not theirs. Sheets are left out, as above. */
export function overlapping(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      readonly element: Element;
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const boxes: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement!;
      const text = node.textContent!.trim();
      if (
        text === "" ||
        element.closest("[role=grid], select, script, style, noscript, details:not([open]) > :not(summary)")
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const seen = inSight(element, rect);
        if (seen) boxes.push({ element, text, ...seen });
      }
    }
    for (const element of document.querySelectorAll("button, input, select, textarea, [role=tab]")) {
      if (element.closest("[role=grid]") || Number(getComputedStyle(element).opacity) === 0) continue;
      const seen = inSight(element, element.getBoundingClientRect());
      if (seen) boxes.push({ element, text: element.getAttribute("aria-label") ?? element.textContent ?? "", ...seen });
    }
    const found = new Set<string>();
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // Lines of Thai are taller than their distance: marks above one line are in what is the line before it.
        if (across < 3 || down < 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top)) continue;
        found.add(`overlap: "${a.text.slice(0, 40)}" and "${b.text.slice(0, 40)}"`);
      }
    }
    return [...found];

    /** The part of it that can be seen; undefined where nothing of it can. */
    function inSight(element: Element, { left, right, top, bottom }: DOMRect) {
      const seen = { left, right, top, bottom };
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.visibility === "hidden" || style.clipPath !== "none") return undefined;
        if (at === element || (style.overflowX === "visible" && style.overflowY === "visible")) continue;
        const box = at.getBoundingClientRect();
        seen.left = Math.max(seen.left, box.left);
        seen.right = Math.min(seen.right, box.right);
        seen.top = Math.max(seen.top, box.top);
        seen.bottom = Math.min(seen.bottom, box.bottom);
      }
      return seen.right - seen.left > 1 && seen.bottom - seen.top > 1 ? seen : undefined;
    }
  });
}

/**
 * Words on the screen that are not of its language. What comes from a sheet, names programs, and the languages' own
 * names are marked as such and left out; so is what a message quotes.
 */
export function foreignWords(page: Page | Frame, language: "th" | "en"): Promise<string[]> {
  return page.evaluate((language) => {
    const foreign = language === "en" ? /[ก-๛]+/g : /[A-Za-z]{2,}/g;
    const allowed =
      /#[A-Z/0]+[!?]?|Excel|LibreOffice|JSON|\.?xlsx|Esc|Ctrl|Delete|Word|\.?zip|\.?docx|PDF|CSV|SUM|[A-Z]{1,3}\d+|๑๒๓|SHA-256/g;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent ?? "";
      if (walker.currentNode.parentElement?.closest("[data-from], [role=grid], script, style, option[lang]")) continue;
      const shown = text.replace(/“[^”]*”/g, "").replace(allowed, "");
      found.push(...(shown.match(foreign) ?? []));
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
      if (element.closest("[role=grid], article") || element.matches("[data-from], [role=list], select")) continue;
      for (const name of ["aria-label", "title", "placeholder"]) {
        const shown = (element.getAttribute(name) ?? "").replace(/“[^”]*”/g, "").replace(allowed, "");
        found.push(...(shown.match(foreign) ?? []).map((word) => `${name}: ${word}`));
      }
    }
    return found;
  }, language);
}
