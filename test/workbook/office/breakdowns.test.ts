/** @jest-environment ./test/officehost/environment.ts */
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { connect } from "../../officehost/client";
import { nextStart, open, patient, picture, pictures, steps, type Pictures } from "./scenario";

let known: Pictures;
let actions: number[];

beforeAll(async () => {
  known = await pictures();
  const { host, workbook } = open(patient);
  await workbook.apply({ steps });
  actions = host.traffic.map((one) => one.actions);
});

/** The request that writes: the one after what was read. */
const writing = 2;

test("Excel breaks down after any action: what was done is taken back at once", async () => {
  for (let after = 0; after < actions[writing - 1]!; after++) {
    const { host, workbook } = open(patient);
    host.faults.set(writing, { kind: "stop", after });
    expect(await workbook.apply({ steps })).toMatchObject({ refused: "failed" });
    expect(await workbook.interrupted()).toBeUndefined();
    expect(picture(host)).toEqual(known.before);
  }
}, 60_000);

test.each(["finish", "takeBack"] as const)(
  "… and while it is taken back once more: the next start can %s",
  async (way) => {
    for (let after = 0; after < actions[writing - 1]!; after += 5) {
      const { host, workbook } = open(patient);
      host.faults.set(writing, { kind: "stop", after });
      for (const [request, stop] of [
        [writing + 3, after % 40],
        [writing + 4, after % 40],
      ] as const) {
        host.faults.set(request, { kind: "stop", after: stop });
      }
      const applied = await workbook.apply({ steps });
      expect(applied).toMatchObject({ refused: expect.stringMatching(/failed|unfinished/) as string });
      await nextStart(host, way, known);
    }
  },
  60_000,
);

test("taking back is itself interrupted, again and again, and still ends well", async () => {
  for (const after of [30, 60, 90]) {
    const { host, workbook } = open({ patience: 100, requestBytes: 3_000 });
    host.faults.set(writing + 3, { kind: "hang-done" });
    await workbook.apply({ steps });
    for (let request = 1; request <= 6; request++) {
      host.forget();
      connect(host);
      host.faults.set(request, { kind: "stop", after: after / request });
      await officeWorkbook({ patience: 100, requestBytes: 3_000 }).takeBack();
    }
    await nextStart(host, "takeBack", known);
    expect(picture(host)).toEqual(known.before);
  }
}, 60_000);

test("a request that is carried out when nobody waits for it any more changes nothing that was taken back", async () => {
  const { host: counted, workbook: quiet } = open({ ...patient, requestBytes: 4_000 });
  await quiet.apply({ steps });
  for (let request = writing + 1; request < counted.requests - 1; request++) {
    const { host, workbook } = open({ patience: 60, requestBytes: 4_000 });
    host.faults.set(request, { kind: "late" });
    expect(await workbook.apply({ steps })).toMatchObject({ refused: "unanswered" });
    expect(await nextStart(host, "takeBack", known)).toBe("offered: takeBack");
    host.release();
    expect(picture(host)).toEqual(known.before);
  }
}, 60_000);

test("late, the request that begins a change leaves it to be finished or taken back", async () => {
  const { host, workbook } = open({ patience: 60, requestBytes: 4_000 });
  host.faults.set(writing, { kind: "late" });
  await workbook.apply({ steps });
  host.release();
  expect(await nextStart(host, "finish", known)).toBe("offered: finish");
});
