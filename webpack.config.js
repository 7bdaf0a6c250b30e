const { chmodSync } = require("node:fs");
const path = require("node:path");
const { BannerPlugin, DefinePlugin } = require("webpack");
const { laidOut } = require("./.webpack/laidOut");
const { folder: officeFolder, officeJs } = require("./.webpack/officeJs");
const { licences } = require("./.webpack/licences");
const { oneFile } = require("./.webpack/oneFile");
const { sizes } = require("./.webpack/sizes");

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
  module: { ...common.module, parser: { javascript: { dynamicImportMode: "eager" } } },
  name,
  target: "node20",
  entry: path.resolve(__dirname, entry),
  output: { path: path.resolve(__dirname, "dist"), filename: `${name}.js` },
  optimization: { minimize: false },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    licences(`${name}.js`),
    executable(`${name}.js`),
  ],
});

const executable = (file) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("executable", () => chmodSync(path.join(compiler.outputPath, file), 0o755));
  },
});

/** `RUAM_OFFICE_JS=self`: Microsoft's library is served with the add-in instead of from Microsoft's server. */
const servesOfficeJs = process.env.RUAM_OFFICE_JS === "self";

const hashed = "[name].[contenthash:12].js";

/** The standalone page and Excel's add-in: one folder that any static server can serve. */
const web = {
  ...common,
  name: "web",
  target: ["web", "es2022"],
  entry: {
    page: "./src/page/index.tsx",
    offline: "./src/page/offline.ts",
    taskpane: "./src/taskpane/index.tsx",
    commands: "./src/commands/commands.ts",
    notice: "./src/commands/notice.ts",
  },
  output: {
    path: path.resolve(__dirname, "dist", "web"),
    // A browser knows a service worker by its address.
    filename: ({ chunk }) => (chunk?.name === "offline" ? "[name].js" : hashed),
    chunkFilename: hashed,
    publicPath: "auto",
    clean: true,
  },
  plugins: [
    laidOut(__dirname, servesOfficeJs ? officeFolder : undefined),
    sizes({ page: 250, taskpane: 250, commands: 150, notice: 1 }),
    ...(servesOfficeJs ? [officeJs] : []),
  ],
};

/** The page in one file that is opened from disk: `dist/ruam.html`. */
const alone = {
  ...common,
  name: "page",
  target: ["web", "es2022"],
  entry: { oneFile: "./src/page/oneFile/entry.ts" },
  // One script is all there is, workers and what is loaded late included.
  module: { ...common.module, parser: { javascript: { dynamicImportMode: "eager", worker: false, url: false } } },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js" },
  plugins: [new DefinePlugin({ "import.meta.url": '""' }), oneFile(__dirname, "ruam.html")],
};

module.exports = [
  program("ruam", "src/cli/ruam.ts"),
  program("samples", "src/samples/write.ts"),
  web,
  alone,
  program("bench-input", "test/bench/generate.ts"),
  program("bench-phases", "test/bench/phases.ts"),
  program("bench-verify", "test/bench/verify.ts"),
  program("bench-country", "test/bench/country.ts"),
  program("bench-shards", "test/bench/shards.ts"),
  program("study", "test/study/run.ts"),
  program("attack-input", "test/attack/make.ts"),
  program("attack-files", "test/attack/hostileCost.ts"),
];
