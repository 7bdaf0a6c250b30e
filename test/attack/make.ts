import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formAttacks } from "./forms";
import { provinceYear, type Stage } from "./provinces";
import { chanceOf } from "./random";
import { attackOf, attacks, rowKinds } from "./workbooks";

/**
 * Writes hostile workbooks into a folder, with a list of what they are:
 *
 *   node attack-input.js FOLDER COUNT SEED ROWS       that many of all kinds
 *   node attack-input.js FOLDER each SEED ROWS [KIND] one of each kind of rows, or of this one, with exactly that many
 *   node attack-input.js FOLDER forms                 every hostile form
 *   node attack-input.js FOLDER provinces SEED COUNT  a year's masters of that many provinces
 */
const [folder = "", count = "0", seed = "0", rows = "0", kind = null] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const chance = chanceOf(Number(seed));
const list: { file: string; name: string; isReported: boolean }[] = [];
const put = (name: string, isReported: boolean, bytes: Uint8Array): void => {
  const file = `${String(list.length + 1).padStart(4, "0")}.xlsx`;
  writeFileSync(join(folder, file), bytes);
  list.push({ file, name, isReported });
};
if (count === "provinces") void provinces(Number(rows));
else if (count === "forms") forms();
else {
  if (count === "each")
    for (const each of kind === null ? rowKinds : [kind]) put(each, true, attackOf(each, Number(rows), chance));
  else
    for (const { name, isReported, bytes } of attacks(Number(count), Number(rows), chance))
      put(name, isReported, bytes);
  writeFileSync(join(folder, "list.json"), JSON.stringify(list));
}

function forms(): void {
  const list = formAttacks().map(({ name, text, isRefused }, at) => {
    const file = `${at + 1}.json`;
    writeFileSync(join(folder, file), text);
    return { file, name, isRefused };
  });
  writeFileSync(join(folder, "list.json"), JSON.stringify(list));
}

async function provinces(times: number): Promise<void> {
  const stages: Stage[] = [];
  for (let at = 0; at < times; at++) stages.push(...(await provinceYear(join(folder, String(at)), chance)));
  writeFileSync(join(folder, "list.json"), JSON.stringify(stages));
}
