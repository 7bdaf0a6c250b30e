import { foreignLetters } from "../../src/text/foreignScript";

describe("foreignLetters", () => {
  it.each([
    ["Tamil U+0BBE U+0BA4 for าท", "กล่อมเกลாதงสังคม", [{ letters: "ாத", at: 8 }]],
    ["Devanagari for ด้าน", "ประเมินदानคุณธรรม", [{ letters: "दान", at: 7 }]],
    [
      "Bengali for จ, twice",
      "- จัดอบรม জনท. - জন.",
      [
        { letters: "জন", at: 10 },
        { letters: "জন", at: 17 },
      ],
    ],
    ["Cyrillic that looks Latin", "โครงการ СТRONG", [{ letters: "СТ", at: 8 }]],
    ["Lao that looks Thai", "ຈังหวัด", [{ letters: "ຈ", at: 0 }]],
    ["Arabic", "แผนم", [{ letters: "م", at: 3 }]],
  ])("%s", (_, text, expected) => expect(foreignLetters(text)).toEqual(expected));

  it.each([
    "กิจกรรม STRONG (Service Mind) café",
    "“แผน” – 50% ๑๒ ฿ … • ✓ →",
    "ค่า α และ β, ภาษาจีน 中文, ญี่ปุ่น ひらがな",
    "👍 แผน",
    "",
  ])("nothing in %s", (text) => expect(foreignLetters(text)).toEqual([]));
});
