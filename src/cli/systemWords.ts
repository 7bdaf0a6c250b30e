import type { Words } from "../issues/entry";

/** What the operating system says when it refuses, by its code. */
const words: Readonly<Record<string, Words>> = {
  ENOENT: { th: "ไม่มีไฟล์หรือโฟลเดอร์นี้", en: "no such file or folder" },
  EACCES: { th: "ไม่มีสิทธิ์ใช้ไฟล์หรือโฟลเดอร์นี้", en: "permission denied" },
  EPERM: { th: "ระบบไม่อนุญาต ไฟล์อาจเปิดอยู่ในโปรแกรมอื่น", en: "not permitted; it may be open in another program" },
  EBUSY: { th: "ไฟล์เปิดอยู่ในโปรแกรมอื่น ปิดโปรแกรมนั้นก่อน", en: "it is open in another program; close it there first" },
  ETXTBSY: { th: "ไฟล์เปิดอยู่ในโปรแกรมอื่น ปิดโปรแกรมนั้นก่อน", en: "it is open in another program; close it there first" },
  EEXIST: { th: "มีไฟล์ชื่อนี้อยู่แล้ว", en: "a file of this name exists already" },
  EISDIR: { th: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์", en: "it is a folder, not a file" },
  ENOTDIR: { th: "ส่วนหนึ่งของที่อยู่นี้ไม่ใช่โฟลเดอร์", en: "a part of this path is not a folder" },
  ENOSPC: { th: "ที่ว่างในดิสก์ไม่พอ", en: "no space left on the disk" },
  EDQUOT: { th: "ใช้พื้นที่ดิสก์เต็มโควตาแล้ว", en: "the disk quota is used up" },
  EFBIG: { th: "ไฟล์ใหญ่เกินกว่าที่ดิสก์นี้รับได้", en: "the file is larger than this disk allows" },
  EROFS: { th: "ดิสก์นี้อ่านได้อย่างเดียว", en: "this disk can only be read" },
  EIO: { th: "อ่านหรือเขียนดิสก์ไม่ได้ ดิสก์อาจเสีย", en: "the disk could not be read or written; it may be failing" },
  ELOOP: { th: "ลิงก์วนกลับมาที่เดิม", en: "its links lead in a circle" },
  ENAMETOOLONG: { th: "ชื่อไฟล์ยาวเกินไป", en: "the name is too long" },
  EMFILE: { th: "เปิดไฟล์พร้อมกันมากเกินไป", en: "too many files are open at once" },
  ENFILE: { th: "เปิดไฟล์พร้อมกันมากเกินไป", en: "too many files are open at once" },
  ENOMEM: { th: "หน่วยความจำไม่พอ", en: "not enough memory" },
  EPIPE: { th: "โปรแกรมที่รับผลปิดไปก่อน", en: "the program reading the output has closed" },
  ESTALE: { th: "ไฟล์ในเครือข่ายหายไประหว่างใช้งาน", en: "the file on the network is gone" },
  ETIMEDOUT: { th: "เครือข่ายไม่ตอบ", en: "the network did not answer" },
  ENXIO: { th: "ไม่มีอุปกรณ์นี้", en: "there is no such device" },
  ENODEV: { th: "ไม่มีอุปกรณ์นี้", en: "there is no such device" },
};

/** A refusal of the operating system's in both languages, its code last: "no space left on the disk (ENOSPC)". */
export function systemReason(error: unknown): Words {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : words[code];
  if (known) return { th: `${known.th} (${code})`, en: `${known.en} (${code})` };
  const reason = /^[A-Z0-9_]+: ([^,]+)/.exec(message)?.[1] ?? message;
  const both = code === undefined ? message : `${reason} (${code})`;
  return { th: both, en: both };
}
