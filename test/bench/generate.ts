import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedProvince } from "./province";

/**
 * Writes a province of any size into a folder:
 *
 *   node bench-input.js FOLDER AGENCIES ROWS
 */
const [folder = "", agencies = "0", rowsEach = "0"] = process.argv.slice(2);
const { form, master, submissions } = generatedProvince(Number(agencies), Number(rowsEach));

mkdirSync(join(folder, "submissions"), { recursive: true });
writeFileSync(join(folder, "form.json"), JSON.stringify(form));
writeFileSync(join(folder, "master.xlsx"), master);
submissions.forEach((bytes, at) =>
  writeFileSync(join(folder, "submissions", `${String(at + 1).padStart(4, "0")}.xlsx`), bytes),
);
