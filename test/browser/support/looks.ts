import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { picture } from "./browser";
import { axeViolations, type Rules, cutOff, foreignWords, overlapping } from "./looksRight";

/** How one window shows a view: its size, its colours. */
export interface Look {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly media?: Pick<BrowserContextOptions, "colorScheme" | "forcedColors">;
  /** What can be wrong in this window and in none before it. */
  readonly rules: Rules;
}

const wide = { width: 1280, height: 800 };

/** The page's windows. One of 1280 at 200 % has room for 640. */
export const pageLooks: readonly Look[] = [
  { name: "wide", size: wide, rules: "all" },
  { name: "320 px", size: { width: 320, height: 700 }, rules: "all" },
  { name: "200 %", size: { width: 640, height: 400 }, rules: "none" },
  { name: "dark", size: wide, media: { colorScheme: "dark" }, rules: "contrast" },
  { name: "forced colours", size: wide, media: { forcedColors: "active" }, rules: "none" },
];

/** What Excel gives a pane on a small laptop, and what is left of it at 200 %. */
const beside = { width: 350, height: 700 };
export const paneLooks: readonly Look[] = [
  { name: "beside", size: beside, rules: "all" },
  { name: "320 px", size: { width: 320, height: 700 }, rules: "all" },
  { name: "200 %", size: { width: 320, height: 350 }, rules: "none" },
  { name: "dark", size: beside, media: { colorScheme: "dark" }, rules: "contrast" },
  { name: "forced colours", size: beside, media: { forcedColors: "active" }, rules: "none" },
];

/** The window's new size and colours are drawn, and movements have come to their end; a spinner's has none. */
async function settled(target: Page | Frame): Promise<void> {
  await target.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50)))),
  );
  await target.waitForFunction(() =>
    document.getAnimations().every((one) => {
      const { iterations } = one.effect?.getTiming() ?? {};
      return iterations === Infinity || one.playState !== "running";
    }),
  );
}

/**
 * What is wrong with a view in each of these windows: nothing where it is right. Every window leaves a picture.
 * `target` is the page itself, or the pane's frame in it.
 */
export async function faultsOf(
  page: Page,
  target: Page | Frame,
  view: string,
  language: "th" | "en",
  looks: readonly Look[],
): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const { name, size, media = {}, rules } of looks) {
    await page.emulateMedia({ colorScheme: media.colorScheme ?? "light", forcedColors: media.forcedColors ?? "none" });
    await page.setViewportSize(size);
    await settled(target);
    await picture(page, `${view} ${language} ${name}`.replaceAll(/[ ,%]+/g, "-"));
    const found = [
      ...(await axeViolations(target, rules)),
      ...(await cutOff(target)),
      ...(await overlapping(target)),
      ...(await foreignWords(target, language)),
    ];
    if (found.length > 0) faults[name] = found;
  }
  return faults;
}
