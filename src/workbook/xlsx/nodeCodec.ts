import * as zlib from "node:zlib";
import type { Codec, Packer } from "./codec";
import { crc32 } from "./crc32";

const level = 6;

/** Three times as fast as fflate. Only the command line imports it. */
export const nodeCodec: Codec = {
  inflate(packed, size) {
    try {
      // One byte more than promised: room to see that there is more, and no second buffer to find that there is not.
      const bytes = zlib.inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
      return bytes.length === size ? plain(bytes) : undefined;
    } catch {
      return undefined;
    }
  },
  deflate: (bytes) => plain(zlib.deflateRawSync(bytes, { level })),
  packer: () => new ThreadedPacker(),
  // Node has it since 20.15.
  crc32: "crc32" in zlib ? zlib.crc32 : crc32,
};

const plain = ({ buffer, byteOffset, length }: Buffer): Uint8Array => new Uint8Array(buffer, byteOffset, length);

/** More than that are not in memory at a time: those that wait for a thread, and those that are being packed. */
const mostPieces = 4;

/** The block that ends the data and holds nothing. */
const lastBlock = Uint8Array.of(3, 0);

/** Pieces are packed each by itself, in threads of their own, while the next is made; flushed, they can be put together. */
class ThreadedPacker implements Packer {
  private readonly packed: Promise<Uint8Array>[] = [];

  async add(piece: Uint8Array): Promise<void> {
    this.packed.push(packedPiece(piece));
    await this.packed.at(-mostPieces);
  }

  async end(): Promise<Uint8Array> {
    return plain(Buffer.concat([...(await Promise.all(this.packed)), lastBlock]));
  }
}

function packedPiece(piece: Uint8Array): Promise<Uint8Array> {
  // Room for all that comes of it, so that its thread need not ask for more; what is not used of it is given back.
  const options = { level, chunkSize: piece.length + 1024, finishFlush: zlib.constants.Z_SYNC_FLUSH };
  return new Promise((resolve, reject) =>
    zlib.deflateRaw(piece, options, (error, packed) => (error ? reject(error) : resolve(new Uint8Array(packed)))),
  );
}
