import { clickhouseScript, clickhouseSql, columnsText } from "../exporting/clickhouseSql";
import { ControlSums, memberGroupings, rowGroupings, type ControlTotals } from "../exporting/controlTotals";
import { csvHeader, csvLines } from "../exporting/csvText";
import { dataPackage, type ExportedFile } from "../exporting/dataPackage";
import { duckdbSql } from "../exporting/duckdbSql";
import { exportedPlan } from "../exporting/exportedPlan";
import { exportFiles } from "../exporting/exportFiles";
import { tablesOf, type ExportTable, type ExportValue, type FormTables } from "../exporting/exportTable";
import { parquetBytes } from "../exporting/parquetBytes";
import { provincesIn, type Province } from "../exporting/provinces";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import type { MasterPlan } from "../merging/master";
import type { MasterRefusal } from "../merging/refusal";
import { readProvenance } from "../verifying/provenance/readProvenance";
import type { FileReading } from "./checkFiles";
import { eachFile } from "./eachFile";
import { masterPlan } from "./masterPlan";
import { readBook, type ReadBook } from "./readBook";
import { sheetsOfFile } from "./sheetsOfFile";
import { isUnfetched, unfetchedIssue, type SourceFile } from "./sourceFile";
import { totalsOf } from "./totalsOf";
import type { Work } from "./work";

/** Takes an export's files as they grow, so that none is ever held whole. */
export interface ExportSink {
  append(path: string, bytes: Uint8Array): void;
  /** Every file so far, with the hash of what was appended to it. */
  files(): readonly ExportedFile[];
}

/** A master as it was read. */
export interface BookToExport {
  /** "": what is open is not at hand as a file, and has no hash either. */
  readonly file: string;
  readonly sha256: string;
  readonly book: ReadBook;
  /** The sheet of its plan, where several hold one. */
  readonly sheet: string | null;
  /** What a person says the province is; null: the master's title lines say it. */
  readonly province: Province | null;
}

/** What became of a master. */
export interface ExportedMaster {
  readonly file: string;
  readonly sha256: string;
  readonly table: string;
  readonly fiscalYear: number;
  readonly province: Province;
  readonly rows: number;
  /** Rows whose file is known. */
  readonly traced: number;
  /** Printed totals that differ, and what of the sheet could not be read. */
  readonly issues: readonly Issue[];
}

/** Why a master is not exported. */
export type ExportRefusal =
  | { readonly refused: "unreadable"; readonly because: Issue }
  | { readonly refused: "master"; readonly because: MasterRefusal }
  /** named: those that its title names, when they are several or not what a person said. */
  | { readonly refused: "province-unknown" | "province-other"; readonly named: readonly Province[] }
  /** Another master of the same form, year and province: their rows would be counted twice. */
  | { readonly refused: "twice"; readonly file: string };

/** What became of every master. */
export interface ExportedMasters {
  readonly exported: readonly ExportedMaster[];
  /** Where there are any, what was written is of no use: its totals would lack their rows. */
  readonly refused: readonly { readonly file: string; readonly refusal: ExportRefusal }[];
  /** Of every table; none where a master was refused. */
  readonly totals: readonly ControlTotals[];
}

/** Exports masters as files, one after another, so that only one is held in memory. */
export async function exportMasters(
  files: readonly SourceFile[],
  { codec, sha256, forms, form, sheet, province }: FileReading & Pick<BookToExport, "sheet" | "province">,
  sink: ExportSink,
  work: Work = {},
): Promise<ExportedMasters> {
  const into = new MasterExport(sink, sha256);
  const results = await eachFile(files, work, async ({ file, name }, bytes) => {
    if (isUnfetched(bytes)) return { file, result: unreadable(unfetchedIssue(bytes)) };
    const sheets = await sheetsOfFile(name, bytes, codec);
    if ("code" in sheets) return { file, result: unreadable(sheets) };
    const book = readBook(sheets.grids, forms, form);
    const result = into.add({ file: name, sha256: sha256(bytes), book, sheet, province });
    return { file, result: "refused" in result ? result : { ...result, file } };
  });
  const refused = results.flatMap(({ file, result }) => ("refused" in result ? [{ file, refusal: result }] : []));
  return {
    exported: results.flatMap(({ result }) => ("refused" in result ? [] : [result])),
    refused,
    totals: refused.length > 0 ? [] : into.finish(),
  };
}

const unreadable = (because: Issue): ExportRefusal => ({ refused: "unreadable", because });

interface Kept {
  readonly tables: FormTables;
  readonly sums: ControlSums;
  readonly memberSums: ControlSums | null;
}

