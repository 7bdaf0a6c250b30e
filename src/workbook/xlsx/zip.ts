import type { Codec } from "./codec";
import { fault, isFault, type XlsxFault } from "./fault";
import { maxPartBytes, ratioCountsFrom, maxRatio } from "./limits";
import { readDirectory, type ZipEntry } from "./zipDirectory";

/** A zip archive as it is: nothing is unpacked before it is asked for. */
export interface Zip {
  readonly bytes: Uint8Array;
  /** In the order of the archive's directory. */
  readonly entries: readonly ZipEntry[];
  readonly codec: Codec;
  /** The names of the parts as they are written. */
  names(): string[];
  has(name: string): boolean;
  /** Letter case, a leading "/" and "\" for "/" make no difference to a name. */
  entry(name: string): ZipEntry | undefined;
  /** The unpacked bytes, their size and checksum verified. */
  read(name: string): Uint8Array | XlsxFault;
}

/** Opens an archive, or says why the file is none. */
export function openZip(bytes: Uint8Array, codec: Codec): Zip | XlsxFault {
  const entries = readDirectory(bytes);
  if (isFault(entries)) return entries;
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    // Readers differ in which of two they take, so what one person checks is not what another adds up.
    if (byName.has(key)) return fault("damaged", "two entries of one name", entry.name);
    byName.set(key, entry);
  }
  const entry = (name: string) => byName.get(partKey(name));
  return {
    bytes,
    entries,
    codec,
    names: () => entries.filter(({ name }) => !name.endsWith("/")).map(({ name }) => name),
    has: (name) => byName.has(partKey(name)),
    entry,
    read(name) {
      const found = entry(name);
      return found ? unpackEntry(bytes, found, codec) : fault("damaged", "missing from the package", name);
    },
  };
}

/** What two names of the same part have in common. */
export const partKey = (name: string): string => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

const stored = 0;
const deflated = 8;

/** An entry's bytes, within the limits and as its checksum says. */
export function unpackEntry(archive: Uint8Array, entry: ZipEntry, codec: Codec): Uint8Array | XlsxFault {
  const { name, size, packedSize } = entry;
  if (size > maxPartBytes) return fault("too-large", `${size} bytes`, name);
  if (size > ratioCountsFrom && size / packedSize > maxRatio) return fault("too-large", "packed too densely", name);
  const packed = archive.subarray(entry.dataStart, entry.dataStart + packedSize);
  let bytes: Uint8Array | undefined;
  if (entry.method === deflated) bytes = codec.inflate(packed, size);
  else if (entry.method === stored) bytes = packedSize === size ? packed : undefined;
  else return fault("damaged", `packed by method ${entry.method}`, name);
  if (!bytes) return fault("damaged", "does not unpack to its declared size", name);
  return codec.crc32(bytes) === entry.crc ? bytes : fault("damaged", "checksum is wrong", name);
}
