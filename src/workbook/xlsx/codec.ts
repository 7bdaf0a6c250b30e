/** Raw deflate (RFC 1951) and the checksum of zip entries, which Node has faster than a browser. */
export interface Codec {
  /**
   * Unpacks to exactly `size` bytes; undefined where the data are broken or hold more or fewer.
   * Stops soon after `size`, however much more the data would unpack to.
   */
  inflate(packed: Uint8Array, size: number): Uint8Array | undefined;
  deflate(bytes: Uint8Array): Uint8Array;
  packer(): Packer;
  /** `before`: of the bytes that came before these. */
  crc32(bytes: Uint8Array, before?: number): number;
}

/** Deflates a part of which only one piece at a time is there. Where other threads are at hand, they do it. */
export interface Packer {
  /** Answers when it is ready for more. The piece must not be changed afterwards. */
  add(piece: Uint8Array): Promise<void>;
  /** All pieces, packed: the same for the same pieces. */
  end(): Promise<Uint8Array>;
}
