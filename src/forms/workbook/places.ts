import { pathText } from "../formFault";
import type { BookPlace } from "./bookSheet";

/** Where each key of a form's file is in its workbook. */
export class Places {
  private readonly byPath = new Map<string, BookPlace>();

  put(path: readonly PropertyKey[], place: BookPlace): void {
    this.byPath.set(pathText(path), place);
  }

  /** Of a key ("levels[1].labels[0]"), or of the nearest that holds it. */
  find(path: string): BookPlace | undefined {
    for (let at = path; at !== ""; at = at.replace(/(\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/, "")) {
      const place = this.byPath.get(at);
      if (place) return place;
    }
    return this.byPath.get("");
  }
}
