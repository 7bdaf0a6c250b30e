import fc from "fast-check";
import { strToU8 } from "fflate";
import { areaToA1, maxColumns, maxRows, parseArea } from "../../../src/grid/area";
import { scanArea } from "../../../src/workbook/xlsx/scanArea";
import { property } from "../../support/property";

const scan = (text: string) => scanArea(strToU8(`:${text}:9`), 1, 1 + text.length);

test.each(["A1", "B2:C9", "A1:XFD1048576", "AA10:AB10", "ZZ99"])(
  "%s is the area that parseArea makes of it",
  (text) => {
    expect(scan(text)).toEqual(parseArea(text));
  },
);

test.each([
  "",
  ":",
  "A",
  "1",
  "A0",
  "A1:",
  ":A1",
  "A1:B2:C3",
  "XFE1",
  "A1048577",
  "ZZZZZZ1",
  "1A",
  "A1 ",
  "A:A",
  "$A$1",
  "B2:A1",
])("%p is not spelled plainly", (text) => expect(scan(text)).toBeUndefined());

const row = fc.nat(maxRows - 1);
const column = fc.nat(maxColumns - 1);

property(
  "every area of a sheet is read back",
  [row, row, column, column],
  (a, b, c, d) => {
    const area = { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
    expect(scan(areaToA1(area))).toEqual(area);
  },
  1000,
);
