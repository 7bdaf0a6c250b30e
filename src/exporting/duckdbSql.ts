import { csvColumns, guardedPattern, type CsvColumn } from "./csvText";
import { exportFiles } from "./exportFiles";
import { partitionColumns, type ExportTable, type ExportType } from "./exportTable";

const types: Record<ExportType, string> = {
  text: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
  amount: "DECIMAL(18,2)",
};

export const duckdbName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The view of a table as its CSV has it. */
export const csvView = ({ name }: Pick<ExportTable, "name">): string => `${name}_csv`;

/** load.sql: every table as a view over its Parquet files and one over its CSV, both with declared types. */
export function duckdbSql(tables: readonly ExportTable[]): string {
  return [
    "-- DuckDB: run in this folder (duckdb plan.duckdb < load.sql), or SET file_search_path to it first.",
    "-- Order texts with COLLATE th, as Thai dictionaries do: ORDER BY agency_name COLLATE th.",
    "-- Columns of amounts are never added to each other here: whether they may be is the form's to say.",
    "",
    "-- The apostrophe before a text that looks like a formula is the CSV's, not the text's.",
    `CREATE OR REPLACE MACRO ${plainText}(x) AS CASE WHEN regexp_matches(x, ${literal(guardedPattern)}) THEN substr(x, 2) ELSE x END;`,
    ...tables.flatMap((table) => [
      "",
      `-- ${table.title.th} · ${table.title.en}`.replace(/[\r\n]+/g, " "),
      fromParquet(table),
      fromCsv(table),
    ]),
    "",
  ].join("\n");
}

const fromParquet = (table: ExportTable): string => {
  const hive = partitionColumns.map(({ name, type }) => `${name}: ${types[type]}`).join(", ");
  return `CREATE OR REPLACE VIEW ${duckdbName(table.name)} AS
SELECT ${table.columns.map(({ name }) => duckdbName(name)).join(", ")}
FROM read_parquet(${literal(exportFiles.allParquet(table))}, hive_partitioning = true, hive_types = {${hive}});`;
};

const fromCsv = (table: ExportTable): string => {
  const columns = csvColumns(table);
  const declared = columns.map((column) => `${literal(column.name)}: ${literal(typeOf(column))}`).join(", ");
  return `CREATE OR REPLACE VIEW ${duckdbName(csvView(table))} AS
SELECT ${columns.map(selected).join(", ")}
FROM read_csv(${literal(exportFiles.csv(table))}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
  new_line = '\\r\\n', nullstr = '', max_line_size = 16777216, columns = {${declared}});`;
};

const typeOf = ({ of, isSatang }: CsvColumn): string => (isSatang ? "BIGINT" : types[of.type]);

const selected = ({ name, of }: CsvColumn): string => {
  const column = duckdbName(name);
  return of.type === "text" ? `${plainText}(${column}) AS ${column}` : column;
};

const plainText = "ruam_text";
