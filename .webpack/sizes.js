const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

const kilo = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/**
 * Prints what each entry loads before its first paint, gzipped, and what the named bundles weigh that come later; fails the build where that is beyond the entry's budget (KB).
 * What every bundle weighs is written beside the folder, largest first.
 */
const sizes = (budgets) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("sizes", (compilation) => {
      const weights = new Map();
      for (const { name } of compilation.getAssets()) {
        if (!name.endsWith(".js")) continue;
        const bytes = readFileSync(path.join(compiler.outputPath, name));
        weights.set(name, { plain: bytes.length, gzip: gzipSync(bytes).length });
      }
      const lines = [];
      for (const [entry, budget] of Object.entries(budgets)) {
        const files = compilation.entrypoints.get(entry).getFiles();
        const bytes = files.reduce((sum, file) => sum + (weights.get(file)?.gzip ?? 0), 0);
        const said = `${entry}: ${kilo(bytes)} of JavaScript (gzip) before the first paint, ${budget} allowed`;
        if (bytes > budget * 1024) compilation.errors.push(new compiler.webpack.WebpackError(said));
        lines.push(said);
      }
      const later = [...compilation.chunks].flatMap(({ name, files }) => {
        const own = [...files].filter((file) => weights.has(file));
        if (!name || compilation.entrypoints.has(name) || own.length === 0) return [];
        return `${name} ${kilo(own.reduce((sum, file) => sum + weights.get(file).gzip, 0))}`;
      });
      if (later.length > 0) lines.push(`loaded when needed: ${[...new Set(later)].sort().join(", ")}`);
      process.stdout.write(`${lines.join("\n")}\n`);
      const largest = [...weights].sort(([, a], [, b]) => b.gzip - a.gzip);
      const report = largest.map(
        ([file, { plain, gzip }]) => `${kilo(gzip).padStart(9)} ${kilo(plain).padStart(9)}  ${file}`,
      );
      writeFileSync(`${compiler.outputPath}-sizes.txt`, `     gzip     plain\n${report.join("\n")}\n`);
    });
  },
});

module.exports = { sizes };
