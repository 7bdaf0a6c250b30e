import { displayWidth } from "./displayWidth";

/**
 * A text in lines of at most that many columns, broken at its spaces. Thai has none inside a sentence, so a stretch that is
 * longer than a line stays whole rather than be cut inside a word.
 *
 *   ("ยอดรวม 12,000 บาท แต่รายการ", 18) → ["ยอดรวม 12,000 บาท", "แต่รายการ"]
 */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
