/** @jest-environment ./test/officehost/environment.ts */
import type { Content, Step } from "../../../src/change/step";
import { officeWorkbook, type OfficeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { bookOf, fileOf } from "../../officehost/bookOf";
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

function open(): { host: OfficeHost; workbook: OfficeWorkbook } {
  const host = new OfficeHost(bookOf([gridOf(plan, [["ก"], ["ข"]]), gridOf("อื่น", [["ค"]])]));
  connect(host);
  return { host, workbook: officeWorkbook(patient) };
}
const sheet = ({ book }: OfficeHost, name = plan) => book.sheet(name)!;

describe("Excel's own Undo", () => {
  /** What Excel.run is asked for while the work is done. */
  async function optionsOf(work: () => Promise<unknown>): Promise<unknown[]> {
    const asked: unknown[] = [];
    const run = Excel.run;
    try {
      Excel.run = ((options: unknown, work: never) => (
        asked.push(options),
        run(options as object, work)
      )) as typeof Excel.run;
      expect(await work()).toEqual({ done: true });
    } finally {
      Excel.run = run;
    }
    return asked;
  }
  const group = { mergeUndoGroup: true };

  test("one entry for a change, where this Excel can do that", async () => {
    const { host, workbook } = open();
    connect(host, { api: "1.20" });
    expect(await optionsOf(() => workbook.apply({ steps }))).toEqual([group]);
  });

  test.each([
    ["PC", {}],
    ["Mac", {}],
    ["OfficeOnline", group],
  ] as const)("%s: a sheet that comes and goes, as many requests as on the web", async (platform, expected) => {
    const { host, workbook } = open();
    const surroundings = { api: "1.20", platform, file: () => fileOf(host.book) } as const;
    connect(host, surroundings);
    host.forget();
    expect(await optionsOf(() => workbook.apply({ steps: [...steps, log] }))).toEqual([expected]);
    expect(host.requests).toBe(4);
    host.forget();
    expect((await optionsOf(() => workbook.undoLast() as Promise<unknown>)).at(-1)).toEqual(expected);
    // On Windows and Mac what the change was is asked for first.
    expect(host.requests).toBe(platform === "OfficeOnline" ? 5 : 6);
  });

  test("formulas are written in arrays that one entry can hold: 1,500 cells", async () => {
    const { host, workbook } = open();
    connect(host);
    const written: number[] = [];
    const formulas = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 9 }, (_, column): Content => ({ formula: `=${row}+${column}` })),
    );
    const before = formulas.map((row) => row.map(() => null));
    const answer = host.answer.bind(host);
    host.answer = (text) => {
      const { Actions } = JSON.parse(text) as {
        Actions: { Name: string; ArgumentInfo?: { Arguments?: unknown[][][] } }[];
      };
      for (const { Name, ArgumentInfo } of Actions) {
        const cells = ArgumentInfo?.Arguments?.[0];
        if (Name === "Formulas" && cells) written.push(cells.length * cells[0]!.length);
      }
      return answer(text);
    };
    const step: Step = { kind: "write-cells", sheet: sheet(host).name, row: 500, column: 0, before, after: formulas };
    expect(await workbook.apply({ steps: [step] })).toEqual({ done: true });
    expect(written.reduce((sum, cells) => sum + cells, 0)).toBe(3_600);
    expect(Math.max(...written)).toBeLessThanOrEqual(1_500);
  });

  test.each([
    [2, "UndoNotSupported"],
    [1, "GeneralException"],
    [2, "GeneralException"],
  ])("does without where request %s of a group fails: %s", async (request, code) => {
    const { host, workbook } = open();
    connect(host, { api: "1.20" });
    host.faults.set(request, { kind: "fail", code });
    expect(await workbook.apply({ steps })).toEqual({ done: true });
    expect(host.book.valueOf(sheet(host), 1, 0)).toBe("ใหม่");
  });

  test("what a person can fix is not tried again", async () => {
    const { host, workbook } = open();
    connect(host, { api: "1.20" });
    host.faults.set(2, { kind: "fail", code: "AccessDenied" });
    expect(await workbook.apply({ steps })).toMatchObject({ refused: "protected" });
  });
});
