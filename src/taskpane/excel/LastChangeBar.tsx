import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import type { OfficeWorkbook } from "../../workbook/office/officeWorkbook";
import type { Refusal } from "../../workbook/port";
import { dateShown } from "../parts/dateShown";
import { refusalText } from "../parts/refusalText";
import { useTask } from "../parts/useTask";
import { useSpeech } from "../speech";

interface Props {
  readonly workbook: OfficeWorkbook;
  /** Hears of every change that this pane makes: from then on its views offer the way back. */
  readonly onApplied: (listener: () => void) => () => void;
}

/** The last change of an earlier visit: it can be taken back, or what is kept of it leaves the workbook. */
export function LastChangeBar({ workbook, onApplied }: Props) {
  const { words, language, surface } = useSpeech();
  const { busy, run, look } = useTask();
  const [madeAt, setMadeAt] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const find = useCallback(async () => setMadeAt((await workbook.lastChange()) ?? null), [workbook]);
  useEffect(() => {
    look(find);
    return onApplied(() => setMadeAt(null));
  }, [look, find, onApplied]);
  if (madeAt === null) return null;
  const undo = async () => {
    const outcome = await workbook.undoLast();
    setRefusal(outcome && "refused" in outcome ? outcome : null);
    if (!outcome || "done" in outcome) setMadeAt(null);
  };
  const keep = async () => {
    await workbook.leave();
    setMadeAt(null);
  };
  return (
    <MessageBar intent={refusal ? "error" : "info"} layout="multiline">
      <MessageBarBody>
        {refusal
          ? refusalText(refusal, language, surface)
          : words.pane.lastChange({ at: dateShown(new Date(madeAt), language) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button icon={<ArrowUndo20Regular />} disabledFocusable={busy} onClick={() => run(undo)}>
          {words.pane.undo}
        </Button>
        <Button disabledFocusable={busy} onClick={() => run(keep)}>
          {words.pane.keepChange}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
