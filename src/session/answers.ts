import type { Words } from "../issues/entry";
import { fflateCodec } from "../workbook/xlsx/fflateCodec";
import { isFault } from "../workbook/xlsx/fault";
import { openXlsxWorkbook } from "../workbook/xlsx/xlsxWorkbook";
import { writeZip } from "../workbook/xlsx/writeZip";
import { issueLetter } from "./issueLetter";
import { issueSheetChanges } from "./issueSheet";
import type { IssueShown } from "./shown";

/** What is sent back to an agency. */
export interface AnswerTo {
  /** Whose file it is, or what it is called: a folder of that name. */
  readonly name: string;
  readonly source: File;
  readonly heading: string;
  /** What is to be fixed, the worst first. */
  readonly issues: readonly IssueShown[];
}

/**
 * The answers to all agencies as a .zip: for each a folder with the file that it sent, its list as one more sheet, and the
 * list as the text of a letter. A file that no sheet can be added to is answered as it came.
 *
 * @param listName what sheet and letter are called
 */
export async function packAnswers(
  answers: readonly AnswerTo[],
  listName: string,
  language: keyof Words,
): Promise<Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array>();
  const put = (folder: string, file: string, bytes: Uint8Array) => {
    let path = `${folder}/${file}`;
    for (let count = 2; files.has(path); count++) path = `${folder}/${file.replace(/(\.[^.]*)?$/, ` ${count}$1`)}`;
    files.set(path, bytes);
  };
  for (const { name, source, heading, issues } of answers) {
    const folder = fitForFile(name);
    const bytes = new Uint8Array(await source.arrayBuffer());
    put(folder, fitForFile(source.name), await withList(bytes, heading, issues, listName, language));
    put(folder, `${listName}.txt`, new TextEncoder().encode(issueLetter(heading, issues, language)));
  }
  return new Uint8Array(writeZip({ bytes: new Uint8Array(), entries: [], codec: fflateCodec }, files));
}

async function withList(
  bytes: Uint8Array,
  heading: string,
  issues: readonly IssueShown[],
  listName: string,
  language: keyof Words,
): Promise<Uint8Array> {
  const workbook = openXlsxWorkbook(bytes, fflateCodec);
  if (isFault(workbook)) return bytes;
  const sheets = (await workbook.sheets()).map(({ sheet }) => sheet);
  const outcome = await workbook.apply(issueSheetChanges(heading, listName, issues, sheets, language));
  return "done" in outcome ? workbook.save() : bytes;
}

/** Without what names of files may not hold. */
const fitForFile = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim() || "-";
