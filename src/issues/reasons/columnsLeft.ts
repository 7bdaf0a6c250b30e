import { entry } from "../entry";
import { quoted } from "../words";

/** Columns of a file that a merge does not take, because the form does not have them. */
export const columnsLeft = entry<{
  readonly agency: string;
  readonly file: string;
  readonly columns: readonly string[];
}>({
  severity: "warning",
  th: ({ file, columns }) => `ไม่ได้รวมคอลัมน์ที่แบบฟอร์มไม่มีของไฟล์ ${quoted(file)}: ${columns.map(quoted).join(" ")}`,
  en: ({ file, columns }) =>
    `Columns of file ${quoted(file)} that the form does not have are not merged: ${columns.map(quoted).join(", ")}`,
  why: {
    th: "สิ่งที่อยู่ในคอลัมน์เหล่านี้จะไม่มีในแผนรวม ผู้ส่งอาจเข้าใจว่ามี",
    en: "What they hold will not be in the master, and its author may count on it.",
  },
  example: { agency: "สำนักงานเกษตรจังหวัด", file: "เกษตร.xlsx", columns: ["พ.ศ. 2576", "หมายเหตุ"] },
  remedy: {
    th: "ถ้าต้องการใช้ ให้เพิ่มคอลัมน์ในแบบฟอร์มก่อนรวม",
    en: "Add them to the form before merging if they are to be in the master.",
  },
});
