/**
 * What is pasted as files to read: files themselves, or the table that Word, Excel or another program has copied. Of a table
 * the page that says which cells are merged counts before the bare text. Nothing where no table was copied, or where a person
 * pastes into a field.
 *
 * @param name what a table is called as a file
 */
export function pastedFiles({ target, clipboardData }: ClipboardEvent, name: string): readonly File[] {
  if (target instanceof Element && target.closest("input, textarea, [contenteditable], [role=grid]")) return [];
  const files = [...(clipboardData?.files ?? [])];
  const page = clipboardData?.getData("text/html") ?? "";
  // The mark of UTF-8, whatever letters the page says that it is in.
  if (/<table[\s>]/i.test(page)) return [new File(["\ufeff", `<html>${page}`], `${name}.html`)];
  const text = clipboardData?.getData("text/plain") ?? "";
  if (/\t.*\t/.test(text)) return [new File(["\ufeff", text], `${name}.tsv`)];
  return files;
}

/** Listens for pastes anywhere on the page, until the answer is called. */
export function onPasted(of: Window | Document, name: string, take: (files: readonly File[]) => void): () => void {
  const listener = (event: Event) => {
    const files = event.defaultPrevented ? [] : pastedFiles(event as ClipboardEvent, name);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  };
  of.addEventListener("paste", listener);
  return () => of.removeEventListener("paste", listener);
}
