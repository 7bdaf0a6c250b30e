/** @jest-environment ./test/officehost/environment.ts */
import fc from "fast-check";
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import type { Limits } from "../../../src/workbook/office/session";
import { connect } from "../../officehost/client";
import type { Fault, OfficeHost } from "../../officehost/host";
import { open, patient, picture, plan, steps } from "./scenario";

const seed = Number(process.env.RUAM_SEED ?? 25690101);
const runs = Number(process.env.RUAM_RUNS ?? 60);
const requestBytes = 6_000;
/** Little patience only where Excel is to go silent. */
const limitsFor = (faults: readonly Fault[]): Limits => {
  const isSilent = faults.some(({ kind }) => kind === "hang" || kind === "hang-done");
  return isSilent ? { patience: 150, pause: 2, requestBytes } : { ...patient, requestBytes };
};

/** What somebody else does in the same workbook while the change is under way or has stopped. */
const deeds: Readonly<Record<string, (host: OfficeHost, row: number) => void>> = {
  nothing: () => undefined,
  "a row inserted": ({ book }, row) => book.insertRows(book.sheets[0]!, row, 1),
  "a row deleted": ({ book }, row) => book.deleteRows(book.sheets[0]!, row, 1),
  "the sheet renamed": ({ book }) => void (book.sheets[0]!.name = "แผนใหม่"),
  "a cell edited": ({ book }, row) => book.type(book.sheets[0]!, row, 6, "ของผู้อื่น"),
  "the log deleted": ({ book }) => {
    const log = book.sheet("บันทึก");
    if (log) book.deleteSheet(log);
  },
};

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom<Fault>({ kind: "fail" }, { kind: "drop" }, { kind: "hang" }, { kind: "hang-done" }),
  fc.nat(60).map((after): Fault => ({ kind: "stop", after })),
);
const trouble = fc.record({ request: fc.integer({ min: 1, max: 9 }), fault });

/** How many of the rows that the change adds to the plan are there: 12 of them, or none, where nothing is half done. */
const added = ({ book }: OfficeHost): number =>
  book.sheets[0]!.rows.filter((row) => String(row?.cells.get(0)?.value ?? "").startsWith("=กิจกรรม")).length;

const outcomes = new Map<string, number>();

test("whatever goes wrong and whatever somebody else does, there is a way out, and nothing half done without a bar", async () => {
  const run = fc.record({
    troubles: fc.array(trouble, { minLength: 1, maxLength: 2 }),
    again: fc.option(trouble, { nil: undefined }),
    deed: fc.constantFrom(...Object.keys(deeds)),
    row: fc.nat(20),
    finish: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(run, async ({ troubles, again, deed, row, finish }) => {
      const { host, workbook } = open(limitsFor(troubles.map(({ fault }) => fault)));
      for (const { request, fault } of troubles) host.faults.set(request, fault);
      await workbook.apply({ steps });
      host.forget();
      deeds[deed]!(host, row);

      connect(host);
      let next = officeWorkbook(limitsFor(again ? [again.fault] : []));
      if (again) host.faults.set(again.request, again.fault);
      if (await next.interrupted().catch(() => true)) await (finish ? next.finish() : next.takeBack());
      host.forget();
      next = officeWorkbook(patient);

      const left = await next.interrupted();
      const lacks = deed === "a row deleted" ? 1 : 0;
      if (!left) expect([0, 12 - lacks, 12]).toContain(added(host));
      if (left && deed === "nothing") expect(await next[finish ? "finish" : "takeBack"]()).toEqual({ done: true });
      if (left && deed !== "nothing") {
        expect(left.places.map(({ sheet }) => sheet)).toContain(plan);
        expect(await next.leave()).toEqual({ done: true });
      }
      expect(await next.interrupted()).toBeUndefined();
      const free = [{ kind: "insert-sheet", sheet: "อีกแผ่น", visibility: "visible", widths: [] } as const];
      expect(await next.apply({ steps: free })).toEqual({ done: true });
      expect([...host.book.names.keys()]).toEqual([]);
      const how = `${deed}: ${left ? (deed === "nothing" ? "at the second try" : "left as it is") : "whole"}`;
      outcomes.set(how, (outcomes.get(how) ?? 0) + 1);
    }),
    { seed, numRuns: runs },
  );
}, 3_600_000);

describe("a change that stopped with its rows in place", () => {
  const stopped = async () => {
    const opened = open({ ...patient, requestBytes });
    let rowsDone = 0;
    opened.host.before = (request) => {
      rowsDone ||= added(opened.host);
      if (rowsDone > 0) opened.host.faults.set(request + 1, { kind: "fail" });
    };
    await opened.workbook.apply({ steps });
    opened.host.forget();
    expect(await opened.workbook.interrupted()).toBeDefined();
    return opened;
  };

  test.each(["finish", "takeBack"] as const)("the sheet is renamed: %s finds it", async (way) => {
    const { host, workbook } = await stopped();
    host.book.sheets[0]!.name = "แผนใหม่";
    expect(await workbook[way]()).toEqual({ done: true });
    expect(added(host)).toBe(way === "finish" ? 12 : 0);
  });

  test.each([
    ["inserted", (host: OfficeHost) => host.book.insertRows(host.book.sheets[0]!, 0, 1)],
    ["deleted", (host: OfficeHost) => host.book.deleteRows(host.book.sheets[0]!, 0, 1)],
  ] as const)("a row is %s above: nothing is written a row off", async (_, deed) => {
    const { host, workbook } = await stopped();
    deed(host);
    const before = picture(host);
    expect(await workbook.finish()).toMatchObject({ refused: "stale" });
    expect(picture(host)).toBe(before);
    expect(await workbook.leave()).toEqual({ done: true });
  });
});

afterAll(() => {
  const lines = [...outcomes].sort().map(([how, count]) => `  ${how.padEnd(40)} ${String(count).padStart(5)}`);
  process.stdout.write(`Runs with somebody else at work, seed ${seed}:\n${lines.join("\n")}\n`);
});
