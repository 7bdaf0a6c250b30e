// Hostile workbooks and forms given to the built page in Chromium: what each costs its tab, and whether it is reported.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** Files that one tab is given before another is opened, as a person would in a day. */
const filesOfATab = 20;
/** Seconds until a tab that is still at work counts as hanging. */
const patience = 60;

/**
 * Opens the page, does the work, and ends browser and server whatever happens.
 *
 * @param work is given a function that gives files to the page, one after another
 */
export async function inPage(work) {
  const environment = { ...process.env, CI: "true" };
  const server = spawn(process.execPath, [join(root, "src/page/serve.mjs"), "0", join(root, "dist/web")], {
    env: environment,
  });
  const browser = await chromium.launch({
    executablePath: process.env.RUAM_BROWSER ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const url = await new Promise((resolve, reject) => {
      server.once("error", reject);
      server.stdout.once("data", (text) => resolve(/http:\S+/.exec(String(text))[0]));
    });
    const processes = await browser.newBrowserCDPSession();
    await work((inputs) => given(browser, processes, url, inputs));
  } finally {
    await browser.close();
    server.kill();
  }
}

const kinds = {
  workbook: { before: (page) => page.click("#tab-check"), shown: "[data-issue], .fui-MessageBar, #check-outcome" },
  form: {
    before: (page) => page.click("nav button[aria-pressed]"),
    shown: ".fui-MessageBar, [role=alert], [data-form]",
  },
};

/** Each input `{ kind, path }` with what the tab showed and cost: `{ issues, text, errors, cpu (s), memory (MB) }`. */
async function* given(browser, processes, url, inputs) {
  let tab;
  let count = 0;
  for (const input of inputs) {
    if (!tab || count++ % filesOfATab === 0 || tab.kind !== input.kind) {
      await tab?.page.close();
      tab = await opened(browser, processes, url, input.kind);
    }
    yield { input, ...(await costOf(tab, processes, input)) };
  }
  await tab?.page.close();
}

async function opened(browser, processes, url, kind) {
  const known = new Set((await renderers(processes)).map(({ id }) => id));
  const page = await browser.newPage({ locale: "th-TH", viewport: { width: 1280, height: 800 } });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("crash", () => errors.push("the tab crashed"));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && /^(https?|wss?|ftp):/.test(request.url()))
      errors.push(`asked ${request.url()}`);
  });
  await page.goto(url);
  await page.waitForSelector("#root nav");
  await kinds[kind].before(page);
  await page.locator(`[data-files=${kind}]`).first().waitFor({ state: "attached" });
  const own = (await renderers(processes)).filter(({ id }) => !known.has(id)).map(({ id }) => id);
  return { kind, page, errors, own };
}

const renderers = async (processes) =>
  (await processes.send("SystemInfo.getProcessInfo")).processInfo.filter(({ type }) => type === "renderer");

/** The tab is done when it has asked for hardly any processor time for a while and shows no progress. */
async function costOf({ kind, page, errors, own }, processes, { path }) {
  const spent = async () => (await renderers(processes)).filter(({ id }) => own.includes(id));
  const total = (list) => list.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  const start = total(await spent());
  const end = Date.now() + patience * 1000;
  errors.length = 0;
  await page.locator(`[data-files=${kind}]`).first().setInputFiles(path);
  let [before, quiet, memory] = [start, 0, 0];
  while (quiet < 3) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = total(await spent());
    memory = Math.max(memory, ...own.map(residentOf));
    const busy =
      now - before > 0.02 || (await page.locator("[role=progressbar]:visible, [aria-busy=true]").count()) > 0;
    quiet = busy ? 0 : quiet + 1;
    before = now;
    if (Date.now() < end) continue;
    errors.push(`still at work after ${patience} s`);
    break;
  }
  return {
    issues: await page.locator(kinds[kind].shown).count(),
    text: await page.locator("#root").innerText(),
    errors: [...errors],
    cpu: before - start,
    memory,
  };
}

/** MB of a process that are in memory; 0 where the system does not say, or the process has ended. */
function residentOf(id) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
