import { intakeOf, type SetAside } from "../app/intake";
import { filesInArchive, isArchive } from "../workbook/archive";
import { headBytes } from "../workbook/fileFormat";
import { isFault } from "../workbook/xlsx/fault";
import { fflateCodec } from "../workbook/xlsx/fflateCodec";
import { maxFileBytes } from "../workbook/xlsx/limits";

/** A file that was given and holds no plan: it is listed and not read. */
export interface AsideFile {
  readonly file: string;
  readonly why: SetAside;
}

/** Of the files that were dropped or chosen, those to read, and those that are set aside. Zip archives are opened. */
export async function sortGiven(files: readonly File[]): Promise<{ toRead: File[]; aside: AsideFile[] }> {
  const toRead: File[] = [];
  const aside: AsideFile[] = [];
  for (const given of files) {
    for (const file of await unpacked(given)) {
      const intake = intakeOf(file.name, await headOf(file));
      if (intake === "read") toRead.push(file);
      else aside.push({ file: file.name, why: intake });
    }
  }
  return { toRead, aside };
}

/** The files of an archive; any other file, and an archive that cannot be opened, is itself: who reads it says why. */
async function unpacked(file: File): Promise<readonly File[]> {
  if (!/\.zip$/i.test(file.name) || file.size > maxFileBytes) return [file];
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const files = isArchive(bytes) ? filesInArchive(bytes, fflateCodec) : [];
    if (isFault(files) || files.length === 0) return [file];
    return files.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name));
  } catch {
    return [file];
  }
}

/** null: it cannot be had, as of a folder that was dropped. */
async function headOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  } catch {
    return null;
  }
}
