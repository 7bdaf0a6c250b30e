// Lets every script of package.json be the first command after `git clone`: installs the locked
// packages when they are missing or older than the lock.
const { spawnSync } = require("node:child_process");
const { statSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");

/** Milliseconds; -Infinity where there is no such file. */
function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

// npm writes this file last, so an install that was cut short does not count.
if (changedAt("node_modules/.package-lock.json") < changedAt("package-lock.json")) {
  process.stderr.write("Installing the packages named in package-lock.json (npm ci) …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 2;
}
