import type { CellValue } from "../../grid/cell";
import { applySteps } from "../../change/applySteps";
import type { ChangeSet } from "../../change/changeSet";
import type { Refusal } from "../../change/refusal";
import type { SheetChart } from "../../change/sheetChart";
import type { Applied, WorkbookPort } from "../port";
import type { Codec } from "./codec";
import { faultOrAnswer, faultOrResult, isFault, unlessFault, type XlsxFault } from "./fault";
import { fileEnding, type FileEnding } from "./fileEnding";
import { fflateCodec } from "./fflateCodec";
import { openZippedXlsx } from "./package";
import type { XlsxPackage } from "./xlsxPackage";
import { sizeOf, unpacked, type PartBytes } from "./partBytes";
import { readXlsxSheet, type XlsxSheetReading } from "./readXlsxSheet";
import { sameBytes } from "./sameBytes";
import { addCharts } from "./writing/addCharts";
import type { LeftFormula } from "./writing/computedResults";
import { outdatedResults } from "./writing/outdatedResults";
import { PackageDraft, zipWith, type PartChanges } from "./writing/packageDraft";
import { writeChanges } from "./writing/writeChanges";
import { openZip, partKey, type Zip } from "./zip";
import { writeZip } from "./writeZip";

/** A workbook file that is read and changed in memory. Nothing is written anywhere: `save` gives the bytes. */
export interface XlsxWorkbook extends WorkbookPort {
  /** The file carries a digital signature, which any change makes invalid: worth a warning. */
  readonly isSigned: boolean;
  /** The ending that a file name must have for this content: Excel does not open it under another. */
  readonly ending: FileEnding;
  /**
   * What formulas showed before a change that reached them, as far as their results are left to whoever opens the file:
   * no figure of the workbook as it is now. By `row * maxColumns + column`.
   */
  outdated(sheet: string): ReadonlyMap<number, CellValue>;
  /** Puts charts onto a sheet that a change of ours has added. */
  addCharts(sheet: string, charts: readonly SheetChart[]): void;
  /** The package as the changes so far have made it: for whoever shows how its sheets look. */
  readonly package: XlsxPackage;
  /**
   * The file with every change applied so far. Parts that no change reaches are packed byte for byte as they were;
   * with no change it is the very bytes that were opened. The same changes to the same file give the same bytes.
   */
  save(): Uint8Array;
}

/** Opens a workbook file, or says why it cannot be read. All its sheets are read, so that later nothing of it can fail. */
export function openXlsxWorkbook(bytes: Uint8Array, codec: Codec = fflateCodec): XlsxWorkbook | XlsxFault {
  const zip = openZip(bytes, codec);
  if (isFault(zip)) return zip;
  const pkg = openZippedXlsx(zip);
  if (isFault(pkg)) return pkg;
  const readings = faultOrResult(null, () => {
    return new Map(pkg.sheets.map(({ sheet }) => [sheet, unlessFault(readXlsxSheet(pkg, sheet)!)]));
  });
  return isFault(readings) ? readings : new OpenWorkbook(zip, pkg, readings);
}

