import { XmlScanner } from "../xmlScanner";
import { officeTheme } from "./color";

/** The theme's twelve colours in the order cells count them: light before dark, unlike the theme part itself. */
export function readTheme(part: Uint8Array): readonly string[] {
  const colors: string[] = [];
  const xml = new XmlScanner(part);
  xml.open("theme");
  while (xml.next()) {
    if (!xml.is("themeElements")) xml.skip();
    else
      while (xml.next()) {
        if (!xml.is("clrScheme")) xml.skip();
        else while (xml.next()) colors.push(readSlot(xml));
      }
  }
  if (colors.length < 12) return officeTheme;
  const [dark1, light1, dark2, light2, ...others] = colors;
  return [light1!, dark1!, light2!, dark2!, ...others];
}

/** `<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>` or `<a:accent1><a:srgbClr val="4472C4"/></a:accent1>`. */
function readSlot(xml: XmlScanner): string {
  let color = "000000";
  while (xml.next()) {
    const isSystem = xml.is("sysClr");
    while (xml.attribute()) {
      if (xml.attributeIs(isSystem ? "lastClr" : "val")) color = xml.attributeText().toLowerCase();
    }
    xml.skip();
  }
  return color;
}
