/**
 * Files as a report names them: without the folders that all of them share.
 *
 *   ["in/a.xlsx", "in/b/c.xlsx"] → ["a.xlsx", "b/c.xlsx"]    ["in/a.xlsx"] → ["a.xlsx"]
 */
export function shownNames(files: readonly string[]): (file: string) => string {
  const [first = [], ...others] = files.map((file) => file.split(/(?<=[\\/])/));
  let shared = 0;
  while (
    shared < first.length - 1 &&
    others.every((parts) => parts.length > shared + 1 && parts[shared] === first[shared])
  ) {
    shared++;
  }
  const length = first.slice(0, shared).join("").length;
  return (file) => file.slice(length);
}
