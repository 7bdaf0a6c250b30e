import type { Issue } from "../issues/issue";

/** Whether a person must see it before anything goes on; a note is only good to know. */
export const needsAPerson = ({ severity }: Issue): boolean => severity !== "note";
