/** A file that an agency has sent. */
export interface SourceFile {
  /** Where it was found: a path, or its name alone. */
  readonly file: string;
  /** What the master remembers it by. */
  readonly name: string;
  /** Rejects when the file cannot be fetched: a broken disk is no fault of the agency's. */
  bytes(): Promise<Uint8Array>;
}
