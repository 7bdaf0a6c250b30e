import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAnswer } from "../../src/cli/answers/checkAnswer";
import { masterAnswer } from "../../src/cli/answers/masterAnswer";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { verifyAnswer } from "../../src/cli/answers/verifyAnswer";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const folder = mkdtempSync(join(tmpdir(), "ruam-master-"));
const place = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

test("a master is made from a form, and files are merged into it", async () => {
  const made = await ruam("master", ...form, "--out", place("m.xlsx"), "--json");
  const answer = masterAnswer.parse(JSON.parse(made.stdout));
  expect([made.exitCode, made.stderr, answer.out]).toEqual([0, "", place("m.xlsx")]);
  const merged = await ruam(
    ...["merge", join(province, "submissions"), "--into", place("m.xlsx"), "--out", place("out.xlsx")],
    ...[...form, "--json"],
  );
  const into = await ruam(
    ...[
      "merge",
      join(province, "submissions"),
      "--into",
      join(province, "master.xlsx"),
      "--dry-run",
      ...form,
      "--json",
    ],
  );
  const [one, other] = [merged, into].map(({ stdout }) => mergeAnswer.parse(JSON.parse(stdout)));
  expect(one!.master.sha256).toBe(answer.sha256);
  expect(one!.totals).toEqual(other!.totals);
  expect(one!.merged.map(({ agency, rowsIn }) => [agency, rowsIn])).toEqual(
    other!.merged.map(({ agency, rowsIn }) => [agency, rowsIn]),
  );
});

test("a master brings its form along: without --form it is merged into, added up and verified by it", async () => {
  const own = JSON.parse(readFileSync(join(province, "form.json"), "utf8"));
  writeFileSync(place("own.json"), JSON.stringify({ ...own, id: "own-plan" }));
  await ruam("master", "--form", place("own.json"), "--out", place("own.xlsx"));
  const files = join(province, "submissions");
  const merged = await ruam("merge", files, "--into", place("own.xlsx"), "--out", place("own-out.xlsx"), "--json");
  const answer = mergeAnswer.parse(JSON.parse(merged.stdout));
  const named = await ruam("check", files, "--form", place("own.json"), "--json");
  const { files: checked } = checkAnswer.parse(JSON.parse(named.stdout));
  const clean = checked.filter(
    ({ rows, issues }) => rows.length > 0 && issues.every((one) => one.severity !== "error"),
  );
  expect(answer.merged.reduce((sum, { rowsIn }) => sum + rowsIn, 0)).toBe(
    clean.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const verified = await ruam("verify", place("own-out.xlsx"), "--json");
  expect(verifyAnswer.parse(JSON.parse(verified.stdout)).files[0]!.sheets[0]!.form).toBe("own-plan");
});

test("the same form gives the same bytes, and no file is overwritten", async () => {
  for (const name of ["a.xlsx", "b.xlsx"]) await ruam("master", "--form", "trat-plan-2565", "--out", place(name));
  const bytes = readFileSync(place("a.xlsx"));
  expect(bytes.equals(readFileSync(place("b.xlsx")))).toBe(true);
  const again = await ruam("master", "--form", "rayong-plan-2554", "--out", place("a.xlsx"));
  expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining("already exists")]);
  expect(bytes.equals(readFileSync(place("a.xlsx")))).toBe(true);
});

test.each([
  ["no form", ["--out", place("x.xlsx")], "--form F is missing"],
  ["no file to write", ["--form", "trat-plan-2565"], "--out OUT is missing"],
  ["a word too many", ["now", "--form", "trat-plan-2565", "--out", place("x.xlsx")], "Unexpected argument: now"],
  ["an ending that is none of a workbook", ["--form", "trat-plan-2565", "--out", place("x.pdf")], "must end in .xlsx"],
  ["a form that is not there", ["--form", "nowhere", "--out", place("x.xlsx")], "nowhere"],
])("with %s nothing is made", async (_, args, words) => {
  const { exitCode, stderr } = await ruam("master", ...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(words)]);
  expect(existsSync(place("x.xlsx")) || existsSync(place("x.pdf"))).toBe(false);
});

test("the report names the file, the form and the sheets", async () => {
  const { stdout } = await ruam("master", "--form", "trat-plan-2565", "--out", place("c.xlsx"), "--lang", "th");
  expect(stdout).toContain(place("c.xlsx"));
  expect(stdout).toContain("แผนรวม");
});
