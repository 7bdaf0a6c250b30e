/** `1,200`, `-3.5`: thousands may be grouped. */
const typed = /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** More digits than a spreadsheet keeps of a number. */
const keptDigits = 15;

/**
 * The number that a spreadsheet makes of a text that is typed or pasted into a cell; undefined: it stays a text. A
 * leading zero is a code (a telephone number, a postal code), and so is what has more digits than a number keeps.
 */
export function numberTyped(text: string): number | undefined {
  if (!typed.test(text) || /^[-−]?0\d/.test(text)) return undefined;
  const plain = text.replaceAll(",", "").replace("−", "-");
  return plain.replace(/\D/g, "").length > keptDigits ? undefined : Number(plain);
}
