import type { Issue } from "../issues/issue";
import type { Codec } from "../workbook/xlsx/codec";
import { isFault } from "../workbook/xlsx/fault";
import { readFileSheets, type FileSheets } from "../workbook/fileSheets";
import { unreadableSheets } from "./intake";

/** Every sheet of a file, or the issue that says why it cannot be read. One bad sheet makes the file unreadableSheets. */
export async function sheetsOfFile(name: string, bytes: Uint8Array, codec: Codec): Promise<FileSheets | Issue> {
  const read = await readFileSheets(bytes, codec);
  return isFault(read) ? unreadableSheets(read, name, bytes) : read;
}
