/** @jest-environment ./test/officehost/environment.ts */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { fromBase64, toBase64 } from "../../../src/workbook/office/base64";
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { connect } from "../../officehost/client";
import type { OfficeHost } from "../../officehost/host";
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
    const { host, workbook } = open({ patience: 100, pause: 5, requestBytes: 3_000 });
    host.faults.set(writing + 3, { kind: "hang-done" });
    await workbook.apply({ steps });
    for (let request = 1; request <= 6; request++) {
      host.forget();
      connect(host);
      host.faults.set(request, { kind: "stop", after: after / request });
      await officeWorkbook({ patience: 100, pause: 5, requestBytes: 3_000 }).takeBack();
    }
    await nextStart(host, "takeBack", known);
    expect(picture(host)).toEqual(known.before);
  }
}, 60_000);

test("a request that is carried out when nobody waits for it any more changes nothing that was taken back", async () => {
  const { host: counted, workbook: quiet } = open({ ...patient, requestBytes: 4_000 });
  await quiet.apply({ steps });
  for (let request = writing + 1; request < counted.requests - 1; request++) {
    const { host, workbook } = open({ patience: 500, pause: 5, requestBytes: 4_000 });
    host.faults.set(request, { kind: "late" });
    expect(await workbook.apply({ steps })).toMatchObject({ refused: "unanswered" });
    expect(await nextStart(host, "takeBack", known)).toBe("offered: takeBack");
    host.release();
    expect(picture(host)).toEqual(known.before);
  }
}, 60_000);

test("late, the request that begins a change leaves it to be finished or taken back", async () => {
  const { host, workbook } = open({ patience: 1_000, pause: 5, requestBytes: 4_000 });
  host.faults.set(writing, { kind: "late" });
  await workbook.apply({ steps });
  host.release();
  expect(await nextStart(host, "finish", known)).toBe("offered: finish");
});

/** The kept journal without what plans of version 0.1.0 did not hold. */
function asKeptByFirstVersion(host: OfficeHost): void {
  const { settings } = host.book;
  const [key] = [...settings.keys()].filter((one) => /^ruam\.journal\..*\.0$/.test(one));
  const text = strFromU8(inflateSync(fromBase64(settings.get(key!) as string)));
  const since = new Set(["references", "show", "hide", "clearsFilter"]);
  const journal: unknown = JSON.parse(text, function (name, value: unknown) {
    return since.has(name) ? undefined : value;
  });
  settings.set(key!, toBase64(deflateSync(strToU8(JSON.stringify(journal)))));
}

test.each(["finish", "takeBack"] as const)(
  "what an earlier version left unfinished: the next start can %s",
  async (way) => {
    const { host, workbook } = open({ patience: 1_000, pause: 5, requestBytes: 4_000 });
    host.faults.set(writing + 3, { kind: "late" });
    expect(await workbook.apply({ steps })).toMatchObject({ refused: "unanswered" });
    asKeptByFirstVersion(host);
    expect(await nextStart(host, way, known)).toBe(`offered: ${way}`);
  },
);

test("a change that an earlier version finished can be undone", async () => {
  const { host, workbook } = open(patient);
  expect(await workbook.apply({ steps })).toEqual({ done: true });
  asKeptByFirstVersion(host);
  expect(await workbook.undoLast()).toEqual({ done: true });
  expect(picture(host)).toEqual(known.before);
});
