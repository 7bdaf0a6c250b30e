/** @jest-environment ./test/officehost/environment.ts */
import { areaToA1, parseArea } from "../../../src/grid/area";
import { goTo } from "../../../src/workbook/office/goTo";
import { watchChanges } from "../../../src/workbook/office/watchChanges";
import { bookOf } from "../../officehost/bookOf";
import { connect } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { gridOf } from "../../support/grids";
import { patient } from "./scenario";

function open(): OfficeHost {
  const host = new OfficeHost(bookOf([gridOf("ก", [["x"]]), gridOf("ข", [["y"]])]));
  connect(host);
  return host;
}

test("a place is shown and selected", async () => {
  const { book } = open();
  expect(await goTo(patient, "ข", parseArea("C3:D4")!)).toBe(true);
  expect([book.selection!.sheet.name, areaToA1(book.selection!.area)]).toEqual(["ข", "C3:D4"]);
});

test("a sheet that is gone", async () => {
  const { book } = open();
  expect(await goTo(patient, "ค", parseArea("A1")!)).toBe(false);
  expect(book.selection).toBeNull();
});

test("every change of a cell is heard, whoever makes it", async () => {
  const { book } = open();
  let heard = 0;
  await watchChanges(patient, () => heard++);
  book.onChange(book.sheet("ก")!, parseArea("A1")!);
  await new Promise((later) => setTimeout(later, 5));
  expect(heard).toBe(1);
});
