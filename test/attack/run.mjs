// What people and machines do around the command line, with real processes: races for one master, kills at any moment,
// hostile workbooks, and the laws of merging held against sums made by others. Prints counts; ends non-zero where anything was lost, broken, silent or too much.
//
//   npm run attack                 100 races, 200 kills, 300 workbooks of 5,000 rows at most, 60 forms, 300 provinces' years
//   npm run attack -- --quick      some of each: shows that it runs
//   npm run attack -- --only=laws  one of races, kills, pipes, workbooks, large, files, forms, page, laws
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inPage } from "./page.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "../../dist");
const province = join(here, "../../src/samples/province");
const form = ["--form", join(province, "form.json"), "--answers", join(province, "answers.json")];
const quick = process.argv.includes("--quick");
const seed = Number(process.env.RUAM_SEED ?? 25650101);
const only = process.argv.find((word) => word.startsWith("--only="))?.slice(7);
const work = mkdtempSync(join(tmpdir(), "ruam-attack-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

let state = seed;
const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const below = (bound) => Math.floor(random() * bound);

const failures = [];
const say = (text) => process.stdout.write(`${text}\n`);
const wrong = (what) => {
  failures.push(what);
  say(`  WRONG: ${what}`);
};
const ruam = (...args) => [join(dist, "ruam.js"), ...args];
const hashOf = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

const ended = (child) =>
  new Promise((resolve) => {
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    child.on("close", (code, signal) => resolve({ code, signal, said }));
  });
const started = (...args) => spawn(process.execPath, ruam(...args), { stdio: ["ignore", "ignore", "pipe"] });

const sent = readdirSync(join(province, "submissions")).map((name) => join(province, "submissions", name));
// Those with errors stay out of any merge.
const sound = sent.filter((file) => !/10-education|15-probation/.test(file));

/** Files that a master does not hold as they were sent. */
function missingIn(master, files) {
  const run = spawnSync(process.execPath, ruam("merge", ...files, "--into", master, "--dry-run", "--json", ...form));
  if (run.status === 2) return [`the master cannot be read: ${run.stderr}`];
  return JSON.parse(String(run.stdout))
    .files.filter(({ standing }) => standing !== "unchanged")
    .map(({ file }) => file);
}

async function races(count) {
  let [lost, refused, runs] = [0, 0, 0];
  for (let race = 0; race < count; race++) {
    const master = join(work, `race-${race}.xlsx`);
    copyFileSync(join(province, "master.xlsx"), master);
    const rivals = 2 + (race % 3);
    const shares = Array.from({ length: rivals }, (_, at) => sound.filter((_, file) => file % rivals === at));
    const results = await Promise.all(
      shares.map((files) => ended(started("merge", ...files, "--into", master, "--in-place", ...form))),
    );
    runs += rivals;
    const held = results.flatMap(({ code }, at) => (code === 2 ? [] : shares[at]));
    refused += results.filter(({ code }) => code === 2).length;
    for (const { said } of results) if (/\n\s+at /.test(said)) wrong(`race ${race}: a stack trace: ${said}`);
    const missing = held.length === 0 ? [] : missingIn(master, held);
    lost += missing.length;
    if (missing.length > 0) wrong(`race ${race}: not in the master: ${missing.join(", ")}`);
    if (readdirSync(work).some((name) => name.startsWith(".ruam-"))) wrong(`race ${race}: something is left beside it`);
    rmSync(master);
  }
  say(`races: ${count} of 2 to 4 processes, ${runs} runs, ${refused} refused, ${lost} files lost`);
}

async function kills(count) {
  const folder = mkdtempSync(join(work, "kill-"));
  const master = join(folder, "master.xlsx");
  const fresh = join(province, "master.xlsx");
  const old = hashOf(fresh);
  let [asBefore, written, inLock] = [0, 0, 0];
  for (let kill = 0; kill < count; kill++) {
    copyFileSync(fresh, master);
    const child = started("merge", ...sound.slice(0, 6), "--into", master, "--in-place", ...form);
    const over = ended(child);
    // A third of them at any moment, a third while the master is held, a third while it is written and renamed.
    const [sign, most] = [
      [null, 2500],
      [".lock", 1500],
      [".part", 40],
    ][kill % 3];
    const isThere = () => sign === null || readdirSync(folder).some((name) => name.endsWith(sign));
    // As often as the system lets us look: a small file is written within milliseconds.
    while (child.exitCode === null && !isThere()) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setTimeout(resolve, below(most)));
    child.kill("SIGKILL");
    const { signal } = await over;
    const left = readdirSync(folder).filter((name) => name.startsWith(".ruam-"));
    if (signal === "SIGKILL" && left.length > 0) inLock++;
    if (hashOf(master) === old) asBefore++;
    else {
      written++;
      const missing = missingIn(master, sound.slice(0, 6));
      if (missing.length > 0) wrong(`kill ${kill}: half a merge: ${missing.join(", ")}`);
    }
    // The next run goes on as if nothing had been, and clears up.
    if (kill % 10 === 9 || kill === count - 1) {
      const { code, said } = await ended(
        started("merge", ...sound.slice(0, 6), "--into", master, "--in-place", ...form),
      );
      if (code === 2) wrong(`kill ${kill}: the next run is refused: ${said}`);
      const rest = readdirSync(folder).filter((name) => name !== "master.xlsx");
      if (rest.length > 0) wrong(`kill ${kill}: left for ever: ${rest.join(", ")}`);
    }
  }
  say(`kills: ${count}, ${inLock} while the master was held, ${asBefore} as before, ${written} written whole, 0 half`);
}

/** Somebody who reads, or hears, no more: the run ends as it would have, and by no error of its own. */
async function pipes() {
  const runs = [
    ["what went wrong is not read", "stderr", 2, ["check", join(work, "gone.xlsx")]],
    ["a report is not read", "stdout", 0, ["check", sound[0], ...form.slice(0, 2)]],
    ["a long answer is not read", "stdout", 1, ["check", ...sent, ...form.slice(0, 2), "--json"]],
  ];
  for (const [name, stream, expected, args] of runs) {
    const child = spawn(process.execPath, ruam(...args), { stdio: ["ignore", "pipe", "pipe"] });
    child[stream].destroy();
    const { code, said } = await ended(child);
    if (code !== expected || said !== "") wrong(`pipes: ${name}: ended by ${code}: ${said}`);
  }
  say(`pipes: ${runs.length} closed by who reads`);
}

/** Rows that are all wrong, as many as no province has, in the memory that Node takes by itself. */
function large(rows) {
  const folder = join(work, "large");
  for (const { file, name } of input(folder, "each", seed, rows, "every cell wrong")) {
    const { cost } = measured(name, ["check", join(folder, file), "--json", "--form", "trat-plan-2565"], []);
    say(`${rows} rows, ${name}: ${cost.cpu.toFixed(2)} s of processor time, ${cost.memory.toFixed(0)} MB`);
  }
}

/** A run measured by itself, in at most 512 MB of heap: what it said, and what it cost. Adds what is wrong with either. */
function measured(label, args, flags = ["--max-old-space-size=512"]) {
  const peak = join(work, "peak");
  const run = spawnSync(
    process.execPath,
    [...flags, "--import", pathToFileURL(join(here, "cost.mjs")).href, ...ruam(...args)],
    { env: { ...process.env, COST_FILE: peak }, maxBuffer: 1 << 30, timeout: 120_000 },
  );
  if (run.signal || run.status === null || run.status > 2) {
    wrong(`${label}: ended by ${run.signal ?? run.status}: ${run.stderr}`);
  }
  if (/\n\s+at /.test(String(run.stderr))) wrong(`${label}: a stack trace`);
  if (!existsSync(peak)) return { run, cost: { cpu: 0, memory: 0 } };
  const cost = JSON.parse(readFileSync(peak, "utf8"));
  rmSync(peak);
  if (cost.cpu > 2) say(`  slow: ${label}: ${cost.cpu.toFixed(2)} s of processor time`);
  if (cost.memory > 512) wrong(`${label}: ${cost.memory.toFixed(0)} MB`);
  return { run, cost };
}

const input = (folder, ...args) => {
  const made = spawnSync(process.execPath, [join(dist, "attack-input.js"), folder, ...args.map(String)]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  return JSON.parse(readFileSync(join(folder, "list.json"), "utf8"));
};
const mostOf = (costs) =>
  `at most ${Math.max(...costs.map(({ cpu }) => cpu)).toFixed(2)} s of processor time, ` +
  `${Math.max(...costs.map(({ memory }) => memory)).toFixed(0)} MB`;

/** Each hostile workbook by itself: what it costs, and whether it is reported. */
function workbooks(count, rows) {
  const folder = join(work, "hostile");
  const costs = [];
  let answer = 0;
  for (const { file, name, isReported } of input(folder, count, seed, rows)) {
    const label = `${file} ${name}`;
    const { run, cost } = measured(label, ["check", join(folder, file), "--json", "--form", "trat-plan-2565"]);
    if (run.status === 2) wrong(`${label}: ${run.stderr}`);
    if (isReported && run.status === 0) wrong(`${label}: nothing is reported`);
    costs.push(cost);
    answer = Math.max(answer, run.stdout.length);
  }
  say(`hostile workbooks: ${count}, ${mostOf(costs)}, ${(answer / 1e6).toFixed(1)} MB of answer`);
}

/** Hostile files of the other kinds that are read, in a process for each kind. */
function files() {
  say("hostile files of other kinds");
  for (const kind of ["ods", "docx", "xls", "html", "csv"]) {
    const run = spawnSync(process.execPath, [join(dist, "attack-files.js"), kind], { timeout: 300_000 });
    say(String(run.stdout).trimEnd());
    if (run.status !== 0) wrong(`${kind}: more than 2 s or 512 MB, fetched, or thrown: ${run.stderr}`);
  }
}

/** Each hostile form by itself, with a submission merged by it: refused, or the master that it makes can be read again. */
function forms() {
  const folder = join(work, "forms");
  const list = input(folder, "forms");
  const costs = [];
  let used = 0;
  for (const { file, name, isRefused } of list) {
    const label = `form ${file} ${name}`;
    const out = join(folder, "out.xlsx");
    rmSync(out, { force: true });
    const master = join(province, "master.xlsx");
    const merge = ["merge", sound[0], "--into", master, "--out", out, "--form", join(folder, file)];
    const { run, cost } = measured(label, merge);
    costs.push(cost);
    if (isRefused && run.status !== 2) wrong(`${label}: it is taken`);
    if (run.status === 2 && String(run.stderr).trim() === "") wrong(`${label}: refused without a word`);
    if (run.status === 2) continue;
    used++;
    const again = spawnSync(process.execPath, ruam("verify", out, "--json"));
    if (again.status === 2 || /unreadable/.test(String(again.stdout))) wrong(`${label}: what it makes cannot be read`);
  }
  say(`hostile forms: ${list.length}, ${list.length - used} refused, ${used} used, ${mostOf(costs)}`);
}

/** The same workbooks and forms given to the page in a browser. */
async function page(count, rows) {
  const [books, shapes] = [join(work, "page-books"), join(work, "page-forms")];
  const inputs = [
    ...input(books, count, seed, rows).map((one) => ({ ...one, kind: "workbook", path: join(books, one.file) })),
    ...input(shapes, "forms").map((one) => ({ ...one, kind: "form", path: join(shapes, one.file) })),
  ];
  const costs = { workbook: [], form: [] };
  await inPage(async (given) => {
    for await (const { input: one, issues, text, errors, cpu, memory } of given(inputs)) {
      const label = `page: ${one.kind} ${one.file} ${one.name}`;
      for (const error of errors) wrong(`${label}: ${error}`);
      if (/\n\s+at .*:\d+/.test(text)) wrong(`${label}: a stack trace`);
      if (issues === 0) wrong(`${label}: nothing is shown`);
      if (memory > 512) wrong(`${label}: ${memory.toFixed(0)} MB`);
      if (cpu > 2) say(`  slow: ${label}: ${cpu.toFixed(2)} s of processor time`);
      costs[one.kind].push({ cpu, memory });
    }
  });
  say(`in the page: ${costs.workbook.length} hostile workbooks, ${mostOf(costs.workbook)}`);
  say(`in the page: ${costs.form.length} hostile forms, ${mostOf(costs.form)}`);
}

const python = process.env.RUAM_PYTHON ?? "/usr/bin/python3";

/** That many provinces' years, each master held against sums made by openpyxl, and the last one against LibreOffice. */
function laws(count) {
  const folder = join(work, "provinces");
  const made = spawnSync(
    process.execPath,
    [join(dist, "attack-input.js"), folder, "provinces", seed, count].map(String),
  );
  if (made.status !== 0) return wrong(`laws: ${made.stderr}`);
  const stages = JSON.parse(readFileSync(join(folder, "list.json"), "utf8"));
  const last = stages.filter(({ step }) => step === "repaired");
  for (const stage of last) stage.recalculated = stage.master.replace(".xlsx", ".calc.xlsx");
  const jobs = last.map(({ master, recalculated }) => ({ from: master, to: recalculated, edits: [] }));
  const batch = 50;
  for (let at = 0; at < jobs.length; at += batch) {
    const some = JSON.stringify(jobs.slice(at, at + batch));
    const run = spawnSync(python, [join(here, "../engine/calc.py")], { input: some });
    if (run.status !== 0) return wrong(`laws: LibreOffice: ${run.stderr}`);
  }
  const run = spawnSync(python, [join(here, "sums.py")], { input: JSON.stringify(stages), maxBuffer: 1 << 28 });
  if (run.status !== 0) return wrong(`laws: ${run.stderr}`);
  const lines = String(run.stdout).trim().split("\n");
  for (const line of lines.slice(0, -1)) wrong(`laws: ${line}`);
  const { counts } = JSON.parse(lines.at(-1));
  say(
    `laws: ${count} provinces, ${counts.stages} masters with ${counts.rows} rows and ${counts.formulas} formulas added up ` +
      `by openpyxl, ${counts.recalculated} formulas by LibreOffice: ${counts.wrong ?? 0} wrong`,
  );
}

say(`Node ${process.version}, seed ${seed}`);
if (!only || only === "races") await races(quick ? 4 : 100);
if (!only || only === "kills") await kills(quick ? 6 : 200);
if (!only || only === "pipes") await pipes();
if (!only || only === "workbooks") workbooks(quick ? 60 : 300, quick ? 300 : 5000);
if (only === "large" || (!only && !quick)) large(60_000);
if (!only || only === "files") files();
if (!only || only === "forms") forms();
if (!only || only === "page") await page(quick ? 30 : 300, quick ? 300 : 1000);
if (!only || only === "laws") laws(quick ? 3 : 300);
if (failures.length > 0) process.exit(1);
