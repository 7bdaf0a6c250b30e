import { strToU8, unzipSync, Zip as ZipStream, ZipDeflate } from "fflate";
import { crc32 } from "../../../src/workbook/xlsx/crc32";
import { isFault } from "../../../src/workbook/xlsx/fault";
import { fflateCodec } from "../../../src/workbook/xlsx/fflateCodec";
import { nodeCodec } from "../../../src/workbook/xlsx/nodeCodec";
import { openZip, type Zip } from "../../../src/workbook/xlsx/zip";
import { writeZip } from "../../../src/workbook/xlsx/writeZip";
import { zipParts } from "../../support/xlsxParts";

const open = (bytes: Uint8Array): Zip => {
  const zip = openZip(bytes, nodeCodec);
  if (isFault(zip)) throw new Error(zip.detail);
  return zip;
};
const text = (zip: Zip, name: string): string => {
  const bytes = zip.read(name);
  return isFault(bytes) ? bytes.detail : new TextDecoder().decode(bytes);
};
const packed = (zip: Zip, name: string): string => {
  const { dataStart, packedSize } = zip.entry(name)!;
  return Buffer.from(zip.bytes.subarray(dataStart, dataStart + packedSize)).toString("hex");
};

const parts = { "b.xml": "<b>ก</b>".repeat(99), "a/c.xml": "<c/>", "empty.bin": "" };

/** Zipped as a stream: sizes and checksum follow the data. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const stream = new ZipStream((_, chunk) => chunks.push(chunk));
  for (const [name, content] of [
    ["b.xml", "<b/>".repeat(99)],
    ["c.xml", "<c/>"],
  ] as const) {
    const entry = new ZipDeflate(name);
    stream.add(entry);
    entry.push(strToU8(content), true);
  }
  stream.end();
  return new Uint8Array(Buffer.concat(chunks));
}

test("reads what a zip holds, in its order", () => {
  const zip = open(zipParts(parts));
  expect(zip.names()).toEqual(["b.xml", "a/c.xml", "empty.bin"]);
  for (const [name, content] of Object.entries(parts)) expect(text(zip, name)).toBe(content);
});

test.each(["A/C.XML", "/a/c.xml", "a\\c.xml"])("finds a part by the name %s", (name) => {
  expect(text(open(zipParts(parts)), name)).toBe("<c/>");
});

test("names the part that is missing", () => {
  expect(open(zipParts(parts)).read("d.xml")).toEqual({
    fault: "damaged",
    detail: "missing from the package",
    part: "d.xml",
  });
});

test("writing nothing new keeps every packed byte, and is read by others", () => {
  const zip = open(zipParts(parts));
  const written = writeZip(zip, new Map());
  const again = open(written);
  for (const name of zip.names()) expect(packed(again, name)).toBe(packed(zip, name));
  expect(Object.keys(unzipSync(written))).toEqual(zip.names());
  expect(writeZip(again, new Map())).toEqual(written);
});

test("replaces, leaves out and adds entries; the others keep their bytes and order", () => {
  const zip = open(zipParts(parts));
  const changes = new Map([
    ["z.xml", strToU8("<z/>")],
    ["/A/C.xml", strToU8("<new/>")],
    ["empty.bin", null],
    ["y.xml", strToU8("<y/>")],
  ]);
  const written = writeZip(zip, changes);
  const again = open(written);
  expect(again.names()).toEqual(["b.xml", "a/c.xml", "y.xml", "z.xml"]);
  expect(packed(again, "b.xml")).toBe(packed(zip, "b.xml"));
  expect(text(again, "a/c.xml")).toBe("<new/>");
  expect(text(again, "z.xml")).toBe("<z/>");
  const midnight = 0x0021_0000;
  expect(again.entries.map(({ modified }) => modified === midnight)).toEqual([false, true, true, true]);
  expect(Object.keys(unzipSync(written))).toEqual(again.names());
  expect(writeZip(zip, new Map([...changes].reverse()))).toEqual(written);
});

test("sizes that follow the data are written before it", () => {
  const zip = open(streamed());
  expect(zip.entry("b.xml")!.flags & 8).toBe(8);
  const again = open(writeZip(zip, new Map([["c.xml", strToU8("<new/>")]])));
  expect(again.entries.map(({ flags }) => flags & 8)).toEqual([0, 0]);
  expect(text(again, "b.xml")).toBe("<b/>".repeat(99));
  expect(text(again, "c.xml")).toBe("<new/>");
});

test.each([
  ["fflate", fflateCodec],
  ["node", nodeCodec],
])("%s packs what both unpack, to its very size", (_, codec) => {
  for (const size of [0, 1, 300, 100_000, 3_000_000]) {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * at * 2654435761) >>> (at % 7 ? 24 : 28));
    const tight = codec.deflate(bytes);
    for (const other of [fflateCodec, nodeCodec]) {
      expect(Buffer.compare(other.inflate(tight, size)!, bytes)).toBe(0);
      expect(other.inflate(tight, size + 1)).toBeUndefined();
      if (size > 0) expect(other.inflate(tight, size - 1)).toBeUndefined();
      if (size > 300) expect(other.inflate(tight.subarray(0, tight.length - 9), size)).toBeUndefined();
    }
  }
});

test("checksums are those of the zip format", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(strToU8("แผนปฏิบัติการ ประจำปีงบประมาณ 2565"))).toBe(
    open(zipParts({ a: "แผนปฏิบัติการ ประจำปีงบประมาณ 2565" })).entry("a")!.crc,
  );
});
