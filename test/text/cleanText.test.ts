import fc from "fast-check";
import { cleanText } from "../../src/text/cleanText";
import { property } from "../support/property";

describe("mend", () => {
  it.each([
    ["zero-width space U+200B inside a word", "งบ\u200bประมาณ", "งบประมาณ"],
    ["zero-width joiner and non-joiner U+200D U+200C", "ก\u200dข\u200cค", "กขค"],
    ["byte order mark U+FEFF", "\ufeffรวม", "รวม"],
    ["Arabic letter mark U+061C", "\u061cรวม", "รวม"],
    ["Mongolian vowel separator, annotation marks", "ร\u180eว\ufff9ม\ufffb", "รวม"],
    ["letters that show nothing, at the end", "โครงการ\u3164\u2800\u115f", "โครงการ"],
    ["soft hyphen U+00AD", "หน่วย\u00adงาน", "หน่วยงาน"],
    ["word joiner U+2060", "รวม\u2060ยอด", "รวมยอด"],
    ["left-to-right mark U+200E", "\u200eแผน", "แผน"],
    ["a control character U+0007", "แผ\u0007น", "แผน"],
    ["no-break space U+00A0", "กลยุทธ์ที่\u00a0๑", "กลยุทธ์ที่ ๑"],
    ["ideographic space U+3000", "ก\u3000ข", "ก ข"],
    ["a tab", "ก\tข", "ก ข"],
    ["a line break", "งบ\nบูรณาการ", "งบ บูรณาการ"],
    ["a Windows line break", "งบ\r\nบูรณาการ", "งบ บูรณาการ"],
    ["line separator U+2028", "ก\u2028ข", "ก ข"],
    ["spaces at the ends and in a row", "  รวม   ทั้งสิ้น ", "รวม ทั้งสิ้น"],
    ["nikhahit U+0E4D + aa U+0E32", "ส\u0e4d\u0e32นักงาน", "สำนักงาน"],
    ["nikhahit, tone U+0E49, aa", "น\u0e4d\u0e49\u0e32", "น้ำ"],
    ["tone U+0E49, nikhahit, aa", "น\u0e49\u0e4d\u0e32", "น้ำ"],
    ["sara e U+0E40 twice for sara ae U+0E41", "\u0e40\u0e40ผน\u0e40\u0e40ละ", "แผนและ"],
    ["tone U+0E48 before vowel U+0E35", "ท\u0e48\u0e35", "ที่"],
    ["tone U+0E49 before vowel below U+0E39", "ผ\u0e49\u0e39", "ผู้"],
    ["thanthakhat U+0E4C before vowel U+0E34", "สิทธ\u0e4c\u0e34", "สิทธิ์"],
    ["tone U+0E48 after aa U+0E32", "ข\u0e32\u0e48ว", "ข่าว"],
    ["tone U+0E49 after sara am U+0E33", "น\u0e33\u0e49", "น้ำ"],
    ["lakkhangyao U+0E45 for aa", "ท\u0e45ง", "ทาง"],
    ["old Windows glyphs U+F70A, U+F702", "ป\uf702\uf70a", "ปี่"],
    ["old Windows glyph U+F70F", "\uf70fาติ", "ญาติ"],
    ["old Macintosh glyphs U+F885, U+F88B", "ก\uf885\uf88b", "กิ่"],
    ["an old glyph in the wrong order U+F70B before U+0E39", "ผ\uf70b\u0e39", "ผู้"],
  ])("%s", (_, broken, right) => expect(cleanText(broken)).toBe(right));

  it.each([
    ["Thai as it should be", "สำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดตราด"],
    ["ฤๅ with its own long vowel U+0E45", "ฤๅษี"],
    ["Thai digits", "๑๒,๓๔๕.๖๗"],
    ["a repeated vowel, whose meaning is not known", "มากกกก าา"],
    ["a wrong word", "เจตจ้งาง"],
    ["quotation marks and dashes", "“ก” – ข — ‘ค’ …"],
    ["Latin with accents", "café Ångström"],
    ["letters of another script", "กล่อมเกลாதงสังคม"],
    ["an emoji", "แผน 👍"],
    ["nothing", ""],
  ])("leaves %s", (_, text) => expect(cleanText(text)).toBe(text));

  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."กนผเแา ำ\u0e45ิี่้์ํ\u200b\u00a0\n\uf70a\uf702 1๑".split("")), maxLength: 12 }),
  );
  property("fixing twice changes nothing", [anything], (text) => cleanText(cleanText(text)) === cleanText(text), 500);
  property("consonants, digits and Latin letters stay, in their order", [anything], (text) => {
    const kept = (from: string): string => from.replace(/[^ก-ฮ๐-๙0-9A-Za-z]/g, "");
    expect(kept(cleanText(text)).replace(/[ญฐ]/g, "")).toBe(kept(text).replace(/[ญฐ]/g, ""));
  });
});
