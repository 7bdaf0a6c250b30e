import { displayWidth, padEnd, shortened } from "../report/displayWidth";
import { plainText } from "../report/plainText";

/** Reports how far the work is; nothing is left on the screen when it ends. */
export interface ProgressLine {
  show(words: string): void;
  clear(): void;
}

/** A terminal to write to, or what stands for one. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Work that takes less prints nothing. */
const patience = 1000;
/** Milliseconds between two showings: a terminal costs time too. */
const interval = 100;

/** A line that is rewritten in place, from one second into the work on, and only on a terminal. `now` gives milliseconds. */
export function progressLine(terminal: Terminal, now: () => number): ProgressLine {
  const started = now();
  let shownAt = -Infinity;
  let shownWidth = 0;
  return {
    show(words) {
      const moment = now();
      if (!terminal.isTTY || moment - started < patience || moment - shownAt < interval) return;
      const text = shortened(plainText(words), (terminal.columns ?? 80) - 1);
      terminal.write(`\r${padEnd(text, shownWidth)}`);
      shownAt = moment;
      shownWidth = Math.max(shownWidth, displayWidth(text));
    },
    clear() {
      if (shownWidth > 0) terminal.write(`\r${" ".repeat(shownWidth)}\r`);
      shownWidth = 0;
    },
  };
}
