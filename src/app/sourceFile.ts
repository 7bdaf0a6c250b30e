/** A file that an agency has sent. */
export interface SourceFile {
  /** Its name as people know it. */
  readonly file: string;
  /** Rejects when the file cannot be fetched: a broken disk is no fault of the agency's. */
  bytes(): Promise<Uint8Array>;
}
