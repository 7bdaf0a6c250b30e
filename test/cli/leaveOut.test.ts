import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { columnQuestion } from "../../src/merging/columnAnswers";
import { formLayouts } from "../support/formLayouts";
import { ruam } from "../support/ruam";
import { anything, readInto, sessionOn } from "../support/sessions";
import { typed } from "../support/smallPlan";
import { xlsxOf } from "../support/xlsxOf";
import { memoryWorkbook } from "../../src/workbook/memory";

const { form, sheets, master } = formLayouts.find(({ form: { id } }) => id === "enterprise-plan-2570")!;
const folder = mkdtempSync(join(tmpdir(), "ruam-leave-out-"));
const place = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const header = "งบสำรอง";
const own = typed(typed([sheets[0]], "แผน", "I5", { text: header }), "แผน", "I7", { number: 5000 });
writeFileSync(place("own.xlsx"), xlsxOf(own));
writeFileSync(place("master.xlsx"), xlsxOf([master]));
const formFile = join(__dirname, "../../src/samples/forms", `${form.id}.json`);

async function merge(...more: string[]) {
  const args = ["merge", place("own.xlsx"), "--into", place("master.xlsx"), "--form", formFile, "--dry-run", ...more];
  const { stdout, stderr, exitCode } = await ruam(...args);
  return { stdout, stderr, exitCode };
}

test("ruam merge keeps the file out, names the column, and takes the file with --leave-out", async () => {
  const before = mergeAnswer.parse(JSON.parse((await merge("--json")).stdout));
  expect([before.files[0]!.standing, before.columns]).toEqual([
    "left-out",
    [{ id: columnQuestion(header), header, files: [place("own.xlsx")] }],
  ]);
  expect((await merge("--lang", "en")).stdout).toContain("--leave-out");
  const after = mergeAnswer.parse(JSON.parse((await merge("--leave-out", header, "--json")).stdout));
  expect([after.files[0]!.standing, after.columns]).toEqual(["merged", []]);
  expect(after.notices.map(({ kind }) => kind)).toEqual(["columns-left"]);
});

test("a header that no file has is refused: it may be a slip of typing", async () => {
  const { stderr, exitCode } = await merge("--leave-out", "งบสำรองง", "--lang", "en");
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("งบสำรองง")]);
});

test("page and pane ask about the column before anything is written, and take the file once it is left out", async () => {
  const engine = sessionOn(memoryWorkbook([master]));
  await engine.loadForm(readFileSync(formFile, "utf8"));
  const ask = { ...anything, form: form.id };
  await readInto(engine, [place("own.xlsx")], ask);
  const asked = await engine.planMerge(ask, {}, "2027-01-31T09:00:00Z", null);
  if ("refused" in asked) throw new Error(asked.refused);
  expect(asked.questions).toEqual([
    {
      ...{ id: columnQuestion(header), about: "columns", column: null, under: [] },
      wordings: [{ name: header, files: ["own.xlsx"] }],
    },
  ]);
  expect([asked.nothingToDo, asked.files.leftOut.length]).toEqual([true, 1]);
  const left = await engine.planMerge(ask, { [columnQuestion(header)]: "leave-out" }, "2027-01-31T09:00:00Z", null);
  if ("refused" in left) throw new Error(left.refused);
  expect([left.nothingToDo, left.files.leftOut, left.notices.map(({ kind }) => kind)]).toEqual([
    false,
    [],
    ["columns-left"],
  ]);
});
