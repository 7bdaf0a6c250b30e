import { toA1 } from "../../grid/area";
import type { Dictionary } from "../../words/dictionary";
import type { Refusal } from "../../workbook/port";

/** Why nothing was written, where, and what to do about it. */
export function refusalText({ refusal: words }: Dictionary, { refused, sheet, at, detail }: Refusal): string {
  const place = [sheet, at === null ? "" : toA1(at), detail ?? ""].filter((part) => part !== "").join(" ");
  return place === "" ? words[refused] : `${words[refused]} (${place})`;
}
