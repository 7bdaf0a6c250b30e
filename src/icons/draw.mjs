// Draws the add-in's icons: white signs on the green of the pane. Run with `node src/icons/draw.mjs`; the files are committed.
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const green = [15, 107, 92];
const radius = 0.18;
const samples = 4;
/** Every size that Excel asks for on some screen. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** Within an outline, in a square of side 1. */
const outline = (points) => (x, y) => {
  let inside = false;
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
};

/** Within half a width of a line through these points. */
const line = (width, points) => (x, y) =>
  points.slice(1).some(([x2, y2], i) => {
    const [x1, y1] = points[i];
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
    return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) <= width / 2;
  });

const ring = (width, centreX, centreY, size) => (x, y) =>
  Math.abs(Math.hypot(x - centreX, y - centreY) - size) <= width / 2;

const union =
  (...shapes) =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

/** What is on the tile, by the name of its files. */
const signs = {
  // Σ: the program, and totals made again
  icon: outline([
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
  ]),
  // three rows that become one
  open: union(
    line(0.1, [
      [0.22, 0.26],
      [0.46, 0.26],
      [0.6, 0.5],
      [0.78, 0.5],
    ]),
    line(0.1, [
      [0.22, 0.5],
      [0.6, 0.5],
    ]),
    line(0.1, [
      [0.22, 0.74],
      [0.46, 0.74],
      [0.6, 0.5],
    ]),
  ),
  check: line(0.13, [
    [0.24, 0.52],
    [0.43, 0.7],
    [0.77, 0.3],
  ]),
  verify: union(
    ring(0.1, 0.44, 0.44, 0.19),
    line(0.13, [
      [0.6, 0.6],
      [0.76, 0.76],
    ]),
  ),
};

function isInTile(x, y) {
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** Rows of RGBA, each behind a filter byte, as PNG wants them. */
function pixels(size, isInSign) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let tile = 0;
      let sign = 0;
      for (let i = 0; i < samples * samples; i++) {
        const x = (column + ((i % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(i / samples) + 0.5) / samples) / size;
        if (!isInTile(x, y)) continue;
        tile++;
        if (isInSign(x, y)) sign++;
      }
      const share = tile === 0 ? 0 : sign / tile;
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

/** A PNG file. */
const icon = (size, sign) =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", Buffer.concat([u32(size), u32(size), Buffer.from([8, 6, 0, 0, 0])])),
    chunk("IDAT", deflateSync(pixels(size, sign), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);

for (const [name, sign] of Object.entries(signs)) {
  for (const size of name === "icon" ? [...sizes, 128] : sizes) {
    writeFileSync(new URL(`${name}-${size}.png`, import.meta.url), icon(size, sign));
  }
}