class OpenWorkbook implements XlsxWorkbook {
  private changes: PartChanges = new Map();
  private outdatedResults: ReadonlyMap<string, ReadonlyMap<number, CellValue>> = new Map();
  /** The change that was asked for last: one is written after another. */
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly zip: Zip,
    private pkg: XlsxPackage,
    /** Of the sheets that were not written since. */
    private readonly readings: Map<string, XlsxSheetReading>,
  ) {}

  get isSigned(): boolean {
    const own = this.pkg.relationships("");
    const isNamed = !isFault(own) && own.some(({ isSignature }) => isSignature);
    return isNamed || this.zip.names().some((name) => partKey(name).startsWith("_xmlsignatures/"));
  }

  get ending(): FileEnding {
    return fileEnding(this.zip, this.pkg.workbookPart);
  }

  get package(): XlsxPackage {
    return this.pkg;
  }

  outdated(sheet: string): ReadonlyMap<number, CellValue> {
    return this.outdatedResults.get(sheet) ?? new Map();
  }

  async sheets() {
    return this.pkg.sheets.map(({ sheet, visibility }) => ({ sheet, visibility }));
  }

  async read(sheet: string) {
    return this.reading(sheet)?.grid;
  }

  async readAll() {
    return this.pkg.sheets.map(({ sheet }) => this.reading(sheet)!.grid);
  }

  apply(changes: ChangeSet): Promise<Applied> {
    const applied = this.writing.then(() => this.applyNext(changes));
    this.writing = applied.catch(() => undefined);
    return applied;
  }

  private async applyNext(changes: ChangeSet): Promise<Applied> {
    const { pkg } = this;
    const structure = structureRefusal(pkg, changes);
    if (structure) return structure;
    const workbook = applySteps(new Map(pkg.sheets.map(({ sheet }) => [sheet, this.reading(sheet)!.grid])), changes);
    if ("refused" in workbook) return workbook;
    const left: LeftFormula[] = [];
    const parts = await faultOrAnswer(null, () => {
      const arraysOf = (sheet: string) => this.reading(sheet)?.arrays ?? [];
      return writeChanges(pkg, workbook, arraysOf, (formula) => left.push(formula));
    });
    if ("refused" in parts) return parts;
    if (isFault(parts)) return failed(parts);
    const gridOf = (sheet: string) => this.reading(sheet)?.grid;
    this.outdatedResults = outdatedResults(this.outdatedResults, workbook, left, gridOf);
    this.take(parts);
    return { done: true };
  }

  addCharts(sheet: string, charts: readonly SheetChart[]): void {
    const draft = new PackageDraft(zipWith(this.zip, this.changes));
    const on = this.pkg.sheets.find((one) => one.sheet === sheet)!;
    addCharts(draft, this.pkg.workbookPart, on, charts);
    this.take(draft.changes);
  }

  save(): Uint8Array {
    const real = [...this.changes].filter(([name, bytes]) => !this.isAsBefore(name, bytes));
    return real.length === 0 ? this.zip.bytes : writeZip(this.zip, new Map(real));
  }

  /** Goes on with the changed parts. What was written is read again, so that what is reported is what is there. */
  private take(parts: PartChanges): void {
    if (parts.size === 0) return;
    this.changes = new Map([...this.changes, ...parts]);
    const changed = new Set([...parts.keys()].map(partKey));
    for (const { sheet, part } of this.pkg.sheets) if (changed.has(partKey(part))) this.readings.delete(sheet);
    const { sharedStrings } = this.pkg;
    this.pkg = { ...orThrow(openZippedXlsx(zipWith(this.zip, this.changes))), sharedStrings };
  }

  private reading(sheet: string): XlsxSheetReading | undefined {
    const known = this.readings.get(sheet) ?? readXlsxSheet(this.pkg, sheet);
    if (known) this.readings.set(sheet, orThrow(known));
    return this.readings.get(sheet);
  }

  private isAsBefore(name: string, part: PartBytes | null): boolean {
    if (part === null) return !this.zip.has(name);
    // Most parts that change are longer or shorter than they were: they need not be unpacked to be distinguished.
    if (this.zip.entry(name)?.size !== sizeOf(part)) return false;
    const before = this.zip.read(name);
    return !isFault(before) && sameBytes(before, unpacked(part, this.zip.codec));
  }
}

function structureRefusal(pkg: XlsxPackage, { steps }: ChangeSet): Refusal | undefined {
  const step = steps.find(({ kind, sheet }) => {
    if (kind !== "insert-sheet" && kind !== "delete-sheet") return false;
    return pkg.isStructureLocked || pkg.otherSheets.some((other) => other.toLowerCase() === sheet.toLowerCase());
  });
  return step && { refused: pkg.isStructureLocked ? "protected" : "stale", sheet: step.sheet, at: null };
}

const failed = ({ detail, part }: XlsxFault): Refusal => ({
  refused: "failed",
  sheet: "",
  at: null,
  detail: part === null ? detail : `${part}: ${detail}`,
});

/** What this program itself has written it can read. */
function orThrow<T extends object>(result: T | XlsxFault): T {
  if (isFault(result)) throw new Error(`The written workbook cannot be read: ${result.part ?? ""} ${result.detail}`);
  return result;
}
