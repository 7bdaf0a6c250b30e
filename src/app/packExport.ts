import type { ExportedFile } from "../exporting/dataPackage";
import { provinceNamed } from "../exporting/provinces";
import type { Codec } from "../workbook/xlsx/codec";
import { writeZip } from "../workbook/xlsx/writeZip";
import { MasterExport, type BookToExport, type ExportRefusal } from "./exportMasters";

/** The master that is open, as a .zip of what an export writes into a folder. `province`: its code, where a person says it. */
export function packExport(
  { province, ...book }: Omit<BookToExport, "province"> & { readonly province: string | null },
  { codec, sha256 }: { readonly codec: Codec; readonly sha256: (bytes: Uint8Array) => string },
): Uint8Array<ArrayBuffer> | ExportRefusal {
  const pieces = new Map<string, Uint8Array[]>();
  const whole = (path: string): Uint8Array => joined(pieces.get(path)!);
  const files = (): ExportedFile[] =>
    [...pieces.keys()].map((path) => {
      const bytes = whole(path);
      return { path, bytes: bytes.length, sha256: sha256(bytes) };
    });
  const append = (path: string, bytes: Uint8Array) => void pieces.set(path, [...(pieces.get(path) ?? []), bytes]);
  const into = new MasterExport({ append, files }, sha256);
  const done = into.add({ ...book, province: province === null ? null : (provinceNamed(province) ?? null) });
  if ("refused" in done) return done;
  into.finish();
  const packed = writeZip(
    { bytes: new Uint8Array(), entries: [], codec },
    new Map([...pieces.keys()].map((path) => [path, whole(path)])),
  );
  return new Uint8Array(packed);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
