import * as zlib from "node:zlib";
import type { Codec } from "./codec";
import { crc32 } from "./crc32";

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
  deflate: (bytes) => plain(zlib.deflateRawSync(bytes, { level: 6 })),
  // Node has it since 20.15.
  crc32: "crc32" in zlib ? zlib.crc32 : crc32,
};

const plain = ({ buffer, byteOffset, length }: Buffer): Uint8Array => new Uint8Array(buffer, byteOffset, length);
