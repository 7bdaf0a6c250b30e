import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chanceOf } from "./random";
import { attackOf, attacks, rowKinds } from "./workbooks";

/**
 * Writes hostile workbooks into a folder, with a list of what they are:
 *
 *   node attack-input.js FOLDER COUNT SEED ROWS       so many of all kinds
 *   node attack-input.js FOLDER each SEED ROWS        one of each kind of rows, with exactly so many
 */
const [folder = "", count = "0", seed = "0", rows = "0"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const chance = chanceOf(Number(seed));
const list: { file: string; name: string; isReported: boolean }[] = [];
const put = (name: string, isReported: boolean, bytes: Uint8Array): void => {
  const file = `${String(list.length + 1).padStart(4, "0")}.xlsx`;
  writeFileSync(join(folder, file), bytes);
  list.push({ file, name, isReported });
};
if (count === "each") for (const kind of rowKinds) put(kind, true, attackOf(kind, Number(rows), chance));
else
  for (const { name, isReported, bytes } of attacks(Number(count), Number(rows), chance)) put(name, isReported, bytes);
writeFileSync(join(folder, "list.json"), JSON.stringify(list));
