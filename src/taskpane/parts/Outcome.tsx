import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import type { Refusal } from "../../workbook/port";
import { useSpeech } from "../speech";
import { DismissAction } from "./DismissAction";
import { refusalText } from "./refusalText";

/** A change that can be taken back. */
export interface Undo {
  readonly change: number;
  /** What is undone, where that is not plain. */
  readonly label?: string;
}

/** What came of the last press. */
export type PressResult =
  | { readonly kind: "done"; readonly message: string; readonly undo?: Undo }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Nothing was written, for a reason of ours. */
  | { readonly kind: "declined"; readonly message: string; readonly undo?: Undo };

/** The change that this notice offers to take back. */
export const undoOf = (notice: PressResult | null): Undo | undefined =>
  notice && "undo" in notice ? notice.undo : undefined;

interface Props {
  readonly notice: PressResult;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** The result of a press that changed the workbook, with the way back. */
export function Outcome({ notice, onUndo, onClose }: Props) {
  const { words, language, surface } = useSpeech();
  const refused = notice.kind === "refused";
  const done = notice.kind === "done";
  const undo = undoOf(notice);
  return (
    <MessageBar intent={refused ? "error" : done ? "success" : "warning"} layout="multiline" politeness="polite">
      <MessageBarBody>{refused ? refusalText(notice.refusal, language, surface) : notice.message}</MessageBarBody>
      <DismissAction onClose={onClose}>
        {undo && (
          <Button icon={<ArrowUndo20Regular />} onClick={onUndo}>
            {undo.label ?? words.pane.undo}
          </Button>
        )}
      </DismissAction>
    </MessageBar>
  );
}
