import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseA1, toA1 } from "../../src/grid/area";
import { cellAt, type Grid } from "../../src/grid/grid";
import type { ChangeSet } from "../../src/change/changeSet";
import { contentOf } from "../../src/change/content";
import type { Engine } from "../../src/session/engine";
import type { AgencyLine, FilesListed } from "../../src/session/shown";
import type { WorkbookPort } from "../../src/workbook/port";
import { openedXlsx } from "../support/openedXlsx";
import { anything, dropped, sessionOn } from "../support/sessions";

const province = join(__dirname, "../../src/samples/province");
const sample = (name: string): string => join(province, "submissions", `${name}.xlsx`);
const at = "2025-10-01T00:00:00.000Z";

async function session(): Promise<readonly [Engine, WorkbookPort]> {
  const workbook = openedXlsx(readFileSync(join(province, "master.xlsx")));
  const engine = sessionOn(workbook);
  await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
  return [engine, workbook];
}

async function given(engine: Engine, files: readonly File[]): Promise<FilesListed> {
  await engine.giveFiles(files);
  await engine.readFiles(anything);
  return engine.list(anything);
}

async function merged(engine: Engine): Promise<void> {
  const plan = await engine.planMerge(anything, {}, at, null);
  if ("refused" in plan) throw new Error(plan.refused);
  await engine.applyMerge();
}

const of = ({ board }: FilesListed, agency: string | null): AgencyLine =>
  board.lines.find((line) => line.agency === agency)!;

/** Types another amount over the first one of the plan that is more than this many baht. */
async function typeOver(workbook: WorkbookPort, more: number): Promise<{ sheet: string; cell: string; was: number }> {
  const grid: Grid = (await workbook.readAll())[0]!;
  const cells = grid.rows.flatMap(({ cells: some }) => some);
  const found = cells.find(({ column, value, formula }) => column > 3 && !formula && Number(value) > more)!;
  const changes: ChangeSet = {
    steps: [
      {
        ...{ kind: "write-cells", sheet: grid.sheet, row: found.row, column: found.column },
        ...{ before: [[contentOf(found)]], after: [[{ number: Number(found.value) + 1 }]] },
      },
    ],
  };
  expect(await workbook.apply(changes)).toEqual({ done: true });
  return { sheet: grid.sheet, cell: toA1(found), was: Number(found.value) };
}

const valueIn = async (workbook: WorkbookPort, { sheet, cell }: { sheet: string; cell: string }) =>
  cellAt((await workbook.read(sheet))!, parseA1(cell)!)?.value;

test("an agency has one line, the most urgent first; who has not sent is on it", async () => {
  const [engine] = await session();
  const listed = await given(engine, dropped([sample("01-governor-office"), sample("10-education")]));
  const { lines } = listed.board;
  expect(lines[0]!.status).toBe("faulty");
  expect(new Set(lines.map(({ agency }) => agency)).size).toBe(lines.length);
  expect(lines.filter(({ status }) => status === "missing").length).toBe(lines.length - 2);
  const own = of(listed, listed.files[0]!.agency);
  expect(own).toMatchObject({ status: "new", before: null, after: { rows: listed.files[0]!.rows } });
  await merged(engine);
  const after = of(await engine.list(anything), own.agency);
  expect(after).toMatchObject({ status: "merged", before: own.after });
});

describe("a row edited by hand after the merge", () => {
  const prepared = async () => {
    const [engine, workbook] = await session();
    await given(engine, dropped([sample("01-governor-office")]));
    await merged(engine);
    const edit = await typeOver(workbook, 1_000);
    return { engine, workbook, edit, listed: await engine.list(anything) };
  };

  test("is a status of its own, and the file is not said to be in the plan as it is", async () => {
    const { listed } = await prepared();
    expect(listed.files).toMatchObject([{ state: "edited", edits: 1, included: false }]);
    expect(of(listed, listed.files[0]!.agency).status).toBe("edited");
  });

  test("stays by a merge that nobody asked to restore it", async () => {
    const { engine, workbook, edit } = await prepared();
    await merged(engine);
    expect(await valueIn(workbook, edit)).toBe(edit.was + 1);
  });

  test("has the file's value again once a person asks for it, after a preview that says so", async () => {
    const { engine, workbook, edit, listed } = await prepared();
    await engine.includeFile(anything, listed.files[0]!.id, true);
    const plan = await engine.planMerge(anything, {}, at, null);
    expect(plan).toMatchObject({ rows: { added: 0, changed: 1, removed: 0 }, files: { leftOut: [] } });
    await engine.applyMerge();
    expect(await valueIn(workbook, edit)).toBe(edit.was);
    expect((await engine.list(anything)).files).toMatchObject([{ state: "unchanged", edits: 0 }]);
  });
});

test("of two files of an agency, the one chosen is what it is, the other not used; and what differs is shown", async () => {
  const [engine] = await session();
  const again = new File([readFileSync(join(province, "resubmission/09-rural-roads.xlsx"))], "09-แก้ไข.xlsx");
  const twice = await given(engine, [...dropped([sample("09-rural-roads")]), again]);
  expect(twice.files.map(({ state }) => state)).toEqual(["twice", "twice"]);
  expect(of(twice, twice.files[0]!.agency)).toMatchObject({ status: "twice", after: null });
  const [first, second] = twice.files.map(({ id }) => id) as [number, number];
  const differences = (await engine.differences(first, second))!;
  expect(differences.rows.length).toBeGreaterThan(0);
  expect(differences.rows.length + differences.same).toBeGreaterThanOrEqual(twice.files[1]!.rows);
  expect(await engine.differences(first, first)).toMatchObject({ rows: [] });
  const chosen = await engine.includeFile(anything, second, true);
  expect(chosen.files.map(({ state }) => state)).toEqual(["not-chosen", "new"]);
  await merged(engine);
  const after = await engine.list(anything);
  expect(after.files.map(({ state }) => state)).toEqual(["not-chosen", "unchanged"]);
  expect(of(after, after.files[0]!.agency).status).toBe("merged");
});

test("an agency is taken out of the master again, after a preview; who did it is in the log", async () => {
  const [engine, workbook] = await session();
  const listed = await given(engine, dropped([sample("01-governor-office"), sample("09-rural-roads")]));
  await merged(engine);
  const { agency, rows } = listed.files[0]!;
  const plan = await engine.planWithdraw(anything, agency!, at, "สมศรี");
  expect(plan).toMatchObject({ rows: { added: 0, changed: 0, removed: rows } });
  await engine.applyMerge();
  const after = await engine.list(anything);
  expect(of(after, agency)).toMatchObject({ status: "new", before: null });
  const texts = (await workbook.readAll()).flatMap((grid) =>
    grid.rows.flatMap(({ cells }) => cells.map((cell) => cell.value)),
  );
  expect(texts).toContain("สมศรี");
  expect(await engine.planWithdraw(anything, agency!, at, null)).toMatchObject({ refused: "agency-not-merged" });
});
