const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { documents, documentText } = require("./documents");

/** Where Excel will find the add-in: the manifest names one address, and whoever serves the folder has another. */
const servedFrom = (process.env.RUAM_URL ?? "https://localhost:3000").replace(/\/+$/, "");

/** Files whose names stay, whatever is in them: browsers and Excel ask for them by name. */
const worker = "offline.js";

/**
 * What the folder holds besides bundles: the documents, the sample province, the manifest and its icons, and the list of
 * all files that keeps the page usable without a network. `officeJs`: where the documents find Microsoft's library, if not on its server.
 */
const laidOut = (root, officeJs) => ({
  apply(compiler) {
    const { ConcatSource, RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap("laidOut", (compilation) => {
      // By then the bundles have their last names, which hold a hash of what is in them.
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: "laidOut", stage }, (assets) => {
        const emit = (file, content) => compilation.emitAsset(file, new RawSource(content));
        const entryFile = (entry) => compilation.entrypoints.get(entry).getFiles().at(-1);
        for (const [file, source] of Object.entries(documents)) {
          compilation.fileDependencies.add(path.join(root, source));
          emit(file, documentText(root, file, { entryFile, officeJs }));
        }
        for (const [file, content] of sample(root)) emit(`sample/${file}`, content);
        for (const [file, content] of addIn(root)) emit(file, content);
        const files = Object.keys(assets).sort();
        const hash = createHash("sha256");
        for (const file of files) hash.update(file).update(assets[file].source());
        const version = hash.digest("hex").slice(0, 12);
        emit("files.json", JSON.stringify({ version, files: ["./", ...files] }));
        // A browser looks for a new build in the worker's own bytes.
        compilation.updateAsset(worker, (source) => new ConcatSource(`/* ${version} */\n`, source));
      });
    });
  },
});

/** What Excel asks for beside the documents. */
function addIn(root) {
  const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
  const folder = path.join(root, "src/icons");
  const icons = readdirSync(folder).filter((file) => manifest.includes(`/icons/${file}"`));
  return [
    ["manifest.xml", manifest.replaceAll("https://localhost:3000", servedFrom)],
    ...icons.map((file) => [`icons/${file}`, readFileSync(path.join(folder, file))]),
  ];
}

/** The sample province's files and the list of what they are for (see src/taskpane/sample.ts). */
function sample(root) {
  const folder = path.join(root, "src/samples/province");
  const submissions = ["submissions", "resubmission"].flatMap((part) =>
    readdirSync(path.join(folder, part))
      .sort()
      .map((file) => `${part}/${file}`),
  );
  const workbook = {
    agency: "submissions/10-education.xlsx",
    province: "master.xlsx",
    auditor: "submissions/15-probation.xlsx",
  };
  const list = { form: "form.json", workbook, submissions };
  const files = ["form.json", "master.xlsx", ...submissions].map((file) => [
    file,
    readFileSync(path.join(folder, file)),
  ]);
  return [...files, ["files.json", JSON.stringify(list)]];
}

module.exports = { laidOut, sample };
