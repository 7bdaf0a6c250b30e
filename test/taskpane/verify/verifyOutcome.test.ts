import type { FindingShown, TotalShown } from "../../../src/session/shownVerified";
import { speechIn } from "../../../src/taskpane/speech";
import { verifySentence, verifyState } from "../../../src/taskpane/verify/verifyOutcome";
import { issueShown } from "../../support/issueShown";

const place = { sheet: "แผน", area: { top: 0, left: 0, bottom: 0, right: 0 }, cell: "A1" };
const total = (stored: number | null, recomputed: number | null): TotalShown => ({
  ...{ place, name: "", column: null, unit: "satang", stored, recomputed },
  ok: stored === recomputed,
});
const found = (severity: FindingShown["severity"]): FindingShown => ({
  ...issueShown({ severity }),
  ...{ figures: null, culprit: null },
});

const thai = speechIn("th", "arabic", "page");
const right = [total(500, 500), total(0, 0)];

test.each<[string, readonly TotalShown[], readonly FindingShown["severity"][], string, string[]]>([
  ["all is well", right, [], "right", ["ยอดรวมตรงทั้ง 2 ยอด"]],
  ["notes alone are not an alarm", right, ["note", "note"], "right", ["ยอดรวมตรงทั้ง 2 ยอด"]],
  [
    "an amount altered together with its totals: every total agrees, and the error is first",
    right,
    ["note", "error", "warning"],
    "wrong",
    ["พบข้อผิดพลาด 1 แห่ง", "ยอดรวมตรงทั้ง 2 ยอด", "ควรตรวจดู 1 แห่ง"],
  ],
  ["a warning is not a green tick", right, ["warning"], "look", ["ยอดรวมตรงทั้ง 2 ยอด", "ควรตรวจดู 1 แห่ง"]],
  ["a total differs", [total(500, 400), total(0, 0)], [], "wrong", ["ยอดไม่ตรง 1 จาก 2 ยอด"]],
  [
    "a total differs, and there is an error",
    [total(500, 400)],
    ["error"],
    "wrong",
    ["พบข้อผิดพลาด 1 แห่ง", "ยอดไม่ตรง 1 จาก 1 ยอด"],
  ],
  ["an error where there are no totals", [], ["error"], "wrong", ["พบข้อผิดพลาด 1 แห่ง", "แผ่นงานนี้ไม่มียอดรวมให้สอบทาน"]],
  ["a total that cannot be verified", [total(500, null)], [], "unverified", ["สอบทานไม่ได้ 1 จาก 1 ยอด ที่เหลือถูกต้อง"]],
])("%s", (_, totals, severities, state, lines) => {
  const shown = { sheet: "แผน", totals, findings: severities.map(found) };
  expect(verifyState(shown)).toBe(state);
  expect(verifySentence(shown, thai).split("\n")).toEqual(lines);
});

test("no plan is neither right nor wrong", () => {
  expect(verifyState({ sheet: null, totals: [], findings: [] })).toBe("none");
});
