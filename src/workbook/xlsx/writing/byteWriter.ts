const encoder = new TextEncoder();

/** Up to that many bytes, a loop is quicker than a call. */
const fewBytes = 48;

/** Up to that many Latin characters, too, as of tags. What is longer is often cut from another text, and slow to walk. */
const fewCharacters = 24;

/** Bytes put one behind the other. */
export class ByteWriter {
  private bytes: Uint8Array;
  private length = 0;

  /** Room that is asked for and not used costs next to nothing; room that is wanting is a copy of all there is. */
  constructor(capacity: number) {
    this.bytes = new Uint8Array(Math.max(capacity, 256));
  }

  get size(): number {
    return this.length;
  }

  /** `from` up to `to` of other bytes. */
  copy(source: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    const bytes = this.room(to - from);
    const start = this.length;
    this.length = start + to - from;
    if (to - from > fewBytes) bytes.set(source.subarray(from, to), start);
    else for (let at = from; at < to; at++) bytes[start + at - from] = source[at]!;
  }

  /** As UTF-8. */
  text(text: string): void {
    const bytes = this.room(text.length * 3);
    let at = this.length;
    if (text.length <= fewCharacters) {
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 0x80) return this.encode(text, bytes);
        bytes[at++] = code;
      }
      this.length = at;
    } else {
      this.encode(text, bytes);
    }
  }

  /** A whole number below 2^31 as its decimal digits. */
  integer(value: number): void {
    const bytes = this.room(10);
    let size = 1;
    for (let rest = value | 0; rest >= 10; rest = (rest / 10) | 0) size++;
    this.length += size;
    for (let at = this.length - 1, rest = value | 0; size > 0; size--, at--, rest = (rest / 10) | 0) {
      bytes[at] = 48 + (rest % 10);
    }
  }

  /** Goes back to where `size` was this, and on from there. */
  cut(size: number): void {
    this.length = size;
  }

  append(other: ByteWriter): void {
    this.copy(other.bytes, 0, other.length);
  }

  /** The first `size` bytes written, taken out: the rest is now the beginning. */
  take(size: number): Uint8Array {
    const { bytes, length } = this;
    this.bytes = new Uint8Array(bytes.length);
    this.bytes.set(bytes.subarray(size, length));
    this.length = length - size;
    return bytes.subarray(0, size);
  }

  /** What was written. Nothing may be written afterwards. */
  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** As UTF-8, unless a cell's text cannot be in XML as it is: then nothing is written and the answer is false. */
  plainText(text: string): boolean {
    const bytes = this.room(text.length * 3);
    let at = this.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        // & < > _
        if (code < 32 || code === 38 || code === 60 || code === 62 || code === 95) return false;
        bytes[at++] = code;
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
      } else if (code < 0xd800) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
        bytes[at++] = 0x80 | (code & 63);
      } else return false;
    }
    this.length = at;
    return true;
  }

  private encode(text: string, bytes: Uint8Array): void {
    this.length += encoder.encodeInto(text, bytes.subarray(this.length)).written;
  }

  /** The bytes, with room for that many more. */
  private room(more: number): Uint8Array {
    if (this.length + more <= this.bytes.length) return this.bytes;
    const larger = new Uint8Array(Math.max(this.length + more, Math.ceil(this.bytes.length * 1.5)));
    larger.set(this.bytes.subarray(0, this.length));
    return (this.bytes = larger);
  }
}
