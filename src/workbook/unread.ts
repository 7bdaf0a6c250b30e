import type { Unread } from "../change/unread";

/** Nothing was read. No fault of this program: the next attempt may well succeed. */
export class WorkbookUnread extends Error {
  constructor(readonly reason: Unread) {
    super(`${reason.unread}: ${reason.detail}`);
  }
}
