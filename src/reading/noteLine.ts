import type { Line } from "./line";

/** What lines about the sheet itself begin with: remarks, signatures, who made it and how to reach them. */
const noteWords = [
  "หมายเหตุ",
  "ผู้รายงาน",
  "ผู้จัดทำ",
  "ผู้ตรวจ",
  "ผู้เสนอ",
  "ผู้อนุมัติ",
  "ผู้ประสานงาน",
  "ลงชื่อ",
  "(ลงชื่อ",
  "ตำแหน่ง",
  "โทร",
  "ที่มา",
  "ข้อมูล ณ",
  "วันที่",
];

export const beginsAsNote = ({ pieces: [first] }: Pick<Line, "pieces">): boolean =>
  first !== undefined && noteWords.some((word) => first.text.startsWith(word));

/**
 * Whether a line is about the sheet and not about the plan: a page number (-๒๑-), a rule of dashes, zeros where no
 * row is, a remark or signature.
 */
export function isNoteLine({ pieces, contents }: Line): boolean {
  if (contents === 0) return pieces.every(({ cell }) => cell.formula === null);
  if (contents > 2) return false;
  const [first] = pieces;
  const text = first!.text;
  if (contents === 1 && pieces.length === 1 && isPageNumber(text)) return true;
  return beginsAsNote({ pieces }) && pieces.every(({ cell }) => typeof cell.value === "string");
}

/** "-๒๑-", "- 22 -"; "หน้า ๒๑". */
export function isPageNumber(text: string): boolean {
  return text.length <= 12 && /^(?:[-–—] ?[0-9๐-๙]+ ?[-–—]|หน้า(?:ที่)? ?[0-9๐-๙]+(?: ?[/] ?[0-9๐-๙]+)?)$/.test(text);
}
