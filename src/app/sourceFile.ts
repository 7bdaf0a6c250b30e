import type { Issue } from "../issues/issue";
import { issue } from "../issues/make";

/** A file that an agency has sent. */
export interface SourceFile {
  /** Where it was found: a path, or its name alone. */
  readonly file: string;
  /** What the master remembers it by. */
  readonly name: string;
  /** Rejects only where nothing can be said of it: one file that cannot be had does not stop the others. */
  bytes(): Promise<Uint8Array | Unfetched>;
}

/** Why a file's bytes cannot be had. */
export interface Unfetched {
  readonly unfetched: "not-found" | "not-a-file" | "no-permission" | "in-use" | "too-large" | "disk";
}

export const isUnfetched = (bytes: Uint8Array | Unfetched): bytes is Unfetched => "unfetched" in bytes;

/** The issue of such a file. */
export const unfetchedIssue = ({ unfetched: reason }: Unfetched): Issue<"file-unreadable"> =>
  issue("file-unreadable", { sheet: null, area: null, params: { reason } });
