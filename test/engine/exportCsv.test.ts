import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { tablesOf } from "../../src/exporting/exportTable";
import type { Form } from "../../src/forms/schema";
import { gridsOf } from "../support/checkedFiles";
import { exportedMasters } from "../support/exported";
import { tableOf } from "../support/grids";
import { governor, masterWith, planSheet, rowIn, smallForm, typed } from "../support/smallPlan";

const form: Form = { ...smallForm, title: { th: "แผน", en: "plan" } };
const folder = mkdtempSync(join(tmpdir(), "ruam-csv-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A text file as LibreOffice opens it, stored as a workbook: commas, UTF-8 by its byte order mark, as its dialog proposes. */
function opened(path: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const args = [
    profile,
    "--headless",
    "--infilter=CSV:44,34,76,1",
    "--convert-to",
    "xlsx",
    "--outdir",
    join(folder, "out"),
    path,
  ];
  const { status, stderr } = spawnSync("soffice", args, { encoding: "utf8", timeout: 170_000 });
  if (status !== 0) throw new Error(`LibreOffice is needed: ${stderr}`);
  return join(folder, "out", readdirSync(join(folder, "out"))[0]!);
}

test("LibreOffice opens the CSV with Thai as it is, amounts as numbers, and no text as a formula", () => {
  const words = ["=1+1", "@SUM(A1)", "+1+1", "'=1", 'น้ำ "ดื่ม", เก็บ', "ผู้เข้าร่วม ๑๒๐ คน"];
  const rows = words.map((word, at) => {
    const row = rowIn(1, `งาน ${at}`, governor, at + 0.25);
    return { ...row, values: { ...row.values, indicator: word } };
  });
  const grids = typed(masterWith(rows), planSheet, "A1", { text: "แผนจังหวัดตราด" });
  const { files } = exportedMasters([{ file: "m.xlsx", grids, form }]);
  for (const [path, bytes] of files.kept) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const csv = join(folder, "plan.csv");
  copyFileSync(join(folder, "csv", `${tablesOf(form).rows.name}.csv`), csv);

  const [grid] = gridsOf(opened(csv));
  const formulas = grid!.rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== null));
  expect(formulas).toEqual([]);
  const [header = [], ...lines] = tableOf(grid!);
  const column = (name: string) => lines.map((line) => line[header.indexOf(name)]);
  expect(header[0]).toBe("fiscal_year_be");
  expect(column("province")).toEqual(words.map(() => "ตราด"));
  expect(column("agency_name")).toEqual(words.map(() => governor));
  expect(column("indicator")).toEqual(words.map((word) => (/^'?[=@+]/.test(word) ? `'${word}` : word)));
  expect(column("integratedBudget")).toEqual(words.map((_, at) => at + 0.25));
  expect(column("integratedBudget_satang")).toEqual(words.map((_, at) => at * 100 + 25));
});
