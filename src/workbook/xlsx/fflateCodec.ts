import { deflateSync, Inflate } from "fflate";
import type { Codec } from "./codec";
import { crc32 } from "./crc32";

/** Deflate unpacks to at most 1,032 times its size: what one step can go beyond the promised size is 33 MB. */
const step = 32 * 1024;

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
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  crc32,
};
