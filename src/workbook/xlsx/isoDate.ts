const day = 86_400_000;
const pattern = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;

/**
 * The serial number of a date as a cell of type "d" writes it, in days; NaN for anything else.
 *
 *   2021-10-01 → 44470      2021-10-01T12:00:00 → 44470.5      T06:00:00 → 0.25
 *
 * In the 1900 system 29 February 1900 counts as a day although there was none: it is Excel's, taken
 * over from Lotus 1-2-3.
 */
export function isoSerial(text: string, date1904: boolean): number {
  const match = pattern.exec(text);
  if (!match || text === "") return NaN;
  const [, year, month, date, hour, minute, second] = match;
  let days = 0;
  if (year !== undefined) {
    const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
    const made = new Date(time);
    if (made.getUTCMonth() !== Number(month) - 1 || made.getUTCDate() !== Number(date)) return NaN;
    days = (time - Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 31)) / day;
    if (!date1904 && days >= 60) days++;
  }
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  return days + seconds / 86_400;
}
