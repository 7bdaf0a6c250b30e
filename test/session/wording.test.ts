import { issue } from "../../src/issues/make";
import { issueShown } from "../../src/session/wording";

const where = { sheet: "แผน", area: null };
const fix = { steps: [] };

test("what a person may want to leave as it is has a fix, and is not among all that is certain", () => {
  const slip = issue("word-misspelt", { ...where, params: { wrong: "ก", right: "ข" }, fix });
  const doubt = issue("word-doubtful", { ...where, params: { word: "ก", likely: "ข", more: 0 }, fix });
  const reported = issue("word-misspelt", { ...where, params: { wrong: "ก", right: "ข" } });
  expect([slip, doubt, reported].map((each) => issueShown(each, 0))).toMatchObject([
    { fixable: true, certain: true },
    { fixable: true, certain: false },
    { fixable: false, certain: false },
  ]);
});
