import type { ExportTable } from "./exportTable";

/** Where each file of an export is, below its folder. */
export const exportFiles = {
  csv: ({ name }: ExportTable): string => `csv/${name}.csv`,
  parquet: ({ name }: ExportTable, fiscalYear: number, province: string): string =>
    `parquet/${name}/fiscal_year_be=${fiscalYear}/province_code=${province}/rows.parquet`,
  allParquet: ({ name }: ExportTable): string => `parquet/${name}/*/*/*.parquet`,
  totals: "totals.json",
  dataPackage: "datapackage.json",
  duckdb: "load.sql",
  clickhouse: "load-clickhouse.sql",
} as const;
