import type { FormLevel } from "../../forms/schema";
import { toThaiDigits } from "../../text/digits";
import type { Numbers } from "../tree/numbering";
import type { TreePlace } from "../tree/place";
import type { PlanShape } from "../tree/planShape";

/** How headings are written into the plan. */
export interface HeadingWriter {
  /** A heading that merging brings, as the form writes it. */
  readonly written: (place: TreePlace) => string;
  /** A text that is in the plan with the number its heading has now; all else as it is. */
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
      const found = numbered ? numberIn(text, levelOf(place)) : undefined;
      if (!found) return written(place, text.trim());
      const now = found.digits >= "๐" ? toThaiDigits(String(number)) : String(number);
      return text.slice(0, found.at) + now + text.slice(found.at + found.digits.length);
    },
  };
}

/** The number a heading's text begins with, after its label; of one that says its parent's as well, the last. */
function numberIn(text: string, { labels, written }: FormLevel): { at: number; digits: string } | undefined {
  const [, before = "", above = "", digits] = (written.includes("{parent}") ? afterParents : first).exec(text) ?? [];
  const label = before.replace(/[\s(]/g, "");
  if (!digits || (label !== "" && !labels.some((one) => one.replace(/\s/g, "") === label))) return undefined;
  return { at: before.length + above.length, digits };
}

const first = /^([^0-9๐-๙]*)()([0-9]{1,7}|[๐-๙]{1,7})/;
const afterParents = /^([^0-9๐-๙]*)((?:[0-9๐-๙]+\.(?=[0-9๐-๙]))*)([0-9]{1,7}|[๐-๙]{1,7})/;
