import { useEffect, type RefObject } from "react";

/**
 * A press often takes itself away: undone, closed, started over. Where what had the focus is gone, the focus goes to the
 * heading of what is there instead, or to its first button: the keyboard need not come all the way from the page's top.
 */
export function useKeptFocus(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = within.current!;
    let last: Element | null = null;
    const onFocus = ({ target }: FocusEvent) => (last = target as Element);
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const to = element.querySelector<HTMLElement>("h2[tabindex]") ?? element.querySelector("button");
      last = null;
      to?.focus();
    });
    element.addEventListener("focusin", onFocus);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", onFocus);
      observer.disconnect();
    };
  }, [within]);
}
