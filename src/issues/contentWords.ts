import type { Content } from "../change/step";
import { quoted } from "./words";

/** What a cell holds, as people see it. */
export function contentWords(content: Content): string {
  if (content === null) return "–";
  if ("text" in content) return quoted(content.text);
  if ("number" in content) return String(content.number);
  if ("formula" in content) return content.formula;
  return "error" in content ? content.error : String(content.boolean).toUpperCase();
}
