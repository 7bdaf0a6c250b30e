/**
 * The files of a drop, those of dropped folders included: a province keeps what it was sent in folders. Folders that
 * systems hide (their names begin with a dot) are left alone. To be called while the drop is reported: later it is empty.
 */
export function droppedFiles(drop: DataTransfer): Promise<readonly File[]> {
  const entries = [...drop.items].map((item) => item.webkitGetAsEntry());
  const hasFolders = entries.some((entry) => entry?.isDirectory);
  const files = [...drop.files];
  return hasFolders ? filesOf(entries.filter((entry) => entry !== null)) : Promise.resolve(files);
}

async function filesOf(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = [];
  for (const entry of entries) {
    if (entry.isFile) files.push(await fileOf(entry as FileSystemFileEntry));
    else if (!entry.name.startsWith("."))
      files.push(...(await filesOf(await entriesIn(entry as FileSystemDirectoryEntry))));
  }
  return files;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder reports about its entries a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}
