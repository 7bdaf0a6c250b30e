import { csvColumns, type CsvColumn } from "./csvText";
import { exportFiles } from "./exportFiles";
import type { ExportTable, ExportType } from "./exportTable";

/** A file as it was written. */
export interface ExportedFile {
  /** Below the export's folder, with slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A master that was exported. */
export interface ExportSource {
  readonly file: string;
  readonly sha256: string;
}

const types: Record<ExportType, string> = {
  text: "string",
  integer: "integer",
  number: "number",
  amount: "number",
};

/** datapackage.json: the CSV files by Data Package v2, with the type of every column, and the other files with their hashes. */
export function dataPackage(
  tables: readonly ExportTable[],
  files: readonly ExportedFile[],
  sources: readonly ExportSource[],
): object {
  const fileAt = (path: string) => {
    const { bytes, sha256 } = files.find((file) => file.path === path)!;
    return { path, bytes, hash: `sha256:${sha256}` };
  };
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "ruam-export",
    title: tables.map(({ title }) => title.th).join(" · "),
    description:
      "One row a detail row. Amounts are baht; the column of the same name with _satang is the same amount in satang. Columns of amounts are not to be added to each other unless the form says so. A text that begins with an apostrophe before =, +, - or @ is that text without the apostrophe.",
    ...(sources.length > 0 && {
      sources: sources.map(({ file, sha256 }) => ({ title: file, version: `sha256:${sha256}` })),
    }),
    resources: tables.map((table) => ({
      name: table.name.replaceAll("__", "-"),
      type: "table",
      title: table.title.th,
      ...fileAt(exportFiles.csv(table)),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { header: true, delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
      schema: schemaOf(table),
    })),
    "ruam:files": files.filter(({ path }) => !path.startsWith("csv/")),
  };
}

const schemaOf = (table: ExportTable) => ({
  $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
  fields: csvColumns(table).map((column) => fieldOf(column, table.key.includes(column.name))),
  missingValues: [""],
  primaryKey: table.key,
});

function fieldOf({ name, of, isSatang }: CsvColumn, isKey: boolean) {
  const unit = isSatang ? { th: " (สตางค์)", en: " (satang)" } : { th: "", en: "" };
  return {
    name,
    type: isSatang ? "integer" : types[of.type],
    title: `${of.title.th}${unit.th}`,
    description: `${of.title.en}${unit.en}${of.derived ? "; made of other columns and never to be added to them" : ""}`,
    ...(of.type === "amount" && !isSatang ? { "ruam:decimals": 2, "ruam:unit": "THB" } : {}),
    ...(of.derived ? { "ruam:derived": true } : {}),
    ...(isKey ? { constraints: { required: true } } : {}),
  };
}
