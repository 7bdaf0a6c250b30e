import { study, type Score } from "./study";

/** Prints the study of planted faults.  node study.js [FAULTS OF EACH KIND AND ORIGIN] [SEED] */
const [perKind = "32", seed = "25650101"] = process.argv.slice(2);
const started = process.cpuUsage().user;
const { scores, sound, foundInSound, misses } = study(Number(perKind), Number(seed));
const seconds = (process.cpuUsage().user - started) / 1e6;

const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);
const add = (name: string, some: readonly Score[]): string => {
  const sum = (of: (score: Score) => number) => some.reduce((total, score) => total + of(score), 0);
  const [planted, findings] = [sum((one) => one.planted), sum((one) => one.findings)];
  return [
    name.padEnd(40),
    String(planted).padStart(7),
    percent(
      sum((one) => one.found),
      planted,
    ).padStart(9),
    percent(findings - sum((one) => one.falseAlarms), findings).padStart(10),
    percent(
      sum((one) => one.named),
      planted,
    ).padStart(10),
  ].join(" ");
};

const lines = [
  `${"kind".padEnd(40)} ${"planted".padStart(7)} ${"recall".padStart(9)} ${"precision".padStart(10)} ${"named".padStart(10)}`,
  ...[...new Set(scores.map(({ kind }) => kind))].map((kind) =>
    add(
      kind,
      scores.filter((score) => score.kind === kind),
    ),
  ),
  ...[...new Set(scores.map(({ origin }) => origin))].map((origin) =>
    add(
      `masters ${origin}`,
      scores.filter((score) => score.origin === origin),
    ),
  ),
  add("all", scores),
  `${sound} sound masters: ${foundInSound} findings · seed ${seed} · ${seconds.toFixed(1)} s of processor time`,
  ...(process.env.RUAM_MISSES ? misses : []),
];
process.stdout.write(`${lines.join("\n")}\n`);
