// The least that any reader in Node must do: inflate every part with zlib and look at every byte. Prints how many tags.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";

const [folder] = process.argv.slice(2);
let marks = 0;
for (const name of readdirSync(folder).sort()) {
  const zip = readFileSync(join(folder, name));
  for (const packed of entries(zip)) {
    const part = inflateRawSync(packed);
    for (let at = part.indexOf(60); at >= 0; at = part.indexOf(60, at + 1)) marks++;
  }
}
process.stdout.write(`${marks}\n`);

/** The deflated entries of an archive, found through its central directory. */
function* entries(zip) {
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (zip.readUInt16LE(at + 10) === 8) yield zip.subarray(start, start + zip.readUInt32LE(at + 20));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
