import type { Codec } from "../../../../src/workbook/xlsx/codec";
import { fflateCodec } from "../../../../src/workbook/xlsx/fflateCodec";
import { nodeCodec } from "../../../../src/workbook/xlsx/nodeCodec";
import { isPacked, unpacked, type PartBytes } from "../../../../src/workbook/xlsx/partBytes";
import { PartWriter } from "../../../../src/workbook/xlsx/writing/partWriter";

const lines = (count: number, word = "แถว"): string[] =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${word} ${(i * i) % 9973}</row>`);
const bytesOf = (text: readonly string[]): Uint8Array => new TextEncoder().encode(text.join(""));

/** Each line is put down, and then the part is packed as far as it can be. */
async function written(before: Uint8Array, codec: Codec, text: readonly string[]): Promise<PartBytes> {
  const part = new PartWriter(before, codec);
  for (const line of text) {
    part.out.text(line);
    await part.pack();
  }
  return part.end();
}

const long = lines(90_000);

describe.each([
  ["fflate", fflateCodec],
  ["node", nodeCodec],
] as const)("%s", (_, codec) => {
  test("a long part is packed, with its size and checksum", async () => {
    const part = await written(new Uint8Array(0), codec, long);
    const whole = bytesOf(long);
    expect(whole.length).toBeGreaterThan(2 * 2 ** 20);
    if (!isPacked(part)) throw new Error("not packed");
    expect(part.size).toBe(whole.length);
    expect(part.crc).toBe(codec.crc32(whole));
    expect(Buffer.compare(unpacked(part, codec), whole)).toBe(0);
  });

  test("the same part is packed to the same bytes, whatever the pieces in which it is put down", async () => {
    const once = await written(new Uint8Array(0), codec, long);
    const again = await written(new Uint8Array(0), codec, [long.slice(0, 50_000).join(""), ...long.slice(50_000)]);
    expect(again).toEqual(once);
  });

  test("a part that is as it was is the very bytes it was, long or short", async () => {
    for (const same of [lines(3), long]) {
      const before = bytesOf(same);
      expect(await written(before, codec, same)).toBe(before);
      const part = new PartWriter(before, codec);
      await part.copy(0, before.length);
      expect(await part.end()).toBe(before);
    }
  });

  test.each([
    ["one letter", [...long.slice(0, -1), long.at(-1)!.replace("ว", "ถ")]],
    ["its end", long.slice(0, -1)],
    ["one line more", [...long, "<row/>"]],
  ])("a long part in which %s is different is another", async (_, other) => {
    const part = await written(bytesOf(long), codec, other);
    expect(Buffer.compare(unpacked(part, codec), bytesOf(other))).toBe(0);
  });
});

test("a short part is left as it is: unpacked", async () => {
  const part = await written(new Uint8Array(0), nodeCodec, lines(3));
  expect(isPacked(part)).toBe(false);
  expect(part).toEqual(bytesOf(lines(3)));
});
