import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { issueCodes } from "../src/issues/catalogue";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join("src", name).replaceAll("\\", "/"))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** Names that a file declares and exports. */
const exportsOf = (text: string): string[] =>
  [...text.matchAll(/^export (?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm)].map(
    (match) => match[1]!,
  );

test("a name means one thing: no two files export the same", () => {
  const places = new Map<string, Set<string>>();
  for (const { path, text } of sources) {
    for (const name of exportsOf(text)) places.set(name, (places.get(name) ?? new Set()).add(path));
  }
  expect([...places].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])).toEqual([]);
});

test.each([
  ["export const a = 1;\nexport type B = 2;", ["a", "B"]],
  ["export async function c() {}\nexport abstract class D {}", ["c", "D"]],
  ['export { e } from "./f";\nconst g = 1;', []],
])("what %j exports", (text, names) => {
  expect(exportsOf(text)).toEqual(names);
});

const camel = (code: string): string => code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const nameOf = (path: string): string => /([^/]+)\.tsx?$/.exec(path)![1]!;

/** Files that decide between several codes, and are named for what they decide. */
const decisions: Readonly<Record<string, readonly string[]>> = {
  numberLimits: ["number-too-fine", "number-not-whole", "value-below-least", "value-above-most"],
  relationDiffers: [
    ...["amount-sum-differs", "amount-over-limit", "relation-nearly", "relation-over-limit"],
    ...["relation-none", "relation-several"],
  ],
  columnUnknown: ["column-unknown-hidden", "column-unknown-amounts"],
  headingMissing: ["project-missing", "activity-missing"],
  numbering: ["number-skipped", "number-repeated", "number-missing"],
  writtenTargets: ["target-repeats-output", "target-unmeasurable", "target-indicator-mismatch"],
  achievementInOutput: ["achievement-repeated"],
  textLikeFormula: ["text-after-sign"],
  rowRepeated: ["row-nearly-repeated"],
  totalMissing: ["totals-absent", "grand-total-missing"],
  figureDiffers: ["figure-typed", "figure-miscounts", "units-summed"],
  totalJudgement: [
    "total-mismatch",
    "grand-total-mismatch",
    "total-range-short",
    "total-counts-twice",
    "total-refers-elsewhere",
    "total-skips-text",
    "total-stale",
    "total-unclear",
    "total-filtered",
    "total-typed",
  ],
};

const rules = sources.filter(({ path }) => path.startsWith("src/checking/"));
/** Whether a code is in a file, other than to be compared with. */
const makes = (text: string, code: string): boolean => new RegExp(`(?<![!=]== )"${code}"`).test(text);

test("every code of a rule is found by a file's name", () => {
  const reported = new Set(Object.values(decisions).flat());
  const lost = issueCodes.filter(
    (code) =>
      rules.some(({ text }) => makes(text, code)) &&
      !rules.some(({ path }) => nameOf(path) === camel(code)) &&
      !reported.has(code),
  );
  expect(lost).toEqual([]);
});

test("a file that decides between several codes makes each of them", () => {
  const missing = Object.entries(decisions).flatMap(([file, codes]) => {
    const own = rules.find(({ path }) => nameOf(path) === file);
    return codes.filter((code) => !own || !makes(own.text, code));
  });
  expect(missing).toEqual([]);
});

const pathsIn = (folder: string, end: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => end.test(name));

/** The files of the same top folder for which a test is named, without their endings; none for a test of a theme. */
const subjectsOf = (test: string, files: readonly string[]): string[] => {
  const [top, name] = [/^[^/]+/.exec(test)![0], /([^/]+?)(\.shared)?\.test\.tsx?$/.exec(test)![1]!];
  return files
    .filter((file) => file.startsWith(`${top}/`) && nameOf(file) === name)
    .map((file) => file.replace(/\.tsx?$/, ""));
};
const subjectOf = (test: string): string => test.replace(/(\.shared)?\.test\.tsx?$/, "");
const misplaced = (tests: readonly string[], files: readonly string[]): string[] =>
  tests.filter((test) => {
    const subjects = subjectsOf(test, files);
    return subjects.length > 0 && !subjects.includes(subjectOf(test));
  });

test("a test that is named for a source file is where that file is; all others are named for what they hold to", () => {
  expect(misplaced(pathsIn("test", /\/.*\.test\.tsx?$/), pathsIn("src", /\.tsx?$/))).toEqual([]);
});

test.each([
  ["a folder too high", "verifying/blame.test.ts", ["verifying/blaming/blame.ts"], true],
  ["in its place", "verifying/blaming/blame.shared.test.ts", ["verifying/blaming/blame.ts"], false],
  ["one of two of the name", "a/b/x.test.ts", ["a/c/x.ts", "a/b/x.ts"], false],
  ["of another top folder", "session/hiddenRows.test.ts", ["change/hiddenRows.ts"], false],
])("%s", (_, path, files, found) => expect(misplaced([path], files)).toEqual(found ? [path] : []));
