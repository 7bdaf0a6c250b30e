import { issueLetter } from "../../src/session/issueLetter";
import { issueShown } from "../support/issueShown";

test("a list to paste into a letter: where, what, what to do", () => {
  const issues = [issueShown({}), issueShown({ id: 1, place: null, message: { th: "ไฟล์เสีย", en: "Damaged" } })];
  expect(issueLetter("ต้องแก้", issues, "th")).toBe("ต้องแก้\n\n1. แผน C5: ผิด\n   แก้\n2. ไฟล์เสีย\n   แก้\n");
});
