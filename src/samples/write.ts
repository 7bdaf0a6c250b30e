import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { provinceFiles } from "./province";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Which folder is to hold the sample province?");
for (const [path, bytes] of provinceFiles()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
