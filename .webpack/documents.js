const { readFileSync } = require("node:fs");
const path = require("node:path");

/** Every document of the served folder, by the name it has there. */
const documents = {
  "index.html": "src/page/page.html",
  "taskpane.html": "src/taskpane/taskpane.html",
  "commands.html": "src/commands/commands.html",
  "notice.html": "src/commands/notice.html",
};

const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** A document as it is served: it loads its entry by the name that the build has given it. */
function documentText(root, file, { entryFile, officeJs }) {
  const html = readFileSync(path.join(root, documents[file]), "utf8");
  return html
    .replaceAll(hosted, officeJs ?? hosted)
    .replace(/(<script src=")(\w+)\.js"/g, (_, start, entry) => `${start}${entryFile(entry)}"`);
}

module.exports = { documents, documentText };
