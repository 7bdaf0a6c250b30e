import { type Area, areaToA1, maxColumns, maxRows, parseArea } from "../../src/grid/area";
import { HostError } from "./protocol";

/** The cells that lie in both. */
export const overlap = (a: Area, b: Area): Area | null => {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
};
export const holds = (outer: Area, inner: Area): boolean => {
  const both = overlap(outer, inner);
  return both !== null && areaToA1(both) === areaToA1(inner);
};

/** An address as Excel takes it: cells, whole rows, whole columns, with or without its sheet. */
export function addressed(address: string): Area {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: maxColumns - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(local);
  const area = parseArea(columns ? `${columns[1]}1:${columns[2]}${maxRows}` : local);
  if (!area) throw new HostError("InvalidArgument", `no address: ${address}`);
  return area;
}
