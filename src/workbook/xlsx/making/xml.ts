export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of a workbook's parts, and of what one part says of another. */
export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as the content or attribute of an XML element. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (mark) => names[mark]!);
