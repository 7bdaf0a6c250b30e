/** @jest-environment ./test/officehost/environment.ts */
import type { Fault } from "../../officehost/host";
import { nextStart, open, patient, pictures, steps, type Pictures } from "./scenario";

/** Small requests, so that there are many of them to go wrong; little patience, since nothing here takes time. */
const hasty = { patience: 60, pause: 5, requestBytes: 4_000 };

let known: Pictures;
let requests: number;
const outcomes = new Map<string, number>();

beforeAll(async () => {
  known = await pictures();
  const { host, workbook } = open({ ...patient, requestBytes: hasty.requestBytes });
  expect(await workbook.apply({ steps })).toEqual({ done: true });
  requests = host.requests;
});

test("the change is really in several requests, and really changes", () => {
  expect(requests).toBeGreaterThan(8);
  expect(known.after).not.toBe(known.before);
});

describe.each(["finish", "takeBack"] as const)("whoever opens the pane next chooses to %s", (way) => {
  test.each<Fault["kind"]>(["fail", "drop", "hang", "hang-done"])(
    "after any request is made to %s, the workbook is as before or as after",
    async (kind) => {
      for (let request = 1; request <= requests; request++) {
        const { host, workbook } = open(hasty);
        host.faults.set(request, { kind } as Fault);
        const applied = await workbook.apply({ steps });
        const outcome = await nextStart(host, way, known);
        if ("done" in applied) expect(outcome).toBe("as after");
        const row = `${kind.padEnd(10)} ${outcome}`;
        outcomes.set(row, (outcomes.get(row) ?? 0) + 1);
      }
    },
    60_000,
  );
});

afterAll(() => {
  const lines = [...outcomes].sort().map(([row, count]) => `  ${row}: ${count}`);
  const cases = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `Every request of a merge made to fail, to be applied then dropped, and to hang: ${requests} x 3, ` +
      `hanging before and after it is applied, whoever comes next finishing or taking back: ${cases} cases, all held\n` +
      `${lines.join("\n")}\n`,
  );
});
