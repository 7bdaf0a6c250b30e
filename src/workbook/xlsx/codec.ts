/** Raw deflate (RFC 1951), which differs between Node and a browser. */
export interface Codec {
  /**
   * Unpacks to exactly `size` bytes; undefined where the data are broken or hold more or fewer.
   * Stops soon after `size`, however much more the data would unpack to.
   */
  inflate(packed: Uint8Array, size: number): Uint8Array | undefined;
  deflate(bytes: Uint8Array): Uint8Array;
}
