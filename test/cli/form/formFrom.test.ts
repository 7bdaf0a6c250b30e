import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formFromAnswer } from "../../../src/cli/answers/formFromAnswer";
import { formTestAnswer } from "../../../src/cli/answers/formTestAnswer";
import { columnName } from "../../../src/grid/area";
import { inferenceLayouts } from "../../support/inferenceLayouts";
import { ruam } from "../../support/ruam";
import { xlsxOf } from "../../support/xlsxOf";

const folder = mkdtempSync(join(tmpdir(), "ruam-form-from-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [procurement] = inferenceLayouts;
const path = (name: string): string => join(folder, name);
const book = path("plan.xlsx");
writeFileSync(book, xlsxOf([procurement!.grid]));

test("a form is made from a sheet, written, and reads its example as it did", async () => {
  const out = path("made.json");
  const { exitCode, stdout } = await ruam("form", "from", book, "--out", out, "--json");
  const answer = formFromAnswer.parse(JSON.parse(stdout));
  expect(answer.columns.map(({ header }) => header)).toEqual(procurement!.columns.map((_, at) => `${columnName(at)}3`));
  expect([answer.trial.rows, answer.trial.unexplained, answer.unplaced, answer.form.fiscalYear]).toEqual([
    6,
    [],
    [],
    2570,
  ]);
  expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(answer.form);
  expect(exitCode).toBe(answer.trial.issues.some(({ severity }) => severity !== "note") ? 1 : 0);
  const tested = await ruam("form", "test", out, "--json");
  expect(formTestAnswer.parse(JSON.parse(tested.stdout)).example).toMatchObject({ rows: 6, same: true });
  expect(tested.exitCode).toBe(0);
});

test("what was understood is printed, with how sure each part is", async () => {
  const { stdout } = await ruam("form", "from", book);
  expect(stdout).toMatch(/header in row 3, 6 rows/);
  expect(stdout).toMatch(/จำนวน +number +100% +6 of 6/);
  expect(stdout).toMatch(/Everything in the sheet has a place in the form/);
});

test("a form that no longer reads its example says which rows and totals differ", async () => {
  const out = path("changed.json");
  await ruam("form", "from", book, "--out", out);
  const file = JSON.parse(readFileSync(out, "utf8")) as { columns: { role?: string; name?: string }[] };
  const without = { ...file, columns: file.columns.filter(({ name }) => name !== "วงเงิน (บาท)") };
  writeFileSync(out, JSON.stringify(without));
  const { exitCode, stdout } = await ruam("form", "test", out, "--json");
  const { example } = formTestAnswer.parse(JSON.parse(stdout));
  expect([exitCode, example?.same, example?.lost.length]).toEqual([1, false, 6]);
  expect(example?.totals).toEqual([{ field: "budget", before: 1_241_000, after: null }]);
});

test("files are tried with a form", async () => {
  const out = path("tried.json");
  await ruam("form", "from", book, "--out", out);
  const { stdout } = await ruam("form", "test", out, book, "--json");
  const answer = formTestAnswer.parse(JSON.parse(stdout));
  expect(answer.files.map(({ rows }) => rows.length)).toEqual([6]);
});

test.each([
  [["form", "from", "none.xlsx"], /none\.xlsx|not found|cannot/i],
  [["form", "from"], /form from FILE is missing/],
  [["form", "test", "trat-plan-2565"], /no example/],
])("ruam %j is refused", async (args, words) => {
  const { exitCode, stderr } = await ruam(...args);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(words);
});

test("no file is overwritten, and a sheet without a table gives no form", async () => {
  const out = path("there.json");
  writeFileSync(out, "mine");
  expect((await ruam("form", "from", book, "--out", out)).exitCode).toBe(2);
  expect(readFileSync(out, "utf8")).toBe("mine");
  expect((await ruam("form", "from", book, "--sheet", "อื่น")).stderr).toMatch(/No table was found/);
});
