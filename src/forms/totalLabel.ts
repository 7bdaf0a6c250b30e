import { toThaiDigits } from "../text/digits";
import type { Form } from "./schema";

/** What a label says of the heading that its total is of. */
const placeholder = /\{(number|name)\}/g;

/** A heading as a label names it. */
export interface NamedHeading {
  readonly number: number | null;
  readonly name: string;
}

/** Whether a label says whose total it is: then it is another one for each. */
export const namesHeading = (label: string): boolean => label.search(placeholder) >= 0;

/** A label without what differs from total to total: what every one begins with. */
export const labelBeginning = (label: string): string => label.split(placeholder)[0]!.trim();

/** "รวมยุทธศาสตร์ที่ {number}" as it is written for a heading. */
export const totalLabel = ({ digits }: Form, label: string, { number, name }: NamedHeading): string =>
  label
    .replace(placeholder, (_, key: string) => {
      if (key === "name") return name;
      return digits === "thai" ? toThaiDigits(String(number ?? "")) : String(number ?? "");
    })
    .replace(/ +/g, " ")
    .trim();

/** Whether a text is what such a label is for some heading; spaces do not matter. */
export function labelFits(label: string): (text: string) => boolean {
  const parts = label.replace(/\s+/g, "").split(placeholder);
  const pattern = parts.map((part, at) => {
    if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return part === "number" ? "[0-9๐-๙]*" : ".+";
  });
  const whole = new RegExp(`^${pattern.join("")}$`);
  return (text) => whole.test(text.replace(/\s+/g, ""));
}
