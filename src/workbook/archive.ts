import { fileFormat } from "./fileFormat";
import type { Codec } from "./xlsx/codec";
import { fault, faultOrResult, unlessFault, type XlsxFault } from "./xlsx/fault";
import { maxArchivedFiles } from "./xlsx/limits";
import { unpackEntry } from "./xlsx/zip";
import { readDirectory, type ZipEntry } from "./xlsx/zipDirectory";

/** A file that was packed into an archive. */
export interface ArchivedFile {
  /** Its own name: the folders it was in are left out, so that no name is ever a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whether these bytes are a zip archive of files, and not a document that is packed as one. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && fileFormat(bytes) === "archive";

/**
 * The files in a zip archive, unpacked: all of them, or the fault of the first that cannot be had. What systems hide
 * (folders and files whose names begin with a dot, and what a Mac adds) is left alone. An archive within it stays one.
 */
export function filesInArchive(bytes: Uint8Array, codec: Codec): readonly ArchivedFile[] | XlsxFault {
  return faultOrResult(null, () => {
    const named = unlessFault(readDirectory(bytes)).map((entry) => ({ entry, path: pathOf(entry) }));
    const files = named.filter(({ path }) => path.at(-1) !== "" && !path.some((name) => /^\.|^__MACOSX$/.test(name)));
    if (files.length > maxArchivedFiles) return fault("too-large", `${files.length} files`);
    return files.map(({ entry, path }) => ({
      name: path.at(-1)!,
      bytes: unlessFault(unpackEntry(bytes, entry, codec)),
    }));
  });
}

const utf8Flag = 0x800;
const thaiOnly = /^[ -~\u0e00-\u0e7f]*$/;

/**
 * An entry's folders and its name. Windows writes names in its own code page and does not say so; the bytes of แผน in it
 * would be a Greek letter in UTF-8.
 */
function pathOf({ flags, name, nameBytes }: ZipEntry): string[] {
  const inWindows = new TextDecoder("windows-874").decode(nameBytes);
  const isUtf8 = (flags & utf8Flag) !== 0 || thaiOnly.test(name) || !thaiOnly.test(inWindows);
  return (isUtf8 ? name : inWindows).split(/[\\/]/);
}
