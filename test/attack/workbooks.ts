import { partAttacks } from "./partAttacks";
import type { Chance } from "./random";
import { rowAttacks } from "./rowAttacks";

/** A workbook made to do harm, or to be read wrongly. */
export interface Attack {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether something must be said of it: reading it without a word would be a guess. */
  readonly isReported: boolean;
}

/** As many attacks as asked for, every kind in turn, each by chance of its own. `size`: rows, at most. */
export function* attacks(count: number, size: number, chance: Chance): Iterable<Attack> {
  const kinds: [string, () => readonly [Uint8Array, boolean]][] = [
    ...Object.entries(rowAttacks).map(([name, make]): [string, () => readonly [Uint8Array, boolean]] => [
      name,
      () => [make(chance, Math.max(3, Math.ceil(size / 2) + chance.below(Math.ceil(size / 2)))), true],
    ]),
    ...Object.entries(partAttacks).map(([name, make]): [string, () => readonly [Uint8Array, boolean]] => [
      name,
      () => make(chance),
    ]),
  ];
  for (let at = 0; at < count; at++) {
    const [name, make] = kinds[at % kinds.length]!;
    const [bytes, isReported] = make();
    yield { name, bytes, isReported };
  }
}

/** One kind of rows, as many as asked for: to see how it grows. */
export const attackOf = (kind: string, size: number, chance: Chance): Uint8Array => rowAttacks[kind]!(chance, size);

export const rowKinds: readonly string[] = Object.keys(rowAttacks);
