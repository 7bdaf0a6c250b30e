export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Whether these very bytes are at a place. */
export function isSpelled(bytes: Uint8Array, at: number, spelled: Uint8Array): boolean {
  for (let i = 0; i < spelled.length; i++) if (bytes[at + i] !== spelled[i]) return false;
  return true;
}
