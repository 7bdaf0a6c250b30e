// Lets every script of package.json be the first command after `git clone`: installs the locked
// packages when they are missing or others than the lock names.
const { spawnSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");

/** The version of each package by its place; none where there is no such file. npm writes the installed ones' last. */
function versions(path) {
  try {
    const { packages } = JSON.parse(readFileSync(join(root, path), "utf8"));
    return new Map(Object.entries(packages).filter(([place]) => place !== ""));
  } catch {
    return new Map();
  }
}

const locked = versions("package-lock.json");
const installed = versions("node_modules/.package-lock.json");
/** Packages for another system are locked and not installed. */
const isMissing = ([place, { version, optional }]) =>
  installed.has(place) ? installed.get(place).version !== version : optional !== true;

if (installed.size === 0 || [...locked].some(isMissing)) {
  process.stderr.write("Installing the packages named in package-lock.json (npm ci) …\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 2;
}
