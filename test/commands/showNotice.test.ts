/** @jest-environment ./test/officehost/environment.ts */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { showNotice } from "../../src/commands/showNotice";
import { bookOf } from "../officehost/bookOf";
import { connect, type OpenedDialog } from "../officehost/client";
import { OfficeHost } from "../officehost/host";

const notice = "แก้ยอดรวมแล้ว 2 แห่ง <b>ไม่ใช่</b> & ไม่หาย";

/** Shows a notice in an Excel that sees to its window like this; the window, if it asked for one. */
async function shown(dialogs: (dialog: OpenedDialog) => boolean | void, patience?: number): Promise<OpenedDialog> {
  let opened: OpenedDialog | undefined;
  connect(new OfficeHost(bookOf([])), { dialogs: (dialog) => dialogs((opened = dialog)) });
  await showNotice(notice, "th", patience);
  return opened!;
}

test("it ends when the person closes the window", async () => {
  const dialog = await shown(({ dismiss }) => dismiss());
  expect(dialog.isClosed()).toBe(false);
});

test("a window that nobody closes is closed, so that the command ends", async () => {
  const dialog = await shown(() => undefined, 20);
  expect(dialog.isClosed()).toBe(true);
});

test("it ends at once where Excel opens no window", async () => {
  await shown(() => false);
});

test("the window's page shows the text as text", async () => {
  const { url } = await shown(({ dismiss }) => dismiss());
  const { pathname, hash } = new URL(url);
  const page = readFileSync(join(__dirname, "../../src/commands", pathname), "utf8");
  document.documentElement.innerHTML = page.replace(/<script.*<\/script>/, "");
  location.hash = hash;
  jest.requireActual("../../src/commands/notice");
  expect(document.querySelector('[role="status"]')!.textContent).toBe(notice);
  expect(document.querySelector("b")).toBeNull();
  expect(document.documentElement.lang).toBe("th");
});
