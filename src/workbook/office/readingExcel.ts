import { WorkbookUnread } from "../unread";
import { refusalOf } from "./refusals";
import { inExcel, type Limits, type Session } from "./session";

/**
 * Does some work that only reads. While somebody types into a cell, Excel refuses even that: it is asked again until they
 * have finished. Throws WorkbookUnread for whatever else Excel refuses.
 */
export async function readingExcel<T>(limits: Limits, work: (session: Session) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await inExcel(limits, work);
    } catch (error) {
      const { refused, detail = "" } = refusalOf(error);
      const isSilent = refused === "unanswered" || detail.startsWith("ConnectionFailure");
      if (refused !== "editing") throw new WorkbookUnread({ unread: isSilent ? "no-answer" : "refused", detail });
      await new Promise((resolve) => setTimeout(resolve, limits.pause));
    }
  }
}
