import type { PaneHost } from "../host";

/** Hands a workbook to the person: as a file, or open in Excel where files do not reach them. */
export async function giveBook(
  { saveFile, openBook }: Pick<PaneHost, "saveFile" | "openBook">,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (saveFile) saveFile(`${name}.xlsx`, bytes);
  else await openBook(`${name}.xlsx`, bytes);
}
