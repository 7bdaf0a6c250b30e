// The whole job, read, check, merge and write, against a script that only reads, sums and writes, in openpyxl and in
// SheetJS, and against the floor: inflating and looking at the same bytes. Every run is a fresh process, its time is
// wall clock from start to end, and the contenders take turns.
//
//   npm run bench              40 files of 250 rows and 1,000 of 100; medians of 3
//   npm run bench -- --quick   smaller, once: shows that it runs
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
const rounds = quick ? 1 : 3;
const work = mkdtempSync(join(tmpdir(), "ruam-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const node = (...args) => [process.execPath, "--import", pathToFileURL(join(here, "peak.mjs")).href, ...args];
const contenders = {
  "ruam, the whole job": (folder) =>
    node(
      join(dist, "ruam.js"),
      "merge",
      join(folder, "submissions"),
      "--into",
      join(folder, "master.xlsx"),
      "--out",
      join(folder, "ruam.xlsx"),
      "--form",
      join(folder, "form.json"),
    ),
  "openpyxl, read + sum + write": (folder) => [
    "/usr/bin/python3",
    join(here, "openpyxl_job.py"),
    join(folder, "submissions"),
    join(folder, "openpyxl.xlsx"),
  ],
  "SheetJS, read + sum + write": (folder) =>
    node(join(here, "sheetjs-job.mjs"), join(folder, "submissions"), join(folder, "sheetjs.xlsx")),
  "floor, inflate + scan": (folder) => node(join(here, "floor-job.mjs"), join(folder, "submissions")),
};

say(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0].model}; medians of ${rounds}`);
for (const [agencies, rows] of isAsked("merge") ? sizes : []) {
  const folder = join(work, `${agencies}x${rows}`);
  run([process.execPath, join(dist, "bench-input.js"), folder, String(agencies), String(rows)]);
  say(`\n${agencies} files of ${rows} rows`);
  measure(folder);
  say("\n  where our time goes (a run of its own)");
  say(run([process.execPath, join(dist, "bench-phases.js"), folder]).stdout.trimEnd());
}

if (isAsked("verify")) {
  say("\nA master of one sheet, verified; processor time");
  say(run([process.execPath, join(dist, "bench-verify.js"), quick ? "40" : "1000", "100"]).stdout.trimEnd());
}

if (isAsked("country")) await benchCountry(join(work, "country"), quick, { dist, node, say });

function measure(folder) {
  const runs = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(contenders)) {
      const measured = once(command(folder));
      if (measured) runs.get(name).push(measured);
    }
  }
  const medians = [...runs].map(([name, of]) => [
    name,
    of.length > 0 && { ms: median(of, "ms"), mb: median(of, "mb") },
  ]);
  const ours = medians[0][1];
  for (const [name, of] of medians) {
    say(
      of
        ? `  ${name.padEnd(30)} ${figure(of.ms)} ms ${figure(of.mb)} MB   ${(of.ms / ours.ms).toFixed(2).padStart(6)} x ours`
        : `  ${name.padEnd(30)} skipped: not installed here`,
    );
  }
}

/** Milliseconds and megabytes of one run; undefined where the contender is not installed. */
function once([program, ...args]) {
  if (!existsSync(program)) return undefined;
  const peak = join(work, "peak");
  const started = performance.now();
  const { status } = run([program, ...args], { PEAK_FILE: peak }, [0, 1, 3]);
  const ms = performance.now() - started;
  return status === 3 ? undefined : { ms, mb: Number(readFileSync(peak, "utf8")) };
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

function figure(number) {
  return Math.round(number).toLocaleString("en").padStart(8);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
