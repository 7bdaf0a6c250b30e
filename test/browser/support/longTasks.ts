import type { Frame, Page } from "playwright-core";

/** Tasks of the page's own thread that kept it from answering for more than 50 ms, in milliseconds. */
interface Watched {
  longTasks: number[];
}

/** Starts to watch, from nothing. */
export const watchTasks = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => {
    const watched = window as unknown as Watched;
    const isWatched = "longTasks" in window;
    watched.longTasks = [];
    if (isWatched) return;
    new PerformanceObserver((list) => {
      watched.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ entryTypes: ["longtask"] });
  });

export const longTasks = (page: Page | Frame): Promise<number[]> =>
  page.evaluate(() => (window as unknown as Watched).longTasks);
