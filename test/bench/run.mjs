// The whole job, read, check, merge and write, against a script that only reads, sums and writes, in openpyxl and in
// SheetJS, against the same in openpyxl with a part of our checks, and against the floor: inflating and looking at the
// same bytes. Every run is a fresh process, timed from start to end, its processor time and memory by itself; the
// contenders take turns. On a busy machine the ratios of processor time say more than those of the clock.
//
//   npm run bench              40 files of 250 rows and 1,000 of 100; medians of 3
//   npm run bench -- --quick   smaller, once: shows that it runs
//   npm run bench -- --once    of everything one run, not three
//   npm run bench -- merge     one part alone: merge, verify, country
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { benchCountry } from "./country.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "../../dist");
const quick = process.argv.includes("--quick");
const parts = process.argv.slice(2).filter((part) => !part.startsWith("--"));
const isAsked = (part) => parts.length === 0 || parts.includes(part);
const sizes = quick
  ? [[40, 50]]
  : [
      [40, 250],
      [1000, 100],
    ];
const rounds = quick || process.argv.includes("--once") ? 1 : 3;
const work = mkdtempSync(join(tmpdir(), "ruam-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const node = (...args) => [process.execPath, "--import", pathToFileURL(join(here, "../attack/cost.mjs")).href, ...args];
const ruam = (folder, ...args) => node(join(dist, "ruam.js"), ...args, "--form", join(folder, "form.json"));
const merge = (folder, files, into, out) =>
  ruam(folder, "merge", join(folder, files), "--into", join(folder, into), "--out", join(folder, out));
const openpyxl = (folder, ...args) => [
  "/usr/bin/python3",
  join(here, "openpyxl_job.py"),
  join(folder, "submissions"),
  join(folder, "openpyxl.xlsx"),
  ...args,
];
const contenders = {
  "ruam, the whole job": (folder) => merge(folder, "submissions", "master.xlsx", "ruam.xlsx"),
  "openpyxl, read + sum + write": (folder) => openpyxl(folder),
  "the same with a part of our checks": (folder) => openpyxl(folder, "checks"),
  "SheetJS, read + sum + write": (folder) =>
    node(join(here, "sheetjs-job.mjs"), join(folder, "submissions"), join(folder, "sheetjs.xlsx")),
  "floor, inflate + scan": (folder) => node(join(here, "floor-job.mjs"), join(folder, "submissions")),
};

/** What follows once files have been merged. */
const afterwards = {
  "one file, checked": (folder) => ruam(folder, "check", join(folder, "submissions/0001.xlsx")),
  "all files, checked": (folder) => ruam(folder, "check", join(folder, "submissions")),
  "the same files merged again": (folder) => merge(folder, "submissions", "ruam.xlsx", "again.xlsx"),
  "one agency merged into the result": (folder) => merge(folder, "submissions/0002.xlsx", "ruam.xlsx", "one.xlsx"),
  "the result verified": (folder) => ruam(folder, "verify", join(folder, "ruam.xlsx")),
};

say(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0].model}; medians of ${rounds}`);
for (const [agencies, rows] of isAsked("merge") ? sizes : []) {
  const folder = join(work, `${agencies}x${rows}`);
  run([process.execPath, join(dist, "bench-input.js"), folder, String(agencies), String(rows)]);
  say(`\n${agencies} files of ${rows} rows`);
  const ours = measure(contenders, folder, 0);
  measure(afterwards, folder, ours);
  say("\n  where our time goes (a run of its own)");
  say(run([process.execPath, join(dist, "bench-phases.js"), folder]).stdout.trimEnd());
}

if (isAsked("verify")) {
  say("\nA master of one sheet, verified; processor time");
  say(run([process.execPath, join(dist, "bench-verify.js"), quick ? "40" : "1000", "100"]).stdout.trimEnd());
}

if (isAsked("country")) await benchCountry(join(work, "country"), quick, { dist, node, say });

/** Prints the median of each. `ours`: seconds of processor time that they are held against; 0: those of the first. */
function measure(jobs, folder, ours) {
  const runs = new Map(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(jobs)) {
      const measured = once(command(folder));
      if (measured) runs.get(name).push(measured);
    }
  }
  let against = ours;
  for (const [name, of] of runs) {
    if (of.length === 0) {
      say(`  ${name.padEnd(36)} skipped: not installed here`);
      continue;
    }
    const [wall, cpu, memory] = ["wall", "cpu", "memory"].map((what) => median(of, what));
    against ||= cpu;
    say(
      `  ${name.padEnd(36)} ${seconds(wall)} s ${seconds(cpu)} s of processor time, ${(cpu / against).toFixed(2).padStart(5)} x ours ${memory.toFixed(0).padStart(6)} MB`,
    );
  }
  return against;
}

/** Seconds by the clock and of the processor, and megabytes, of one run; undefined where the contender is not installed. */
function once([program, ...args]) {
  if (!existsSync(program)) return undefined;
  const cost = join(work, "cost");
  const started = performance.now();
  const { status } = run([program, ...args], { COST_FILE: cost }, [0, 1, 3]);
  const wall = (performance.now() - started) / 1000;
  return status === 3 ? undefined : { wall, ...JSON.parse(readFileSync(cost, "utf8")) };
}

function run([program, ...args], environment = {}, allowed = [0]) {
  const done = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 2 ** 30,
  });
  if (!allowed.includes(done.status)) throw new Error(`${program} ${args.join(" ")}\n${done.stderr}`);
  return done;
}

function median(runs, what) {
  const sorted = runs.map((one) => one[what]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function seconds(number) {
  return number.toFixed(2).padStart(8);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
