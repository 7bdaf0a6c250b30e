import { checkReducer, nothingChecked, type CheckState } from "../../../src/taskpane/check/checkState";
import type { CheckShown } from "../../../src/session/shown";
import { issueShown } from "../../support/issueShown";

const shown = (...severities: ("error" | "warning")[]): CheckShown => ({
  ...{ sheet: "แผน", form: null, agency: null, rows: 1, amounts: [], columns: [], fields: [], missing: [] },
  ...{ assumptions: [], stamp: null },
  issues: severities.map((severity, id) => issueShown({ id, severity })),
});

const filtered: CheckState = {
  ...nothingChecked,
  filter: "error",
  preview: { asked: "all", picks: [{ issue: 0, suggestion: null }], following: true, changes: [], fixes: 1 },
};

test("a new result closes the preview of the old one", () => {
  expect(checkReducer(filtered, { kind: "checked", shown: shown("error") })).toMatchObject({
    preview: null,
    filter: "error",
  });
});

test("the same result again keeps the preview open", () => {
  const state = { ...filtered, shown: shown("error") };
  expect(checkReducer(state, { kind: "checked", shown: shown("error") }).preview).toBe(filtered.preview);
});

test("a severity that occurs no more no longer hides the others", () => {
  expect(checkReducer(filtered, { kind: "checked", shown: shown("warning") }).filter).toBe("all");
});

test("another workbook leaves nothing behind", () => {
  expect(checkReducer({ ...filtered, shown: shown("error") }, { kind: "forgotten" })).toEqual(nothingChecked);
});
