import { Button, MessageBarActions } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useSpeech } from "../speech";

interface Props {
  readonly onClose: () => void;
  /** What else can be pressed in the message. */
  readonly children?: ReactNode;
}

/** What can be pressed in a message: the way to close it at least. */
export function DismissAction({ onClose, children }: Props) {
  const { words } = useSpeech();
  const close = (
    <Button appearance="transparent" icon={<Dismiss20Regular />} aria-label={words.pane.close} onClick={onClose} />
  );
  return <MessageBarActions containerAction={close}>{children}</MessageBarActions>;
}
