import { readFileSheets } from "../../../src/workbook/fileSheets";
import { fflateCodec } from "../../../src/workbook/xlsx/fflateCodec";
import { tableOf } from "../../support/grids";
import { thai874 } from "../../support/thai874";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));
const table = 'ที่,กิจกรรม,งบ\r\n1,ประชุม,"1,200.50"\r\n2,อบรม,-\r\n';
const rows = [
  ["ที่", "กิจกรรม", "งบ"],
  [1, "ประชุม", 1200.5],
  [2, "อบรม", "-"],
];

const read = async (bytes: Uint8Array) => {
  const sheets = await readFileSheets(bytes, fflateCodec);
  return "fault" in sheets ? sheets.fault : [sheets.kind, tableOf(sheets.grids[0]!)];
};

describe("a table in a text", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8(table)],
    ["UTF-8 with a byte order mark", utf8(`\uFEFF${table}`)],
    ["UTF-16", utf16(table)],
    ["Windows-874", thai874(table)],
    ["semicolons", utf8(table.replace(/,(?!200)/g, ";"))],
    ["tabs, in Windows-874", thai874(table.replace(/,(?!200)/g, "\t"))],
    ["line feeds alone", utf8(table.replaceAll("\r", ""))],
    ["without an end of line at the end", utf8(table.trimEnd())],
    ["the separator named as Excel does", utf8(`sep=;\r\n${table.replace(/,(?!200)/g, ";")}`)],
  ])("%s", async (_, bytes) => {
    expect(await read(bytes)).toEqual(["csv", rows]);
  });

  test.each<[string, string, unknown[][]]>([
    [
      "a comma in quotation marks",
      'ก,ข,ค\n"ก, ข","""ค""",ง\n',
      [
        ["ก", "ข", "ค"],
        ["ก, ข", '"ค"', "ง"],
      ],
    ],
    [
      "a line end in quotation marks",
      'ก,ข,ค\n"ก\nข",ค,ง\n',
      [
        ["ก", "ข", "ค"],
        ["ก\nข", "ค", "ง"],
      ],
    ],
    ["lines of unequal length", "ก,ข,ค\n1\n1,2,3\n1,2,3\n", [["ก", "ข", "ค"], [1], [1, 2, 3], [1, 2, 3]]],
    [
      "codes stay texts",
      "ก,ข,ค\n0812345678,1234567890123456,00\n",
      [
        ["ก", "ข", "ค"],
        ["0812345678", "1234567890123456", "00"],
      ],
    ],
    [
      "a point before three digits is asked about where it may part thousands",
      "ก,ข,ค,ง\n12.005,0.005,1234.005,-9.250\n1,2,3,4\n",
      [
        ["ก", "ข", "ค", "ง"],
        ["12.005", 0.005, 1234.005, "-9.250"],
        [1, 2, 3, 4],
      ],
    ],
    [
      "what looks like a formula is a text",
      "ก,ข,ค\n=1+1,@a,+ข\n",
      [
        ["ก", "ข", "ค"],
        ["=1+1", "@a", "+ข"],
      ],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await read(utf8(text))).toEqual(["csv", expected]);
  });

  test("a quotation mark that is never closed would swallow the rest: the file is damaged", async () => {
    expect(await read(utf8('ก,ข,ค\n1,2,3\n1,2,3\n1,2,3\n"ก,2,3\n1,2,3\n'))).toBe("damaged");
  });

  test("UTF-8 that was cut within a letter is not read as other letters", async () => {
    const whole = utf8("ที่,กิจกรรม,งบ\nก,ข,ค\nก,ข,ค");
    expect(await read(whole.subarray(0, -1))).toBe("damaged");
  });

  test("more columns than a sheet has", async () => {
    expect(await read(utf8(`a,b,c\n${"a,b,c\n".repeat(2000)}${",1".repeat(20_000)}\na,b,c\n`))).toBe("too-large");
  });
});
