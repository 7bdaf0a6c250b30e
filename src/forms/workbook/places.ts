import { pathText } from "../formFault";
import type { FormPlace } from "./formSheet";

/** Where each key of a form's file is in its workbook. */
export class Places {
  private readonly byPath = new Map<string, FormPlace>();

  put(path: readonly PropertyKey[], place: FormPlace): void {
    this.byPath.set(pathText(path), place);
  }

  /** Of a key ("levels[1].labels[0]"), or of the nearest that holds it. */
  find(path: string): FormPlace | undefined {
    for (let at = path; at !== ""; at = at.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/, "")) {
      const place = this.byPath.get(at);
      if (place) return place;
    }
    return this.byPath.get("");
  }
}
