import { thaiMoment } from "../../src/report/thaiMoment";
import { wrapped } from "../../src/report/wrapped";

test.each([
  ["in UTC, shown in Thailand's time", "2026-01-05T09:30:00.000Z", "5 มกราคม 2569 16.30 น.", "5 January 2026, 16:30"],
  ["the next day there", "2022-01-31T20:05:00Z", "1 กุมภาพันธ์ 2565 03.05 น.", "1 February 2022, 03:05"],
  ["the next year there", "2022-12-31T17:00:00Z", "1 มกราคม 2566 00.00 น.", "1 January 2023, 00:00"],
  ["a leap day", "2024-02-28T18:00:00Z", "29 กุมภาพันธ์ 2567 01.00 น.", "29 February 2024, 01:00"],
  ["no leap day", "2100-02-28T18:00:00Z", "1 มีนาคม 2643 01.00 น.", "1 March 2100, 01:00"],
  ["with an offset of its own", "2022-01-31T09:00:00+07:00", "31 มกราคม 2565 09.00 น.", "31 January 2022, 09:00"],
  ["no moment at all", "เมื่อวาน", "เมื่อวาน", "เมื่อวาน"],
])("a moment %s", (_, iso, th, en) => {
  expect([thaiMoment(iso, "th"), thaiMoment(iso, "en")]).toEqual([th, en]);
});

test.each([
  ["is left whole where it fits", "ยอดรวม 12 บาท", 20, ["ยอดรวม 12 บาท"]],
  ["is broken at its spaces", "ยอดรวม 12,000 บาท แต่รายการ", 18, ["ยอดรวม 12,000 บาท", "แต่รายการ"]],
  ["keeps a stretch without spaces", "ก".repeat(30), 10, ["ก".repeat(30)]],
  ["of nothing has no lines", "", 10, []],
])("a text %s", (_, text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});
