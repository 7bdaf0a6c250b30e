// The whole job on the sample province, by the commands an officer would type. Everything is written under out/.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

const province = "src/samples/province";
const form = ["--form", `${province}/form.json`, "--lang", "th"];
mkdirSync("out", { recursive: true });

say("1. Fifteen agencies have sent their sheets. Two of them have faults.");
ruam("out/1-check.txt", 1, "check", `${province}/submissions`, ...form);
ruam("out/1-check.json", 1, "check", `${province}/submissions`, ...form, "--json");

say("2. The others go into the empty master; the two wait, and a question is left open.");
show(
  ruam(
    "out/2-merge.txt",
    1,
    "merge",
    `${province}/submissions`,
    "--into",
    `${province}/master.xlsx`,
    "--out",
    "out/master.xlsx",
    ...form,
  ),
);

say("3. One agency sends again: its rows are replaced. The question is answered.");
show(
  ruam(
    "out/3-resubmission.txt",
    0,
    "merge",
    `${province}/resubmission`,
    "--into",
    "out/master.xlsx",
    "--out",
    "out/master-revised.xlsx",
    "--answers",
    `${province}/answers.json`,
    ...form,
  ),
);

say("4. What the master now adds up to.");
show(ruam("out/4-totals.txt", 0, "totals", "out/master-revised.xlsx", ...form));
say("The master is out/master-revised.xlsx; every report is beside it.");

/** Runs the command line as it was built, keeps what it prints, and stops the demonstration when it does not end as reported. */
function ruam(report, expected, ...args) {
  process.stdout.write(`$ ruam ${args.join(" ")} > ${report}\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/ruam.js", ...args], { encoding: "utf8" });
  process.stderr.write(stderr);
  if (status !== expected) {
    process.stderr.write(`${stdout}\nruam ended with ${status}, not ${expected}\n`);
    process.exit(1);
  }
  writeFileSync(report, stdout);
  return stdout;
}

function say(words) {
  process.stdout.write(`\n${words}\n`);
}

function show(report) {
  process.stdout.write(`\n${report}`);
}
