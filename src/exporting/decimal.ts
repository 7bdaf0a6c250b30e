/**
 * Whole satang as baht with two decimals, exactly; a number of any size where it is given as a bigint.
 *
 *   3880000 → "38800.00"      -5 → "-0.05"
 */
export function bahtDecimal(satang: number | bigint): string {
  const digits = satang.toString().replace("-", "").padStart(3, "0");
  return `${satang < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The satang of a decimal number as an engine prints it; undefined for what is none, or has a part of a satang. */
export function satangOfDecimal(text: string): bigint | undefined {
  const found = /^(-?)([0-9]+)(?:\.([0-9]*))?$/.exec(text);
  if (!found) return undefined;
  const [, sign, whole, fraction = ""] = found;
  if (/[1-9]/.test(fraction.slice(2))) return undefined;
  const satang = BigInt(whole! + fraction.slice(0, 2).padEnd(2, "0"));
  return sign === "-" ? -satang : satang;
}
