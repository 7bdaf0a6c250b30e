import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** As many links of a chain are followed, as Linux does. */
const longestChain = 40;

/**
 * The file that a name leads to, through every link; it need not exist yet. Who renames over a link puts a file in its
 * place, and the file meant stays as it was. Throws the system's error where there is no folder, or links in a circle.
 */
export function realPath(path: string, links = 0): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() && links < longestChain) {
    return realPath(resolve(dirname(path), readlinkSync(path)), links + 1);
  }
  return join(realpathSync(dirname(resolve(path))), basename(resolve(path)));
}
