import type { Browser, Page } from "playwright-core";

/** What kept the page's own thread from answering for more than 50 ms, in milliseconds. */
export interface LongTasks {
  /** As PerformanceObserver reports: also the time for which a busy computer did something else. */
  readonly byTheClock: readonly number[];
  /** What they took of a processor, whatever else the computer did meanwhile. */
  readonly ofTheProcessor: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: begin, duration, and how much of it the thread ran. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly type?: string } };
}

const limit = 50;
const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"];

/**
 * Watches the page from the moment at which it is given files, or something is pressed (`work` does so), until `work` is
 * done.
 */
export async function longTasksWhile(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
  begun: "change" | "click" = "change",
): Promise<LongTasks> {
  await page.evaluate((begun) => {
    const watched = window as unknown as { longTasks: PerformanceEntry[]; givenAt: number };
    const isWatched = "longTasks" in window;
    watched.longTasks = [];
    watched.givenAt = Infinity;
    document.addEventListener(begun, () => (watched.givenAt = Math.min(watched.givenAt, performance.now())), true);
    if (isWatched) return;
    new PerformanceObserver((list) => watched.longTasks.push(...list.getEntries())).observe({
      entryTypes: ["longtask"],
    });
  }, begun);
  await browser.startTracing(page, { categories });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const byTheClock = await page.evaluate(() => {
    const { longTasks, givenAt } = window as unknown as { longTasks: PerformanceEntry[]; givenAt: number };
    return longTasks.flatMap(({ startTime, duration }) => (startTime > givenAt ? [Math.round(duration)] : []));
  });
  return { byTheClock, ofTheProcessor: processorTimes(traceEvents, begun) };
}

/** The browser's own making of a list of many files comes before the page hears of it, and is not counted. */
function processorTimes(events: readonly TraceEvent[], begun: string): number[] {
  const given = events.find(({ name, args }) => name === "EventDispatch" && args.data?.type === begun);
  if (!given) throw new Error(`The page heard of no ${begun}`);
  const own = events.filter(({ pid, tid }) => pid === given.pid && tid === given.tid);
  const tasks = own.filter(({ name, ts }) => name === "RunTask" && ts > given.ts);
  return [given, ...tasks].map(({ tdur = 0 }) => Math.round(tdur / 1000)).filter((time) => time > limit);
}
