import { systemFailure } from "../../src/cli/failure";

const refusal = (code: string, message: string, path?: string): Error =>
  Object.assign(new Error(message), { code, syscall: "rename", ...(path !== undefined && { path }) });

test.each([
  ["a file held open on Windows", "EBUSY", /เปิดอยู่ในโปรแกรมอื่น/, /open in another program/],
  ["one that Windows does not let go", "EPERM", /อาจเปิดอยู่ในโปรแกรมอื่น/, /may be open in another program/],
  ["a full disk", "ENOSPC", /ที่ว่างในดิสก์ไม่พอ/, /no space left/],
  ["a folder without permission", "EACCES", /ไม่มีสิทธิ์/, /permission denied/],
  ["a disk that can only be read", "EROFS", /อ่านได้อย่างเดียว/, /only be read/],
])("%s: the file's name and what it means, in both languages", (_, code, th, en) => {
  const { failure } = systemFailure(refusal(code, `${code}: said by the system, rename`, "แผน/รวม.xlsx"))!;
  expect(failure.th).toMatch(new RegExp(`^แผน/รวม\\.xlsx: .*${th.source}.*\\(${code}\\)$`));
  expect(failure.en).toMatch(new RegExp(`^แผน/รวม\\.xlsx: .*${en.source}.*\\(${code}\\)$`));
});

test("a code that nobody has words for is named as the system names it", () => {
  expect(systemFailure(refusal("EXDEV", "EXDEV: cross-device link, rename"))?.failure.en).toBe(
    "cross-device link (EXDEV)",
  );
});

test("an error of the program's own is none of the system's", () => {
  expect(systemFailure(new TypeError("x is not a function"))).toBeUndefined();
});
