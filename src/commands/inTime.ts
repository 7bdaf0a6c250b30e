/** The work's answer, or `late` once that many milliseconds have passed. Excel ends a command after five minutes, in silence. */
export function inTime<T, L>(work: Promise<T>, milliseconds: number, late: L): Promise<T | L> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}
