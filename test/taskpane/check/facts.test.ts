import { beyondMessage } from "../../../src/taskpane/check/facts";
import { issueShown } from "../../support/issueShown";

const message = { th: "ยอดรวม 12,000 บาท", en: "The total is 12,000 baht" };

test.each([
  ["what the message says already", "12000", null],
  ["what it does not say", "หน่วยงาน ก", "หน่วยงาน ก"],
  ["nothing but spaces", "  ", null],
  ["nothing at all", null, null],
])("%s", (_, found, shown) => {
  expect(beyondMessage(issueShown({ message, found }), "th").found).toBe(shown);
});
