import type { ParamsOf } from "../issues/catalogue";
import type { OtherFormat } from "../issues/aboutOtherFiles";
import type { Issue } from "../issues/issue";
import { issue } from "../issues/make";
import { fileFormat, headBytes, type FileFormat } from "../workbook/fileFormat";
import type { FaultKind, XlsxFault } from "../workbook/xlsx/fault";

/**
 * What becomes of a file that lies where submissions are looked for. What may be a submission is read, and if it cannot
 * be, that is an error: an agency that sent a letter, a scan or an archive has sent something, and its amounts are in no
 * total. The rest is set aside and listed. Decided here for every command, the pane and the page.
 */
export type Intake = "read" | SetAside;

/** lock-file: left by an Excel that has the workbook open; other: a picture, a film, what a system keeps for itself. */
export type SetAside = "lock-file" | "other";

/**
 * `head`: the whole file or its first `headBytes`; null: they cannot be had, and the reader of the file is given the reason. An
 * ending may lie, so that what a file holds counts as well.
 */
export function intakeOf(name: string, head: Uint8Array | null): Intake {
  const content = head && fileFormat(head.subarray(0, headBytes));
  const isDocument = content !== null && !sayNothing.has(content);
  if (/^(~\$|\.~lock\.)/.test(name)) return isDocument ? "read" : "lock-file";
  if (/^(thumbs\.db|desktop\.ini|\.ds_store|icon\r)$/i.test(name)) return "other";
  if (content === null || isDocument || formatNamed(name) !== undefined) return "read";
  return content === "unknown" && !harmless.has(endingOf(name)) ? "read" : "other";
}

/** Whether a name alone is that of something an agency may have sent. */
export const isNamedAsSubmission = (name: string): boolean => formatNamed(name) !== undefined;

/** Contents of which no plan can be read by anybody. */
const sayNothing = new Set<FileFormat>(["picture", "media", "program", "text", "empty", "unknown"]);

/** Endings of files that hold no table, whatever is in them. */
const harmless = new Set(
  "ttf otf woff woff2 eot db ini lnk url tmp crdownload part log dll sys iso mp3 mp4 avi mov wmv wma m4a psd ai dwg".split(
    " ",
  ),
);

function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

type Named = OtherFormat | "xlsx";

const endings: ReadonlyMap<string, Named> = new Map<string, Named>(
  Object.entries({
    xlsx: "xlsx xlsm xltx xltm",
    xls: "xls xlt xlw",
    xlsb: "xlsb",
    ods: "ods ots fods",
    spreadsheet: "et ett dbf slk dif wk1 wk3 wk4 wks sxc gnumeric",
    numbers: "numbers",
    google: "gsheet gdoc gslides",
    csv: "csv tsv tab prn",
    docx: "docx docm dotx dotm",
    doc: "doc dot",
    odt: "odt ott fodt",
    rtf: "rtf",
    document: "pages wps wpt hwp hwpx xps oxps",
    page: "mht mhtml",
    slides: "ppt pptx pptm pps ppsx odp key",
    pdf: "pdf",
    zip: "zip zipx",
    archive: "rar 7z gz tgz tar bz2 xz",
    mail: "eml msg",
  } satisfies Partial<Record<Named, string>>).flatMap(([format, names]) =>
    names.split(" ").map((name): [string, Named] => [name, format as Named]),
  ),
);

const formatNamed = (name: string): Named | undefined => endings.get(endingOf(name));

/** The other format that a file is in; undefined: it is a workbook of ours, or the name and the content say no more. */
function otherFormatOf(name: string, bytes: Uint8Array): OtherFormat | undefined {
  const content = fileFormat(bytes);
  const named = formatNamed(name);
  const other = named === "xlsx" ? undefined : named;
  switch (content) {
    case "xlsx":
      return undefined;
    case "odf":
      return other === "odt" || other === "slides" ? other : "ods";
    case "iwork":
      return other === "document" || other === "slides" ? other : "numbers";
    case "archive":
      return other === "archive" || other === "numbers" ? other : bytes[0] === 0x50 ? "zip" : "archive";
    case "ole":
    case "zip":
    case "encrypted":
    case "empty":
      return other;
    case "text":
      return named === "xlsx" ? "csv" : (other ?? content);
    case "unknown":
      return other ?? content;
    case "media":
    case "program":
      return "unknown";
    default:
      return content;
  }
}

const reasons: Readonly<Record<Exclude<FaultKind, "encrypted">, ParamsOf<"file-unreadable">["reason"]>> = {
  empty: "empty",
  truncated: "damaged",
  damaged: "damaged",
  "out-of-order": "out-of-order",
  "not-a-zip": "not-a-workbook",
  "no-workbook": "not-a-workbook",
  "too-large": "too-large",
};

const where = { sheet: null, area: null };

/** Why a file cannot be opened as a workbook of ours, in words that say what to do with it. */
export function unreadable({ fault }: XlsxFault, name: string, bytes: Uint8Array): Issue {
  const format = fault === "too-large" ? undefined : otherFormatOf(name, bytes);
  return format === undefined ? faulty(fault, bytes) : otherFile(format);
}

/** Kinds of files whose sheets are read although they are not workbooks of ours. */
const alsoRead: ReadonlySet<OtherFormat> = new Set(["xls", "ods", "docx", "html-table", "csv"]);

/** Why no sheet of a file can be had. What is of a kind that is read is called damaged or locked and not of another kind. */
export function unreadableSheets({ fault }: XlsxFault, name: string, bytes: Uint8Array): Issue {
  const format = otherFormatOf(name, bytes);
  const isRead = format !== undefined && alsoRead.has(format) && fault !== "no-workbook" && fault !== "not-a-zip";
  return isRead || fault === "encrypted" || fileFormat(bytes) === "encrypted"
    ? faulty(fault, bytes)
    : unreadable({ fault, detail: "", part: null }, name, bytes);
}

const faulty = (fault: FaultKind, bytes: Uint8Array): Issue =>
  fault === "encrypted" || fileFormat(bytes) === "encrypted"
    ? issue("file-encrypted", { ...where, params: {} })
    : issue("file-unreadable", { ...where, params: { reason: reasons[fault] } });

function otherFile(format: OtherFormat): Issue {
  const made = <P>(params: P) => ({ sheet: null, area: null, params });
  switch (format) {
    case "docx":
    case "doc":
    case "odt":
    case "rtf":
    case "slides":
    case "page":
    case "document":
      return issue("file-document", made({ format }));
    case "xls":
    case "xlsb":
    case "ods":
    case "xml-spreadsheet":
    case "html-table":
    case "spreadsheet":
      return issue("file-other-spreadsheet", made({ format }));
    case "numbers":
      return issue("file-numbers", made({ format }));
    case "google":
      return issue("file-google", made({ format }));
    case "csv":
      return issue("file-csv", made({ format }));
    case "pdf":
      return issue("file-pdf", made({ format }));
    case "zip":
    case "archive":
      return issue("file-archive", made({ format }));
    case "mail":
      return issue("file-mail", made({ format }));
    case "picture":
      return issue("file-picture", made({ format }));
    case "text":
    case "unknown":
      return issue("file-unknown", made({ format }));
  }
}
