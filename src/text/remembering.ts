/** Enough for the names of a large plan; a sheet of nothing but different texts must not fill the memory. */
const mostRemembered = 20_000;

/**
 * The same function of texts, whose answers are remembered: most texts of a plan are in it many times. Where there
 * are too many different ones all are forgotten, so that those just asked for are nearly always known.
 */
export function remembering<T>(answer: (text: string) => T, most = mostRemembered): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= most) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}
