import { stop } from "../xlsx/fault";
import { maxFileBytes } from "../xlsx/limits";

/** Marks of the sector table: the end of a chain, and the largest number of a sector. */
const endOfChain = 0xfffffffe;
const lastSector = 0xfffffffa;
const headerSize = 512;
const entrySize = 128;

/**
 * The bytes of a stream of a compound file (MS-CFB), by its name; undefined where there is none. Chains of sectors are
 * followed only as far as the file has sectors, so that none can go in circles.
 */
export function streamOf(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  if (bytes.length > maxFileBytes) stop("too-large", `${bytes.length} bytes`);
  if (bytes.length < headerSize) stop("truncated", "a compound file without a header");
  return new CompoundFile(bytes).stream(names);
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectors: number;
  private readonly table: Uint32Array;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) stop("damaged", `sectors of 2^${shift} bytes`);
    this.sectorSize = 1 << shift;
    this.sectors = Math.ceil(bytes.length / this.sectorSize) - 1;
    this.table = this.readTable();
  }

  stream(names: readonly string[]): Uint8Array | undefined {
    const directory = this.chain(this.view.getUint32(48, true));
    const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
    const found = new Map<string, number>();
    for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      const kind = view.getUint8(at + 66);
      const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.max(0, length - 2)));
      // Streams of the root come first: one of this name in a storage below is another workbook that was put in.
      if (kind === 2 && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), at);
    }
    const at = names.map((name) => found.get(name.toLowerCase())).find((one) => one !== undefined);
    if (at === undefined) return undefined;
    const start = view.getUint32(at + 116, true);
    const size = view.getUint32(at + 120, true);
    if (size > this.bytes.length) stop("damaged", "a stream is longer than its file");
    if (size >= this.view.getUint32(56, true)) return this.exactly(this.chain(start), size);
    const small = this.chain(view.getUint32(116, true));
    return this.exactly(this.smallChain(start, small), size);
  }

  private exactly(stream: Uint8Array, size: number): Uint8Array {
    return stream.length < size ? stop("truncated", "a stream is cut short") : stream.subarray(0, size);
  }

  /** Which sector follows which. */
  private readTable(): Uint32Array {
    const { view } = this;
    const parts: number[] = [];
    for (let at = 76; at < headerSize; at += 4) parts.push(view.getUint32(at, true));
    let more = view.getUint32(68, true);
    for (let left = this.sectors; more < lastSector; left--) {
      if (left <= 0) stop("damaged", "the sector table goes in circles");
      const from = this.offset(more);
      for (let at = 0; at < this.sectorSize - 4; at += 4) parts.push(view.getUint32(from + at, true));
      more = view.getUint32(from + this.sectorSize - 4, true);
    }
    const perSector = this.sectorSize / 4;
    const used = parts.filter((sector) => sector < lastSector);
    if (used.length > this.sectors) stop("damaged", "more sector tables than sectors");
    const table = new Uint32Array(used.length * perSector);
    used.forEach((sector, index) => {
      const from = this.offset(sector);
      for (let at = 0; at < perSector; at++) table[index * perSector + at] = view.getUint32(from + at * 4, true);
    });
    return table;
  }

  private chain(first: number): Uint8Array {
    const chain: number[] = [];
    for (let sector = first; sector !== endOfChain; sector = this.table[sector] ?? lastSector + 1) {
      if (sector >= lastSector) stop("damaged", "a chain of sectors is broken");
      if (chain.length > this.sectors) stop("damaged", "a chain of sectors goes in circles");
      chain.push(sector);
    }
    const bytes = new Uint8Array(chain.length * this.sectorSize);
    chain.forEach((sector, at) => {
      const from = this.offset(sector);
      bytes.set(this.bytes.subarray(from, from + this.sectorSize), at * this.sectorSize);
    });
    return bytes;
  }

  /** Small streams share sectors of the root's. */
  private smallChain(first: number, small: Uint8Array): Uint8Array {
    const size = 64;
    const table = this.chain(this.view.getUint32(60, true));
    const view = new DataView(table.buffer, table.byteOffset, table.length);
    const parts: Uint8Array[] = [];
    for (let sector = first; sector !== endOfChain;) {
      if (sector >= lastSector || (sector + 1) * 4 > table.length || (sector + 1) * size > small.length) {
        stop("damaged", "a chain of small sectors is broken");
      }
      if (parts.length > table.length / 4) stop("damaged", "a chain of small sectors goes in circles");
      parts.push(small.subarray(sector * size, (sector + 1) * size));
      sector = view.getUint32(sector * 4, true);
    }
    const bytes = new Uint8Array(parts.length * size);
    parts.forEach((part, at) => bytes.set(part, at * size));
    return bytes;
  }

  private offset(sector: number): number {
    if (sector >= this.sectors) stop("truncated", `sector ${sector} is beyond the file`);
    return (sector + 1) * this.sectorSize;
  }
}
