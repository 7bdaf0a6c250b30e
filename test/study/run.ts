import { paperStudy, type PaperScore } from "./papers/paperStudy";
import { byFiguresAlone, byForm, study, type Look, type Score } from "./study";

/**
 * Prints the study of planted faults: of those planted, how many were found; of what was found, how much is about the
 * fault; and in how many the spoilt cell was named and no other.
 *
 *   node study.js [FAULTS OF EACH KIND AND ORIGIN] [SEED]
 */
const [perKind = "32", seed = "25650101"] = process.argv.slice(2);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);
const row = (name: string, ...figures: readonly string[]): void =>
  say([name.padEnd(40), ...figures.map((figure) => figure.padStart(9))].join(" "));

function sayScore(name: string, some: readonly Score[]): void {
  const sum = (of: (score: Score) => number) => some.reduce((total, score) => total + of(score), 0);
  const [planted, findings] = [sum((one) => one.planted), sum((one) => one.findings)];
  const about = findings - sum((one) => one.falseAlarms);
  const named = percent(
    sum((one) => one.named),
    planted,
  );
  row(
    name,
    String(planted),
    percent(
      sum((one) => one.found),
      planted,
    ),
    percent(about, findings),
    named,
  );
}

function print(title: string, look: Look): void {
  const started = process.cpuUsage().user;
  const { scores, sound, foundInSound, misses } = study(Number(perKind), Number(seed), look);
  const seconds = (process.cpuUsage().user - started) / 1e6;
  say(`\n${title}`);
  row("", "planted", "recall", "precision", "named");
  for (const kind of new Set(scores.map((score) => score.kind))) {
    sayScore(
      kind,
      scores.filter((score) => score.kind === kind),
    );
  }
  for (const origin of new Set(scores.map((score) => score.origin))) {
    sayScore(
      `masters ${origin}`,
      scores.filter((score) => score.origin === origin),
    );
  }
  sayScore("all", scores);
  say(
    `${sound} masters without a fault: ${foundInSound} findings; seed ${seed}; ${seconds.toFixed(1)} s of processor time`,
  );
  if (process.env.RUAM_MISSES) for (const miss of misses) say(miss);
}

print("By the form, and by the record of merges where there is one", byForm);
print("The form withheld: sums inferred from formulas and figures alone", byFiguresAlone);

function printPapers(perFamily: number): void {
  const started = process.cpuUsage().user;
  const { scores, sound, foundInSound, calibration, misses } = paperStudy(perFamily, Number(seed));
  const seconds = (process.cpuUsage().user - started) / 1e6;
  const sayPapers = (name: string, some: readonly PaperScore[]): void => {
    const sum = (of: (score: PaperScore) => number) => some.reduce((total, score) => total + of(score), 0);
    const [planted, findings] = [sum((one) => one.planted), sum((one) => one.findings)];
    const right = findings - sum((one) => one.falseAlarms);
    row(
      name,
      String(planted),
      percent(
        sum((one) => one.found),
        planted,
      ),
      percent(right, findings),
    );
  };
  for (const values of [false, true]) {
    const own = scores.filter((score) => score.asValues === values);
    say(`\nBudget sheets of many kinds, ${values ? "as figures alone" : "with formulas"}`);
    row("", "planted", "recall", "precision");
    for (const family of new Set(own.map((score) => score.family))) {
      sayPapers(
        family,
        own.filter((score) => score.family === family),
      );
    }
    for (const kind of new Set(own.map((score) => score.kind))) {
      sayPapers(
        kind,
        own.filter((score) => score.kind === kind),
      );
    }
    sayPapers("all", own);
  }
  say("\nConfidence of what is blamed, and how often it is about the fault");
  for (const [confidence, { of, right }] of calibration) row(confidence, String(of), percent(right, of));
  say(
    `${sound} sheets without a fault: ${foundInSound} findings; seed ${seed}; ${seconds.toFixed(1)} s of processor time`,
  );
  if (process.env.RUAM_MISSES) for (const miss of misses) say(miss);
}

printPapers(Math.max(1, Math.floor(Number(perKind) / 4)));
