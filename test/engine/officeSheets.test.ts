/** @jest-environment ./test/officehost/environment.ts */
import { invert } from "../../src/change/changeSet";
import type { Grid } from "../../src/grid/grid";
import { officeWorkbook } from "../../src/workbook/office/officeWorkbook";
import type { Answer } from "../officehost/host";
import { connect, type Wire } from "../officehost/client";
import { madeMaster } from "../support/madeMasters";
import { planInto, planned } from "../support/masters";
import { openedXlsx } from "../support/openedXlsx";
import { agenciesOverSheets, formOverSheets, sentOverSheets } from "../support/severalSheets";
import { CalcHost, calcHostFolder } from "./calcHost";
import { compareSheets } from "./compareSheets";

const folder = calcHostFolder();
jest.setTimeout(240_000);

const form = formOverSheets();
const by = { now: "2027-01-31T09:00:00+07:00", person: null };
const submissions = agenciesOverSheets.flatMap((agency, i) => sentOverSheets(form, agency, 20_000 * (i + 1)));

/** The host's wire, counted; after `last` requests the connection is gone. */
class Counted implements Wire {
  requests = 0;
  last = Number.POSITIVE_INFINITY;
  constructor(private readonly host: CalcHost) {}

  async answer(body: string): Promise<Answer> {
    this.requests += 1;
    return this.requests > this.last ? { status: 503, body: "" } : this.host.answer(body);
  }
}

if (folder) {
  let host: CalcHost;
  let empty: Uint8Array;
  let made: readonly Grid[];
  let merged: readonly Grid[];
  beforeAll(async () => {
    host = await CalcHost.start(folder);
    empty = (await madeMaster(form)).bytes;
    made = await openedXlsx(empty).readAll();
    const file = openedXlsx(empty);
    expect(await file.apply(changesOf(made))).toEqual({ done: true });
    merged = await openedXlsx(file.save()).readAll();
  }, 120_000);
  afterAll(() => host.stop());

  const changesOf = (grids: readonly Grid[]) => planned(planInto(grids, form, { ...by, submissions })).changes;
  const differences = async (expected: readonly Grid[]): Promise<string[]> => {
    const saved = await openedXlsx(new Uint8Array(await host.save())).readAll();
    expect(saved.map(({ sheet }) => sheet)).toEqual(expected.map(({ sheet }) => sheet));
    return saved.flatMap((grid) => {
      const other = expected.find(({ sheet }) => sheet === grid.sheet);
      return compareSheets(grid, other).differences;
    });
  };
  /** Requests so small that the change takes several. */
  const inParts = { patience: 60_000, pause: 5, requestBytes: 12_000 };
  /** The merge, of whose requests only the first arrive. */
  async function writing(first: number) {
    await host.open(empty);
    const wire = new Counted(host);
    connect(wire);
    const workbook = officeWorkbook(inParts);
    const changes = changesOf(await workbook.readAll());
    const read = wire.requests;
    wire.last = read + first;
    const applied = await workbook.apply(changes);
    return { applied, requests: wire.requests - read };
  }

  test("over several sheets a merge through Office.js writes what the file adapter does, and is undone", async () => {
    await host.open(empty);
    const wire = new Counted(host);
    connect(wire);
    const workbook = officeWorkbook();
    const grids = await workbook.readAll();
    const read = wire.requests;
    const changes = changesOf(grids);
    expect(await workbook.apply(changes)).toEqual({ done: true });
    const written = wire.requests;
    expect(await differences(merged)).toEqual([]);
    expect(await workbook.apply(invert(changes))).toEqual({ done: true });
    process.stdout.write(
      `${grids.length} sheets, ${changes.steps.length} steps: ${read} round trips to read, ${written - read} to merge, ` +
        `${wire.requests - written} to undo\n`,
    );
    expect(await differences(made)).toEqual([]);
  });

  test.each(["finish", "takeBack"] as const)("interrupted half way over several sheets, it can %s", async (way) => {
    const written = await writing(Number.POSITIVE_INFINITY);
    expect(written.applied).toEqual({ done: true });
    const offered: string[] = [];
    for (const last of [Math.ceil(written.requests / 2)]) {
      const { applied } = await writing(last);
      connect(host);
      const next = officeWorkbook();
      const left = await next.interrupted();
      if (!left) {
        offered.push(`${last}: nothing`);
        expect(await differences("done" in applied ? merged : made)).toEqual([]);
        continue;
      }
      offered.push(`${last}: ${new Set(left.places.map(({ sheet }) => sheet)).size} sheets`);
      expect(await next[way]()).toEqual({ done: true });
      expect(await next.interrupted()).toBeUndefined();
      expect(await differences(way === "finish" ? merged : made)).toEqual([]);
    }
    process.stdout.write(`${way} of ${written.requests} round trips, cut after ${offered.join("; ")}\n`);
    expect(offered.some((one) => !one.endsWith("nothing"))).toBe(true);
  });
} else {
  test("the host on a spreadsheet program is not here: RUAM_OFFICEHOST names its folder", () =>
    expect(folder).toBeUndefined());
}
