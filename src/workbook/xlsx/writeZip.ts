import { isPacked, type PartBytes } from "./partBytes";
import { partKey, type Zip } from "./zip";
import {
  centralSignature,
  centralSize,
  endSignature,
  endSize,
  localSignature,
  localSize,
  type ZipEntry,
} from "./zipDirectory";

/**
 * The archive with some entries replaced (or, with null, left out) and new ones at its end, by name.
 * Every other entry keeps its packed bytes, its name and its date. The same input gives the same
 * bytes, so changed entries carry a fixed date: 1 January 1980.
 */
export function writeZip(zip: ZipBase, replacements: ReadonlyMap<string, PartBytes | null>): Uint8Array {
  const left = new Map<string, readonly [string, PartBytes | null]>();
  for (const [name, bytes] of replacements) left.set(partKey(name), [name, bytes]);

  const entries: Packed[] = [];
  for (const entry of zip.entries) {
    const key = partKey(entry.name);
    const replacement = left.get(key);
    left.delete(key);
    if (replacement?.[1] === null) continue;
    entries.push(replacement ? pack(zip, entry, replacement[1]) : kept(zip, entry));
  }
  const added = [...left.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, bytes] of added) if (bytes) entries.push(pack(zip, newEntry(name), bytes));
  return join(entries);
}

/** What a new archive is made from; of one that begins with nothing, no entries. */
type ZipBase = Pick<Zip, "bytes" | "entries" | "codec">;

/** An entry and the bytes it is to be written with. */
type Packed = { readonly entry: ZipEntry; readonly data: Uint8Array };

const sizesFollow = 1 << 3;
const utf8Name = 1 << 11;
const deflated = 8;
const version = 20;
const fixedDate = 0x0021_0000;

const kept = ({ bytes }: ZipBase, entry: ZipEntry): Packed => ({
  entry,
  data: bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize),
});

function pack({ codec }: ZipBase, entry: ZipEntry, part: PartBytes): Packed {
  const { packed, size, crc } = isPacked(part)
    ? part
    : { packed: codec.deflate(part), size: part.length, crc: codec.crc32(part) };
  return {
    entry: {
      ...entry,
      // Bits 1 and 2 say how hard the old packing tried.
      flags: entry.flags & utf8Name,
      method: deflated,
      modified: fixedDate,
      crc,
      packedSize: packed.length,
      size,
    },
    data: packed,
  };
}

const newEntry = (name: string): ZipEntry => ({
  name,
  nameBytes: new TextEncoder().encode(name),
  flags: utf8Name,
  method: deflated,
  modified: fixedDate,
  crc: 0,
  packedSize: 0,
  size: 0,
  dataStart: 0,
  madeBy: version,
  attributes: 0,
});

function join(entries: readonly Packed[]): Uint8Array {
  const names = entries.reduce((sum, { entry }) => sum + entry.nameBytes.length, 0);
  const data = entries.reduce((sum, packed) => sum + packed.data.length, 0);
  const directory = entries.length * localSize + names + data;
  const directorySize = entries.length * centralSize + names;
  const bytes = new Uint8Array(directory + directorySize + endSize);
  const view = new DataView(bytes.buffer);

  let local = 0;
  let central = directory;
  for (const { entry, data } of entries) {
    view.setUint32(local, localSignature, true);
    writeFacts(view, local + 4, entry);
    bytes.set(entry.nameBytes, local + localSize);
    bytes.set(data, local + localSize + entry.nameBytes.length);

    view.setUint32(central, centralSignature, true);
    view.setUint16(central + 4, entry.madeBy, true);
    writeFacts(view, central + 6, entry);
    view.setUint32(central + 38, entry.attributes, true);
    view.setUint32(central + 42, local, true);
    bytes.set(entry.nameBytes, central + centralSize);

    local += localSize + entry.nameBytes.length + data.length;
    central += centralSize + entry.nameBytes.length;
  }

  view.setUint32(central, endSignature, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directorySize, true);
  view.setUint32(central + 16, directory, true);
  return bytes;
}

/** What a local header and a directory record have in common: 26 bytes up to the length of the name. */
function writeFacts(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, entry.flags & ~sizesFollow, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
