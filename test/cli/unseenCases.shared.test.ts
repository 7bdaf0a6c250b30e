import { join } from "node:path";
import { checkAnswer } from "../../src/cli/answers/checkAnswer";
import { verifyAnswer } from "../../src/cli/answers/verifyAnswer";
import { baseForm, sharedCase } from "../support/cases";
import { ruam } from "../support/ruam";

/** Every issue about a file as checking reports it, and as verifying does. */
async function reported(number: string, file = "submission.xlsx"): Promise<{ check: string[]; verify: string[] }> {
  const path = join(sharedCase(number)!, file);
  const checked = checkAnswer.parse(JSON.parse((await ruam("check", path, "--form", baseForm, "--json")).stdout));
  const verified = verifyAnswer.parse(JSON.parse((await ruam("verify", path, "--form", baseForm, "--json")).stdout));
  return {
    check: checked.files.flatMap(({ issues }) =>
      issues.map(({ severity, code, cell }) => `${severity} ${code} ${cell}`),
    ),
    verify: verified.files.flatMap(({ sheets }) =>
      sheets.flatMap(({ findings }) => findings.map(({ severity, code, cell }) => `${severity} ${code} ${cell}`)),
    ),
  };
}

if (sharedCase("19") === undefined) {
  test("the shared cases are absent", () => expect(sharedCase("22")).toBeUndefined());
} else {
  test.each([
    [
      "an amount hidden by its number format",
      "19",
      "submission.xlsx",
      ["warning hidden-amount F11"],
      ["warning hidden-amount F11"],
    ],
    [
      "a cancelled row struck through",
      "22",
      "submission.xlsx",
      ["warning struck-through B11:H11"],
      ["warning struck-through B11:H11"],
    ],
    ["a picture in a cell", "23", "submission.xlsx", ["note picture-in-cell A11"], []],
    ["a logo in a cell", "23", "logo.xlsx", [], []],
    ["the second line of a cell in a row of its own", "28", "submission.xlsx", ["error text-continued H12"], []],
  ])("%s", async (_, number, file, check, verify) => {
    expect(await reported(number, file)).toEqual({ check, verify });
  });
}
