// The same small job with SheetJS: reads every sheet, sums the rows, writes one sheet. Prints how many.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";

const [folder, out] = process.argv.slice(2);
const merged = [];
const totals = [0, 0];
for (const name of readdirSync(folder).sort()) {
  const workbook = XLSX.read(readFileSync(join(folder, name)), { dense: true });
  const table = XLSX.utils.sheet_to_json(workbook.Sheets[workbook.SheetNames[0]], { header: 1 });
  for (const row of table) {
    // A detail row: an agency at its end, an activity in its second cell.
    if (row[8] === undefined || row[8] === "ผู้รับผิดชอบ" || !row[1]) continue;
    for (const at of [4, 5]) if (typeof row[at] === "number") totals[at - 4] += row[at];
    merged.push(row);
  }
}
const rows = merged.length;
merged.push(["รวม", , , , ...totals]);
const workbook = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(merged, { dense: true }), "merged");
writeFileSync(out, XLSX.write(workbook, { type: "buffer", compression: true }));
process.stdout.write(`${rows}\n`);
