import { Deflate, deflateSync, Inflate } from "fflate";
import type { Codec, Packer } from "./codec";
import { crc32 } from "./crc32";

/** Deflate unpacks to at most 1,032 times its size: what one step can go beyond the promised size is 33 MB. */
const step = 32 * 1024;

const level = 6;

/** Runs anywhere. */
export const fflateCodec: Codec = {
  inflate(packed, size) {
    const bytes = new Uint8Array(size);
    let filled = 0;
    let fits = true;
    const stream = new Inflate((chunk) => {
      fits &&= filled + chunk.length <= size;
      if (fits) bytes.set(chunk, filled);
      filled += chunk.length;
    });
    try {
      for (let at = 0; fits && at < packed.length; at += step) {
        stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      }
    } catch {
      return undefined;
    }
    return fits && filled === size ? bytes : undefined;
  },
  deflate: (bytes) => deflateSync(bytes, { level }),
  packer: () => new StreamPacker(),
  crc32,
};

class StreamPacker implements Packer {
  private readonly packed: Uint8Array[] = [];
  private readonly stream = new Deflate({ level }, (bytes) => this.packed.push(bytes));

  async add(piece: Uint8Array): Promise<void> {
    this.stream.push(piece);
  }

  async end(): Promise<Uint8Array> {
    this.stream.push(new Uint8Array(0), true);
    const bytes = new Uint8Array(this.packed.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.packed) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
}
