import type { Header } from "./submission";

/** The header in force at a 0-based row of the sheet; undefined above the first. Headers stand in the order of the sheet. */
export function headerAt(headers: readonly Header[], row: number): Header | undefined {
  let low = 0;
  let high = headers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headers[middle]!.area.top <= row) low = middle + 1;
    else high = middle;
  }
  return headers[low - 1];
}
