/** @jest-environment ./test/officehost/environment.ts */
import { OfficeHost } from "../../officehost/host";
import { bookOf } from "../../officehost/bookOf";
import { parseArea } from "../../../src/grid/area";
import type { Fault } from "../../officehost/host";
import { connect } from "../../officehost/client";
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { watchChanges } from "../../../src/workbook/office/watchChanges";
import type { Limits } from "../../../src/workbook/office/session";
import { WorkbookUnread } from "../../../src/workbook/unread";
import { gridOf } from "../../support/grids";

const limits: Limits = { patience: 1_000, pause: 2, requestBytes: 2_000_000 };

function open() {
  const host = new OfficeHost(bookOf([gridOf("ก", [["แผน", 1]])]));
  connect(host);
  return { host, workbook: officeWorkbook(limits) };
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("while somebody types into a cell", () => {
  test.each(["sheets", "readAll", "interrupted"] as const)(
    "%s waits, and answers once they have finished",
    async (ask) => {
      const { host, workbook } = open();
      const undisturbed = await workbook[ask]();
      host.book.editingCell = true;
      let answered = false;
      const asked = workbook[ask]().then((answer) => {
        answered = true;
        return answer;
      });
      await later(30);
      expect(answered).toBe(false);
      host.book.editingCell = false;
      expect(await asked).toEqual(undisturbed);
    },
  );

  test("a pane that is opened then hears of changes all the same", async () => {
    const { host } = open();
    host.book.editingCell = true;
    let heard = 0;
    const watched = watchChanges(limits, () => heard++);
    await later(10);
    host.book.editingCell = false;
    await watched;
    host.book.onChange(host.book.sheet("ก")!, parseArea("A1")!);
    await later(5);
    expect(heard).toBe(1);
  });
});

const faults: readonly (readonly [string, Fault, string])[] = [
  ["the connection is lost", { kind: "drop" }, "no-answer"],
  ["Excel goes silent", { kind: "hang" }, "no-answer"],
  ["Excel refuses for a reason of its own", { kind: "fail", code: "AccessDenied" }, "refused"],
];

test.each(faults)("%s: a reason that a person can follow, and the next reading succeeds", async (_, fault, unread) => {
  const { host, workbook } = open();
  host.faults.set(host.requests + 1, fault);
  const failure: unknown = await workbook.readAll().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WorkbookUnread);
  expect((failure as WorkbookUnread).reason.unread).toBe(unread);
  expect((await workbook.readAll()).map(({ sheet }) => sheet)).toEqual(["ก"]);
});
