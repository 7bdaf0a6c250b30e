import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  type ButtonProps,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useSpeech } from "../taskpane/speech";
import type { Book } from "./useBook";

interface Props {
  readonly book: Book;
  readonly icon: NonNullable<ButtonProps["icon"]>;
  readonly appearance: "primary" | "secondary";
}

/** Opens a file; asks first when the open one has changes that are not saved. */
export function OpenButton({ book, icon, appearance }: Props) {
  const { words } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const choose = () => input.current?.click();
  return (
    <>
      <Button
        icon={icon}
        appearance={appearance}
        disabledFocusable={book.state.opening}
        onClick={() => (book.state.unsaved ? setAsking(true) : choose())}
      >
        {words.page.open}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        data-files="workbook"
        accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void book.open(file);
          target.value = "";
        }}
      />
      <Dialog open={asking} onOpenChange={(_, { open }) => setAsking(open)} modalType="alert">
        <DialogSurface aria-label={words.page.unsaved}>
          <DialogBody>
            <DialogContent>{words.page.discard}</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => setAsking(false)}>
                {words.page.discardNo}
              </Button>
              <Button
                onClick={() => {
                  setAsking(false);
                  choose();
                }}
              >
                {words.page.discardYes}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
