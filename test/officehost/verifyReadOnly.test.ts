/** @jest-environment ./test/officehost/environment.ts */
import { compareMasters } from "../../src/app/compareMasters";
import { readOpenBook } from "../../src/app/readBook";
import { traceMaster } from "../../src/app/traceMaster";
import { verifySheets } from "../support/verifyWorkbook";
import { parseA1, type Area } from "../../src/grid/area";
import { officeWorkbook } from "../../src/workbook/office/officeWorkbook";
import { cell, edited, submissions } from "../support/mergedPlan";
import { planSheet, smallForm, treasury } from "../support/smallPlan";
import { patient } from "../workbook/office/scenario";
import { bookOf } from "./bookOf";
import { connect } from "./client";
import { OfficeHost } from "./host";
import { ActionType, type Action, type RequestBody } from "./protocol";

const row = parseA1(cell)!.row;

/** Excel with a workbook open, and every action that was sent to it. */
function watched(grids: Parameters<typeof bookOf>[0]) {
  const host = new OfficeHost(bookOf(grids));
  const actions: Action[] = [];
  const changes: Area[] = [];
  const answer = host.answer.bind(host);
  host.answer = (text) => {
    actions.push(...(JSON.parse(text) as RequestBody).Actions);
    return answer(text);
  };
  const reported = host.book.onChange;
  host.book.onChange = (sheet, area) => {
    changes.push(area);
    reported(sheet, area);
  };
  connect(host);
  return { workbook: officeWorkbook(patient), actions, changes };
}

/** Methods that are called for what they answer; every other one might change something. */
const asking = /^(Get[A-Z]|_(Keep|Remove)Reference$)/;

const writing = (actions: readonly Action[]) =>
  actions
    .filter(
      ({ ActionType: type, Name }) =>
        type === ActionType.setProperty || (type === ActionType.method && !asking.test(Name)),
    )
    .map(({ Name }) => Name);

const source = { forms: [smallForm], form: null, sheet: null };

test.each<[string, (workbook: ReturnType<typeof officeWorkbook>) => Promise<void>]>([
  [
    "verifying",
    async (workbook) => {
      const sheets = verifySheets(await workbook.readAll(), { ...source, sent: submissions });
      const codes = sheets.flatMap(({ findings }) => findings.map(({ code }) => code));
      expect(codes).toEqual(expect.arrayContaining(["merged-amount-changed", "sent-amount-differs"]));
    },
  ],
  [
    "tracing",
    async (workbook) => {
      const traced = traceMaster(await readOpenBook(workbook, source), null, { row, column: 4 });
      expect(traced).toMatchObject({ trace: { kind: "row", row: { origin: { agency: treasury } } } });
    },
  ],
  [
    "comparing",
    async (workbook) => {
      const book = await readOpenBook(workbook, source);
      const compared = compareMasters(book, book, null);
      expect(compared).toMatchObject({ rows: [], same: 5 });
    },
  ],
])("%s asks Excel and writes nothing", async (_, work) => {
  const { workbook, actions, changes } = watched(edited);
  await work(workbook);
  expect(actions.length).toBeGreaterThan(0);
  expect(writing(actions)).toEqual([]);
  expect(changes).toEqual([]);
});

test("what would be seen of a write is seen", async () => {
  const { workbook, actions, changes } = watched(edited);
  const content = { number: 1299.75 };
  const after = { number: 1200 };
  await workbook.apply({
    steps: [{ kind: "write-cells", sheet: planSheet, row, column: 4, before: [[content]], after: [[after]] }],
  });
  expect(writing(actions).length).toBeGreaterThan(0);
  expect(changes.length).toBeGreaterThan(0);
});
