/** error: cannot be merged as it is; warning: can, after a person has seen it; note: good to know. */
export type Severity = "error" | "warning" | "note";
