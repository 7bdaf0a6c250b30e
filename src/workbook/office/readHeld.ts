import type { BookHeld, SheetNamed } from "../edits";
import { readSheets } from "./readSheets";
import type { Session } from "./session";
import { visibilities } from "./workbookFacts";

/** The sheets that there are; there to be had after the next sync. */
export function askNames({ context }: Session): () => SheetNamed[] {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
  return () =>
    sheets.items.map(({ id, name, visibility }) => ({ id, sheet: name, visibility: visibilities[visibility] }));
}

export async function sheetsNamed(session: Session): Promise<readonly SheetNamed[]> {
  const names = askNames(session);
  await session.sync();
  return names();
}

/**
 * All sheets as they are but some. `known`: names that they had when last asked for; where these still hold, nothing is asked
 * before the sheets themselves.
 */
export async function readHeld(session: Session, known: readonly string[], but: readonly string[]): Promise<BookHeld> {
  const isWanted = (name: string) => !but.includes(name);
  let names: (() => SheetNamed[]) | undefined;
  const expected = known.filter(isWanted);
  const first = await readSheets(session, expected, { sights: true, also: () => (names = askNames(session)) });
  const sheets = names!();
  const missing = sheets.map(({ sheet }) => sheet).filter((name) => isWanted(name) && !first.has(name));
  const more = missing.length > 0 ? await readSheets(session, missing, { sights: true }) : undefined;
  const held = sheets.flatMap(({ sheet }) => {
    const found = first.get(sheet) ?? more?.get(sheet);
    return found ? [{ id: found.id, grid: found.grid, spills: found.spills }] : [];
  });
  return { sheets, held };
}
