import type * as DuckDbApi from "@duckdb/node-api";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareGroups, everyGrouping, type FoundGroup, type ControlDifference } from "../../exporting/compareTotals";
import type { ControlTotals } from "../../exporting/controlTotals";
import { satangOfDecimal } from "../../exporting/decimal";
import { csvView, duckdbName } from "../../exporting/duckdbSql";
import { exportFiles } from "../../exporting/exportFiles";
import { satangSuffix } from "../../exporting/exportTable";
import { failure, type Failure } from "../failure";
import { figuresIn, type FolderToProve, type Proof } from "./proof";

type DuckDb = typeof DuckDbApi;

/** DuckDB is not part of the program: 70 MB that only whoever proves an export needs. */
export async function loadDuckDb(): Promise<DuckDb | Failure> {
  try {
    return await import(/* webpackIgnore: true */ "@duckdb/node-api");
  } catch {
    return failure(
      "--prove ใช้ DuckDB ซึ่งยังไม่ได้ติดตั้ง สั่ง npm install @duckdb/node-api ในโฟลเดอร์ของ Ruam แล้วสั่งใหม่",
      "--prove uses DuckDB, which is not installed; run npm install @duckdb/node-api in Ruam's folder, then run this again",
    );
  }
}

/** Runs load.sql of a folder and compares every control total, from Parquet, from CSV and from the CSV's satang. */
export async function proveWithDuckDb(duckdb: DuckDb, { folder, totals }: FolderToProve): Promise<Proof> {
  const instance = await duckdb.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const ask = async (sql: string): Promise<(string | null)[][]> =>
    (await connection.runAndReadAll(sql)).getRowsJS() as (string | null)[][];
  try {
    await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
    await connection.run(readFileSync(join(folder, exportFiles.duckdb), "utf8"));
    const differences: ControlDifference[] = [];
    for (const control of totals) {
      const { table: name } = control;
      differences.push(...(await compared(ask, control, name, [""])));
      differences.push(...(await compared(ask, control, csvView({ name }), ["", satangSuffix])));
    }
    const [[version] = []] = await ask("SELECT version()");
    const figures = totals.reduce((sum, control) => sum + 3 * figuresIn(control), 0);
    return { engine: `DuckDB ${version}`, compared: figures, differences, problems: [], seen: null };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** `units`: what the columns of amounts end in, baht or satang. A large CSV is gone through once, for what is compared alone. */
async function compared(
  ask: (sql: string) => Promise<(string | null)[][]>,
  control: ControlTotals,
  view: string,
  units: readonly ("" | typeof satangSuffix)[],
): Promise<ControlDifference[]> {
  const columns = Object.keys(control.satang);
  const groupings = everyGrouping(control);
  const keys = new Set(groupings.flatMap(({ by }) => by));
  const amounts = columns.flatMap((name) => units.map((unit) => name + unit));
  const kept = [...keys, ...amounts].map(duckdbName).join(", ");
  await ask(`CREATE OR REPLACE TEMP TABLE ruam_compared AS SELECT ${kept} FROM ${duckdbName(view)}`);
  const differences: ControlDifference[] = [];
  for (const unit of units) {
    const satang = (text: string): bigint | undefined => (unit === "" ? satangOfDecimal(text) : BigInt(text));
    for (const { by, groups } of groupings) {
      const figures = [
        ...by.map(duckdbName),
        "count(*)",
        ...columns.map((name) => `coalesce(sum(${duckdbName(name + unit)}), 0)`),
      ];
      const found = await ask(
        `SELECT ${figures.map((figure) => `CAST(${figure} AS VARCHAR)`).join(", ")} FROM ruam_compared${
          by.length > 0 ? ` GROUP BY ${by.map(duckdbName).join(", ")}` : ""
        }`,
      );
      const read = found.map((row): FoundGroup => ({
        key: row.slice(0, by.length),
        rows: BigInt(row[by.length]!),
        satang: Object.fromEntries(columns.map((name, at) => [name, satang(row[by.length + 1 + at]!)])),
      }));
      differences.push(...compareGroups({ ...control, table: view }, by, groups, read));
    }
  }
  return differences;
}
