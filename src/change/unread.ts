/** Why the program that holds the workbook let none of it be read. */
export interface Unread {
  readonly unread:
    | "no-answer" // it went silent, or the connection to it is lost
    | "refused"; // for a reason of its own
  /** For whoever looks after the computer: the code that program gives. */
  readonly detail: string;
}
