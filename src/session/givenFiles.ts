import { intakeOf, type SetAside } from "../app/intake";
import { headBytes } from "../workbook/fileFormat";

/** A file that was given and holds no plan: it is listed and not read. */
export interface AsideFile {
  readonly file: string;
  readonly why: SetAside;
}

/** Of the files that were dropped or chosen, those to read, and those that are set aside. */
export async function sortGiven(files: readonly File[]): Promise<{ toRead: File[]; aside: AsideFile[] }> {
  const toRead: File[] = [];
  const aside: AsideFile[] = [];
  for (const file of files) {
    const intake = intakeOf(file.name, await headOf(file));
    if (intake === "read") toRead.push(file);
    else aside.push({ file: file.name, why: intake });
  }
  return { toRead, aside };
}

/** null: it cannot be had, as of a folder that was dropped. */
async function headOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  } catch {
    return null;
  }
}
