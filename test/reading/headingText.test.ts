import { rayongPlan2554 } from "../../src/forms/rayongPlan2554";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readItems, readLabelled, readNumbered, readOrdinal } from "../../src/reading/headingText";

const level = (field: string) => tratPlan2565.levels.find((each) => each.field === field)!;
const measure = rayongPlan2554.levels.find(({ field }) => field === "measure")!;

describe("a heading with a label", () => {
  it.each([
    ["strategy", "ยุทธศาสตร์ที่ ๑ “สร้างสังคม”", [1], "สร้างสังคม"],
    ["strategy", "ยุทธศาสตร์ที่ 1 สร้างสังคม", [1], "สร้างสังคม"],
    ["strategy", "ยุทธศาสตร์ที่๑“สร้างสังคม”", [1], "สร้างสังคม"],
    ["strategy", "ยุทธศาสตร์ ที่ ๑ : สร้างสังคม", [1], "สร้างสังคม"],
    ["strategy", "ยุทธศาสตร์ที่ ๑. สร้างสังคม", [1], "สร้างสังคม"],
    ["strategy", "ยุทธศาสตร์ : สร้างสังคม", [], "สร้างสังคม"],
    ["strategy", "ยุทธศาสตร์ที่ ๑", [1], ""],
    ["strategy", "ยุทธศาสตร์ที่ ๕ “ปฏิรูปกลไก", [5], "ปฏิรูปกลไก"],
    ["substrategy", "กลยุทธ์ที่ ๓ “เสริมพลัง (Community) และ”", [3], "เสริมพลัง (Community) และ"],
    ["guideline", "แนวทางตามกลยุทธ์ : พัฒนาจิตสำนึก", [], "พัฒนาจิตสำนึก"],
    ["guideline", "แนวทางที่ ๒ พัฒนาจิตสำนึก", [2], "พัฒนาจิตสำนึก"],
    ["strategy", "ยุทธศาสตร์ที่ ๑ ขับเคลื่อน “องค์กรคุณธรรม”", [1], "ขับเคลื่อน “องค์กรคุณธรรม”"],
    ["strategy", "ยุทธศาสตร์ที่ ๑ “ก” และ “ข”", [1], "“ก” และ “ข”"],
  ])("%s: %s", (field, text, numbers, name) => expect(readLabelled(text, level(field))).toEqual({ numbers, name }));

  it.each([
    ["guideline", "แนวทางการดำเนินงาน"],
    ["substrategy", "กลยุทธ์องค์กร"],
    ["strategy", "กลยุทธ์ที่ ๑"],
    ["activity", "กิจกรรมอบรม"],
  ])("%s is not distinguished from %s", (field, text) => expect(readLabelled(text, level(field))).toBeUndefined());
});

describe("a number before a name", () => {
  it.each([
    ["๑) กิจกรรมอบรม", [1], "กิจกรรมอบรม"],
    ["1)กิจกรรมอบรม", [1], "กิจกรรมอบรม"],
    ["(๒) กิจกรรมอบรม", [2], "กิจกรรมอบรม"],
    ["๑๐. กิจกรรมอบรม", [10], "กิจกรรมอบรม"],
    ["๓.กิจกรรมอบรม", [3], "กิจกรรมอบรม"],
    ["๑.๒) กิจกรรมอบรม", [1, 2], "กิจกรรมอบรม"],
    ["กิจกรรมอบรม ๒) วัน", [], "กิจกรรมอบรม ๒) วัน"],
    ["๕ ธันวาคม วันพ่อ", [], "๕ ธันวาคม วันพ่อ"],
    ["๑.๕ ล้านต้น", [], "๑.๕ ล้านต้น"],
    ["๑๐๐๐) x", [1000], "x"],
    ["12345678) x", [], "12345678) x"],
  ])("%s", (text, numbers, name) => expect(readNumbered(text, level("activity"))).toEqual({ numbers, name }));

  it("holds those above where the form writes them so", () => {
    expect(readNumbered("๒.๑ บูรณาการหน่วยงาน", measure)).toEqual({ numbers: [2, 1], name: "บูรณาการหน่วยงาน" });
  });
});

describe("a number alone", () => {
  it.each([
    ["๗)", 7],
    ["๔", 4],
    ["(1)", 1],
    ["12.", 12],
    ["๑๐๐๐)", 1000],
  ])("%s → %s", (text, number) => expect(readOrdinal(text)).toBe(number));
  it.each(["๑) ก", "", "-", "1,000", "2565"])("%s is none", (text) => expect(readOrdinal(text)).toBeUndefined());
});

describe("several names in one cell", () => {
  const names = (text: string) =>
    readItems(text, level("activity"), readNumbered(text, level("activity"))).map(({ numbers, name }) => [
      numbers[0],
      name,
    ]);

  it("are recognized by numbers that run on", () => {
    expect(names("๒.เผยแพร่ความรู้ ๓. จัดทำสื่อ ๔. โครงการประชาสัมพันธ์")).toEqual([
      [2, "เผยแพร่ความรู้"],
      [3, "จัดทำสื่อ"],
      [4, "โครงการประชาสัมพันธ์"],
    ]);
  });

  it.each([
    ["one name", "๑) กิจกรรมอบรม"],
    ["numbers that begin again", "๑) กิจกรรมอบรม ๑) ข้าราชการ ๒) ลูกจ้าง"],
    ["a number left out", "๑) กิจกรรมอบรม ๓) กิจกรรมจิตอาสา"],
    ["a number within the text", "๑) กิจกรรมตามมาตรา ๒ และข้อ ๓"],
    ["no number at the start", "กิจกรรม ๑) อบรม ๒) สัมมนา"],
  ])("are not seen in %s", (_, text) => expect(names(text)).toEqual([]));
});
