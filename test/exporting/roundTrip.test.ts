import fc from "fast-check";
import { csvHeader, csvLines } from "../../src/exporting/csvText";
import { duckdbSql } from "../../src/exporting/duckdbSql";
import { exportFiles } from "../../src/exporting/exportFiles";
import type { ExportTable, ExportValue } from "../../src/exporting/exportTable";
import { bahtDecimal } from "../../src/exporting/decimal";
import { parquetBytes } from "../../src/exporting/parquetBytes";
import { loadedFolder } from "../support/duckdb";
import { folderOf, keptFiles } from "../support/exported";
import { seed } from "../support/property";

const words = { th: "ก", en: "a" };
const table: ExportTable = {
  ...{ name: "plan_x", title: words, key: ["fiscal_year_be", "province_code", "master_row"] },
  columns: (
    [
      ["fiscal_year_be", "integer"],
      ["province_code", "text"],
      ["master_row", "integer"],
      ["งบ", "amount"],
      ["budget.2571", "amount"],
      ['a "text"', "text"],
      ["quantity", "number"],
    ] as const
  ).map(([name, type]) => ({ name, type, title: words, derived: false })),
};

const largest = 1e15;
const satang = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -largest, max: largest }),
  fc.integer({ min: -1000, max: 1000 }),
);
const sign = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "'",
  '"',
  ",",
  "\n",
  "\r\n",
  "\t",
  "＝",
  " ",
  "\\",
  "ก",
  "า",
  "1",
  "NULL",
  "\\N",
);
/** What a cell may hold: never an empty text. */
const text = fc.option(
  fc.oneof(
    fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => signs.join("")),
    fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter((made) => !made.includes("\0")),
  ),
);
const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (one === 0 ? 0 : one)));

const cases = fc.sample(fc.array(fc.tuple(satang, satang, text, number), { minLength: 1, maxLength: 60 }), {
  seed,
  numRuns: 25,
});

test.each(["", "_csv"])(
  "random satang to 10^15, texts and numbers come back from plan_x%s as they were",
  async (view) => {
    const rows: ExportValue[][] = cases
      .flat()
      .map(([a, b, words, count], at) => [2569, "23", at + 1, a, b, words, count]);
    const files = keptFiles();
    const put = (path: string, content: string) => files.append(path, Buffer.from(content));
    put(exportFiles.csv(table), csvHeader(table) + csvLines(table, rows));
    files.append(exportFiles.parquet(table, 2569, "23"), parquetBytes(table, rows));
    put("load.sql", duckdbSql([table]));
    const { folder, remove } = folderOf(files);
    const loaded = await loadedFolder(folder);
    try {
      const names = table.columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`);
      const back = await loaded.ask(`SELECT ${names.join(", ")} FROM plan_x${view} ORDER BY master_row`);
      const baht = (value: ExportValue | undefined) => (typeof value === "number" ? bahtDecimal(value) : null);
      expect(back.map((row) => row.slice(0, 6))).toEqual(
        rows.map((row) => ["2569", "23", String(row[2]), baht(row[3]), baht(row[4]), row[5]]),
      );
      expect(back.map((row) => (row[6] === null ? null : Number(row[6])))).toEqual(rows.map((row) => row[6]));
      const sum = (at: number) => rows.reduce((total, row) => total + BigInt((row[at] as number | null) ?? 0), 0n);
      expect(await loaded.ask(`SELECT sum("งบ"), sum("budget.2571") FROM plan_x${view}`)).toEqual([
        [bahtDecimal(sum(3)), bahtDecimal(sum(4))],
      ]);
      if (view !== "") {
        expect(await loaded.ask(`SELECT sum("งบ_satang") FROM plan_x_csv`)).toEqual([[String(sum(3))]]);
        expect(await loaded.ask(`SELECT count(*) FROM plan_x_csv WHERE "งบ" * 100 <> "งบ_satang"`)).toEqual([["0"]]);
      }
    } finally {
      loaded.end();
      remove();
    }
  },
);
