import type { Sight } from "../../grid/cell";
import type { Codec } from "./codec";
import { faultOrResult, isFault, stop, unlessFault, type XlsxFault } from "./fault";
import { contentTypesPart } from "./fileEnding";
import { fflateCodec } from "./fflateCodec";
import { maxSheets, maxSmallPartBytes, maxStringBytes } from "./limits";
import { readRelationships, relationshipsPart, type Relationship } from "./relationships";
import { readSharedStrings } from "./sharedStrings";
import { readFormats } from "./styles";
import { richErrors } from "./richErrors";
import type { CellLook } from "./looks/cellLook";
import { readLooks } from "./looks/readSheetLooks";
import { sightOf } from "./looks/sightOf";
import { readWorkbookPart } from "./workbookPart";
import type { XlsxPackage, XlsxSheet } from "./xlsxPackage";
import { openZip, partKey, type Zip } from "./zip";

/** Opens a workbook file, or says why it is none. Whatever the bytes are, nothing is thrown. */
export function openXlsx(bytes: Uint8Array, codec: Codec = fflateCodec): XlsxPackage | XlsxFault {
  const zip = openZip(bytes, codec);
  return isFault(zip) ? zip : openZippedXlsx(zip);
}

/** The same for an archive that is open already. */
export const openZippedXlsx = (zip: Zip): XlsxPackage | XlsxFault => faultOrResult(null, () => openPackage(zip));

function openPackage(zip: Zip): XlsxPackage {
  const relationships = (part: string): readonly Relationship[] | XlsxFault => {
    const name = relationshipsPart(part);
    return zip.has(name) ? faultOrResult(name, () => readRelationships(smallPart(zip, name), part)) : [];
  };
  const workbookPart = findWorkbook(zip, unlessFault(relationships("")));
  // Without it no spreadsheet program opens the file, so no officer has seen what it holds.
  if (!zip.has(contentTypesPart)) stop("damaged", "the list of content types is missing", contentTypesPart);
  const workbook = unlessFault(faultOrResult(workbookPart, () => readWorkbookPart(smallPart(zip, workbookPart))));
  const targets = new Map(unlessFault(relationships(workbookPart)).map((found) => [found.id, found]));
  const partOfType = (type: string) => [...targets.values()].find((found) => found.type === type)?.target;

  if (workbook.sheets.length > maxSheets) stop("too-large", `${workbook.sheets.length} sheets`, workbookPart);
  const sheets: XlsxSheet[] = [];
  const otherSheets: string[] = [];
  const seen = new Set<string>();
  for (const { sheet, visibility, relationship } of workbook.sheets) {
    const target = targets.get(relationship);
    if (!target || !zip.has(target.target)) stop("damaged", `sheet "${sheet}" has no part`, workbookPart);
    for (const key of [`name ${sheet.toLowerCase()}`, `part ${partKey(target.target)}`]) {
      if (seen.has(key)) stop("damaged", `two sheets of one ${key}`, workbookPart);
      seen.add(key);
    }
    if (target.type === "worksheet") sheets.push({ sheet, visibility, part: target.target });
    else otherSheets.push(sheet);
  }

  let sights: readonly (Sight | undefined)[] | undefined;
  let fills: readonly (string | null)[] | undefined;
  let looks: readonly CellLook[] | undefined;
  // A theme that cannot be read leaves the figures as they are: they are what counts.
  const looksOf = (of: XlsxPackage): readonly CellLook[] => {
    const read = looks ?? readLooks(of);
    return (looks = isFault(read) ? [] : read);
  };
  let errors: ReadonlySet<number> | undefined;
  const opened: XlsxPackage = {
    zip,
    workbookPart,
    sheets,
    otherSheets,
    definedNames: workbook.definedNames,
    date1904: workbook.date1904,
    isStructureLocked: workbook.isStructureLocked,
    relationships,
    sharedStrings: once(zip, partOfType("sharedStrings"), maxStringBytes, readSharedStrings),
    formats: once(zip, partOfType("styles"), maxSmallPartBytes, readFormats),
    sights: () => (sights ??= looksOf(opened).map(sightOf)),
    fills: () => (fills ??= looksOf(opened).map(({ fill, color }) => coloured(fill, color))),
    richErrors: () => (errors ??= richErrors(opened)),
  };
  return opened;
}

/** Black on white is not a colour. */
function coloured(fill: string | null, color: string | null): string | null {
  const [back, letters] = [fill === "#ffffff" ? null : fill, color === "#000000" ? null : color];
  return back === null && letters === null ? null : `${back ?? ""}/${letters ?? ""}`;
}

function findWorkbook(zip: Zip, relationships: readonly Relationship[]): string {
  const part = relationships.find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined) return stop("no-workbook", "the package names no document");
  if (!zip.has(part)) return stop("damaged", "the workbook is missing", part);
  // .xlsb is a binary form of its own; a text document or a presentation has its own folder.
  if (/\.bin$|^(word|ppt|visio)\//i.test(partKey(part))) return stop("no-workbook", "a document of another kind", part);
  return part;
}

/** The whole of a part that may not be large. */
function smallPart(zip: Zip, name: string, maxBytes = maxSmallPartBytes): Uint8Array {
  const size = zip.entry(name)?.size ?? 0;
  if (size > maxBytes) stop("too-large", `${size} bytes`, name);
  return unlessFault(zip.read(name));
}

/** What is read from a part at the first call, and kept. */
function once<T>(
  zip: Zip,
  part: string | undefined,
  maxBytes: number,
  read: (bytes: Uint8Array) => readonly T[],
): () => readonly T[] | XlsxFault {
  let known: readonly T[] | XlsxFault | undefined = part === undefined ? [] : undefined;
  return () => (known ??= part === undefined ? [] : faultOrResult(part, () => read(smallPart(zip, part, maxBytes))));
}
