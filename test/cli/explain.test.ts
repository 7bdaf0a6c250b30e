import { explainAnswer } from "../../src/cli/answers/explainAnswer";
import { cataloguePage } from "../../src/issues/cataloguePage";
import { everyEntry } from "../../src/issues/families";
import { ruam } from "../support/ruam";

test("a code: what is wrong, why and what to do, in the language asked for", async () => {
  const { exitCode, stdout } = await ruam("explain", "amount-as-text", "--lang", "en");
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^amount-as-text \(note, safe fix offered\)\n {2}Example: .+\n {2}Why: .+\n {2}What to do: /);
});

test("a name that several families share is explained for each", async () => {
  const { stdout } = await ruam("explain", "agency-unknown", "--json");
  expect(explainAnswer.parse(JSON.parse(stdout)).explanations.map(({ family }) => family)).toEqual([
    "issue",
    "left-out",
  ]);
});

test("without a code: the whole catalogue, as its page or as JSON", async () => {
  expect((await ruam("explain")).stdout).toBe(cataloguePage());
  const { stdout } = await ruam("explain", "--json");
  expect(explainAnswer.parse(JSON.parse(stdout)).explanations).toHaveLength(everyEntry.length);
});

test("a code that does not exist", async () => {
  const { exitCode, stdout, stderr } = await ruam("explain", "no-such-code", "--lang", "en");
  expect([exitCode, stdout, stderr]).toEqual([2, "", "ruam: Unknown code: no-such-code\n"]);
});
