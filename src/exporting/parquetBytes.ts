import { parquetWriteBuffer } from "hyparquet-writer/src/write.js";
import type { SchemaElement } from "hyparquet-writer";
import {
  partitionColumns,
  type ExportColumn,
  type ExportTable,
  type ExportType,
  type ExportValue,
} from "./exportTable";

const elements: Record<ExportType, Omit<SchemaElement, "name">> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  amount: { type: "INT64", converted_type: "DECIMAL", scale: 2, precision: 18 },
};

/** A bigint of an amount is its satang as they are: no double comes near it. */
const stored: Record<ExportType, (value: ExportValue) => string | number | bigint | null> = {
  text: (value) => value,
  number: (value) => value,
  integer: (value) => (value === null ? null : BigInt(value)),
  amount: (value) => (value === null ? null : BigInt(value)),
};

/** Rows of one year and province as a Parquet file. Its path says which, so those two columns are not in it. */
export function parquetBytes({ columns }: ExportTable, rows: readonly (readonly ExportValue[])[]): Uint8Array {
  const inside = columns.map((column, at) => ({ column, at })).filter(({ column }) => !isOfPath(column));
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [
        { name: "root", num_children: inside.length },
        ...inside.map(({ column: { name, type } }): SchemaElement => ({
          ...{ name, repetition_type: "OPTIONAL" },
          ...elements[type],
        })),
      ],
      columnData: inside.map(({ column: { name, type }, at }) => ({
        name,
        data: rows.map((row) => stored[type](row[at]!)),
      })),
      createdBy: "ruam",
    }),
  );
}

const isOfPath = ({ name }: ExportColumn): boolean => partitionColumns.some((column) => column.name === name);
