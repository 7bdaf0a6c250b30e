import { ByteWriter } from "./byteWriter";

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Places of a part where its bytes are replaced; all others stay as they are. */
export class Splices {
  private readonly splices: Splice[] = [];
  private isSorted = true;

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  /** What is replaced as part of something larger is not replaced by itself. */
  replace(from: number, to: number, text: string): void {
    this.splices.push({ from, to, text });
    this.isSorted = false;
  }

  /** Copies `from` up to `to`, and on the way what is replaced there. */
  copy(out: ByteWriter, bytes: Uint8Array, from: number, to: number): void {
    if (!this.isSorted) this.splices.sort((a, b) => a.from - b.from || b.to - a.to);
    this.isSorted = true;
    let at = from;
    for (const splice of this.splices) {
      if (splice.from < at || splice.to > to) continue;
      out.copy(bytes, at, splice.from);
      out.text(splice.text);
      at = splice.to;
    }
    out.copy(bytes, at, to);
  }

  /** The whole part; the same bytes where nothing is replaced. */
  apply(bytes: Uint8Array): Uint8Array {
    if (this.isEmpty) return bytes;
    const out = new ByteWriter(bytes.length + 1024);
    this.copy(out, bytes, 0, bytes.length);
    return out.done();
  }
}
