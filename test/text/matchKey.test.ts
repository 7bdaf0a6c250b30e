import fc from "fast-check";
import { matchKey } from "../../src/text/matchKey";
import { property } from "../support/property";

describe("matchKey", () => {
  it.each([
    ["spaces", "สำนักงานคุมประพฤติจังหวัด ตราด", "สำนักงานคุมประพฤติจังหวัดตราด"],
    ["quotation marks", "“สกัดกั้นการทุจริตเชิงนโยบาย”", "สกัดกั้นการทุจริตเชิงนโยบาย"],
    ["brackets and slashes", "โครงการ/กิจกรรม (ถ้ามี)", "โครงการ กิจกรรม ถ้ามี"],
    ["Thai and Arabic digits", "กลยุทธ์ที่ ๑๒", "กลยุทธ์ที่ 12"],
    ["capitals", "Service Mind", "service mind"],
    ["the sign of an abbreviation U+0E2F", "การประเมินฯ", "การประเมิน"],
    ["nikhahit and aa", "ส\u0e4d\u0e32นักงาน", "สำนักงาน"],
    ["a vowel typed twice", "ดีีมาาก", "ดีมาก"],
    ["two tone marks, of which the last counts", "ที\u0e49\u0e48", "ที่"],
    ["a mark with no letter before it", "่รวม", "รวม"],
    ["accented capitals", "ÉCOLE", "école"],
  ])("%s do not matter", (_, a, b) => expect(matchKey(a)).toBe(matchKey(b)));

  it.each([
    ["a tone mark", "ด้าน", "ต้าน"],
    ["a digit", "หมู่ ๑", "หมู่ ๒"],
    ["a vowel", "กำนัน", "กำนัล"],
    ["ๆ", "ต่างๆ", "ต่าง"],
    ["a letter of another script", "ประเมินदान", "ประเมิน"],
  ])("%s matters", (_, a, b) => expect(matchKey(a)).not.toBe(matchKey(b)));

  it("of signs alone is empty", () => expect(matchKey(" - “ ” …")).toBe(""));

  property(
    "a key is its own key",
    [fc.string({ unit: "binary" })],
    (text) => {
      const key = matchKey(text);
      expect(matchKey(key)).toBe(key);
    },
    500,
  );
});
