/** How far a use case is. */
export interface WorkProgress {
  readonly phase: "read" | "plan" | "write";
  readonly done: number;
  readonly all: number;
  /** The file at hand, where there is one. */
  readonly file: string | null;
}

/** What a use case reports while it works, and by what it is stopped: an aborted signal makes it reject with its reason. */
export interface Work {
  readonly onProgress?: (progress: WorkProgress) => void;
  readonly signal?: AbortSignal;
}
