import { useEffect, useRef, useState } from "react";
import type { RowShown, SheetShape } from "./shape";
import type { Window } from "./scrolling";

/** Fetches rows of a sheet from where the workbook is; both ends inclusive. */
export type FetchRows = (sheet: string, first: number, last: number) => Promise<readonly RowShown[]>;

const blockSize = 64;

interface Block {
  readonly version: number;
  readonly rows: ReadonlyMap<number, RowShown>;
}

/**
 * The rows to draw, by row. They are fetched in blocks and kept; after a change the old ones stay until the new ones
 * have come, so that nothing flickers.
 */
export function useRows(
  fetchRows: FetchRows,
  shape: SheetShape,
  window: Window,
): (row: number) => RowShown | undefined {
  const blocks = useRef(new Map<string, Block>());
  const asked = useRef(new Set<string>());
  const [, arrived] = useState(0);
  const drawn = useRef(true);
  useEffect(() => {
    drawn.current = true;
    return () => {
      drawn.current = false;
    };
  }, []);
  const { sheet, version, frozen } = shape;

  useEffect(() => {
    const fetchBlock = async (block: number) => {
      const key = `${sheet} ${block}`;
      const request = `${key} ${version}`;
      if (asked.current.has(request)) return;
      asked.current.add(request);
      const first = block * blockSize;
      const last = Math.min(first + blockSize, shape.tops.length - 1) - 1;
      const rows = await fetchRows(sheet, first, last);
      const known = blocks.current.get(key);
      if (known && known.version > version) return;
      blocks.current.set(key, { version, rows: new Map(rows.map((row) => [row.row, row])) });
      if (drawn.current) arrived((count) => count + 1);
    };
    const wanted = new Set<number>();
    if (frozen.rows > 0) for (let at = 0; at <= (frozen.rows - 1) / blockSize; at++) wanted.add(Math.floor(at));
    for (let at = Math.floor(window.firstRow / blockSize); at <= window.lastRow / blockSize; at++) wanted.add(at);
    for (const block of wanted) void fetchBlock(block);
  }, [fetchRows, sheet, version, frozen.rows, shape, window]);

  return (row) => blocks.current.get(`${sheet} ${Math.floor(row / blockSize)}`)?.rows.get(row);
}
