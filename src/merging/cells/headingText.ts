import type { FormLevel } from "../../forms/schema";
import { toThaiDigits } from "../../text/digits";
import type { Numbers } from "../tree/numbering";
import type { TreePlace } from "../tree/place";
import type { PlanShape } from "../tree/planShape";

/** How headings are written into the plan. */
export interface HeadingWriter {
  /** A heading that merging brings, as the form writes it. */
  readonly written: (place: TreePlace) => string;
  /** A text that stands in the plan with the number its heading has now; all else as it stands. */
  readonly renumbered: (place: TreePlace, text: string, numbered: boolean) => string;
  /** The number alone, in the form's digits, for a column of its own; null for a heading without one. */
  readonly number: (place: TreePlace) => number | null;
}

export function headingWriter({ levels, form }: PlanShape, numbers: Numbers): HeadingWriter {
  const digits = (number: number | null | undefined): string => {
    const text = String(number ?? "");
    return form.digits === "thai" ? toThaiDigits(text) : text;
  };
  const numberOf = (place: TreePlace): number | null => place.listed?.node.number ?? numbers.get(place) ?? null;
  const levelOf = ({ depth }: TreePlace): FormLevel => levels[depth]!;

  const written = (place: TreePlace, name = place.name): string => {
    const level = levelOf(place);
    const number = numberOf(place);
    const bare = number === null ? (level.writtenBare ?? "{name}") : level.written;
    return bare
      .replace("{parent}", () => digits(place.parent && numberOf(place.parent)))
      .replace("{number}", () => digits(number))
      .replace("{name}", () => name);
  };
  return {
    written: (place) => written(place),
    number: numberOf,
    renumbered(place, text, numbered) {
      const number = numbers.get(place);
      if (number === undefined || number === null) return text;
      const found = numbered ? /^[\s(]*([0-9]{1,7}|[๐-๙]{1,7})/.exec(text) : null;
      if (!found) return written(place, text.trim());
      const [whole, before = ""] = found;
      const now = before >= "๐" ? toThaiDigits(String(number)) : String(number);
      return whole.slice(0, whole.length - before.length) + now + text.slice(whole.length);
    },
  };
}
