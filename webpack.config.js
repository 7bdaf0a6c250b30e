const { createHash } = require("node:crypto");
const { chmodSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const { BannerPlugin } = require("webpack");

/** What every target shares: TypeScript by swc (types are checked by `npm run types`), the same bytes on every build. */
const common = {
  mode: "production",
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }] },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** A program for Node in one file, left readable so that a stack trace means something. */
const program = (name, entry) => ({
  ...common,
  name,
  target: "node20",
  entry: path.resolve(__dirname, entry),
  output: { path: path.resolve(__dirname, "dist"), filename: `${name}.js` },
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), executable(`${name}.js`)],
});

const executable = (file) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("executable", () => chmodSync(path.join(compiler.outputPath, file), 0o755));
  },
});

const documents = {
  "index.html": "src/page/page.html",
  "taskpane.html": "src/taskpane/taskpane.html",
  "commands.html": "src/commands/commands.html",
};

/** Where Excel will find the add-in: the manifest names one address, and whoever serves the folder has another. */
const servedFrom = (process.env.RUAM_URL ?? "https://localhost:3000").replace(/\/+$/, "");

/** What Excel asks for beside the documents. */
function addIn() {
  const manifest = readFileSync(path.resolve(__dirname, "manifest.xml"), "utf8");
  const icons = readdirSync(path.resolve(__dirname, "src/icons")).filter((file) => file.endsWith(".png"));
  return [
    ["manifest.xml", Buffer.from(manifest.replaceAll("https://localhost:3000", servedFrom))],
    ...icons.map((file) => [`icons/${file}`, readFileSync(path.resolve(__dirname, "src/icons", file))]),
  ];
}

/** The documents, the sample province, and the list of all files that keeps the page usable without a network. */
const laidOut = () => ({
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap("laidOut", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "laidOut", stage }, (assets) => {
        for (const [file, html] of Object.entries(documents)) {
          const source = path.resolve(__dirname, html);
          compilation.fileDependencies.add(source);
          compilation.emitAsset(file, new RawSource(readFileSync(source)));
        }
        for (const [file, content] of sample()) compilation.emitAsset(`sample/${file}`, new RawSource(content));
        for (const [file, content] of addIn()) compilation.emitAsset(file, new RawSource(content));
        const files = Object.keys(assets).sort();
        const hash = createHash("sha256");
        for (const file of files) hash.update(assets[file].source());
        const list = { version: hash.digest("hex").slice(0, 12), files: ["./", ...files] };
        compilation.emitAsset("files.json", new RawSource(JSON.stringify(list)));
      });
    });
  },
});

/** The sample province's files and the list of what they are for (see src/taskpane/sample.ts). */
function sample() {
  const folder = path.resolve(__dirname, "src/samples/province");
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
  return [...files, ["files.json", Buffer.from(JSON.stringify(list))]];
}

/** Prints what is loaded before the first paint, gzipped, and fails the build beyond the budget (KB). */
const withinBudget = (name, budget) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("withinBudget", (compilation) => {
      const first = compilation.entrypoints
        .get(name)
        .getFiles()
        .filter((file) => file.endsWith(".js"));
      const bytes = first.reduce(
        (sum, file) => sum + gzipSync(readFileSync(path.join(compiler.outputPath, file))).length,
        0,
      );
      const said = `${name}: ${(bytes / 1024).toFixed(1)} KB of JavaScript (gzip) before the first paint, ${budget} allowed`;
      if (bytes > budget * 1024) compilation.errors.push(new compiler.webpack.WebpackError(said));
      else process.stdout.write(`${said}\n`);
    });
  },
});

/** The stand-alone page and Excel's pane: one folder that any static server can serve. */
const web = {
  ...common,
  name: "web",
  target: ["web", "es2022"],
  entry: {
    page: "./src/page/index.tsx",
    offline: "./src/page/offline.ts",
    taskpane: "./src/taskpane/index.tsx",
    commands: "./src/commands/commands.ts",
  },
  output: {
    path: path.resolve(__dirname, "dist", "web"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    publicPath: "auto",
    clean: true,
  },
  plugins: [laidOut(), withinBudget("page", 250), withinBudget("taskpane", 250)],
};

module.exports = [
  program("ruam", "src/cli/ruam.ts"),
  program("samples", "src/samples/write.ts"),
  web,
  program("bench-input", "test/bench/generate.ts"),
  program("bench-phases", "test/bench/phases.ts"),
];
