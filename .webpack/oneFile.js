const { createHash } = require("node:crypto");
const { readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { sample } = require("./laidOut");

const mostBytes = 3 * 1024 * 1024;

/** JSON that may be within a document: no tag ends in it, or begins. */
const withinDocument = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

/**
 * Puts the page into one document that needs no server: its script, the sample province and what the file says of itself
 * (see src/page/oneFile). Its policy allows this script, workers made of it, and nothing from anywhere else.
 */
const oneFile = (root, name) => ({
  apply(compiler) {
    let html;
    compiler.hooks.thisCompilation.tap("oneFile", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "oneFile", stage }, (assets) => {
        const source = (file) => assets[file].source().toString();
        const script = source("oneFile.js").replaceAll("</script", "<\\/script").replaceAll("<!--", "\\x3c!--");
        const licences = Object.keys(assets).filter((file) => file.endsWith(".LICENSE.txt"));
        const notices = licences.map(source).join("\n").replaceAll("--", "- -");
        for (const file of Object.keys(assets)) compilation.deleteAsset(file);
        const hash = (text) => createHash("sha256").update(text).digest("base64");
        const page = path.join(root, "src/page/page.html");
        compilation.fileDependencies.add(page);
        const files = Object.fromEntries(
          sample(root).map(([file, content]) => [file, Buffer.from(content).toString("base64")]),
        );
        const { version } = require(path.join(root, "package.json"));
        const build = createHash("sha256").update(script).digest("hex").slice(0, 8);
        const said = { version: `${version} (${build})`, form: null };
        const policy = `default-src 'none'; script-src 'sha256-${hash(script)}'; worker-src blob:; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
        html = readFileSync(page, "utf8")
          .replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, (_, start) => start + policy)
          .replace("<!doctype html>\n", (start) => `${start}<!--\n${notices}\n-->\n`)
          .replace(/ *<script src="page\.js" defer><\/script>\n/, () =>
            [
              `<script type="application/json" id="ruam-sample">${withinDocument(files)}</script>`,
              `<script type="application/json" id="ruam-within">${withinDocument(said)}</script>`,
              `<script>${script}</script>\n`,
            ].join("\n"),
          );
        const bytes = Buffer.byteLength(html);
        const line = `${name}: ${(bytes / 1024 / 1024).toFixed(2)} MB, 3 allowed`;
        if (bytes > mostBytes) compilation.errors.push(new compiler.webpack.WebpackError(line));
        process.stdout.write(`${line}\n`);
      });
    });
    // Written past the compiler, which would make every asset smaller: the script is what its hash was made of.
    compiler.hooks.afterEmit.tap("oneFile", () => writeFileSync(path.join(compiler.outputPath, name), html));
  },
});

module.exports = { oneFile };
