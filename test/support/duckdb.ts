import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

export interface LoadedFolder {
  /** Every value as a text; null stays null. */
  ask(sql: string): Promise<(string | null)[][]>;
  end(): void;
}

/** A folder loaded by its load.sql. */
export async function loadedFolder(folder: string): Promise<LoadedFolder> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  await connection.run(readFileSync(join(folder, "load.sql"), "utf8"));
  return {
    ask: async (sql) => {
      const rows = (await connection.runAndReadAll(sql)).getRows();
      return rows.map((row: readonly unknown[]) => row.map((value) => (value === null ? null : String(value))));
    },
    end() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
