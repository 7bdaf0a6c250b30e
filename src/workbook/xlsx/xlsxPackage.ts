import type { Sight } from "../../grid/cell";
import type { SheetInfo } from "../port";
import type { XlsxFault } from "./fault";
import type { Relationship } from "./relationships";
import type { DefinedName } from "./workbookPart";
import type { Zip } from "./zip";

/** A worksheet and the part of the package that holds it. */
export interface XlsxSheet extends SheetInfo {
  readonly part: string;
}

/** An opened workbook file. Sheets, texts and styles are read when they are asked for. */
export interface XlsxPackage {
  readonly zip: Zip;
  readonly workbookPart: string;
  /** In the order of their tabs. */
  readonly sheets: readonly XlsxSheet[];
  /** Chart, dialog and macro sheets, which have no cells to read. */
  readonly otherSheets: readonly string[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  /** No sheet may be added, removed, renamed or moved. */
  readonly isStructureLocked: boolean;
  /** The relationships of a part; none where it has no relationships part. */
  relationships(part: string): readonly Relationship[] | XlsxFault;
  /** The shared string table; empty where there is none. */
  sharedStrings(): readonly string[] | XlsxFault;
  /** Number format codes by cell style; empty where there are no styles. */
  formats(): readonly string[] | XlsxFault;
  /** How cells are seen, by cell style; undefined: plainly. */
  sights(): readonly (Sight | undefined)[];
  /** Colours of cells and of what they hold, by cell style, in any spelling; null: none. */
  fills(): readonly (string | null)[];
  /** The numbers by which cells name a value of theirs that is an error; what else they name is a picture or the like. */
  richErrors(): ReadonlySet<number>;
}
