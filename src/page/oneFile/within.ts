import type { FormFile } from "../../forms/formFile";

/** What one file says of itself; see `ruam page`. */
export interface Within {
  readonly version: string;
  /** A province's own form, with which the file was made. */
  readonly form: FormFile | null;
}

/** The element of the document that says it. */
export const withinId = "ruam-within";

/** undefined: the page is not one file. */
export function within(): Within | undefined {
  const element = document.getElementById(withinId);
  return element ? (JSON.parse(element.textContent) as Within) : undefined;
}
