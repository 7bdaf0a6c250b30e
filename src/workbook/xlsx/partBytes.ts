import type { Codec } from "./codec";

/** A part that was packed as it was written: it has never been in memory whole. */
export interface PackedPart {
  readonly packed: Uint8Array;
  /** Unpacked. */
  readonly size: number;
  readonly crc: number;
}

export type PartBytes = Uint8Array | PackedPart;

export const isPacked = (part: PartBytes): part is PackedPart => "packed" in part;

export const sizeOf = (part: PartBytes): number => (isPacked(part) ? part.size : part.length);

/** What this program itself has packed it can unpack. */
export function unpacked(part: PartBytes, codec: Codec): Uint8Array {
  const bytes = isPacked(part) ? codec.inflate(part.packed, part.size) : part;
  if (!bytes) throw new Error("A part that was written cannot be unpacked");
  return bytes;
}
