const encoder = new TextEncoder();

/** Bytes put one behind the other. */
export class ByteWriter {
  private bytes: Uint8Array;
  private length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(Math.max(capacity, 256));
  }

  /** `from` up to `to` of other bytes. */
  copy(source: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    this.reserve(to - from);
    this.bytes.set(source.subarray(from, to), this.length);
    this.length += to - from;
  }

  text(text: string): void {
    this.reserve(text.length * 3);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** A whole number as its decimal digits. */
  integer(value: number): void {
    this.reserve(16);
    let size = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) size++;
    for (let at = this.length + size - 1, rest = value; at >= this.length; at--, rest = Math.floor(rest / 10)) {
      this.bytes[at] = 48 + (rest % 10);
    }
    this.length += size;
  }

  get size(): number {
    return this.length;
  }

  /** Begins anew. */
  clear(): void {
    this.length = 0;
  }

  append(other: ByteWriter): void {
    this.copy(other.bytes, 0, other.length);
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, Math.ceil(this.bytes.length * 1.5)));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
