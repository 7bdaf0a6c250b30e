import { toArabicDigits, toThaiDigits } from "../../src/text/digits";

describe("digits", () => {
  it.each([
    ["๐๑๒๓๔๕๖๗๘๙", "0123456789"],
    ["๑๒๐,๐๐๐.๕๐ บาท", "120,000.50 บาท"],
    ["พ.ศ. ๒๕๖5", "พ.ศ. 2565"],
    ["กลยุทธ์", "กลยุทธ์"],
    ["", ""],
  ])("%s → %s", (thai, arabic) => expect(toArabicDigits(thai)).toBe(arabic));

  it("go back to Thai", () => expect(toThaiDigits("9876543210 ก1")).toBe("๙๘๗๖๕๔๓๒๑๐ ก๑"));
});
