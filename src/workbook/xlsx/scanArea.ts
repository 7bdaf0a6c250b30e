import { maxColumns, maxRows, type Area } from "../../grid/area";

const colon = 58;

/** The area that the bytes `from` up to `to` name as `B2` or `B2:C9`, first corner first; undefined for another spelling. */
export function scanArea(bytes: Uint8Array, from: number, to: number): Area | undefined {
  let middle = from;
  while (middle < to && bytes[middle] !== colon) middle++;
  const first = scanCell(bytes, from, middle);
  const last = middle === to ? first : scanCell(bytes, middle + 1, to);
  if (first < 0 || last < 0) return undefined;
  const area = { top: rowOf(first), left: first % maxColumns, bottom: rowOf(last), right: last % maxColumns };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

const rowOf = (place: number): number => Math.floor(place / maxColumns);

/** A cell as `row * maxColumns + column`; -1 for anything else. */
function scanCell(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  let at = from;
  for (; at < to && bytes[at]! >= 65 && bytes[at]! <= 90 && column <= maxColumns; at++) {
    column = column * 26 + bytes[at]! - 64;
  }
  let row = 0;
  for (; at < to && bytes[at]! >= 48 && bytes[at]! <= 57 && row <= maxRows; at++) row = row * 10 + bytes[at]! - 48;
  const isCell = at === to && column > 0 && column <= maxColumns && row > 0 && row <= maxRows;
  return isCell ? (row - 1) * maxColumns + column - 1 : -1;
}
