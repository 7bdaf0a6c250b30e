/** @jest-environment ./test/officehost/environment.ts */
import fc from "fast-check";
import { cellArea } from "../../../src/grid/area";
import { liveWorkbook } from "../../../src/session/liveWorkbook";
import type { ReportedEdit } from "../../../src/workbook/edits";
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { watchChanges } from "../../../src/workbook/office/watchChanges";
import { bookOf, fileOf } from "../../officehost/bookOf";
import { connect, type Surroundings } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { gridOf } from "../../support/grids";
import { patient } from "./scenario";

const seed = Number(process.env.RUAM_SEED ?? 25650102);

const sheets = () => [
  gridOf("แผน", [
    ["รายการ", "งบ", "ปรับ"],
    ["ก", { value: 10, format: "#,##0" }, { formula: "=B2*2", value: 20 }],
    ["ข", 20, { formula: "=B3*2", value: 40 }],
    [{ value: "ค", sight: { struck: true, faint: null } }, "30", { formula: "=B4*2", value: 60 }],
    ["รวม", { formula: "=SUM(B2:B4)", value: 30 }, { formula: "=SUM(C2:C4)", value: 120 }],
  ]),
  gridOf("สรุป", [["ทั้งหมด", { formula: "=แผน!B5+แผน!C5", value: 150 }]]),
  gridOf("อื่น", [["ไม่เกี่ยว", 1]]),
];

async function open(surroundings: Surroundings = {}) {
  const host = new OfficeHost(bookOf(sheets()));
  let files = 0;
  connect(host, { file: () => (files++, fileOf(host.book)), ...surroundings });
  const workbook = officeWorkbook(patient);
  const live = liveWorkbook(workbook);
  const edits: ReportedEdit[] = [];
  await watchChanges(patient, (edit) => {
    edits.push(edit);
    live.edited(edit);
  });
  await live.sheets();
  await live.readAll();
  host.forget();
  return { host, live, workbook, edits, filesAsked: () => files, plan: host.book.sheet("แผน")! };
}

const heard = () => new Promise((resolve) => setTimeout(resolve, 2));

describe("one edit", () => {
  test.each([{ platform: "OfficeOnline" }, { platform: "PC" }, { platform: "Mac" }] as const)(
    "on $platform: one request, no file, and all that follows from it",
    async (surroundings) => {
      const { host, live, workbook, filesAsked, plan } = await open(surroundings);
      const before = filesAsked();
      host.type(plan, { row: 1, column: 1 }, 15);
      await heard();
      await live.sheets();
      const grids = await live.readAll();
      expect([host.requests, filesAsked() - before]).toEqual([1, 0]);
      expect(grids).toEqual(await workbook.readAll());
      expect(grids[1]!.rows[0]!.cells[1]!.value).toBe(165);
    },
  );

  test("sheets that it does not reach are the very same objects", async () => {
    const { host, live, plan } = await open();
    const [, , other] = await live.readAll();
    host.type(plan, { row: 1, column: 1 }, 15);
    await heard();
    expect((await live.readAll())[2]).toBe(other);
  });

  test("nothing edited: nothing asked", async () => {
    const { host, live } = await open();
    await live.readAll();
    expect(host.requests).toBe(0);
  });
});

test.each<[string, (opened: Awaited<ReturnType<typeof open>>) => unknown]>([
  ["rows inserted", ({ host, plan }) => host.insertRows(plan, 2, 1)],
  ["a sheet renamed, and a cell edited", ({ host, plan }) => ((plan.name = "ใหม่"), host.type(plan, at(1, 1), 5))],
  [
    "a sheet hidden, and a cell edited",
    ({ host, plan }) => ((plan.visibility = "Hidden"), host.type(plan, at(1, 1), 5)),
  ],
  [
    "a sheet deleted, and a cell edited",
    ({ host, plan }) => (host.book.deleteSheet(host.book.sheet("อื่น")!), host.type(plan, at(1, 1), 5)),
  ],
  [
    "all of a column edited",
    ({ host, plan }) => host.book.onChange(plan, { top: 0, left: 1, bottom: 1_048_575, right: 1 }),
  ],
  ["an edit that nobody heard of, and doubt", ({ host, plan, live }) => (host.book.type(plan, 1, 1, 7), live.doubt())],
  [
    "a row hidden",
    ({ host, plan, live }) => (
      (plan.row(2).hidden = true),
      live.edited({ id: plan.id, area: cellArea(at(2, 0)) }),
      host
    ),
  ],
  ["a cell emptied", ({ host, plan }) => host.type(plan, at(1, 0), "")],
  ["a formula typed over a number", ({ host, plan }) => host.type(plan, at(2, 1), "=B2+1")],
  ["cells beyond those in use", ({ host, plan }) => host.type(plan, at(40, 6), "ไกล")],
])("%s: what is held is what Excel holds", async (_, edit) => {
  const opened = await open();
  edit(opened);
  await heard();
  expect(await opened.live.readAll()).toEqual(await opened.workbook.readAll());
});

const at = (row: number, column: number) => ({ row, column });

test("sheets that are left out are neither read nor read again", async () => {
  const { host, live } = await open();
  live.doubt();
  await live.readAll(["อื่น"]);
  host.forget();
  host.type(host.book.sheet("อื่น")!, at(0, 1), 2);
  await heard();
  expect((await live.readAll(["อื่น"])).map(({ sheet }) => sheet)).toEqual(["แผน", "สรุป"]);
  expect(host.requests).toBe(0);
  expect(await live.readAll()).toHaveLength(3);
});

test("a failed reading forgets nothing: the next one reads all", async () => {
  const { host, live, workbook, plan } = await open();
  host.type(plan, at(1, 1), 15);
  await heard();
  host.faults.set(1, { kind: "drop" });
  await expect(live.readAll()).rejects.toThrow();
  expect(await live.readAll()).toEqual(await workbook.readAll());
});

test("whatever is typed, one after another, what is held is what Excel holds", async () => {
  const place = fc.record({ row: fc.nat(6), column: fc.nat(4) });
  const input = fc.oneof(
    fc.integer(),
    fc.constantFrom("", "ก", "=B2*3", "=SUM(B2:C4)", "=B5", "12.5", "=สรุป!B1", "=1/0"),
  );
  const edit = fc.record({ sheet: fc.constantFrom("แผน", "สรุป", "อื่น"), place, input });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), async (rounds) => {
      const { host, live, workbook } = await open();
      for (const round of rounds) {
        for (const { sheet, place, input } of round) host.type(host.book.sheet(sheet)!, place, input);
        await heard();
        expect(await live.readAll()).toEqual(await workbook.readAll());
      }
    }),
    { seed, numRuns: 60 },
  );
}, 60_000);
