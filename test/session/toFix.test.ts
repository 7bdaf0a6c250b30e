import { toFix } from "../../src/session/toFix";
import { issueShown } from "../support/issueShown";

test("an agency gets errors first, then warnings, in the order of its sheet, and no notes", () => {
  const issues = (["note", "warning", "error", "warning", "note", "error"] as const).map((severity, id) =>
    issueShown({ id, severity }),
  );
  expect(toFix(issues).map(({ id }) => id)).toEqual([2, 5, 1, 3]);
});
