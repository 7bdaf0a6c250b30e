const { chmodSync } = require("node:fs");
const path = require("node:path");
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

module.exports = [
  program("ruam", "src/cli/ruam.ts"),
  program("samples", "src/samples/write.ts"),
  program("bench-input", "test/bench/generate.ts"),
];
