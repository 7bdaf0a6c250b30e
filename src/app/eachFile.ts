import type { SourceFile, Unfetched } from "./sourceFile";
import type { Work } from "./work";

/** Takes files one after another, so that only one is held in memory, and says how far it has come. */
export async function eachFile<T>(
  files: readonly SourceFile[],
  { onProgress, signal }: Work,
  take: (source: SourceFile, bytes: Uint8Array | Unfetched) => T | Promise<T>,
): Promise<T[]> {
  const taken: T[] = [];
  for (const [done, source] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ phase: "read", done, all: files.length, file: source.file });
    taken.push(await take(source, await source.bytes()));
  }
  return taken;
}
