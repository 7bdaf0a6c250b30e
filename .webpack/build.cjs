// Builds what is named of webpack.config.js, or all of it: node .webpack/build.cjs ruam web
const webpack = require("webpack");
const configurations = require("../webpack.config.js");

const names = process.argv.slice(2);
const unknown = names.filter((name) => !configurations.some((one) => one.name === name));
if (unknown.length > 0) {
  process.stderr.write(`webpack.config.js has nothing of the name ${unknown.join(", ")}\n`);
  process.exit(2);
}
webpack(
  configurations.filter(({ name }) => names.length === 0 || names.includes(name)),
  (error, stats) => {
    if (error) throw error;
    process.stdout.write(`${stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY })}\n`);
    if (stats.hasErrors()) process.exitCode = 1;
  },
);
