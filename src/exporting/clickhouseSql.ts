import { csvColumns, guardedPattern, type CsvColumn } from "./csvText";
import { exportFiles } from "./exportFiles";
import { partitionColumns, type ExportColumn, type ExportTable, type ExportType } from "./exportTable";

/** The cluster that load-clickhouse.sql names until it is replaced by the one at hand. */
export const namedCluster = "ruam";

/** Where a statement is run, and when. switch: on every server, once all of them hold the same totals. */
export const clickhouseStages = ["every server", "one server", "insert", "switch"] as const;
export type ClickhouseStage = (typeof clickhouseStages)[number];

export interface ClickhouseStatement {
  readonly stage: ClickhouseStage;
  readonly sql: string;
  /** The file that is sent behind the statement, of stage insert; otherwise null. */
  readonly file: string | null;
}

/** What a load of a table is called on the servers. */
export interface ClickhouseTable {
  readonly name: string;
  /** Which columns it has: other columns are another table. */
  readonly local: string;
  readonly all: string;
  readonly staging: string;
}

export const clickhouseName = (name: string): string => `\`${name.replace(/[\\`]/g, "\\$&")}\``;
export const clickhouseText = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

/** Keeps which load of each table is seen. */
export const loadsTable = "ruam_loads";

/** `fingerprint`: of the names and types of a table's columns, in a few letters. */
export const clickhouseTable = (
  { name }: Pick<ExportTable, "name">,
  fingerprint: string,
  load: string,
): ClickhouseTable => ({
  name,
  local: `${name}_${fingerprint}_local`,
  all: `${name}_${fingerprint}_all`,
  staging: `${name}_${load}_csv`,
});

const types: Record<ExportType, string> = {
  text: "Nullable(String)",
  integer: "Nullable(Int64)",
  number: "Nullable(Float64)",
  amount: "Nullable(Decimal(18, 2))",
};
/** Columns of the key are never without a value, and sort the table. */
const keyTypes: Partial<Record<ExportType, string>> = { text: "String", integer: "Int64" };

const typeOf = ({ name, type }: ExportColumn, { key }: ExportTable): string =>
  (key.includes(name) ? keyTypes[type] : undefined) ?? types[type];

/** What a table's name is to end in as long as its columns are these. */
export const columnsText = (table: ExportTable): string =>
  table.columns.map((column) => `${column.name} ${typeOf(column, table)}`).join(", ");

const seenLoad = (name: string): string =>
  `(SELECT argMax(load_id, number) FROM ${loadsTable} WHERE table_name = ${clickhouseText(name)})`;

/** All that loads these tables. `load`: of what is exported; the same data has the same. */
export function clickhouseScript(
  tables: readonly { readonly table: ExportTable; readonly fingerprint: string }[],
  load: string,
): ClickhouseScript {
  const every = (sql: string): ClickhouseStatement => ({ stage: "every server", sql, file: null });
  const one = (sql: string): ClickhouseStatement => ({ stage: "one server", sql, file: null });
  const switched = (sql: string): ClickhouseStatement => ({ stage: "switch", sql, file: null });
  const named = tables.map(({ table, fingerprint }) => ({ table, as: clickhouseTable(table, fingerprint, load) }));
  const statements = [
    every(
      `CREATE TABLE IF NOT EXISTS ${loadsTable} (table_name String, load_id String, number UInt64) ENGINE = MergeTree ORDER BY (table_name, number)`,
    ),
    ...named.flatMap(({ table, as }) => [
      every(
        `CREATE TABLE IF NOT EXISTS ${as.local} (load_id String, ${declared(table)})\nENGINE = MergeTree PARTITION BY load_id ORDER BY (${table.key.map(clickhouseName).join(", ")})`,
      ),
      every(
        `CREATE TABLE IF NOT EXISTS ${as.all} (load_id String, ${declared(table)})\nENGINE = Distributed('${namedCluster}', currentDatabase(), ${as.local}, cityHash64(${partitionColumns[1]!.name}))`,
      ),
      every(`ALTER TABLE ${as.local} DROP PARTITION ${clickhouseText(load)}`),
    ]),
    ...named.flatMap(({ table, as }): ClickhouseStatement[] => [
      one(`DROP TABLE IF EXISTS ${as.staging}`),
      one(
        `CREATE TABLE ${as.staging} (${csvColumns(table)
          .map(({ name }) => `${clickhouseName(name)} String`)
          .join(", ")}) ENGINE = Log`,
      ),
      { stage: "insert", sql: `INSERT INTO ${as.staging} FORMAT CSVWithNames`, file: exportFiles.csv(table) },
      one(
        `INSERT INTO ${as.all} SELECT ${clickhouseText(load)} AS load_id, ${csvColumns(table)
          .filter(({ isSatang }) => !isSatang)
          .map((column) => converted(column, table))
          .join(", ")}\nFROM ${as.staging}`,
      ),
      one(`DROP TABLE ${as.staging}`),
    ]),
    ...named.flatMap(({ table, as }) => [
      switched(viewOf(table, as)),
      switched(
        `INSERT INTO ${loadsTable} SELECT ${clickhouseText(table.name)}, ${clickhouseText(load)}, max(number) + 1 FROM ${loadsTable}`,
      ),
    ]),
  ];
  return { load, tables: named.map(({ as }) => as), statements };
}

