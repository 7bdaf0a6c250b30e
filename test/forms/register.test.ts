import { agencyRegister } from "../../src/forms/agencyNames";
import { registerOf, unitRegister } from "../../src/forms/register";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";

const agencies = agencyRegister(tratPlan2565);

describe("an agency as written", () => {
  it.each([
    ["the register's own spelling", "สำนักงานจังหวัดตราด", "สำนักงานจังหวัดตราด", "exact"],
    ["a line break's space inside", "สำนักงานคุมประพฤติจังหวัด ตราด", "สำนักงานคุมประพฤติจังหวัดตราด", "exact"],
    ["sara am as nikhahit and aa", "ส\u0e4d\u0e32นักงานขนส่งจังหวัดตราด", "สำนักงานขนส่งจังหวัดตราด", "exact"],
    ["a sign a spreadsheet would run", "+สำนักงานจังหวัดตราด", "สำนักงานจังหวัดตราด", "exact"],
    ["a known short form", "เทคนิคตราด", "วิทยาลัยเทคนิคตราด", "alias"],
    ["a known other spelling", "สำนักคลังจังหวัดตราด", "สำนักงานคลังจังหวัดตราด", "alias"],
    ["its first word in short", "สนง.วัฒนธรรม จ.ตราด", "สำนักงานวัฒนธรรมจังหวัดตราด", "near"],
    ["without its first word", "วัฒนธรรมจังหวัดตราด", "สำนักงานวัฒนธรรมจังหวัดตราด", "near"],
    ["without its province's name", "สำนักงานวัฒนธรรมจังหวัด", "สำนักงานวัฒนธรรมจังหวัดตราด", "near"],
    ["a district in short", "อ.แหลมงอบ", "อำเภอแหลมงอบ", "near"],
    ["one letter lost", "สำนักงานสาธรณสุขจังหวัดตราด", "สำนักงานสาธารณสุขจังหวัดตราด", "near"],
  ])("%s", (_, written, name, how) => expect(agencies.find(written)).toEqual({ name, how }));

  it.each<[string, string, string | null]>([
    ["an agency of another province", "อำเภอแหลมฉบัง", "อำเภอแหลมงอบ"],
    ["a name that text recognition broke", "สำนักงานสภร.จังหวัดตราด", "สำนักงานสหกรณ์จังหวัดตราด"],
    ["the same, less broken", "สำนักงานสภรณจังหวัดตราด", "สำนักงานสหกรณ์จังหวัดตราด"],
    ["an office of another province, in short", "สนง.วัฒนธรรม จ.ระยอง", null],
    ["a province for its office", "จังหวัดตราด", null],
    ["two agencies in one", "สำนักงานประกันสังคม+วัฒนธรรม", "สำนักงานประกันสังคมจังหวัดตราด"],
  ])("%s is not assumed but suggested", (_, written, suggestion) => {
    expect(agencies.find(written)).toBeUndefined();
    expect(agencies.suggest(written)).toBe(suggestion);
  });

  it("is not suggested where nothing is like it", () => expect(agencies.suggest("กรมอุตุนิยมวิทยา")).toBeNull());

  it("blank is not a name", () => expect(agencies.find(" - ")).toBeUndefined());
});

describe("names a letter apart", () => {
  const schools = registerOf([
    { name: "โรงเรียนอนุบาลบ้านหนองบัว", aliases: [] },
    { name: "โรงเรียนอนุบาลบ้านหนองบอน", aliases: [] },
    { name: "โรงเรียนเทศบาลวัดใหม่หมู่ ๑", aliases: [] },
  ]);
  it("are taken for neither", () => expect(schools.find("โรงเรียนอนุบาลบ้านหนองบัน")).toBeUndefined());
  it("are never one by their number", () => expect(schools.find("โรงเรียนเทศบาลวัดใหม่หมู่ ๒")).toBeUndefined());
});

describe("a unit as written", () => {
  const units = unitRegister(tratPlan2565);
  it.each([
    ["%", "ร้อยละ"],
    ["ครั้ง ", "ครั้ง"],
    ["ข่าวสาร", "ข่าว"],
  ])("%s → %s", (written, name) => expect(units.find(written)?.name).toBe(name));
  it("หน่วย is not a unit", () => expect(units.find("หน่วย")).toBeUndefined());
});
