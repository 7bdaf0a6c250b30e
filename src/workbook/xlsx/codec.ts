/** Raw deflate (RFC 1951) and the checksum of zip entries, which Node has faster than a browser. */
export interface Codec {
  /**
   * Unpacks to exactly `size` bytes; undefined where the data are broken or hold more or fewer.
   * Stops soon after `size`, however much more the data would unpack to.
   */
  inflate(packed: Uint8Array, size: number): Uint8Array | undefined;
  deflate(bytes: Uint8Array): Uint8Array;
  crc32(bytes: Uint8Array): number;
}
