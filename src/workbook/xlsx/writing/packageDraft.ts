import type { Codec } from "../codec";
import { fault, faultOrAnswer, faultOrResult, stop, unlessFault } from "../fault";
import { sizeOf, unpacked, type PartBytes } from "../partBytes";
import { readRelationships, relationshipsPart, type Relationship } from "../relationships";
import { partKey, type Zip } from "../zip";
import { utf8Part } from "./utf8Part";

/** The parts of a package that a change makes other than they are, by name; null for those it takes out. */
export type PartChanges = ReadonlyMap<string, PartBytes | null>;

/** A package in work: its parts as they were, and as they are to be. */
export class PackageDraft {
  private readonly changed = new Map<string, { readonly name: string; readonly bytes: PartBytes | null }>();

  constructor(private readonly zip: Zip) {}

  get changes(): PartChanges {
    return new Map([...this.changed.values()].map(({ name, bytes }) => [name, bytes]));
  }

  has(name: string): boolean {
    const changed = this.changed.get(partKey(name));
    return changed ? changed.bytes !== null : this.zip.has(name);
  }

  /** The part's XML, without byte order mark. */
  read(name: string): Uint8Array {
    return utf8Part(this.bytes(name));
  }

  /** Writes a part; `null` takes it out. */
  write(name: string, bytes: PartBytes | null): void {
    const written = this.zip.entry(name)?.name ?? name;
    this.changed.set(partKey(name), { name: written, bytes });
  }

  /** Writes what `patch` makes of a part, unless that is the very bytes it was given. */
  patch(name: string, patch: (bytes: Uint8Array) => Uint8Array): void {
    const bytes = this.read(name);
    const patched = unlessFault(faultOrResult(name, () => patch(bytes)));
    if (patched !== bytes) this.write(name, patched);
  }

  /** The same for a part that may be too long to be written at once. */
  async patchLong(name: string, patch: (bytes: Uint8Array, codec: Codec) => Promise<PartBytes>): Promise<void> {
    const bytes = this.read(name);
    const patched = unlessFault(await faultOrAnswer(name, () => patch(bytes, this.zip.codec)));
    if (patched !== bytes) this.write(name, patched);
  }

  relationships(part: string): readonly Relationship[] {
    const name = relationshipsPart(part);
    return this.has(name) ? readRelationships(this.bytes(name), part) : [];
  }

  private bytes(name: string): Uint8Array {
    const changed = this.changed.get(partKey(name));
    if (!changed) return unlessFault(this.zip.read(name));
    return changed.bytes ? unpacked(changed.bytes, this.zip.codec) : stop("damaged", "missing from the package", name);
  }
}

/** The archive as it is with these parts changed. */
export function zipWith(zip: Zip, changes: PartChanges): Zip {
  const byKey = new Map([...changes].map(([name, bytes]) => [partKey(name), bytes]));
  const has = (name: string) => (byKey.has(partKey(name)) ? byKey.get(partKey(name)) !== null : zip.has(name));
  const added = [...changes.keys()].filter((name) => !zip.has(name));
  return {
    ...zip,
    names: () => [...zip.names(), ...added].filter(has),
    has,
    entry(name) {
      const bytes = byKey.get(partKey(name));
      const entry = bytes === null ? undefined : zip.entry(name);
      return entry && bytes ? { ...entry, size: sizeOf(bytes) } : entry;
    },
    read(name) {
      const bytes = byKey.get(partKey(name));
      if (bytes === null) return fault("damaged", "missing from the package", name);
      return bytes ? unpacked(bytes, zip.codec) : zip.read(name);
    },
  };
}
