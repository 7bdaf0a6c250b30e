import fc from "fast-check";

/** Runs differ only when asked to: RUAM_SEED=123 npx jest … */
export const seed = Number(process.env.RUAM_SEED ?? 25650101);

/** A law that must hold for everything generated. A failure prints its seed and the smallest case found. */
export function property<Ts extends [unknown, ...unknown[]]>(
  law: string,
  made: { [I in keyof Ts]: fc.Arbitrary<Ts[I]> },
  holds: (...args: Ts) => boolean | void,
  runs = 100,
): void {
  test(law, () => {
    fc.assert(fc.property(...made, holds), { seed, numRuns: runs });
  });
}
