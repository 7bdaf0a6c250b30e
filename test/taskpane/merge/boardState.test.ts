import type { AgencyLine, AgencyStatus } from "../../../src/session/shown";
import { boardTally } from "../../../src/taskpane/merge/boardState";
import type { Satang } from "../../../src/plan/satang";
import { mergeWords } from "../../../src/words/mergeWords";

const held = { rows: 3, satang: 100 as Satang };
const line = (agency: string | null, status: AgencyStatus, some: Partial<AgencyLine> = {}): AgencyLine => ({
  ...{ agency, status, files: [], before: null, after: null },
  ...some,
});
const figures = (tally: ReturnType<typeof boardTally>) =>
  Object.fromEntries(
    Object.entries(tally).map(([name, value]) => [name, { value, text: String(value) }]),
  ) as unknown as Parameters<typeof mergeWords.boardCount.th>[0];

test.each<[string, AgencyLine[], ReturnType<typeof boardTally>]>([
  [
    "who sent with errors, twice or unreadably has sent",
    [line("ก", "faulty"), line("ข", "twice"), line("ค", "unreadable"), line("ง", "new"), line("จ", "missing")],
    { all: 5, sent: 4, faulty: 2, empty: 0, missing: 1 },
  ],
  [
    "a file without rows does not count as sent, unless an earlier or another one has rows",
    [line("ก", "empty"), line("ข", "empty", { before: held }), line("ค", "empty", { after: held })],
    { all: 3, sent: 2, faulty: 0, empty: 1, missing: 0 },
  ],
  [
    "a file of nobody known is no agency",
    [line(null, "nobody"), line(null, "unreadable"), line("ก", "merged"), line("ข", "edited"), line("ค", "replaces")],
    { all: 3, sent: 3, faulty: 0, empty: 0, missing: 0 },
  ],
])("%s", (_, lines, tally) => {
  expect(boardTally(lines)).toEqual(tally);
  expect(tally.sent + tally.empty + tally.missing).toBe(tally.all);
});

test("the heading says all that is true of the agencies, and nothing of what is none", () => {
  const some = figures({ all: 16, sent: 14, faulty: 2, empty: 1, missing: 1 });
  expect(mergeWords.boardCount.th(some)).toBe("ส่งแล้ว 14 จาก 16 หน่วยงาน (มีข้อผิดพลาด 2) · ส่งไฟล์ที่ไม่มีรายการ 1 · ยังไม่ส่ง 1");
  expect(mergeWords.boardCount.en(some)).toBe(
    "14 of 16 agencies have sent, 2 with errors · 1 sent a file without rows · 1 not yet",
  );
  const none = figures({ all: 1, sent: 1, faulty: 0, empty: 0, missing: 0 });
  expect(mergeWords.boardCount.th(none)).toBe("ส่งแล้ว 1 จาก 1 หน่วยงาน");
  expect(mergeWords.boardCount.en(none)).toBe("1 of 1 agency has sent");
});