/** Exports masters one after another into one set of tables for each form. What is kept in memory are sums. */
export class MasterExport {
  private readonly byForm = new Map<string, Kept>();
  private readonly exported = new Map<string, ExportedMaster>();

  constructor(
    private readonly sink: ExportSink,
    private readonly sha256: (bytes: Uint8Array) => string,
  ) {}

  add({ file, sha256, book, sheet, province: said }: BookToExport): ExportedMaster | ExportRefusal {
    const plan = masterPlan(book, sheet);
    if ("refused" in plan) return { refused: "master", because: plan };
    const province = provinceOf(plan, said);
    if ("refused" in province) return province;
    const fiscalYear = plan.submission.fiscalYear?.year ?? plan.base.fiscalYear;
    const place = JSON.stringify([plan.base.id, fiscalYear, province.code]);
    const other = this.exported.get(place);
    if (other) return { refused: "twice", file: other.file };

    const { tables, sums, memberSums } = this.keptOf(plan.base);
    const { origins } = readProvenance(book.grids, plan);
    const { submission } = plan;
    const { rows, members } = exportedPlan({
      ...{ tables, submission, fiscalYear, province, origins },
      master: { file, sha256 },
    });
    this.write(tables.rows, rows, sums, fiscalYear, province);
    if (tables.members && memberSums) this.write(tables.members, members, memberSums, fiscalYear, province);
    const done: ExportedMaster = {
      ...{ file, sha256, fiscalYear, province, rows: rows.length },
      table: tables.rows.name,
      traced: submission.rows.filter(({ row }) => origins.has(row)).length,
      issues: [...new Set([...plan.issues.filter(({ severity }) => severity === "error"), ...totalsOf(plan).issues])],
    };
    this.exported.set(place, done);
    return done;
  }

  /** Writes what is of all masters: totals, the descriptions and the statements that load them. The answer is what each table comes to. */
  finish(): ControlTotals[] {
    const kept = [...this.byForm.values()];
    const tables = kept.flatMap(({ tables: { rows, members } }) => (members ? [rows, members] : [rows]));
    const control = kept.flatMap(({ sums, memberSums }) => [
      sums.totals(),
      ...(memberSums ? [memberSums.totals()] : []),
    ]);
    this.put(exportFiles.totals, json({ unit: "satang", tables: control }));
    const load = this.short(JSON.stringify(this.sink.files().map(({ path, sha256 }) => [path, sha256])));
    const named = tables.map((table) => ({ table, fingerprint: this.short(columnsText(table)) }));
    this.put(exportFiles.duckdb, duckdbSql(tables));
    this.put(exportFiles.clickhouse, clickhouseSql(clickhouseScript(named, load)));
    const sources = [...this.exported.values()].filter(({ file }) => file !== "");
    this.put(exportFiles.dataPackage, json(dataPackage(tables, this.sink.files(), sources)));
    return control;
  }

  private keptOf(form: Form): Kept {
    let kept = this.byForm.get(form.id);
    if (!kept) {
      const tables = tablesOf(form);
      kept = {
        tables,
        sums: new ControlSums(tables.rows, rowGroupings(tables)),
        memberSums: tables.members && new ControlSums(tables.members, memberGroupings),
      };
      this.byForm.set(form.id, kept);
      this.put(exportFiles.csv(tables.rows), csvHeader(tables.rows));
      if (tables.members) this.put(exportFiles.csv(tables.members), csvHeader(tables.members));
    }
    return kept;
  }

  private write(
    table: ExportTable,
    rows: readonly (readonly ExportValue[])[],
    sums: ControlSums,
    fiscalYear: number,
    { code }: Province,
  ): void {
    for (const row of rows) sums.add(row);
    this.put(exportFiles.csv(table), csvLines(table, rows));
    this.sink.append(exportFiles.parquet(table, fiscalYear, code), parquetBytes(table, rows));
  }

  private put(path: string, text: string): void {
    this.sink.append(path, new TextEncoder().encode(text));
  }

  private short(text: string): string {
    return this.sha256(new TextEncoder().encode(text)).slice(0, 12);
  }
}

/** The province that the lines above the table name, or the form's title; where neither does, the one a person says. */
function provinceOf({ grid, submission, base }: MasterPlan, said: Province | null): Province | ExportRefusal {
  const top = submission.headers[0]?.area.top ?? 0;
  const titles = grid.rows
    .filter(({ index }) => index < top)
    .flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])));
  const above = provincesIn(titles);
  const named = above.length > 0 ? above : provincesIn([base.title.th]);
  const [only, ...others] = named;
  if (said)
    return named.length === 0 || named.some(({ code }) => code === said.code)
      ? said
      : { refused: "province-other", named };
  return only && others.length === 0 ? only : { refused: "province-unknown", named };
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
