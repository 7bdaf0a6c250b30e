import { remedyAt, type Surface, type Words } from "./entry";
import type { Described } from "./worded";

/** What is wrong, where, and what to do about it, as running text; `place` may be empty. */
export function sentences({ message, remedy }: Described, place: string, surface: Surface): Words {
  const where = place === "" ? "" : ` (${place})`;
  const { th, en } = remedyAt(remedy, surface);
  return { th: `${message.th}${where} ${th}`, en: `${message.en}${where}. ${en}` };
}
