const { cpSync, readdirSync } = require("node:fs");
const path = require("node:path");

/**
 * Microsoft's library in a folder of its own beside the pane, for networks that do not reach Microsoft's server. Its
 * licence lets an add-in for Excel hand it out in its original form and nothing else: the files are copied after everything
 * is built, so that no tool changes them, and no document but the add-in's names them.
 */
const folder = "office/";

/** What the library loads when it is in Excel, on any platform, in Thai or in English. */
const isWanted = (file) =>
  /^(office|o15apptofilemappingtable|excel-(web|win32|winrt|mac|ios|android)-16\.\d+(-core)?)\.js(\.LICENSE\.txt)?$/.test(
    file,
  ) ||
  /^(th-th|en-us)\/office_strings\.js$/.test(file) ||
  /^(telemetry\/[a-z_]+|ariatelemetry\/aria-web-telemetry)\.js$/.test(file);

const officeJs = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("officeJs", () => {
      const from = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
      for (const entry of readdirSync(from, { recursive: true })) {
        const file = entry.replaceAll(path.sep, "/");
        if (isWanted(file)) cpSync(path.join(from, entry), path.join(compiler.outputPath, folder, file));
      }
      cpSync(path.join(from, "../LICENSE.md"), path.join(compiler.outputPath, folder, "LICENSE.md"));
    });
  },
};

module.exports = { folder, officeJs };
