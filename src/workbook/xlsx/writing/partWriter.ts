import type { Codec, Packer } from "../codec";
import type { PartBytes } from "../partBytes";
import { sameBytes } from "../sameBytes";
import { ByteWriter } from "./byteWriter";

/** Large enough to pack as well as the whole, small enough to keep several in memory. */
const pieceSize = 2 ** 20;

/**
 * Writes a part that may be a hundred megabytes long. What is put into `out` is packed piece by piece whenever the
 * writer of the part comes by; pieces are cut by their size alone, so that the same part is packed to the same bytes.
 */
export class PartWriter {
  readonly out = new ByteWriter(pieceSize + 2 ** 16);
  private packer: Packer | undefined;
  private packed = 0;
  private crc = 0;
  private isSame = true;

  constructor(
    /** The part as it was. */
    private readonly before: Uint8Array,
    private readonly codec: Codec,
  ) {}

  /** Whether it is time to come by. */
  get isFull(): boolean {
    return this.out.size >= pieceSize;
  }

  /** Whether what `out` holds is no longer all that was written. */
  get hasPacked(): boolean {
    return this.packed > 0;
  }

  async pack(): Promise<void> {
    while (this.isFull) await this.add(pieceSize);
  }

  /** `from` up to `to` of the part as it was. */
  async copy(from: number, to: number): Promise<void> {
    for (let at = from; at < to; at += pieceSize) {
      this.out.copy(this.before, at, Math.min(to, at + pieceSize));
      if (this.isFull) await this.pack();
    }
  }

  /** The part: the very bytes it was where nothing is different; packed if it is long. */
  async end(): Promise<PartBytes> {
    const { before } = this;
    if (!this.packer) {
      const bytes = this.out.done();
      return sameBytes(bytes, before) ? before : bytes;
    }
    await this.add(this.out.size);
    const packed = await this.packer.end();
    const { packed: size, crc } = this;
    return this.isSame && size === before.length ? before : { packed, size, crc };
  }

  private async add(size: number): Promise<void> {
    const piece = this.out.take(size);
    const { before, codec, packed } = this;
    this.isSame &&= sameBytes(piece, before.subarray(packed, packed + size));
    this.crc = codec.crc32(piece, this.crc);
    this.packed += size;
    this.packer ??= codec.packer();
    await this.packer.add(piece);
  }
}
