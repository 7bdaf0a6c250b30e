import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface } from "@fluentui/react-components";
import { useSpeech } from "../taskpane/speech";
import type { OpenedBook } from "./useBook";

/** Asks before another file takes the place of changes that are not saved. */
export function DiscardDialog({ book }: { readonly book: OpenedBook }) {
  const { words } = useSpeech();
  const { asking } = book.state;
  return (
    <Dialog open={asking !== null} onOpenChange={() => asking?.(false)} modalType="alert">
      <DialogSurface aria-label={words.page.unsaved}>
        <DialogBody>
          <DialogContent>{words.page.discard}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              data-action="save-first"
              onClick={() => void book.save().then((saved) => saved && asking?.(true))}
            >
              {words.page.discardSave}
            </Button>
            <Button onClick={() => asking?.(false)}>{words.page.discardNo}</Button>
            <Button onClick={() => asking?.(true)}>{words.page.discardYes}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
