/** `"1234567" → "1,234,567"`. */
export const thousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

// A hyphen is the minus that officers type and that Excel reads back as a number when a figure is pasted.
const sign = (value: number): string => (value < 0 ? "-" : "");

/** A count or percentage: `1234.5 → "1,234.5"`. */
export function figure(number: number): string {
  const [whole = "", rest] = String(Math.abs(number)).split(".");
  return `${sign(number)}${thousands(whole)}${rest === undefined ? "" : `.${rest}`}`;
}

/** Satang as baht: `12345650 → "123,456.50"`, `-100 → "-1"`; whole baht are written without satang. */
export function bahtFigure(satang: number): string {
  const rest = Math.abs(satang) % 100;
  const whole = thousands(String((Math.abs(satang) - rest) / 100));
  return `${sign(satang)}${whole}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`}`;
}
