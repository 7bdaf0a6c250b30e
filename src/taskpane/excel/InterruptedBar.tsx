import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OfficeWorkbook } from "../../workbook/office/officeWorkbook";
import { refusalText } from "../parts/refusalText";
import { useTask } from "../parts/useTask";
import { useSpeech } from "../speech";
import type { Refusal } from "../../workbook/port";

const unfinished: Refusal = { refused: "unfinished", sheet: "", at: null };

/** A change that stopped half way the last time: to be finished or taken back before anything else. */
export function InterruptedBar({ workbook }: { readonly workbook: OfficeWorkbook }) {
  const { words, language, surface } = useSpeech();
  const { busy, run } = useTask();
  const [found, setFound] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void workbook.interrupted().then((interrupted) => setFound(interrupted !== undefined));
  }, [workbook]);
  if (!found) return null;
  const settle = (work: OfficeWorkbook["finish"]) =>
    run(async () => {
      const outcome = await work();
      setRefusal("refused" in outcome ? outcome : null);
      setFound("refused" in outcome);
    });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{refusalText(refusal ?? unfinished, language, surface)}</MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => settle(workbook.finish)}>
          {words.pane.finish}
        </Button>
        <Button disabledFocusable={busy} onClick={() => settle(workbook.takeBack)}>
          {words.pane.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
