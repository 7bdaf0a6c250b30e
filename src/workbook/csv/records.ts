import { stop } from "../xlsx/fault";

const separators = ["\t", ",", ";", "|"] as const;

/** Records that are looked at to find which mark separates the fields. */
const looked = 50;

/** The mark between the fields: as the first line says (`sep=;`, as Excel writes it), or the one that makes most lines alike. */
export function separatorOf(text: string): { readonly text: string; readonly separator: string } {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  if (declared) return { text: text.slice(declared[0].length), separator: declared[1]! };
  let best: string = ",";
  let bestScore = 0;
  for (const separator of separators) {
    const counts: number[] = [];
    for (const record of recordsOf(text, separator, false)) {
      if (record.some((field) => field.trim() !== "")) counts.push(record.length);
      if (counts.length === looked) break;
    }
    const widest = counts.reduce((most, count) => Math.max(most, count), 0);
    if (widest < 2) continue;
    const usual = [...new Set(counts)].map(
      (count) => counts.filter((one) => one === count).length * (count > 1 ? count : 0),
    );
    const score = Math.max(...usual);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return { text, separator: best };
}

/**
 * The records of a text after RFC 4180: a field in quotation marks may hold separators, line ends and doubled marks.
 * A mark that is never closed would swallow every line that follows, so the file is refused.
 */
export function* recordsOf(text: string, separator: string, strict = true): Generator<readonly string[]> {
  let at = 0;
  let record: string[] = [];
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      const end = closingMark(text, at + 1);
      if (end < 0) {
        if (strict) stop("damaged", "a quotation mark is not closed");
        return;
      }
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
    record.push(field + text.slice(from, at));
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      record.push("");
    } else {
      at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    }
    yield record;
    record = [];
  }
}

function closingMark(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
  }
}