/** What is asked: the load that was switched to last, from every shard. */
const viewOf = (table: ExportTable, as: ClickhouseTable): string =>
  `CREATE VIEW IF NOT EXISTS ${as.name} AS SELECT ${table.columns.map(({ name }) => clickhouseName(name)).join(", ")}\nFROM ${as.all} WHERE load_id = ${seenLoad(table.name)}`;

const declared = (table: ExportTable): string =>
  table.columns.map((column) => `${clickhouseName(column.name)} ${typeOf(column, table)}`).join(", ");

/** A text of the CSV as what the column holds; both sides of a condition are computed for every row, so both must be possible. */
function converted({ name, of }: CsvColumn, table: ExportTable): string {
  const text = clickhouseName(name);
  const safe = `if(${text} = '', '0', ${text})`;
  const value = {
    text: `if(match(${text}, ${clickhouseText(guardedPattern)}), substring(${text}, 2), ${text})`,
    integer: `toInt64(${safe})`,
    number: `toFloat64(${safe})`,
    amount: `toDecimal64(${safe}, 2)`,
  }[of.type];
  return table.key.includes(name) ? value : `if(${text} = '', NULL, ${value})`;
}

/** What load-clickhouse.sql says: the load, its tables and the statements, each with where it is run. */
export interface ClickhouseScript {
  readonly load: string;
  readonly tables: readonly ClickhouseTable[];
  readonly statements: readonly ClickhouseStatement[];
}

export function clickhouseSql({ load, tables, statements }: ClickhouseScript): string {
  const lines = [
    "-- ClickHouse 18.16 or later, one server or a cluster of shards. `ruam export --prove clickhouse://…` does all of this.",
    `-- By hand: put your cluster's name for '${namedCluster}'; insert_distributed_sync = 1; compare with totals.json before [switch].`,
    "-- Tables ending in _local hold the rows of one shard, _all those of every shard; the views show the load switched to last.",
    `-- load ${load}`,
    ...tables.map(({ name, local, all, staging }) => `-- table ${name} ${local} ${all} ${staging}`),
  ];
  let heading = "";
  for (const { stage, file, sql } of statements) {
    const own = `-- [${stage}]${file === null ? "" : ` ${file}`}`;
    if (own !== heading) lines.push("", own);
    heading = own;
    lines.push(`${sql};`);
  }
  return `${lines.join("\n")}\n`;
}

export function readClickhouseSql(text: string): ClickhouseScript {
  const statements: ClickhouseStatement[] = [];
  for (const section of text.split(/^-- (?=\[)/m).slice(1)) {
    const [, named, file] = /^\[([a-z ]+)\](?: (.*))?/.exec(section) ?? [];
    const stage = clickhouseStages.find((one) => one === named);
    if (!stage) continue;
    for (const sql of section.slice(section.indexOf("\n") + 1).split(/;\s*\n/)) {
      if (sql.trim() !== "") statements.push({ stage, sql: sql.trim(), file: file ?? null });
    }
  }
  return {
    load: /^-- load (\S+)$/m.exec(text)?.[1] ?? "",
    tables: [...text.matchAll(/^-- table (\S+) (\S+) (\S+) (\S+)$/gm)].map(([, name, local, all, staging]) => ({
      ...{ name: name!, local: local!, all: all!, staging: staging! },
    })),
    statements,
  };
}
