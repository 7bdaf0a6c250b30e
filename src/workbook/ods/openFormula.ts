/** What is before the `=` of a formula: the language that it is written in. */
const language = /^(of|oooc|msoxl|ooow)?:?(?==)/;

/**
 * A formula of OpenDocument as Excel in English shows it.
 *
 *   of:=SUM([.E9:.E14];[$'แผน 65'.B2]) → =SUM(E9:E14,'แผน 65'!B2)
 */
export function excelFormula(written: string): string {
  const named = language.exec(written);
  const formula = named ? written.slice(named[0].length) : written;
  if (named?.[1] === "msoxl") return formula;
  // Texts in quotes stay as they are; what is in brackets is a reference.
  return formula.replace(
    /"(?:[^"]|"")*"|\[((?:'(?:[^']|'')*'|[^\]'])*)\]|;|~|COM\.MICROSOFT\./g,
    (part, reference?: string) => {
      if (reference !== undefined) return excelReference(reference);
      if (part === ";" || part === "~") return ",";
      return part.startsWith('"') ? part : "";
    },
  );
}

/** One end of a reference: `$'แผน 65'.$E$9`, `.E9`, or with a file before it: `'file:///a.ods'#$Sheet1.A1`. */
const end = /^(?:'((?:[^']|'')*)'#)?(?:\$?('(?:[^']|'')*'|[^.':#$]+))?\.(.*)$/;

function excelReference(reference: string): string {
  const [first, second] = splitAtColon(reference);
  const from = end.exec(first);
  if (!from) return reference;
  const [, file, sheet, cell] = from;
  const book = file === undefined ? "" : `[${file.replaceAll("''", "'").split("/").at(-1)!}]`;
  const prefix = sheet === undefined && book === "" ? "" : sheetPrefix(book, sheet ?? "");
  const to = second === undefined ? undefined : end.exec(second);
  return `${prefix}${cell!}${to ? `:${to[3]!}` : second === undefined ? "" : `:${second}`}`;
}

function sheetPrefix(book: string, sheet: string): string {
  const name = sheet.startsWith("'") ? sheet.slice(1, -1) : sheet;
  return book === "" && !sheet.startsWith("'") ? `${name}!` : `'${book}${name}'!`;
}

/** The colon between the two ends is outside quotes. */
function splitAtColon(reference: string): [string, string?] {
  let quoted = false;
  for (let at = 0; at < reference.length; at++) {
    if (reference[at] === "'") quoted = !quoted;
    else if (reference[at] === ":" && !quoted) return [reference.slice(0, at), reference.slice(at + 1)];
  }
  return [reference];
}
