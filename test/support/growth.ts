/** Measured so often, and the least counts: whatever else the machine does can only add to it. */
const measurements = 3;

/** Milliseconds of this process that are too few to be measured. */
const least = 4;

/**
 * How many times as much of the processor the work takes when it is that many times as much. Work that goes through its
 * input once takes `times` as much, work that goes through all of it for each part of it `times` squared: a test asks on
 * which side of a wide gap it is, and never how long anything takes.
 *
 * @param work what to do for an input of this size
 */
export function growth(work: (size: number) => unknown, size: number, times: number): number {
  const small = Math.max(
    least,
    leastTime(() => work(size)),
  );
  return leastTime(() => work(size * times)) / small;
}

function leastTime(work: () => unknown): number {
  const all = Array.from({ length: measurements }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...all);
}

/** Between once through the input and once for each part of it. */
export const growsEvenly = (times: number): number => times ** 1.6;
