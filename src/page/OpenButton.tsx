import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";
import { workbookEndings } from "../taskpane/host";
import { useSpeech } from "../taskpane/speech";
import type { OpenedBook } from "./useBook";

interface Props {
  readonly book: OpenedBook;
  readonly icon: NonNullable<ButtonProps["icon"]>;
  readonly appearance: "primary" | "secondary";
}

/** Opens a file that a person chooses. */
export function OpenButton({ book, icon, appearance }: Props) {
  const { words } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={icon}
        appearance={appearance}
        disabledFocusable={book.state.opening}
        onClick={() => input.current?.click()}
      >
        {words.page.open}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        data-files="workbook"
        accept={workbookEndings}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void book.open(file);
          target.value = "";
        }}
      />
    </>
  );
}
