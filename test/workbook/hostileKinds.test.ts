import { readFileSheets } from "../../src/workbook/fileSheets";
import { fflateCodec } from "../../src/workbook/xlsx/fflateCodec";
import { isFault } from "../../src/workbook/xlsx/fault";
import { hostileFiles } from "../support/hostileFiles";

/** What comes of a file: its fault, or "read". Nothing is thrown, whatever the bytes are. */
async function comesOf(bytes: Uint8Array): Promise<string> {
  const sheets = await readFileSheets(bytes, fflateCodec);
  return isFault(sheets) ? sheets.fault : "read";
}

describe.each(Object.entries(hostileFiles))("hostile files, %s", (_, files) => {
  test("at least forty", () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  test.each(files)("%s", async (_, bytes, expected) => {
    const found = await comesOf(bytes);
    if (expected === "anything") expect(typeof found).toBe("string");
    else if (expected === "any") expect(found).not.toBe("read");
    else expect(expected.split(" or ")).toContain(found);
  });
});
