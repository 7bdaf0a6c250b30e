import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import type { Refusal } from "../../workbook/port";
import { useSpeech } from "../speech";
import { DismissAction } from "./DismissAction";
import { refusalText } from "./refusalText";

/** What came of the last press. */
export type Notice =
  | {
      readonly kind: "done";
      readonly message: string;
      readonly undoable: boolean;
      /** What is undone, where that is not plain. */
      readonly undoLabel?: string;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Nothing was written, for a reason of ours. */
  | { readonly kind: "declined"; readonly message: string };

interface Props {
  readonly notice: Notice;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** The result of a press that changed the workbook, with the way back. */
export function Outcome({ notice, onUndo, onClose }: Props) {
  const { words } = useSpeech();
  const refused = notice.kind === "refused";
  const done = notice.kind === "done";
  return (
    <MessageBar intent={refused ? "error" : done ? "success" : "warning"} layout="multiline" politeness="polite">
      <MessageBarBody>{refused ? refusalText(words, notice.refusal) : notice.message}</MessageBarBody>
      <DismissAction onClose={onClose}>
        {done && notice.undoable && (
          <Button icon={<ArrowUndo20Regular />} onClick={onUndo}>
            {notice.undoLabel ?? words.pane.undo}
          </Button>
        )}
      </DismissAction>
    </MessageBar>
  );
}
