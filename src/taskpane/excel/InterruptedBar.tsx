import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { OfficeWorkbook } from "../../workbook/office/officeWorkbook";
import type { Interrupted } from "../../workbook/office/recover";
import type { Refusal } from "../../workbook/port";
import { DismissAction } from "../parts/DismissAction";
import { refusalText } from "../parts/refusalText";
import { useTask } from "../parts/useTask";
import { useSpeech } from "../speech";
import { PlaceList } from "./PlaceList";

const unfinished: Refusal = { refused: "unfinished", sheet: "", at: null };

interface Props {
  readonly workbook: OfficeWorkbook;
  /** Hears when a change of this pane may have stopped half way. Answers how to stop hearing. */
  readonly onTrouble: (listener: () => void) => () => void;
}

/** A change that stopped half way: to be finished, taken back or left as it is before anything else. */
export function InterruptedBar({ workbook, onTrouble }: Props) {
  const { words, language, surface } = useSpeech();
  const { busy, run, look } = useTask();
  const [found, setFound] = useState<Interrupted | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [step, setStep] = useState<"offered" | "leaving" | "left">("offered");
  const find = useCallback(async () => {
    setFound((await workbook.interrupted()) ?? null);
    setStep("offered");
  }, [workbook]);
  useEffect(() => {
    look(find);
    return onTrouble(() => look(find));
  }, [look, find, onTrouble]);
  if (!found) return null;
  const end = (work: OfficeWorkbook["finish"], ended: () => void) =>
    run(async () => {
      const outcome = await work();
      setRefusal("refused" in outcome ? outcome : null);
      if ("done" in outcome) ended();
    });
  const forget = () => setFound(null);
  if (step === "left") {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {words.pane.left}
          <PlaceList places={found.places} />
        </MessageBarBody>
        <DismissAction onClose={forget} />
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {refusalText(refusal ?? unfinished, language, surface)}
        {step === "leaving" && (
          <>
            {` ${words.pane.leaveWarning}`}
            <PlaceList places={found.places} />
          </>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {found.canFinish && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => end(workbook.finish, forget)}>
            {words.pane.finish}
          </Button>
        )}
        {found.canTakeBack && (
          <Button disabledFocusable={busy} onClick={() => end(workbook.takeBack, forget)}>
            {words.pane.undo}
          </Button>
        )}
        {step === "offered" ? (
          <Button disabledFocusable={busy} onClick={() => setStep("leaving")}>
            {words.pane.leave}
          </Button>
        ) : (
          <Button disabledFocusable={busy} onClick={() => end(workbook.leave, () => setStep("left"))}>
            {words.pane.leaveConfirm}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
