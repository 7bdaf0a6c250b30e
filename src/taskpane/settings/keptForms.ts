import type { Engine } from "../../session/engine";
import type { Shelf } from "./settings";

const key = "ruam.forms";

/** The form files that a person has loaded, by the form's id: kept on this computer, for the pane and the ribbon alike. */
export type FormFiles = Readonly<Record<string, string>>;

export function keptForms(shelf: Shelf | undefined): FormFiles {
  try {
    const kept: unknown = JSON.parse(shelf?.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, json]) => typeof json === "string"));
  } catch {
    return {};
  }
}

/** Keeps the file of a form, or none of it any more. */
export function keepForm(shelf: Shelf | undefined, id: string, json: string | null): void {
  const others = Object.entries(keptForms(shelf)).filter(([known]) => known !== id);
  const kept = json === null ? others : [...others, [id, json]];
  try {
    shelf?.setItem(key, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Full or forbidden: the form still holds for this visit.
  }
}

/** Keeps none of them any more. */
export function forgetForms(shelf: Shelf | undefined): void {
  for (const id of Object.keys(keptForms(shelf))) keepForm(shelf, id, null);
}

/** Gives the engine the forms that were loaded on an earlier visit. One that cannot answer fails where it is asked next. */
export function loadKeptForms(engine: Engine, shelf: Shelf | undefined): void {
  for (const json of Object.values(keptForms(shelf))) engine.loadForm(json).catch(() => undefined);
}
