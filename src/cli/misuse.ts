/** A command line that asks for nothing that can be done, in words for whoever typed it. */
export interface Misuse {
  readonly misuse: { readonly th: string; readonly en: string };
}

export const isMisuse = (result: object | string | null): result is Misuse =>
  typeof result === "object" && result !== null && "misuse" in result;

export const misuse = (th: string, en: string): Misuse => ({ misuse: { th, en } });
export const missing = (what: string): Misuse => misuse(`ยังไม่ได้ระบุ ${what}`, `${what} is missing`);

/** A name with spaces that was typed without quotes arrives as several words. */
export function tooMany(rest: readonly string[], most: number): Misuse | undefined {
  if (rest.length <= most) return undefined;
  const surplus = rest.slice(most).join(" ");
  return misuse(
    `มีคำเกินมา: ${surplus} (ชื่อที่มีเว้นวรรคต้องอยู่ในเครื่องหมายคำพูด)`,
    `Unexpected argument: ${surplus} (put a name with spaces in quotes)`,
  );
}
