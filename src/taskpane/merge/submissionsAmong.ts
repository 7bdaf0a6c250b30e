/** What lies in a folder without anybody having sent it: an open Excel's lock file, and what systems keep for themselves. */
const notSent = /^(~\$|\.|thumbs\.db$|desktop\.ini$)/i;

/**
 * Of the files that were dropped or chosen, those to read. One of another kind is read as well, so that its card says what
 * is wrong with it: an agency that sent a letter or a scan has sent something.
 */
export function submissionsAmong<F extends { readonly name: string }>(files: readonly F[]): readonly F[] {
  const sent = files.filter(({ name }) => !notSent.test(name));
  return sent.length > 0 ? sent : files;
}
