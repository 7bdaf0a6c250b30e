import { isoSerial } from "../../../src/workbook/xlsx/isoDate";

test.each<[string, boolean, number]>([
  ["2021-10-01", false, 44470],
  ["2021-10-01T12:00:00", false, 44470.5],
  ["2021-10-01T06:00Z", false, 44470.25],
  ["2021-10-01T00:00:43.2", false, 44470.0005],
  ["T18:00:00", false, 0.75],
  ["18:00", false, 0.75],
  ["1900-01-01", false, 1],
  ["1900-02-28", false, 59],
  ["1900-03-01", false, 61],
  ["1904-01-01", true, 0],
  ["2021-10-01", true, 43008],
  ["2568-10-01", false, 244258],
])("%s (1904: %s) is %d", (text, date1904, serial) => expect(isoSerial(text, date1904)).toBeCloseTo(serial, 9));

test.each([
  "",
  "1 ต.ค. 64",
  "2021-13-01",
  "2021-02-29",
  "2021-10",
  "2021-10-01T",
  "44470",
  "2021-10-01T00:00:00+07:00",
])("%p is not a date", (text) => expect(isoSerial(text, false)).toBeNaN());
