import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { provinces } from "../../src/exporting/provinces";
import { generatedMaster } from "./province";

/**
 * Writes the masters of a country into a folder, and the form that they follow:
 *
 *   node bench-country.js FOLDER PROVINCES YEARS AGENCIES ROWS
 */
const [folder = "", count = "0", years = "0", agencies = "0", rowsEach = "0"] = process.argv.slice(2);

mkdirSync(join(folder, "masters"), { recursive: true });
for (const [at, { code, th }] of provinces.slice(0, Number(count)).entries()) {
  for (let year = 2569; year > 2569 - Number(years); year--) {
    const titles = [`แผนความปลอดภัยทางถนน จังหวัด${th}`.replace("จังหวัดกรุงเทพ", "กรุงเทพ"), `ประจำปีงบประมาณ พ.ศ. ${year}`];
    const { form, bytes } = generatedMaster(Number(agencies), Number(rowsEach), titles, year * 100 + at);
    writeFileSync(join(folder, "masters", `${code}-${year}.xlsx`), bytes);
    writeFileSync(join(folder, "form.json"), JSON.stringify(form));
  }
}
