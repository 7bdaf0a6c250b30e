import { referencesIn } from "../../../grid/reference";
import { XmlScanner } from "../xmlScanner";
import { Splices } from "./splices";

/** Whether cells of a sheet may show something else than before. */
export type IsTouched = (sheet: string) => boolean;

/** What charts keep of the cells they show, beside the formula that names them; `lvl` in the charts of Excel 2016. */
const caches = new Set(["numCache", "strCache", "multiLvlStrCache", "dlblRangeCache", "lvl"]);

/**
 * Takes out of a chart what it keeps of cells that may have changed: whoever shows it without computing would show old
 * figures as those of now. Excel reads the cells again.
 */
export function withoutOldCaches(bytes: Uint8Array, isTouched: IsTouched): Uint8Array {
  const xml = new XmlScanner(bytes);
  const splices = new Splices();
  const visit = () => {
    let isOld = false;
    while (xml.next()) {
      const name = xml.localName();
      const start = xml.elementStart;
      if (name === "f") isOld = readsTouched(xml.text(), isTouched);
      else if (isOld && caches.has(name)) {
        xml.skip();
        splices.replace(start, xml.offset, "");
      } else visit();
    }
  };
  xml.enter();
  visit();
  return splices.apply(xml.bytes);
}

/** Has a pivot table that reads cells which may have changed read them again when the workbook is opened. */
export function refreshedOnLoad(bytes: Uint8Array, isTouched: IsTouched): Uint8Array {
  const xml = new XmlScanner(bytes);
  const splices = new Splices();
  xml.enter();
  const nameEnd = xml.elementStart + 1 + xml.prefix().length + xml.localName().length;
  let isSet = false;
  while (xml.attribute()) {
    if (!xml.attributeIs("refreshOnLoad")) continue;
    isSet = true;
    if (!xml.attributeFlag()) splices.replace(xml.valueOffset, xml.valueEndOffset, "1");
  }
  if (!isSet) splices.replace(nameEnd, nameEnd, ' refreshOnLoad="1"');
  return hasTouchedSource(xml, isTouched) ? splices.apply(xml.bytes) : bytes;
}

function hasTouchedSource(xml: XmlScanner, isTouched: IsTouched): boolean {
  let found = false;
  while (xml.next()) {
    if (xml.is("worksheetSource") || xml.is("rangeSet")) {
      let [sheet, isElsewhere]: [string | undefined, boolean] = [undefined, false];
      while (xml.attribute()) {
        if (xml.attributeIs("sheet")) sheet = xml.attributeText();
        else if (xml.attributeLocalName() === "id") isElsewhere = true;
      }
      xml.skip();
      // A name or a table can be of any sheet.
      found ||= !isElsewhere && (sheet === undefined || isTouched(sheet));
    } else found = hasTouchedSource(xml, isTouched) || found;
  }
  return found;
}

/** Names can be of any sheet; other workbooks have not changed. */
function readsTouched(formula: string, isTouched: IsTouched): boolean {
  const sheets = referencesIn(formula).map(({ sheet }) => sheet);
  return sheets.length === 0 || sheets.some((sheet) => sheet === null || (!sheet.startsWith("[") && isTouched(sheet)));
}
