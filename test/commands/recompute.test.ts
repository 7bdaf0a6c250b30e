/** @jest-environment ./test/officehost/environment.ts */
import { recompute } from "../../src/commands/recompute";
import { areaToA1, parseA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { bookOf } from "../officehost/bookOf";
import { connect } from "../officehost/client";
import { OfficeHost } from "../officehost/host";
import { agencySheet } from "../support/agencySheet";
import { gridOf } from "../support/grids";

/** Presses the button; what the small window said, and how often Excel heard that the command has ended. */
async function press(grid: Grid, prepare: (host: OfficeHost) => void = () => undefined) {
  const host = new OfficeHost(bookOf([grid]));
  prepare(host);
  const messageFor: string[] = [];
  connect(host, {
    dialogs: ({ url, dismiss }) => {
      messageFor.push(new URLSearchParams(new URL(url).hash.slice(1)).get("text")!);
      dismiss();
    },
  });
  let ended = 0;
  await recompute({ completed: () => ended++ } as unknown as Office.AddinCommands.Event);
  return { host, messageFor, ended };
}

const cell = (host: OfficeHost, a1: string) => {
  const { row, column } = parseA1(a1)!;
  return host.book.sheet("แผน 65")!.peek(row, column);
};

test("a typed total becomes a formula, is selected, and it is said how many were repaired", async () => {
  const { host, messageFor, ended } = await press(agencySheet({ F14: 62_500 }));
  expect(cell(host, "F14")!.formula).toBe("=SUM(F9:F13)");
  expect(host.book.selection && areaToA1(host.book.selection.area)).toBe("F14");
  expect(messageFor).toEqual([expect.stringContaining("แก้ยอดรวมแล้ว 1 แห่ง")]);
  expect(ended).toBe(1);
});

test.each([
  ["every total is live already", agencySheet(), () => undefined, "เป็นสูตรที่ครบทุกแถวอยู่แล้ว"],
  ["there is no plan", gridOf("แผ่น 1", [["ก"]]), () => undefined, "ไม่พบตารางแผน"],
  ["the sheet is protected", agencySheet({ F14: 62_500 }, { protected: true }), () => undefined, "ถูกป้องกัน"],
  [
    "Excel does not answer in a sensible way",
    agencySheet(),
    (host: OfficeHost) => host.faults.set(1, { kind: "fail" }),
    "ทำไม่สำเร็จ",
  ],
] as const)("%s: said, and the command ends", async (_, grid, prepare, words) => {
  const { messageFor, ended } = await press(grid, prepare);
  expect(messageFor).toEqual([expect.stringContaining(words)]);
  expect(ended).toBe(1);
});
