/** Text between two tags. */
export const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => references[character]!) : text;

/** An attribute's value within double quotes; white space but the space would be read as a space. */
export const escapeAttribute = (text: string): string =>
  /[&<>"\t\r\n]/.test(text) ? text.replace(/[&<>"\t\r\n]/g, (character) => references[character]!) : text;

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\r": "&#13;",
  "\n": "&#10;",
};

/**
 * Text of a cell or a formula as a file holds it (ECMA-376 part 1, 22.9.2.19): what XML cannot hold is written
 * `_xHHHH_`, and so is the underscore of a text that looks like it. Half of a surrogate pair is not a character.
 */
export function escapeCellText(text: string): string {
  if (isPlain(text)) return text;
  const plain = /[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/.test(text)
    ? escapeControls(text)
    : text;
  return escapeText(plain);
}

/** Whether nothing of a text needs escaping, as is the case with nearly all: letters, digits, spaces, Thai. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // & < > _
    if (code < 32 || code === 38 || code === 60 || code === 62 || code === 95 || code >= 0xd800) return false;
  }
  return true;
}

const escapeControls = (text: string): string =>
  text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, (control) => {
      return `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
