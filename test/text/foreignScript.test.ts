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
    ["a Latin letter within a word", "กิจกรรmม", [{ letters: "m", at: 6 }]],
    ["a Latin letter before a vowel", "mี่ประชุม", [{ letters: "m", at: 0 }]],
    ["a Latin letter that begins a word", "จัด aประชุม", [{ letters: "a", at: 4 }]],
    ["a capital that begins the text", "Wประชุม", [{ letters: "W", at: 0 }]],
    ["a Latin letter that ends a word", "ประชุมs และอบรม", [{ letters: "s", at: 6 }]],
    ["a Latin letter that ends the text", "ประชุมสภาe", [{ letters: "e", at: 9 }]],
    ["a Greek letter within a word", "คุณธรαรม", [{ letters: "α", at: 5 }]],
    ["a Han letter within a word", "คุณ人ธรรม", [{ letters: "人", at: 3 }]],
    ["a Latin letter with an accent", "คุณéธรรม", [{ letters: "é", at: 3 }]],
    ["a Cyrillic letter alone", "คุณธรรмม", [{ letters: "м", at: 6 }]],
    ["a capital between two Thai words", "อบรมXประชาชน", [{ letters: "X", at: 4 }]],
  ])("%s", (_, text, expected) => expect(foreignLetters(text)).toEqual(expected));

  it.each([
    "กิจกรรม STRONG (Service Mind) café",
    "“แผน” – 50% ๑๒ ฿ … • ✓ →",
    "ค่า α และ β, ภาษาจีน 中文, ญี่ปุ่น ひらがな",
    "👍 แผน",
    "กลุ่มA และกลุ่มB",
    "ระดับAขึ้นไป วิตามินC",
    "กระดาษA4 ห้องB12",
    "ระบบe-Plan ผ่านe-mail",
    "(a)ประชุม b)อบรม c.ติดตาม",
    "ใช้โปรแกรมZoomประชุม",
    "5กม. 10mต่อชั่วโมง",
    "ก.พ.ร. x ครั้ง",
    "",
  ])("nothing in %s", (text) => expect(foreignLetters(text)).toEqual([]));
});
