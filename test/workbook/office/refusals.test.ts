/** @jest-environment ./test/officehost/environment.ts */
import type { Content, Step } from "../../../src/change/step";
import { areaToA1, toA1 } from "../../../src/grid/area";
import { officeWorkbook, type OfficeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import type { Applied } from "../../../src/workbook/port";
import { bookOf, pictureOf } from "../../officehost/bookOf";
import { connect } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { gridOf } from "../../support/grids";
import { patient } from "./scenario";

const plan = "แผน";
const put = (row: number, content: Content, sheet = plan): Step => ({
  kind: "write-cells",
  sheet,
  row,
  column: 0,
  before: [[null]],
  after: [[content]],
});
const insert: Step = { kind: "insert-rows", sheet: plan, row: 1, looks: [{ like: 0, fit: true }] };
const log: Step = { kind: "insert-sheet", sheet: "บันทึก", visibility: "hidden", widths: [] };
const steps = [insert, put(1, { text: "ใหม่" }), put(1, { text: "ใหม่" }, "อื่น")];

function open(limits = patient): { host: OfficeHost; workbook: OfficeWorkbook } {
  const host = new OfficeHost(bookOf([gridOf(plan, [["ก"], ["ข"]]), gridOf("อื่น", [["ค"]])]));
  connect(host);
  return { host, workbook: officeWorkbook(limits) };
}
const sheet = ({ book }: OfficeHost, name = plan) => book.sheet(name)!;
const outcomeOf = (applied: Applied) =>
  "refused" in applied ? [applied.refused, applied.sheet, applied.at && toA1(applied.at)] : "done";

interface Trouble {
  readonly trouble: string;
  /** What the person or a co-author has done before the change. */
  readonly earlier?: (host: OfficeHost) => void;
  /** What happens while the change is under way, before a request. */
  readonly meanwhile?: (host: OfficeHost, request: number) => void;
  readonly steps?: Step[];
  readonly refused: readonly [string, string, string | null];
}

const troubles: Trouble[] = [
  {
    trouble: "a protected sheet",
    earlier: (host) => (sheet(host).protected = true),
    refused: ["protected", plan, null],
  },
  {
    trouble: "another sheet of the change protected",
    earlier: (host) => (sheet(host, "อื่น").protected = true),
    refused: ["protected", "อื่น", null],
  },
  {
    trouble: "a workbook whose structure is protected, and a new sheet",
    earlier: ({ book }) => (book.structureProtected = true),
    steps: [log],
    refused: ["protected", "", null],
  },
  { trouble: "a read-only workbook", earlier: ({ book }) => (book.readOnly = true), refused: ["read-only", "", null] },
  { trouble: "a cell being edited", earlier: ({ book }) => (book.editingCell = true), refused: ["editing", "", null] },
  {
    trouble: "a filter that hides rows",
    earlier: (host) => (sheet(host).filter = { enabled: true, hidesRows: true }),
    refused: ["filtered", plan, null],
  },
  {
    trouble: "a sheet deleted",
    earlier: ({ book }) => book.deleteSheet(book.sheet(plan)!),
    refused: ["sheet-missing", plan, null],
  },
  {
    trouble: "a sheet renamed",
    earlier: (host) => (sheet(host).name = "แผน 2"),
    refused: ["sheet-missing", plan, null],
  },
  {
    trouble: "a cell that a co-author has filled",
    earlier: ({ book }) => book.type(book.sheet("อื่น")!, 1, 0, "ของคนอื่น"),
    refused: ["stale", "อื่น", "A2"],
  },
  {
    trouble: "a sheet protected after it was read",
    meanwhile: (host, request) => (sheet(host).protected = request >= 2),
    refused: ["protected", "", null],
  },
  {
    trouble: "a sheet deleted after it was read",
    meanwhile: ({ book }, request) => request === 2 && book.deleteSheet(book.sheet(plan)!),
    refused: ["sheet-missing", "", null],
  },
  {
    trouble: "a cell edited while the change is written",
    meanwhile: ({ book }, request) => (book.editingCell = request === 3),
    refused: ["editing", "", null],
  },
  {
    trouble: "a co-author's change to a cell just written",
    meanwhile: ({ book }, request) => request === 3 && book.type(book.sheet("อื่น")!, 1, 0, "ของคนอื่น"),
    refused: ["stale", "อื่น", "A2"],
  },
];

test.each(troubles)(
  "$trouble: refused, and nothing is half done",
  async ({ earlier, meanwhile, steps: own = steps, refused }) => {
    const { host, workbook } = open();
    earlier?.(host);
    const before = pictureOf(host.book);
    host.before = (request) => meanwhile?.(host, request);
    const applied = await workbook.apply({ steps: own });
    expect(outcomeOf(applied)).toEqual(refused);
    host.forget();
    host.book.editingCell = false;
    expect(await workbook.interrupted()).toBeUndefined();
    if (host.book.sheet(plan) || refused[0] !== "sheet-missing") expect(pictureOf(host.book)).toEqual(before);
  },
);

test("a co-author's change to a row just inserted is not thrown away: the change is left to be finished", async () => {
  const { host, workbook } = open();
  host.before = (request) => request === 3 && host.book.type(sheet(host), 1, 0, "ของคนอื่น");
  expect(outcomeOf(await workbook.apply({ steps }))).toEqual(["unfinished", plan, "A2"]);
  host.forget();
  expect(outcomeOf(await workbook.takeBack())).toEqual(["not-blank", plan, "A2"]);
  expect(outcomeOf(await workbook.finish())).toBe("done");
});

test("a sheet renamed while the change is written gets the whole change under its new name", async () => {
  const { host, workbook } = open({ ...patient, requestBytes: 1_000 });
  host.before = (request) => request === 3 && (sheet(host).name = "แผน 2");
  expect(await workbook.apply({ steps })).toEqual({ done: true });
  expect(host.book.valueOf(sheet(host, "แผน 2"), 1, 0)).toBe("ใหม่");
});

test("silence while reading: nothing was written, and it is said after a while", async () => {
  const { host, workbook } = open({ ...patient, patience: 1_500, pause: 5 });
  host.faults.set(1, { kind: "hang" });
  expect(await workbook.apply({ steps })).toMatchObject({ refused: "failed", detail: "no answer" });
});

test("after an interruption nothing else is written before it is finished or taken back", async () => {
  const { host, workbook } = open({ ...patient, patience: 1_500, pause: 5 });
  host.faults.set(2, { kind: "hang-done" });
  expect(outcomeOf(await workbook.apply({ steps }))).toEqual(["unanswered", "", null]);
  host.forget();
  const later = officeWorkbook(patient);
  expect(outcomeOf(await later.apply({ steps: [put(5, { number: 1 })] }))).toEqual(["unfinished", "", null]);
  expect(outcomeOf((await later.undoLast())!)).toEqual(["unfinished", "", null]);
  expect(outcomeOf(await later.takeBack())).toBe("done");
  expect(outcomeOf(await later.apply({ steps: [put(5, { number: 1 })] }))).toBe("done");
});

test("what somebody has typed into an inserted row since the interruption is not thrown away", async () => {
  const { host, workbook } = open({ patience: 1_500, pause: 5, requestBytes: 1_000 });
  host.faults.set(6, { kind: "hang" });
  await workbook.apply({ steps });
  host.forget();
  host.book.type(sheet(host), 1, 3, "ของคนอื่น");
  const later = officeWorkbook(patient);
  expect(outcomeOf(await later.takeBack())).toEqual(["not-blank", plan, "D2"]);
  expect(outcomeOf(await later.finish())).toBe("done");
  expect(host.book.valueOf(sheet(host), 1, 3)).toBe("ของคนอื่น");
});

test("rows that somebody has moved since the interruption are not guessed at", async () => {
  const { host, workbook } = open({ patience: 1_500, pause: 5, requestBytes: 1_000 });
  host.faults.set(5, { kind: "hang" });
  await workbook.apply({ steps });
  host.forget();
  host.book.insertRows(sheet(host), 0, 3);
  expect(outcomeOf(await officeWorkbook(patient).takeBack())).toEqual(["stale", plan, null]);
});

describe("an interrupted change that somebody has touched is left as it is", () => {
  const interfering: readonly (readonly [string, (host: OfficeHost) => void])[] = [
    ["rows inserted above", (host) => host.book.insertRows(sheet(host), 0, 3)],
    ["rows inserted within", (host) => host.book.insertRows(sheet(host), 2, 1)],
    ["a row deleted within", (host) => host.book.deleteRows(sheet(host), 2, 1)],
    ["the sheet renamed", (host) => void (sheet(host).name = "เปลี่ยนชื่อ")],
    [
      "its journal lost",
      ({ book }) => {
        for (const key of [...book.settings.keys()]) if (key.includes("journal")) book.settings.delete(key);
      },
    ],
  ];
  test.each(interfering)("%s", async (_, interfere) => {
    const { host, workbook } = open({ patience: 1_500, pause: 5, requestBytes: 1_000 });
    host.faults.set(5, { kind: "hang" });
    await workbook.apply({ steps });
    host.forget();
    interfere(host);
    const next = officeWorkbook(patient);
    expect(await next.interrupted()).toBeDefined();
    const sheets = () => (pictureOf(host.book) as { readonly sheets: unknown }).sheets;
    const asItIs = sheets();
    expect(await next.leave()).toEqual({ done: true });
    expect(sheets()).toEqual(asItIs);
    expect(await next.interrupted()).toBeUndefined();
    expect([[...host.book.settings.keys()], [...host.book.names.keys()]]).toEqual([[], []]);
    expect(await next.apply({ steps: [log] })).toEqual({ done: true });
  });

  test("the places to look at are named by sheet, rows and cells", async () => {
    const { host, workbook } = open({ patience: 1_500, pause: 5, requestBytes: 1_000 });
    host.faults.set(5, { kind: "hang" });
    await workbook.apply({ steps });
    host.forget();
    const found = (await officeWorkbook(patient).interrupted())!;
    const places = found.places.map(({ sheet: name, rows, cells }) => [name, rows, cells.map(areaToA1)]);
    expect(places).toEqual([
      [plan, [{ inserted: true, row: 1, count: 1 }], ["A2"]],
      ["อื่น", [], ["A2"]],
    ]);
  });
});

describe("undoing the last change", () => {
  test("it is offered at the next start, with the time it was made, and no longer once it is kept", async () => {
    const { host, workbook } = open();
    expect(await workbook.lastChange()).toBeUndefined();
    await workbook.apply({ steps });
    const after = pictureOf(host.book);
    const next = officeWorkbook(patient);
    const madeAt = (await next.lastChange())!;
    expect(new Date(madeAt).getFullYear()).toBeGreaterThan(2020);
    await next.leave();
    expect(await next.lastChange()).toBeUndefined();
    expect(await next.undoLast()).toBeUndefined();
    expect(pictureOf(host.book)).toEqual(after);
    expect([...host.book.settings.keys()]).toEqual([]);
  });

  test("there is none", async () => expect(await open().workbook.undoLast()).toBeUndefined());

  test("brings the workbook back, once", async () => {
    const { host, workbook } = open();
    const before = pictureOf(host.book);
    await workbook.apply({ steps: [...steps, log] });
    expect(await officeWorkbook(patient).undoLast()).toEqual({ done: true });
    expect(pictureOf(host.book)).toEqual(before);
    expect(await workbook.undoLast()).toBeUndefined();
    expect([...host.book.settings.keys()]).toEqual([]);
  });

  test("refused where a cell is no longer as the change left it", async () => {
    const { host, workbook } = open();
    await workbook.apply({ steps });
    host.book.type(sheet(host), 1, 0, "ของคนอื่น");
    expect(outcomeOf((await workbook.undoLast())!)).toEqual(["stale", plan, "A2"]);
  });

  test("fails in the middle: the change stays whole", async () => {
    const { host, workbook } = open();
    await workbook.apply({ steps });
    const after = pictureOf(host.book);
    host.forget();
    host.faults.set(3, { kind: "stop", after: 14 });
    expect(outcomeOf((await workbook.undoLast())!)).toEqual(["failed", "", null]);
    expect(pictureOf(host.book)).toEqual(after);
    expect(await workbook.undoLast()).toEqual({ done: true });
  });
});
