const { existsSync, readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");

/** The folder of the package that a module's file belongs to; undefined for our own. */
const packageOf = (file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file ?? "")?.[0];

/** A package's name, version and licence with its copyright notice, as its folder has them. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return `${name} ${version} (${license})\n\n${text}`.trim();
}

/** Every module of a compilation, those that are joined into one included. */
const filesOf = (modules) =>
  [...modules].flatMap((module) => (module.modules ? filesOf(module.modules) : [module.resource]));

/** Puts the notices of all packages that a program bundles at its end, as their licences ask of whoever hands it on. */
const licences = (program) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("licences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "licences", stage }, () => {
        const folders = new Set(filesOf(compilation.modules).map(packageOf));
        const notices = [...folders].filter((folder) => folder && existsSync(folder)).map(noticeOf);
        const text = notices.sort().join("\n\n----\n\n").replaceAll("*/", "* /");
        compilation.updateAsset(program, (old) => new sources.ConcatSource(old, `\n/*!\n${text}\n*/\n`));
      });
    });
  },
});

module.exports = { licences };
