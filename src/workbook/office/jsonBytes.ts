/** About how many bytes a value takes as JSON in UTF-8: what a request costs, known before it is sent. */
export function jsonBytes(value: unknown): number {
  if (Array.isArray(value)) {
    let bytes = 2;
    for (const item of value) bytes += jsonBytes(item) + 1;
    return bytes;
  }
  if (typeof value === "string") return textBytes(value) + 2;
  return typeof value === "number" || typeof value === "boolean" ? String(value).length : 4;
}

function textBytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x800) bytes += 3;
    else if (unit >= 0x80 || unit === 0x22 || unit === 0x5c || unit === 0x0a) bytes += 2;
    else bytes += unit < 0x20 ? 6 : 1;
  }
  return bytes;
}
