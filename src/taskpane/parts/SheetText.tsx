/** Words that are in a sheet or are a name: shown as they are, in whichever language the screen is. */
export function SheetText({ children }: { readonly children: string }) {
  return (
    <span lang="th" data-from="sheet">
      {children}
    </span>
  );
}
