// Draws the add-in's icons: a white Σ on the green of the pane. Run with `node src/icons/draw.mjs`; the files are committed.
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const green = [15, 107, 92];
/** The letter's outline in a square of side 1, clockwise. */
const sigma = [
  [0.24, 0.2],
  [0.76, 0.2],
  [0.76, 0.36],
  [0.68, 0.36],
  [0.68, 0.3],
  [0.41, 0.3],
  [0.58, 0.5],
  [0.41, 0.7],
  [0.68, 0.7],
  [0.68, 0.64],
  [0.76, 0.64],
  [0.76, 0.8],
  [0.24, 0.8],
  [0.24, 0.71],
  [0.43, 0.5],
  [0.24, 0.29],
];
const radius = 0.18;
const samples = 4;

function isInLetter(x, y) {
  let inside = false;
  sigma.forEach(([x1, y1], i) => {
    const [x2, y2] = sigma[(i + 1) % sigma.length];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

function isInTile(x, y) {
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** Rows of RGBA, each behind a filter byte, as PNG wants them. */
function pixels(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let tile = 0;
      let letter = 0;
      for (let i = 0; i < samples * samples; i++) {
        const x = (column + ((i % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(i / samples) + 0.5) / samples) / size;
        if (!isInTile(x, y)) continue;
        tile++;
        if (isInLetter(x, y)) letter++;
      }
      const share = tile === 0 ? 0 : letter / tile;
      const color = green.map((part) => Math.round(part + (255 - part) * share));
      rows.set([...color, Math.round((tile / (samples * samples)) * 255)], row * (size * 4 + 1) + 1 + column * 4);
    }
  }
  return rows;
}

const u32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const table = Array.from({ length: 256 }, (_, n) => {
  let code = n;
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1;
  return code >>> 0;
});
const checksum = (bytes) => ~bytes.reduce((code, byte) => table[(code ^ byte) & 255] ^ (code >>> 8), -1);
const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([u32(data.length), body, u32(checksum(body))]);
};

for (const size of [16, 32, 64, 80, 128]) {
  const header = Buffer.concat([u32(size), u32(size), Buffer.from([8, 6, 0, 0, 0])]);
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  writeFileSync(new URL(`icon-${size}.png`, import.meta.url), file);
}
