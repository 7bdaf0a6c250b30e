import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Content } from "../../change/step";
import type { Cell } from "../../grid/cell";
import { cellIn, type Grid, type GridRow } from "../../grid/grid";
import type { Field, NamedField } from "../../plan/fields";
import { bahtFromSatang, noMoney, satangFromBaht, type Satang } from "../../plan/satang";

/** The visible sheet of a master in which every merge is written down. */
export const logSheetName = "บันทึกการรวม";

export type AmountsByField = Readonly<Record<Field, Satang>>;

/** One file merged, put in the place of an earlier one, or withdrawn. */
export interface LogEntry {
  /** ISO 8601, as the caller gave it. */
  readonly when: string;
  readonly action: "merge" | "replace" | "withdraw";
  readonly agency: string;
  readonly file: string;
  readonly sha256: string;
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** The whole plan's totals; withdrawing the last of several files of one run starts where the one before ended. */
  readonly before: AmountsByField;
  readonly after: AmountsByField;
  readonly person: string | null;
  /** Headers of its columns that were not taken, as the form does not have them. */
  readonly left: readonly string[];
}

/** A row of the log: an entry, tied to the one before it. */
export interface ChainedEntry extends LogEntry {
  /** The hash of the entry before; empty for the first. */
  readonly previous: string;
  /** SHA-256 of all of the above. */
  readonly hash: string;
}

export const actionWords: Record<LogEntry["action"], string> = { merge: "รวม", replace: "แทนที่", withdraw: "ถอน" };

const leftWords = "ไม่เอาคอลัมน์";

/** What was done, with the columns that were not taken: "รวม (ไม่เอาคอลัมน์ หมายเหตุ)". */
const actionText = ({ action, left }: Pick<LogEntry, "action" | "left">): string =>
  left.length === 0 ? actionWords[action] : `${actionWords[action]} (${leftWords} ${left.join(", ")})`;

/** What an entry says was done; null for what no merge wrote. */
export function actionOf(text: string): LogEntry["action"] | null {
  const [word] = text.split(` (${leftWords} `);
  return (Object.keys(actionWords) as LogEntry["action"][]).find((action) => actionWords[action] === word) ?? null;
}

/** The log's first row. */
export function logHeader(fields: readonly NamedField[]): Content[] {
  const totals = (when: string) => fields.map(({ name }) => `${name.th}รวม${when}`);
  return [
    ...["เวลา", "การทำงาน", "หน่วยงาน", "ไฟล์", "SHA-256 ของไฟล์", "แถวเข้า", "แถวออก"],
    ...totals("ก่อน"),
    ...totals("หลัง"),
    ...["ผู้ทำ", "รหัสรายการก่อน", "รหัสรายการ"],
  ].map((text) => ({ text }));
}

/** 0-based columns of the log's amounts. */
export const logAmountColumns = (fields: readonly Field[]): number[] =>
  Array.from({ length: 2 * fields.length }, (_, i) => 7 + i);

/** An entry as the cells of its row. */
export function logCells(entry: ChainedEntry, fields: readonly Field[]): Content[] {
  return [...factsOf(entry, fields), entry.previous, entry.hash].map((fact) =>
    typeof fact === "number" ? { number: fact } : fact === "" ? null : { text: fact },
  );
}

/** What an entry says, as its cells show it. */
const factsOf = (entry: LogEntry, fields: readonly Field[]): (string | number)[] => [
  entry.when,
  actionText(entry),
  entry.agency,
  entry.file,
  entry.sha256,
  entry.rowsIn,
  entry.rowsOut,
  ...fields.map((field) => bahtFromSatang(entry.before[field] ?? noMoney)),
  ...fields.map((field) => bahtFromSatang(entry.after[field] ?? noMoney)),
  entry.person ?? "",
];

/** The hash of a row of the log: SHA-256 of the JSON of its cells but the last, blank cells as "". */
export const hashOf = (cells: readonly (string | number)[]): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(cells))));

/** Ties new entries to the last one of a log. */
export function chained(entries: readonly LogEntry[], lastHash: string, fields: readonly Field[]): ChainedEntry[] {
  let previous = lastHash;
  return entries.map((entry) => {
    const hash = hashOf([...factsOf(entry, fields), previous]);
    const tied = { ...entry, previous, hash };
    previous = hash;
    return tied;
  });
}

/** The hash that the next entry is tied to, and the row it goes to; the first row is the header's. */
export function logEnd(grid: Grid, fields: readonly Field[]): { readonly row: number; readonly hash: string } {
  const last = grid.rows.at(-1);
  if (!last || last.index === 0) return { row: 1, hash: "" };
  return { row: last.index + 1, hash: textIn(last, hashColumn(fields)) };
}

/** Whether the sheet of that name is a log of ours, of a form with these amounts. */
export function isLog(grid: Grid, fields: readonly NamedField[]): boolean {
  return logHeader(fields).every(
    (content, column) => content !== null && "text" in content && cellIn(grid.rows[0], column)?.value === content.text,
  );
}

/** Whether the last entry of some agency says that it is merged: a record then has to say which rows are its. */
export function holdsMerges(grid: Grid): boolean {
  const last = new Map<string, LogEntry["action"] | null>();
  for (const row of grid.rows) if (row.index > 0) last.set(textIn(row, 2), actionOf(textIn(row, 1)));
  return [...last.values()].some((action) => action === "merge" || action === "replace");
}

/** A place where the log is not as it was written. */
export interface LogFault {
  /** 0-based. */
  readonly row: number;
  /** changed: its cells do not give its hash; untied: it does not follow the entry before; missing: a blank row. */
  readonly fault: "changed" | "untied" | "missing";
}

/** Recomputes every hash of a log and follows the chain. An entry taken off the end leaves no trace. */
export function verifyLog(grid: Grid, fields: readonly Field[]): LogFault[] {
  const faults: LogFault[] = [];
  let previous = "";
  let expected = 1;
  for (const row of grid.rows) {
    if (row.index === 0) continue;
    for (; expected < row.index; expected++) faults.push({ row: expected, fault: "missing" });
    expected = row.index + 1;
    const { facts, hash } = loggedFacts(row, fields);
    if (hashOf(facts) !== hash) faults.push({ row: row.index, fault: "changed" });
    if (facts.at(-1) !== previous) faults.push({ row: row.index, fault: "untied" });
    previous = hash;
  }
  return faults;
}

/** What a row of the log says, column by column, the hash of the entry before it last; and its own hash as it is. */
export function loggedFacts(
  row: GridRow,
  fields: readonly Field[],
): { readonly facts: readonly (string | number)[]; readonly hash: string } {
  const width = hashColumn(fields);
  const facts = Array.from({ length: width }, (_, column) => factIn(cellIn(row, column), fields, column));
  return { facts, hash: textIn(row, width) };
}

const hashColumn = (fields: readonly Field[]): number => 7 + 2 * fields.length + 2;

const textIn = (row: GridRow, column: number): string => String(cellIn(row, column)?.value ?? "");

function factIn(cell: Cell | undefined, fields: readonly Field[], column: number): string | number {
  if (cell?.formula) return cell.formula;
  const value = cell?.value ?? "";
  if (typeof value === "string") return value;
  if (typeof value !== "number") return JSON.stringify(value);
  // Adding up may leave an amount with binary noise that its cell does not show.
  return logAmountColumns(fields).includes(column) ? bahtFromSatang(satangFromBaht(value) ?? noMoney) : value;
}
