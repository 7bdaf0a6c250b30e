import { progressLine } from "../../src/cli/progressLine";

/** What a terminal was sent, with `at` the milliseconds since the work began. */
function shown(isTTY: boolean, moments: readonly (readonly [at: number, words: string])[]): string {
  let written = "";
  let clock = 5_000;
  const line = progressLine({ isTTY, columns: 20, write: (text) => (written += text) }, () => clock);
  for (const [at, words] of moments) {
    clock = 5_000 + at;
    line.show(words);
  }
  line.clear();
  return written;
}

test.each([
  [
    "nothing within the first second",
    true,
    [
      [10, "อ่าน 1/9"],
      [900, "อ่าน 2/9"],
    ],
    "",
  ],
  ["a line past it, cleared at the end", true, [[1000, "อ่าน 3/9"]], "\rอ่าน 3/9\r       \r"],
  [
    "no more than ten a second",
    true,
    [
      [1000, "1/9"],
      [1050, "2/9"],
      [1100, "3/9"],
    ],
    "\r1/9\r3/9\r   \r",
  ],
  [
    "a shorter line covers a longer one",
    true,
    [
      [1000, "9/10"],
      [1100, "ที่"],
    ],
    "\r9/10\rที่   \r    \r",
  ],
  ["nothing where nobody watches", false, [[2000, "อ่าน 1/9"]], ""],
  ["no longer than the terminal is wide", true, [[1000, "a".repeat(30)]], `\r${"a".repeat(18)}…\r${" ".repeat(19)}\r`],
  ["no controls from a file's name", true, [[1000, "\u001b[2J.xlsx"]], "\r[2J.xlsx\r        \r"],
] as const)("%s", (_, isTTY, moments, written) => {
  expect(shown(isTTY, moments)).toBe(written);
});
