// Types of packages where they are not installed yet.
declare module "hyparquet-writer" {
  export type SchemaElement = Readonly<Record<string, string | number>>;
}
declare module "hyparquet-writer/src/write.js";
declare module "@duckdb/node-api";
